import type { Accessor } from "solid-js";
import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { LinkFault } from "../model/linkFault.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanVersion, VersionReason } from "../model/planVersion.ts";
import type { Persistence, UnsavedReason } from "../model/saveState.ts";
import type { FileKeeping, PickedFile } from "./fileKeeping.ts";

/** A deleted plan; it is there for 30 days. */
export type TrashedPlan = { readonly id: string; readonly name: string; readonly at: Date };

/** The last plan file that was saved to the disk, and the edits since. */
export type Backup = { readonly at: Date | undefined; readonly edits: number };

/** What the page needs of storage beside opening and saving: versions, the trash, links, backups. */
export type SafetyStorage = {
  /** Whether what is saved outlives the page. */
  readonly lasting: boolean;
  /** The newest first. */
  readonly versions: (id: string) => Promise<readonly PlanVersion[]>;
  /** Undefined where it can't be read any more. */
  readonly version: (key: string) => Promise<Plan | undefined>;
  /** False where the browser refused to keep it. */
  readonly saveVersion: (id: string, plan: Plan, reason: VersionReason) => Promise<boolean>;
  readonly trashed: () => Promise<readonly TrashedPlan[]>;
  readonly restore: (id: string) => Promise<void>;
  readonly purge: (id: string) => Promise<void>;
  readonly persistence: () => Promise<Persistence>;
  /** Asks the browser to keep what is saved; from within a click or a key press. */
  readonly askToKeep: () => Promise<Persistence>;
  /** Whether the page asks without being told to: once for each browser. */
  readonly mayAsk: () => boolean;
  readonly toLink: (plan: Plan) => Promise<Result<string, LinkFault>>;
  /** The text of the plan's file in a link; it may be anything. */
  readonly fromLink: (fragment: string) => Promise<Result<string, LinkFault>>;
  readonly backup: () => Backup;
  readonly setBackup: (backup: Backup) => void;
  /** When the user was last reminded of backups, and to remember it. */
  readonly reminded: () => Date | undefined;
  readonly setReminded: (at: Date) => void;
  /** Every record of every plan as one JSON text. */
  readonly everything: () => Promise<string>;
};

/** Something that stays on the page until it is dealt with. */
export type Notice =
  /** The browser keeps nothing. */
  | { readonly kind: "memory-only" }
  /** It does again: what is on this page can be saved there. */
  | { readonly kind: "storage-back"; readonly save: () => Promise<void> }
  | { readonly kind: "unsaved"; readonly reason: UnsavedReason }
  | { readonly kind: "newer-program" }
  /** Plans were kept here and are gone; when the last backup file was saved. */
  | { readonly kind: "plans-gone"; readonly backup: Date | undefined }
  /** A newer version of the program is ready. */
  | { readonly kind: "update"; readonly update: () => void }
  /** A part of the program could not be loaded: there is a new version, or no network. */
  | { readonly kind: "part-missing"; readonly reload: (() => void) | undefined }
  | { readonly kind: "backup"; readonly edits: number };

/** A plan that came by a link or as a file, shown before it is opened as a new plan. */
export type Arrival = {
  readonly from: "link" | "file";
  /** The file's name. */
  readonly file?: string;
  readonly plan: Plan;
  /** The file itself, where the plan can be kept in it. */
  readonly picked?: PickedFile;
  /** Trials that the link's plan asked for, where it is opened with fewer. */
  readonly trialsAsked?: number;
};

/** What could not be taken from a link. */
export type FaultyArrival = { readonly from: "link"; readonly fault: LinkFault };

/** What the user can look into. */
export type SafetyDialog = "versions" | "trash" | "link" | "state" | "file";

/** The safety of the user's plans: what the page shows and what can be done. */
export type PlanSafetyState = {
  readonly lasting: boolean;
  readonly notices: Accessor<readonly Notice[]>;
  readonly show: (notice: Notice) => void;
  readonly dismiss: (kind: Notice["kind"]) => void;
  /** The program's files are kept: from now on nothing is asked of the network. */
  readonly offlineReady: Accessor<boolean>;
  readonly setOfflineReady: () => void;
  readonly persistence: Accessor<Persistence>;
  readonly askToKeep: () => Promise<void>;
  readonly backup: Accessor<Backup>;
  /** A plan file was saved to the disk. */
  readonly backedUp: () => void;
  /** Tries to save again. */
  readonly saveNow: () => Promise<void>;
  readonly versions: () => Promise<readonly PlanVersion[]>;
  readonly version: (key: string) => Promise<Plan | undefined>;
  /** Puts an earlier version in force as one more edit; the present one is kept aside first. */
  readonly restoreVersion: (plan: Plan) => Promise<boolean>;
  /** Keeps another text of this plan among its earlier versions; false where the browser refused. */
  readonly saveOtherVersion: (plan: Plan) => Promise<boolean>;
  /** False where the browser refused to keep it. */
  readonly saveVersionNow: () => Promise<boolean>;
  readonly trashed: () => Promise<readonly TrashedPlan[]>;
  readonly bringBack: (id: string) => Promise<void>;
  readonly purge: (id: string) => Promise<void>;
  readonly toLink: () => Promise<Result<string, LinkFault>>;
  readonly arrival: Accessor<Arrival | FaultyArrival | undefined>;
  /** Shows what came by a link or file. */
  readonly offer: (arrival: Arrival) => void;
  readonly offerLink: (fragment: string) => Promise<void>;
  /** Reads and checks the text of a file that comes from outside, off the page. Nothing is opened. */
  readonly check: (text: string) => Promise<Result<Plan, readonly PlacedIssue[]>>;
  /** Stops the check of what came, where one takes a while. */
  readonly checking: Accessor<(() => void) | undefined>;
  /** Opens what was offered; false where the browser refused to keep it; the user is told why. */
  readonly accept: (how?: { readonly inPlace: boolean }) => Promise<boolean>;
  readonly decline: () => void;
  readonly everything: () => Promise<string>;
  /** Plans in files of the user's own; undefined where the browser can't, and before it is loaded. */
  readonly files: Accessor<FileKeeping | undefined>;
  readonly setFiles: (files: FileKeeping) => void;
  readonly dialog: Accessor<SafetyDialog | undefined>;
  readonly setDialog: (dialog: SafetyDialog | undefined) => void;
};
