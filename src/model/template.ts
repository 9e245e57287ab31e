import type { Goal, TemplateId } from "./plan.ts";
import type { Entry, Overrides, RowId } from "./row.ts";
import type { Words } from "./language.ts";

/** What a template changes of the model's rows. */
export type TemplateRow = {
  readonly value?: Entry;
  readonly months?: Overrides;
  /** Where the figure comes from: publisher, year and address, or whose judgement it is. Belongs to this value alone. */
  readonly source?: Words;
};

/** Templates' amounts are in this. */
export const TEMPLATE_CURRENCY = "SEK";

/**
 * A starting point: the model's rows with the values of `rows` over them. Its goals (with dates
 * relative to the plan's start), name and length are copied into a new plan; its rows stay below it.
 */
export type Template = {
  readonly id: TemplateId;
  readonly name: Words;
  readonly description: Words;
  readonly months: number;
  readonly rows: { readonly [id: RowId]: TemplateRow };
  /** Without a name, so that each is called what it asks for; the new plan gives the date. */
  readonly goals: readonly Omit<Goal, "name" | "by" | "from">[];
};
