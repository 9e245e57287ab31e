import type { RowId } from "../model/row.ts";
import type { InputDifference } from "./inputDifferences.ts";
import type { Load } from "./loads.ts";

/** A role for which more people are requested than its work needs. */
export type SpareRole = {
  readonly row: RowId;
  /** The share of working time used with the request, and without it, when there is less to do. */
  readonly load: number;
  readonly before: number;
  /** The share that would be used without the added people if the work stayed that of the request. */
  readonly without: number;
};

/** The roles whose load the plan works out, each with the row of its load. */
const LOAD_OF: ReadonlyMap<RowId, RowId> = new Map([
  ["prospectors", "prospector_load"],
  ["hunters", "hunter_load"],
  ["sdrs", "sdr_load"],
  ["sellers", "seller_load"],
  ["account_managers", "manager_load"],
]);

/** A role with a load below this has time to spare. */
const ROOM = 0.6;
/** If the load without the added people is above this, they are needed in months that are busier than the mean. */
const NEEDED = 0.85;

/**
 * The roles to which a request adds people although they have time to spare with the request, and would without them:
 * the load over the months that count, times the number of people with the request divided by the number without it.
 *
 * @param from index of the first month of the loads; `to` of the last.
 */
export function spareRoles(
  differences: readonly InputDifference[],
  { from, to, list }: { readonly from: number; readonly to: number; readonly list: readonly Load[] },
): SpareRole[] {
  const sum = (months: Float64Array | undefined): number =>
    (months ?? new Float64Array(0)).slice(from, to + 1).reduce((total, x) => total + x, 0);
  return differences.flatMap(({ row, baseline, scenarios }) => {
    const found = list.find((one) => one.row === LOAD_OF.get(row));
    const [load, usual] = [found?.after ?? NaN, found?.before ?? NaN];
    const more = sum(scenarios[0]?.values) / sum(baseline);
    const without = load * more;
    return more > 1 && load < ROOM && without < NEEDED ? [{ row, load, before: usual, without }] : [];
  });
}
