import type { Result } from "../lib/result.ts";
import type { PlanVersion, VersionReason } from "../model/planVersion.ts";
import type { StorageFault } from "./database.ts";

/** A plan in the form the store takes: its name for the list, and the text of its file. */
export type PlanText = { readonly name: string; readonly text: string };

/** A plan in the list. Times are ISO texts. */
export type PlanInfo = {
  readonly id: string;
  readonly name: string;
  readonly rev: number;
  readonly savedAt: string;
  readonly trashedAt?: string;
  /** None of the plan's copies can be read; the rescue page can download the stored data. */
  readonly unreadable?: true;
};

export type LoadedPlan = PlanText & {
  readonly id: string;
  readonly rev: number;
  readonly checksum: string;
  readonly savedAt: string;
  readonly schemaVersion: number;
  /** A copy was damaged or the newest one is gone: this is the newest of the whole copies that are left. */
  readonly fellBack: boolean;
  /** The text is newer than the one stored under `rev`: an edit made as the page was left. It must be saved. */
  readonly recovered: boolean;
  /** Plans that were made from edits which another tab had overtaken. */
  readonly copies: readonly string[];
};

export type LoadFault =
  | StorageFault
  | { readonly code: "missing" }
  /** There are copies, but none is whole. They are left unchanged. */
  | { readonly code: "unreadable" }
  /** A copy is whole, but this program does not accept its content as a plan. It is left unchanged. */
  | { readonly code: "faulty"; readonly text: string }
  | { readonly code: "newer"; readonly schemaVersion: number };

/** A point in a plan's history: the revision that a save follows. */
export type Base = { readonly rev: number; readonly checksum: string };
/** The base of a new plan. */
export const NO_BASE: Base = { rev: 0, checksum: "" };

export type SaveOutcome =
  | { readonly kind: "saved"; readonly base: Base; readonly savedAt: string }
  /** Another page has saved since `base`: nothing was written. */
  | { readonly kind: "conflict"; readonly rev: number }
  /** The saved plan is gone (site data cleared): nothing was written. */
  | { readonly kind: "lost" }
  /** A newer program saved the plan: nothing was written. */
  | { readonly kind: "newer"; readonly schemaVersion: number };

export type SaveOptions = {
  /** Counts the edits of this page, to tell which of two writes is the later one. */
  readonly edit: number;
  /** Write even though the store has lost the plan. */
  readonly recreate?: boolean;
};

/** An earlier version as stored: `id` is its plan's id. */
export type SnapshotInfo = PlanVersion & { readonly id: string; readonly checksum: string };

type Done<T> = Promise<Result<T, StorageFault>>;

/** The place where plans are stored. Nothing is saved until its promise confirms it. */
export type PlanStore = {
  /** Whether saved data outlives the page. */
  readonly lasting: boolean;
  /** Every plan, including those in the trash: first those only in the journal, then the last saved first. */
  readonly list: () => Done<readonly PlanInfo[]>;
  /** `follow`: load as a reader beside another tab's writer, without touching the data that the writer left behind. */
  readonly load: (id: string, how?: "edit" | "follow") => Promise<Result<LoadedPlan, LoadFault>>;
  /** Whether the newest whole copy of a plan has this checksum. */
  readonly holds: (id: string, checksum: string) => Done<boolean>;
  /** Whether the plan still exists, in any state: reads no plan. */
  readonly has: (id: string) => Done<boolean>;
  readonly save: (id: string, plan: PlanText, base: Base, options: SaveOptions) => Done<SaveOutcome>;
  /** Hands over the last edit as the page is left: to the journal and to the open database. */
  readonly saveAtExit: (id: string, plan: PlanText, base: Base, edit: number) => void;
  /** Writes to the journal only: cheap enough for every edit. */
  readonly journal: (id: string, plan: PlanText, base: Base, edit: number) => void;
  /** The edit in the journal has been saved. */
  readonly clearJournal: (id: string) => void;
  /** Creates a separate plan from a text and returns its id. */
  readonly add: (plan: PlanText) => Done<string>;
  readonly trash: (id: string) => Done<void>;
  readonly restore: (id: string) => Done<void>;
  /** Deletes permanently, with the plan's snapshots. */
  readonly purge: (id: string) => Done<void>;
  /** Purges plans that have been in the trash for 30 days; returns how many. */
  readonly purgeExpired: () => Done<number>;
  /** The newest first. */
  readonly snapshots: (id: string) => Done<readonly SnapshotInfo[]>;
  /** Stores a snapshot; one equal to the newest is not stored again. */
  readonly snapshot: (id: string, reason: VersionReason, plan: PlanText) => Done<void>;
  readonly loadSnapshot: (key: string) => Done<PlanText | undefined>;
  readonly close: () => void;
};
