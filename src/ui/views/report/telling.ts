import type { TemplateShare } from "../../../formula/inputOrigin.ts";
import type { Format } from "../../../i18n/format.ts";
import type { Dictionary } from "../../../i18n/words.ts";
import type { Month } from "../../../model/month.ts";
import type { RowId, Total } from "../../../model/row.ts";

/** What the sentences are made of, beside the figures. */
export type Telling = {
  readonly words: Dictionary;
  readonly format: Format;
  readonly months: readonly Month[];
  /** Index of the last month that counts. */
  readonly until: number;
  /** Index of the first month that new customers are counted from, up to the last that counts. */
  readonly from: number;
  readonly label: (row: RowId) => string;
  readonly unit: (row: RowId) => string;
  readonly total: (row: RowId) => Total;
  /** A plan's goal by its index: what it is called, with what is to be reached by when. */
  readonly goal: (index: number) => string;
  /** "at least 40 new customers by 31 Dec 2027" */
  readonly target: (index: number) => string;
  /** How many of the assumptions that matter most have someone who answers for them. */
  readonly owned: "all" | "some" | "none";
  /** Of the inputs that are essential or that the answers name, those that are the template's still. */
  readonly templates: TemplateShare;
  /** What an input is in a month, as it was entered: without the request, and with it. */
  readonly input: (row: RowId, month: number, withIt: boolean) => string;
  /** Instead of the source of a row that the scenario itself says something of. */
  readonly assumed: (row: RowId) => string | undefined;
  /** The likely range of an input with the request, as it was entered; undefined where it is no plain range. */
  readonly range: (row: RowId) => { readonly low: number; readonly high: number } | undefined;
  /** The parts of the request that add nothing that can be seen; none until it is known. */
  readonly idle: readonly RowId[];
  /** What holds the goal back with the request, as the answers say it; undefined until it is known. */
  readonly binds: string | undefined;
};
