import type { RowId } from "../model/row.ts";
import type { Kept } from "./collect.ts";

/** The load of a part of the organisation in some months, without the request and with it. */
export type Load = {
  readonly row: RowId;
  /** Mean over the months and trials; NaN where there is no value. */
  readonly before: number;
  readonly after: number;
  /** Shares of the months and trials in which the load is at its limit. */
  readonly fullBefore: number;
  readonly fullAfter: number;
};

/** The loads in the months from `from` to `to`, those most often at their limit first. */
export function loadsOf(baseline: Kept, scenario: Kept, from: number, to: number): Load[] {
  const rows = scenario.compiled.sheet.rows.filter(({ id }) => isLoad(id)).map(({ id }) => id);
  const mean = (months: Float64Array | undefined): number => {
    const some = [...(months ?? []).slice(from, to + 1)].filter((x) => !Number.isNaN(x));
    return some.length === 0 ? NaN : some.reduce((sum, x) => sum + x, 0) / some.length;
  };
  return rows
    .map((row) => ({
      row,
      before: mean(baseline.means.get(row)),
      after: mean(scenario.means.get(row)),
      fullBefore: mean(baseline.full.get(row)),
      fullAfter: mean(scenario.full.get(row)),
    }))
    .filter((load) => !Number.isNaN(load.after))
    .toSorted((a, b) => b.fullAfter - a.fullAfter || b.after - a.after);
}

/** Rows that hold how much of the available capacity is used. */
export const LOADS: readonly RowId[] = [
  "prospector_load",
  "hunter_load",
  "sdr_load",
  "seller_load",
  "manager_load",
  "market_load",
];

function isLoad(id: RowId): boolean {
  return LOADS.includes(id);
}
