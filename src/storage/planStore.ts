import type { Result } from "../lib/result.ts";
import type { PlanVersion, VersionReason } from "../model/planVersion.ts";
import type { StorageFault } from "./database.ts";

/** A plan as the store takes it: its name for the list, and the text of its file. */
export type PlanText = { readonly name: string; readonly text: string };

/** A plan in the list. Times are ISO texts. */
export type PlanInfo = {
  readonly id: string;
  readonly name: string;
  readonly rev: number;
  readonly savedAt: string;
  readonly trashedAt?: string;
  /** None of its copies can be read; the rescue page can download what is there. */
  readonly unreadable?: true;
};

export type LoadedPlan = PlanText & {
  readonly id: string;
  readonly rev: number;
  readonly checksum: string;
  readonly savedAt: string;
  readonly schemaVersion: number;
  /** The newest copy was damaged (and is kept aside): this is the one before it. */
  readonly fellBack: boolean;
  /** The text is newer than what is stored under `rev`: an edit made as the page was left. Save it. */
  readonly recovered: boolean;
  /** Plans that were made of edits which another tab had overtaken. */
  readonly copies: readonly string[];
};

export type LoadFault =
  | StorageFault
  | { readonly code: "missing" }
  /** Copies are there, and none is whole. They are left as they are. */
  | { readonly code: "unreadable" }
  /** A copy is whole, but this program does not take what is in it for a plan. It is left as it is. */
  | { readonly code: "faulty"; readonly text: string }
  | { readonly code: "newer"; readonly schemaVersion: number };

/** A place in a plan's history: what a save follows. */
export type Base = { readonly rev: number; readonly checksum: string };
/** What a new plan follows. */
export const NO_BASE: Base = { rev: 0, checksum: "" };

export type SaveOutcome =
  | { readonly kind: "saved"; readonly base: Base; readonly savedAt: string }
  /** Another page saved since `base`: nothing was written. */
  | { readonly kind: "conflict"; readonly rev: number }
  /** What was saved is gone (site data cleared): nothing was written. */
  | { readonly kind: "lost" }
  /** A newer program saved it: nothing was written. */
  | { readonly kind: "newer"; readonly schemaVersion: number };

export type SaveOptions = {
  /** Counts the edits of this page: tells which of two writes is the later. */
  readonly edit: number;
  /** Write although the store has lost the plan. */
  readonly recreate?: boolean;
};

/** An earlier version as the store has it: `id` is its plan's. */
export type SnapshotInfo = PlanVersion & { readonly id: string; readonly checksum: string };

type Done<T> = Promise<Result<T, StorageFault>>;

/** Where plans are kept. Nothing is saved before its promise says so. */
export type PlanStore = {
  /** Whether what is saved outlives the page. */
  readonly lasting: boolean;
  /** Every plan, those in the trash too, the last saved first. */
  readonly list: () => Done<readonly PlanInfo[]>;
  /** `follow`: as another tab's reader, which must not touch what its writer left behind. */
  readonly load: (id: string, how?: "edit" | "follow") => Promise<Result<LoadedPlan, LoadFault>>;
  /** Whether the newest whole copy of a plan is the one with this checksum. */
  readonly holds: (id: string, checksum: string) => Done<boolean>;
  /** Whether the plan is still there, in any state: reads no plan. */
  readonly has: (id: string) => Done<boolean>;
  readonly save: (id: string, plan: PlanText, base: Base, options: SaveOptions) => Done<SaveOutcome>;
  /** Hands over the last edit as the page is left: to the journal and to the open database. */
  readonly saveAtExit: (id: string, plan: PlanText, base: Base, edit: number) => void;
  /** To the journal alone: cheap enough for every edit. */
  readonly journal: (id: string, plan: PlanText, base: Base, edit: number) => void;
  /** The journal's edit is saved. */
  readonly clearJournal: (id: string) => void;
  /** A new plan of its own from a text; its id. */
  readonly add: (plan: PlanText) => Done<string>;
  readonly trash: (id: string) => Done<void>;
  readonly restore: (id: string) => Done<void>;
  /** For ever, with its snapshots. */
  readonly purge: (id: string) => Done<void>;
  /** Purges what has been in the trash for 30 days; how many. */
  readonly purgeExpired: () => Done<number>;
  /** The newest first. */
  readonly snapshots: (id: string) => Done<readonly SnapshotInfo[]>;
  /** Keeps a copy aside; one equal to the newest is not kept twice. */
  readonly snapshot: (id: string, reason: VersionReason, plan: PlanText) => Done<void>;
  readonly loadSnapshot: (key: string) => Done<PlanText | undefined>;
  readonly close: () => void;
};
