import type { Estimate } from "../model/estimate.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Month } from "../model/month.ts";
import type {
  Correlation,
  Goal,
  PlanReport,
  PlanRow,
  PlanSla,
  PlanView,
  RunSettings,
} from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import type { Language } from "../model/language.ts";
import type { ActualFigure } from "./setActuals.ts";

/** A cell of an input: in the baseline (scenario undefined) or a scenario; its value or a month. */
export type CellRef = {
  readonly scenario: string | undefined;
  readonly row: RowId;
  /** undefined: the base value. */
  readonly month: Month | undefined;
};

/** Everything a user can do to a plan. One command is one step of undo. */
export type Command =
  | { readonly kind: "set-entry"; readonly cell: CellRef; readonly entry: Entry }
  /** Removes an override, or a base value so that the layer below shows. */
  | { readonly kind: "clear-entry"; readonly cell: CellRef }
  /** Sets a computed row's formula; undefined puts the model's own back. */
  | { readonly kind: "set-formula"; readonly row: RowId; readonly formula: string | undefined }
  /** Label, note, source, owner, unit, group …: keys given as undefined are removed. */
  | {
      readonly kind: "describe-row";
      readonly row: RowId;
      readonly changes: { readonly [K in keyof PlanRow]?: PlanRow[K] | undefined };
    }
  | { readonly kind: "add-row"; readonly row: RowId; readonly definition: PlanRow; readonly after?: RowId }
  | { readonly kind: "delete-row"; readonly row: RowId }
  /** Gives a row of the user's own another id and rewrites the formulas that name it. */
  | { readonly kind: "rename-row"; readonly row: RowId; readonly to: RowId }
  | { readonly kind: "move-row"; readonly row: RowId; readonly after: RowId | undefined }
  | { readonly kind: "set-name"; readonly name: string }
  | { readonly kind: "set-time"; readonly start: Month; readonly months: number; readonly yearStarts: number }
  | { readonly kind: "set-language"; readonly language: Language }
  /** Changes the currency's code; with a rate, amounts of money are converted too (see `changeCurrency`). */
  | { readonly kind: "set-currency"; readonly currency: string; readonly rate?: number }
  | { readonly kind: "set-goals"; readonly goals: readonly Goal[] }
  | { readonly kind: "set-correlations"; readonly correlations: readonly Correlation[] }
  | { readonly kind: "set-run"; readonly run: RunSettings }
  /** One actual figure; undefined removes it. */
  | ({ readonly kind: "set-actual" } & ActualFigure)
  /** Several actual figures as one step: rows and months in any order, each set or removed. */
  | { readonly kind: "set-actuals"; readonly figures: readonly ActualFigure[] }
  /** Closes the books through a month; undefined: through the last month with an actual. */
  | { readonly kind: "set-closed"; readonly month: Month | undefined }
  /** Adds a forecast at the end of the list of kept forecasts. */
  | { readonly kind: "keep-forecast"; readonly forecast: Forecast }
  /** Removes the kept forecast at this index. */
  | { readonly kind: "delete-forecast"; readonly index: number }
  /** Replaces people's estimates of an input; an empty list removes them. */
  | { readonly kind: "set-estimates"; readonly row: RowId; readonly estimates: readonly Estimate[] }
  /** Replaces the list of meetings with their decisions. */
  | { readonly kind: "set-meetings"; readonly meetings: readonly Meeting[] }
  /** A copy of `from` where it is given, otherwise empty. */
  | { readonly kind: "add-scenario"; readonly name: string; readonly from?: string }
  | { readonly kind: "rename-scenario"; readonly name: string; readonly to: string }
  | { readonly kind: "delete-scenario"; readonly name: string }
  /** Moves a scenario's entries for one row, or for all, into the baseline. */
  | { readonly kind: "adopt-scenario"; readonly name: string; readonly row?: RowId }
  /** Removes a scenario's entries for one row, or for all. */
  | { readonly kind: "revert-scenario"; readonly name: string; readonly row?: RowId }
  | { readonly kind: "set-view"; readonly view: PlanView }
  | { readonly kind: "set-report"; readonly report: PlanReport }
  | { readonly kind: "set-sla"; readonly sla: PlanSla }
  /** Several as one step: paste, fill, drag. */
  | { readonly kind: "together"; readonly commands: readonly Command[] };
