import type { Result } from "../lib/result.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanListing, SaveState } from "./app.ts";

/** Saves the plan that is open; made anew for each. A reader's does nothing. */
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
  /** Who may edit has changed, or the one who may has saved: the plan is to be opened again. */
  readonly onChanged: () => void;
};

export type Opened = {
  readonly plan: Plan;
  /** Another tab edits it: here it can only be looked at. */
  readonly readOnly: boolean;
  readonly saver: Saver;
  readonly saving: SaveState;
};

/** Why a plan on the shelf can't be opened. */
export type NotOpened =
  | { readonly kind: "gone" }
  | { readonly kind: "storage"; readonly detail: string }
  | { readonly kind: "faulty"; readonly issues: readonly PlacedIssue[] };

/** Where the plans stand: what the page needs of storage. */
export type Shelf = {
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
};
