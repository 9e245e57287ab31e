import type { RowId } from "./row.ts";

/**
 * Computed rows for which people have monthly figures of their own, with the rows where they enter these figures:
 * `plan` is the input for planned figures, `came` the row for actuals. Without `came`, actuals are entered in the row
 * itself.
 */
export const ENTERED_AS: { readonly [row: RowId]: { readonly plan: RowId; readonly came?: RowId } } = {
  visitors: { plan: "baseline_visitors", came: "organic_visitors" },
  organic_visitors: { plan: "baseline_visitors" },
  media_spend: { plan: "linkedin_spend" },
};

/**
 * The row where somebody's figures for a row are entered; undefined where that is the row itself. `isCame`: the
 * figures are actuals.
 */
export function enteredAs(row: RowId, isCame: boolean): RowId | undefined {
  const known = Object.hasOwn(ENTERED_AS, row) ? ENTERED_AS[row] : undefined;
  return isCame ? known?.came : known?.plan;
}
