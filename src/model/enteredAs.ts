import type { RowId } from "./row.ts";

/**
 * Rows that are worked out and of which people have figures by month of their own, with the row that those belong to: in
 * the plan an input, and of what came the row that others are worked out from. Where `came` is left out the row itself is
 * such a one.
 */
export const ENTERED_AS: { readonly [row: RowId]: { readonly plan: RowId; readonly came?: RowId } } = {
  visitors: { plan: "baseline_visitors", came: "organic_visitors" },
  organic_visitors: { plan: "baseline_visitors" },
  media_spend: { plan: "linkedin_spend" },
};

/** The row that somebody's figures of a row belong to; undefined where that is the row itself. */
export function enteredAs(row: RowId, isCame: boolean): RowId | undefined {
  const known = Object.hasOwn(ENTERED_AS, row) ? ENTERED_AS[row] : undefined;
  return isCame ? known?.came : known?.plan;
}
