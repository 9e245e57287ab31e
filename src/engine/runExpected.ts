import { meetsGoal } from "../model/goal.ts";
import type { RowId } from "../model/row.ts";
import type { Compiled, CompiledGoal } from "./compilePlan.ts";
import { buildMachine } from "./machine.ts";
import type { Machine } from "./machine.ts";

/** The expected run: every row's value by month (NaN is no value), and the goals that it meets. */
export type ExpectedRun = {
  readonly rows: ReadonlyMap<RowId, Float64Array>;
  /** The value that each goal compares: the flow's sum, or the value at the goal's date. */
  readonly goalValues: readonly number[];
  readonly goalsMet: readonly boolean[];
};

type Rows = ReadonlyMap<RowId, Float64Array>;

/** The machines of the plans that were run last, newest last: after an edit the steps are mostly the same. */
const MACHINES: { readonly machine: Machine; readonly rows: Rows }[] = [];
const MOST_MACHINES = 6;

/**
 * Runs a plan once, with every uncertain input at its mean and counts as fractions. Rows that an edit does not affect
 * are not computed again and keep the same list objects.
 */
export function runExpected(compiled: Compiled): ExpectedRun {
  const rows = expectedRows(compiled);
  const goalValues = compiled.goals.map((goal) => goalValue(goal, (t) => rows.get(goal.row)![t]!));
  return {
    rows,
    goalValues,
    goalsMet: compiled.goals.map((goal, index) => meetsGoal(goal.goal, goalValues[index]!)),
  };
}

function expectedRows(compiled: Compiled): Rows {
  for (let at = MACHINES.length - 1; at >= 0; at--) {
    const { machine, rows: before } = MACHINES[at]!;
    const differing = machine.retune(compiled);
    if (differing === undefined) continue;
    MACHINES.splice(at, 1);
    machine.run(0, 1, differing);
    const rows = new Map<RowId, Float64Array>();
    for (const { id } of compiled.sheet.rows) {
      rows.set(id, differing.has(id) ? valuesOf(machine, id) : before.get(id)!);
    }
    return kept(machine, rows);
  }
  const machine = expectedMachine(compiled);
  machine.run(0, 1);
  return kept(machine, new Map(compiled.sheet.rows.map(({ id }) => [id, valuesOf(machine, id)])));
}

function kept(machine: Machine, rows: Rows): Rows {
  MACHINES.push({ machine, rows });
  if (MACHINES.length > MOST_MACHINES) MACHINES.shift();
  return rows;
}

function valuesOf(machine: Machine, id: RowId): Float64Array {
  const { at } = machine.node(id);
  const values = new Float64Array(machine.months);
  for (let t = 0; t < machine.months; t++) values[t] = at[t]![0]!;
  return values;
}

function expectedMachine(compiled: Compiled): Machine {
  return buildMachine(compiled, {
    mode: "expected",
    trials: 1,
    seed: 1,
    capacity: 1,
    rows: compiled.sheet.rows.map(({ id }) => id),
    keep: true,
  });
}

/** The value that a goal compares, given its row's values by month. */
export function goalValue(goal: Pick<CompiledGoal, "from" | "to">, at: (t: number) => number): number {
  let sum = at(goal.from);
  for (let t = goal.from + 1; t <= goal.to; t++) sum += at(t);
  return sum;
}
