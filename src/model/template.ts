import type { Goal, TemplateId } from "./plan.ts";
import type { Entry, Overrides, RowId } from "./row.ts";
import type { Words } from "./language.ts";

/** A template's entries for one of the model's rows. */
export type TemplateRow = {
  readonly value?: Entry;
  readonly months?: Overrides;
  /** The source of the figure: publisher, year and address, or whose judgement it is. It applies to this value only. */
  readonly source?: Words;
};

/** The currency of the templates' amounts. */
export const TEMPLATE_CURRENCY = "SEK";

/**
 * A starting point for plans: `rows` replace values of the model's rows. Its name, length and goals are copied into a
 * new plan; its rows stay below the plan's own.
 */
export type Template = {
  readonly id: TemplateId;
  readonly name: Words;
  readonly description: Words;
  readonly months: number;
  readonly rows: { readonly [id: RowId]: TemplateRow };
  /** They have no names, so that each is shown by its condition; the new plan sets their dates. */
  readonly goals: readonly Omit<Goal, "name" | "by" | "from">[];
};
