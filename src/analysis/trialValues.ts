import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import type { RowId } from "../model/row.ts";
import { summed } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { knownNow } from "./untouched.ts";
import { eachVariant } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** Every trial of a run. A row's column of a month has one element where it is the same in all trials. */
export type TrialValues = {
  /** For each measure what it looks at, one a trial. */
  readonly values: readonly Float64Array[];
  /** For each row a column a month. */
  readonly rows: ReadonlyMap<RowId, readonly Float64Array[]>;
};

/**
 * Every trial of measures and of rows, of no later months than are asked about. Yields the share done.
 *
 * @param months how many months of the rows; one where left out.
 */
export function* trialValues(
  base: Compiled,
  measures: readonly Measure[],
  ids: readonly RowId[],
  run: TrialPlan,
  months = 1,
): Generator<number, TrialValues> {
  const { trials } = run;
  const values = measures.map(() => new Float64Array(trials));
  const rows = new Map<RowId, Float64Array[]>();
  const take = (machine: Machine, first: number, count: number): void => {
    measures.forEach((measure, m) =>
      summed(values[m]!.subarray(first, first + count), machine, measure, count),
    );
    for (const id of ids) {
      const { at } = machine.node(id);
      const columns =
        rows.get(id) ?? at.slice(0, months).map(({ length }) => new Float64Array(length === 1 ? 1 : trials));
      rows.set(id, columns);
      columns.forEach((column, t) => {
        if (column.length === 1) column[0] = at[t]![0]!;
        else column.set(at[t]!.subarray(0, count), first);
      });
    }
  };
  const wanted = [...new Set([...measures.map(({ row }) => row), ...ids])];
  const last = measures.reduce((most, { to }) => Math.max(most, to + 1), ids.length > 0 ? months : 1);
  const visit = { base: take, variant: () => undefined };
  if (wanted.length > 0) yield* eachVariant(base, [], { ...run, compared: trials }, wanted, visit, last);
  // Other answers begin with the same figures.
  measures.forEach((measure, m) => knownNow(base, run, measure, values[m]!));
  return { values, rows };
}
