import type { Accessor } from "solid-js";
import type { FlowStop } from "../analysis/flowStops.ts";
import type { Command } from "../editing/command.ts";
import type { Period, RowSummary, RunRequest, RunResult, Simulator } from "../engine/simulator.ts";
import type { InputOrigin } from "../formula/inputOrigin.ts";
import type { Result } from "../lib/result.ts";
import type { Issue, PlacedIssue } from "../model/issue.ts";
import type { Answers } from "./answers.ts";
import type { Exporting } from "./exporting.ts";
import type { Month } from "../model/month.ts";
import type { Plan, PlanView, TemplateId } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Language } from "../model/language.ts";
import type { SaveState } from "../model/saveState.ts";
import type { Theme } from "../model/theme.ts";

/** What a result's cell shows: the expected run, or the Monte Carlo median or mean. */
export type Shown = "expected" | "median" | "mean";

/** A column of the sheet after the value column: a month, or a quarter's or year's total. */
export type Column = {
  readonly kind: "month" | "quarter" | "year";
  /** Its first and last month, as indexes from the plan's start, both included. */
  readonly period: Period;
};

/** The place of the active cell. `column`: "value" is the base value, a number a month's index. */
export type CellAt = { readonly row: RowId; readonly column: "label" | "value" | number };

/** A range of cells: the corner where it began and the one where it ends. */
export type Selection = { readonly anchor: CellAt; readonly focus: CellAt };

/** A text that was typed into a cell and could not be taken; the last good value stays in force. */
export type Draft = { readonly text: string; readonly issue: Issue };

/** Values of every row by month from the expected run; totals follow each row's kind of total. */
export type ExpectedValues = {
  /** NaN is no value; ±Infinity may occur. */
  readonly rows: ReadonlyMap<RowId, Float64Array>;
  readonly goalsMet: readonly boolean[];
};

/** The document that is open: a plan free of faults, its scenario in view, undo and redo. */
export type DocumentState = {
  readonly plan: Accessor<Plan>;
  /** The scenario in view; undefined is the baseline. */
  readonly scenario: Accessor<string | undefined>;
  readonly selectScenario: (name: string | undefined) => void;
  /** The rows under the scenario in view. */
  readonly sheet: Accessor<Sheet>;
  /** The origin of each input's number, and its source. */
  readonly origins: Accessor<ReadonlyMap<RowId, InputOrigin>>;
  /** Nobody may edit: another tab holds the plan, or it is being looked at. */
  readonly readOnly: Accessor<boolean>;
  /**
   * Applies a command as one step of undo. Where the plan would then have faults, nothing is
   * changed and they are returned; an empty list is success.
   */
  readonly dispatch: (command: Command, selection?: Selection) => readonly PlacedIssue[];
  /** Replaces the plan's layout, such as a workshop's state in it: it is saved, but is no step of undo. */
  readonly record: (view: PlanView) => void;
  readonly undo: () => Selection | undefined;
  readonly redo: () => Selection | undefined;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  /** Faulty texts by cell; the key is `${scenario ?? ""}/${row}/${month or "value" or "formula"}`. */
  readonly drafts: Accessor<ReadonlyMap<string, Draft>>;
  /** A step of undo, or part of the step that has just been made. */
  readonly setDraft: (key: string, draft: Draft | undefined, selection?: Selection) => void;
  /** The same for many cells at once. */
  readonly setDrafts: (
    changes: readonly (readonly [key: string, draft: Draft | undefined])[],
    selection?: Selection,
  ) => void;
};

/** Results that follow the document. A result that is being computed again stays in view, marked stale. */
export type ResultsState = {
  /** There at once after every edit. */
  readonly expected: Accessor<ExpectedValues>;
  /** Where the process stops because somebody or something is missing, in the expected run. */
  readonly stops: Accessor<readonly FlowStop[]>;
  /** Monte Carlo of the rows that are on the screen; undefined until the first has come in. */
  readonly run: Accessor<RunResult | undefined>;
  /** Whether `run` belongs to an earlier plan or to fewer trials than are wanted. */
  readonly stale: Accessor<boolean>;
  /** Share done of the run under way; undefined when none is. */
  readonly progress: Accessor<number | undefined>;
  readonly stop: () => void;
  /** Starts again after a stop or a failure. */
  readonly retry: () => void;
  /** Seconds that the last complete run took. */
  readonly seconds: Accessor<number | undefined>;
  /** A failure that is our fault, told plainly. */
  readonly failure: Accessor<string | undefined>;
  /** Asks for the distribution of rows as long as the calling owner lives (those on the screen). */
  readonly want: (rows: Accessor<readonly RowId[]>) => void;
  readonly summary: (row: RowId) => RowSummary | undefined;
  /** What a histogram of the run in view is made from. */
  readonly inView: RunInView;
};

