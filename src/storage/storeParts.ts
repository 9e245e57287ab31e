import type { Clock } from "./clock.ts";
import type { Database } from "./database.ts";
import type { Journal } from "./journal.ts";

export type StoreParts = {
  readonly plans: Database;
  readonly snapshots: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly lasting: boolean;
  /** Told apart from every other page, and from this one before it was loaded again. */
  readonly writer: string;
  readonly appVersion: string;
  /** The version of plan files that this program writes, and the newest it reads. */
  readonly schemaVersion: number;
  readonly newId: () => string;
  /** Whether a text can be opened: a copy that cannot is passed over for the one before it. */
  readonly isPlan: (text: string) => boolean;
  /** The name of a copy that is made of edits which another tab had overtaken. */
  readonly copyName: (name: string) => string;
};
