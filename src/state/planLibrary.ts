import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import type { SaveState, StorageFaultCode } from "../model/saveState.ts";
import type { PlanListing } from "./app.ts";

/** Saves the plan that is open; each open plan has its own. A reader's does nothing. */
export type Saver = {
  /** The plan was edited. It is asked for only when it is written. */
  readonly changed: (plan: () => Plan) => void;
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

export type SaverEvents = {
  readonly onState: (state: SaveState) => void;
  /** Another tab had saved first: this tab's edits became a plan of their own. */
  readonly onCopied: (id: string) => void;
  /** Another tab may edit now, or the tab that may edit has saved: the plan is to be opened again. */
  readonly onChanged: () => void;
  /** From now on this page saves nothing: no edit may be accepted until the plan is opened again. */
  readonly onStopped: () => void;
  /** Something to report to the user once. */
  readonly onNote: (note: PlanNote) => void;
};

export type PlanNote =
  /** The newest copy is damaged (it is kept aside): what is shown is the one before it. */
  | { readonly kind: "fell-back" }
  /** Edits that another tab had overtaken became this many plans of their own. */
  | { readonly kind: "copies"; readonly count: number }
  /** What was saved had vanished from the browser and was written again. */
  | { readonly kind: "written-again" }
  /** A newer program is open in another tab: this one saves nothing any more. */
  | { readonly kind: "newer-program" };

export type Opened = {
  readonly plan: Plan;
  /** Another tab edits it: here it can only be looked at. */
  readonly readOnly: boolean;
  readonly saver: Saver;
  readonly saving: SaveState;
};

/** Why a plan of the library can't be opened. */
export type NotOpened =
  | { readonly kind: "gone" }
  | { readonly kind: "storage"; readonly detail: string }
  /** None of its copies is whole; the rescue page has what there is. */
  | { readonly kind: "unreadable" }
  /** A newer program saved it. */
  | { readonly kind: "newer" }
  /** The page did not come up with it, or it ran into a fault of the program's own. */
  | { readonly kind: "aside" }
  | { readonly kind: "faulty"; readonly issues: readonly PlacedIssue[] };

/** The store refused to add, trash or bring back a plan: thrown, since nothing was done. */
export class StorageRefused extends Error {
  override name = "StorageRefused";
  readonly reason: StorageFaultCode;
  constructor(reason: StorageRefused["reason"], detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}

/** The library of plans: what the page needs of storage to open and save them. */
export type PlanLibrary = {
  readonly list: () => Promise<readonly PlanListing[]>;
  readonly open: (id: string, events: SaverEvents) => Promise<Result<Opened, NotOpened>>;
  /** Asks the tab that edits the open plan to hand over. */
  readonly takeOver: () => void;
  readonly add: (plan: Plan) => Promise<string>;
  readonly trash: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  readonly decode: (text: string) => Result<Plan, readonly PlacedIssue[]>;
  readonly encode: (plan: Plan) => string;
  /** The plan that was open last. */
  readonly last: () => string | undefined;
  readonly remember: (id: string) => void;
  /** The plan that was opened last is on the page. */
  readonly shown: () => void;
  /** Whether the page failed to come up with this plan: it is not to be opened without asking. */
  readonly isAside: (id: string) => boolean;
};
