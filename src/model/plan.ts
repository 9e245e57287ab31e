import type { Actuals } from "./actuals.ts";
import type { Estimates } from "./estimate.ts";
import type { Forecast } from "./forecast.ts";
import type { Meeting } from "./meeting.ts";
import type { Month } from "./month.ts";
import type { Entry, GroupId, Overrides, RowId, Total, Unit } from "./row.ts";
import type { Foreign } from "./foreign.ts";
import type { Language } from "./language.ts";

/**
 * The newest version of the plan file. A plan without the parts of version 2 (actuals, a closed month, kept forecasts,
 * people's estimates) and of version 3 (meetings with their decisions) is written as version 1, one without those of
 * version 3 as version 2, so that earlier versions of the program can open it; they refuse newer versions.
 */
export const PLAN_VERSION = 3;

export const LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  rows: 500,
  months: 120,
  scenarios: 200,
  goals: 100,
  /**
   * Means of inputs, in the plan and its scenarios, that must be estimated by simulation because no formula gives
   * them.
   */
  estimatedMeans: 200,
  forecasts: 100,
  /** For one row. */
  estimates: 50,
  meetings: 200,
  /** For one meeting. */
  decisions: 50,
  labelLength: 200,
  /** For one run. No machine finishes more than this while somebody waits. */
  trials: 10_000_000,
  seed: Number.MAX_SAFE_INTEGER,
} as const;

export const DEFAULT_MONTHS = 24;
export const DEFAULT_RUN: RunSettings = { trials: 10_000, seed: 1, chance: true };

/** A label as it is in the plan file: one text for all languages, or one for each. */
export type PlanLabel = string | { readonly [L in Language]?: string };

/** A plan's data for a row: what differs from the template, or a whole row of the user's own. */
export type PlanRow = {
  readonly kind?: "input" | "computed";
  readonly value?: Entry;
  readonly months?: Overrides;
  readonly carry?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly formula?: string;
  readonly unit?: Unit;
  readonly total?: Total;
  readonly group?: GroupId;
  readonly label?: PlanLabel;
  readonly note?: string;
  readonly source?: string;
  readonly owner?: string;
} & Foreign;

export type ScenarioRow = { readonly value?: Entry; readonly months?: Overrides } & Foreign;

export type Scenario = {
  readonly name: string;
  readonly rows: { readonly [id: RowId]: ScenarioRow };
} & Foreign;

/** A goal has exactly one of `at_least` and `at_most`. `from` and `by` are months or dates. */
export type Goal = {
  readonly name?: string;
  readonly row: RowId;
  readonly at_least?: number;
  readonly at_most?: number;
  readonly from?: string;
  readonly by: string;
} & Foreign;

export type RunSettings = {
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
};

/** [row, row, Spearman rank correlation] */
export type Correlation = readonly [RowId, RowId, number];

export type TemplateId = "reference" | "nordic" | "founder" | "blank";
export const TEMPLATE_IDS: readonly TemplateId[] = ["reference", "nordic", "founder", "blank"];

/**
 * The document: plain, immutable JSON data, as decoded from a plan file and checked. `view`, `report` and `sla` belong
 * to parts of the program of their own.
 */
export type Plan = {
  readonly format: "ubm-plan";
  readonly version: typeof PLAN_VERSION;
  readonly name: string;
  readonly template: TemplateId;
  readonly start: Month;
  readonly months: number;
  readonly currency: string;
  readonly language: Language;
  /** The first month of the fiscal year, 1 to 12. */
  readonly year_starts: number;
  readonly rows: { readonly [id: RowId]: PlanRow };
  readonly correlations: readonly Correlation[];
  readonly goals: readonly Goal[];
  readonly actuals: Actuals;
  /** The last closed month; where it is left out, see `closedMonth`. */
  readonly closed?: Month;
  /** Oldest first. */
  readonly forecasts: readonly Forecast[];
  readonly estimates: Estimates;
  /** Sorted by day. */
  readonly meetings: readonly Meeting[];
  readonly scenarios: readonly Scenario[];
  readonly run: RunSettings;
  readonly view: PlanView;
  readonly report: PlanReport;
  readonly sla: PlanSla;
} & Foreign;

/** How the sheet is laid out. */
export type PlanView = {
  readonly hidden?: readonly RowId[];
  /** The user's own order of rows by group; rows that are not listed come after those that are. */
  readonly order?: { readonly [group: GroupId]: readonly RowId[] };
  readonly pinned?: readonly RowId[];
  readonly collapsed?: readonly GroupId[];
  readonly level?: "essentials" | "all";
  /** Whether the card that helps to adapt a new plan to one's own company was closed. */
  readonly start_card?: "closed";
  /** Each goal's probability after edits of the plan, oldest first. */
  readonly history?: readonly {
    readonly at: string;
    readonly goal: string;
    readonly probability: number;
  }[];
} & Foreign;

/** The report's texts that the user edited, by the paragraph's id, and the report's options. */
export type PlanReport = {
  /** The last month that the report and the comparison count; where it is left out, the first goal's. */
  readonly until?: Month;
  readonly baseline?: string;
  readonly scenario?: string;
  readonly paragraphs?: { readonly [id: string]: string };
} & Foreign;

/** The lead definitions and the agreement between the departments, by the part's id. */
export type PlanSla = {
  readonly texts?: { readonly [id: string]: string };
} & Foreign;
