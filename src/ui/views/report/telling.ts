import type { TemplateShare } from "../../../formula/inputOrigin.ts";
import type { Format } from "../../../i18n/format.ts";
import type { Dictionary } from "../../../i18n/words.ts";
import type { Month } from "../../../model/month.ts";
import type { RowId, Total } from "../../../model/row.ts";

/** The data for the sentences, besides the figures. */
export type Telling = {
  readonly words: Dictionary;
  readonly format: Format;
  readonly months: readonly Month[];
  /** Index of the last counted month. */
  readonly until: number;
  /** Index of the first month in which new customers are counted; the last is `until`. */
  readonly from: number;
  readonly label: (row: RowId) => string;
  readonly unit: (row: RowId) => string;
  readonly total: (row: RowId) => Total;
  /** A plan's goal by its index: its name, with the target and the date. */
  readonly goal: (index: number) => string;
  /** "at least 40 new customers by 31 Dec 2027" */
  readonly target: (index: number) => string;
  /** How many of the most important assumptions have an owner. */
  readonly owned: "all" | "some" | "none";
  /** The inputs still at the template's value, out of those that are essential or named by the answers. */
  readonly templates: TemplateShare;
  /** The value of an input in a month, as it was entered: without the request, and with it. */
  readonly input: (row: RowId, month: number, withIt: boolean) => string;
  /** Replaces the source of a row that the scenario itself describes. */
  readonly assumed: (row: RowId) => string | undefined;
  /** The likely range of an input with the request, as it was entered; undefined if it is not a plain range. */
  readonly range: (row: RowId) => { readonly low: number; readonly high: number } | undefined;
  /** The parts of the request that add no visible effect; none until that is known. */
  readonly idle: readonly RowId[];
  /** The bottleneck of the goal with the request, as the answers state it; undefined until it is known. */
  readonly binds: string | undefined;
};
