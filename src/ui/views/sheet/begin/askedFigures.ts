import type { RowId } from "../../../../model/row.ts";

/** How many figures are asked for. */
const MOST = 10;
/** The most figures in the list, including those that are the plan's own already. */
const MOST_SHOWN = 20;

/** Figures that everybody knows about their own firm without looking them up. */
const KNOWN_TO_ALL: readonly RowId[] = [
  "price_month",
  "customers_start",
  "gross_margin",
  "sellers",
  "hunters",
];

/**
 * The figures to be filled in, the most important first. Figures that everybody knows are included if they matter at
 * all; other figures that are the plan's own stay behind them, so that filled-in figures are never lost from the count.
 *
 * @param found rows that matter, the most important first.
 */
export function askedFigures(found: readonly RowId[], isYours: (row: RowId) => boolean): RowId[] {
  const known = found.filter((row) => KNOWN_TO_ALL.includes(row));
  const others = found.filter((row) => !KNOWN_TO_ALL.includes(row)).slice(0, MOST - known.length);
  const asked = new Set([...known, ...others]);
  const own = found.filter((row) => !asked.has(row) && isYours(row)).slice(0, MOST_SHOWN - asked.size);
  return [...found.filter((row) => asked.has(row)), ...own];
}
