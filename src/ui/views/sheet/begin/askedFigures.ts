import type { RowId } from "../../../../model/row.ts";

/** How many figures are asked for. */
const MOST = 10;
/** With those that are the plan's own already there are no more than so many. */
const MOST_SHOWN = 20;

/** What everybody knows of their own firm without looking it up. */
const KNOWN_TO_ALL: readonly RowId[] = [
  "price_month",
  "customers_start",
  "gross_margin",
  "sellers",
  "hunters",
];

/**
 * The figures to be filled in, those first that matter most. What everybody knows is among them where it matters at all;
 * further ones that are the plan's own stay behind them, so that what has been filled in is never lost from the count.
 *
 * @param found rows that matter, those first that matter most.
 */
export function askedFigures(found: readonly RowId[], isYours: (row: RowId) => boolean): RowId[] {
  const known = found.filter((row) => KNOWN_TO_ALL.includes(row));
  const others = found.filter((row) => !KNOWN_TO_ALL.includes(row)).slice(0, MOST - known.length);
  const asked = new Set([...known, ...others]);
  const own = found.filter((row) => !asked.has(row) && isYours(row)).slice(0, MOST_SHOWN - asked.size);
  return [...found.filter((row) => asked.has(row)), ...own];
}
