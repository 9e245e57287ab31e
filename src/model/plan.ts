import type { Actuals } from "./actuals.ts";
import type { Estimates } from "./estimate.ts";
import type { Forecast } from "./forecast.ts";
import type { Meeting } from "./meeting.ts";
import type { Month } from "./month.ts";
import type { Entry, GroupId, Overrides, RowId, Total, Unit } from "./row.ts";
import type { Foreign } from "./foreign.ts";
import type { Language } from "./language.ts";

/**
 * The newest version of the plan file. A plan that holds nothing of version 2 (actuals, a closed month, kept forecasts,
 * people's estimates) or version 3 (meetings with their decisions) is written as version 1, one that holds nothing of
 * version 3 as version 2: earlier builds open those as well, and refuse the others by their version.
 */
export const PLAN_VERSION = 3;

export const LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  rows: 500,
  months: 120,
  scenarios: 200,
  goals: 100,
  /** Means of inputs that are found by trial, in the plan and its scenarios: those that no formula gives. */
  estimatedMeans: 200,
  forecasts: 100,
  /** Of one row. */
  estimates: 50,
  meetings: 200,
  /** Of one meeting. */
  decisions: 50,
  labelLength: 200,
  /** Of one run. More than this no machine finishes while someone waits. */
  trials: 10_000_000,
  seed: Number.MAX_SAFE_INTEGER,
} as const;

export const DEFAULT_MONTHS = 24;
export const DEFAULT_RUN: RunSettings = { trials: 10_000, seed: 1, chance: true };

/** A label as the plan file has it: one text for all languages, or one per language. */
export type PlanLabel = string | { readonly [L in Language]?: string };

/** What a plan says of a row: only what differs from the template, or a whole row of its own. */
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

/** At least or at most, exactly one of the two. `from` and `by` are months or dates. */
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
 * The document: plain, immutable JSON data, as decoded and checked from a plan file. `view`,
 * `report` and `sla` belong to their own parts of the program.
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
  /** First month of the fiscal year, 1 to 12. */
  readonly year_starts: number;
  readonly rows: { readonly [id: RowId]: PlanRow };
  readonly correlations: readonly Correlation[];
  readonly goals: readonly Goal[];
  /** What came. */
  readonly actuals: Actuals;
  /** The last month whose books are closed; see `closedMonth` where it is left out. */
  readonly closed?: Month;
  /** Oldest first. */
  readonly forecasts: readonly Forecast[];
  readonly estimates: Estimates;
  /** By their days. */
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
  /** The user's own order of rows within a group: row -> the row that it stands after. */
  readonly order?: { readonly [group: GroupId]: readonly RowId[] };
  readonly pinned?: readonly RowId[];
  readonly collapsed?: readonly GroupId[];
  readonly level?: "essentials" | "all";
  /** Whether the card that helps to make a new plan one's own has been put away. */
  readonly start_card?: "closed";
  /** The history of each goal's probability as the plan was edited, oldest first. */
  readonly history?: readonly {
    readonly at: string;
    readonly goal: string;
    readonly probability: number;
  }[];
} & Foreign;

/** Text of the report that the user edited, by the paragraph's id, and what was chosen for it. */
export type PlanReport = {
  /** The last month that report and comparison count; the first goal's where left out. */
  readonly until?: Month;
  readonly baseline?: string;
  readonly scenario?: string;
  readonly paragraphs?: { readonly [id: string]: string };
} & Foreign;

/** The lead definitions and the agreement between the departments, by the part's id. */
export type PlanSla = {
  readonly texts?: { readonly [id: string]: string };
} & Foreign;