/** A run of the plan in view, whatever rows it is to give. */
export type AskedRun = Omit<RunRequest, "rows">;

/** The run in view, for what asks more of its trials. */
export type RunInView = Pick<ResultsState, "run" | "stale"> & {
  /** Undefined until its code has been loaded. */
  readonly simulator: Accessor<Simulator | undefined>;
  readonly asked: Accessor<AskedRun>;
  /** How long to wait for the next key before work begins, in milliseconds. */
  readonly settle: number;
  readonly setFailure: (failure: string) => void;
};

export type Density = "compact" | "normal" | "large";

/** The state of the page; not in the plan's history. */
export type SessionState = {
  readonly language: Accessor<Language>;
  readonly setLanguage: (language: Language) => void;
  readonly shown: Accessor<Shown>;
  readonly setShown: (shown: Shown) => void;
  readonly selection: Accessor<Selection>;
  readonly select: (selection: Selection) => void;
  /** Whether the user made the selection, or it is where a plan begins. */
  readonly selectionChosen: Accessor<boolean>;
  /** Whether the sheet shows actuals, in place of the baseline or a scenario. */
  readonly showsActuals: Accessor<boolean>;
  readonly setShowsActuals: (shows: boolean) => void;
  /** The month that the answer speaks of: the last one selected, as an index. */
  readonly month: Accessor<number>;
  /** The month of the figures at the head: the first goal's until another is chosen there. */
  readonly figuresMonth: Accessor<number>;
  readonly setFiguresMonth: (month: number) => void;
  readonly theme: Accessor<Theme>;
  readonly setTheme: (theme: Theme) => void;
  readonly density: Accessor<Density>;
  readonly setDensity: (density: Density) => void;
  /** Whether the answer panel is unfolded. */
  readonly answerOpen: Accessor<boolean>;
  readonly setAnswerOpen: (open: boolean) => void;
  /** Whether only the inputs are shown that are still the template's. */
  readonly onlyTemplates: Accessor<boolean>;
  readonly setOnlyTemplates: (only: boolean) => void;
  /** Rows that can be seen now, top to bottom: open groups, essentials or all, hidden left out. */
  readonly visibleRows: Accessor<readonly RowId[]>;
  readonly columns: Accessor<readonly Column[]>;
  readonly months: Accessor<readonly Month[]>;
  /** Says a sentence to screen readers, politely. */
  readonly announce: (sentence: string) => void;
  /** Shows a sentence for a while, with at most one action. */
  readonly notify: (sentence: string, action?: { readonly label: string; readonly run: () => void }) => void;
};

/** A plan in the library. */
export type PlanListing = { readonly id: string; readonly name: string };

/** The stored plans, and plans that come and go as files. One of them is the open document. */
export type PlansState = {
  readonly list: Accessor<readonly PlanListing[]>;
  readonly current: Accessor<string>;
  readonly open: (id: string) => Promise<void>;
  /** `yearStarts`: first month of the fiscal year, 1 to 12. */
  /**
   * `exchange`: the plan's currency where it is not the template's, and its rate: how many of it one of the
   * template's is worth.
   */
  readonly create: (
    template: TemplateId,
    name: string,
    start: Month,
    yearStarts?: number,
    exchange?: { readonly currency: string; readonly rate: number },
  ) => Promise<void>;
  /** Opens a plan as a new one; false where the store refused it, which the user is told. */
  readonly add: (plan: Plan) => Promise<boolean>;
  readonly duplicate: (name: string) => Promise<void>;
  /**
   * Moves the open plan to the trash and opens another. Returns a function that brings it back; undefined where storage
   * refused, which the user is told.
   */
  readonly remove: () => Promise<(() => Promise<void>) | undefined>;
  /** A plan from the text of a file, or all its faults. Nothing is opened. */
  readonly read: (text: string) => Result<Plan, readonly PlacedIssue[]>;
  /** The open plan as the text of its file. */
  readonly exportText: () => string;
  /** The same without the layout and the history: only what its figures rest on. */
  readonly modelText: () => string;
  readonly saving: Accessor<SaveState>;
  /** Where another tab edits the plan: asks it to hand over. */
  readonly editHere: () => void;
};

export type App = {
  readonly document: DocumentState;
  readonly results: ResultsState;
  readonly session: SessionState;
  readonly answers: Answers;
  readonly exporting: Exporting;
  readonly plans: PlansState;
};
