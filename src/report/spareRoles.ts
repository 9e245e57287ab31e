import type { RowId } from "../model/row.ts";
import type { InputDifference } from "./inputDifferences.ts";
import type { Load } from "./loads.ts";

/** A role of which more are asked for than its work needs. */
export type SpareRole = {
  readonly row: RowId;
  /** How much of the time is used with the request, and without it, when there is less to do. */
  readonly load: number;
  readonly before: number;
  /** How much would be used without the added ones if the work stayed that of the request. */
  readonly without: number;
};

/** The rows of the roles whose load the plan knows. */
const LOAD_OF: ReadonlyMap<RowId, RowId> = new Map([
  ["prospectors", "prospector_load"],
  ["hunters", "hunter_load"],
  ["sdrs", "sdr_load"],
  ["sellers", "seller_load"],
  ["account_managers", "manager_load"],
]);

/** Used less than this, a role has room to spare. */
const ROOM = 0.6;
/** Above this without the added ones, they are needed in the months that are busier than the mean. */
const NEEDED = 0.85;

/**
 * The roles that a request adds people to although they have time to spare with it, and would have without them:
 * the load over the months that count, times how many there are with the request over how many without.
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
