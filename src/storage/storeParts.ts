import type { Clock } from "./clock.ts";
import type { Database } from "./database.ts";
import type { Journal } from "./journal.ts";

export type StoreParts = {
  readonly plans: Database;
  readonly snapshots: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly lasting: boolean;
  /** The page's id: different for every other page, and after each reload of the same page. */
  readonly writer: string;
  readonly appVersion: string;
  /** The version of plan files that this program writes, and the newest that it reads. */
  readonly schemaVersion: number;
  readonly newId: () => string;
  /** Whether a text can be opened: a copy that can't is skipped in favour of the one before it. */
  readonly isPlan: (text: string) => boolean;
  /** The name of a copy made from edits which another tab had overtaken. */
  readonly copyName: (name: string) => string;
};
