import type { RowId } from "../model/row.ts";
import type { Compiled, CompiledGoal } from "./compilePlan.ts";
import { buildMachine } from "./machine.ts";
import type { Machine } from "./machine.ts";

/** The expected run: every row's value by month (NaN is no value), and which goals it meets. */
export type ExpectedRun = {
  readonly rows: ReadonlyMap<RowId, Float64Array>;
  /** What each goal compares: the flow's sum, or the value at its date. */
  readonly goalValues: readonly number[];
  readonly goalsMet: readonly boolean[];
};

/** The machines of the last plans that were run, newest last: one edit later the steps are the same. */
const MACHINES: Machine[] = [];
const MOST_MACHINES = 6;

/** Runs a plan once with every uncertain input at its mean and every count a fraction. */
export function runExpected(compiled: Compiled): ExpectedRun {
  const machine = machineFor(compiled);
  machine.run(0, 1);
  const rows = new Map<RowId, Float64Array>();
  for (const { id } of compiled.sheet.rows) {
    const { at } = machine.node(id);
    const values = new Float64Array(machine.months);
    for (let t = 0; t < machine.months; t++) values[t] = at[t]![0]!;
    rows.set(id, values);
  }
  const goalValues = compiled.goals.map((goal) => goalValue(goal, (t) => rows.get(goal.row)![t]!));
  return {
    rows,
    goalValues,
    goalsMet: compiled.goals.map((goal, index) => meets(goal, goalValues[index]!)),
  };
}

function machineFor(compiled: Compiled): Machine {
  const at = MACHINES.findLastIndex((machine) => machine.retune(compiled));
  const [machine] = at < 0 ? [expectedMachine(compiled)] : MACHINES.splice(at, 1);
  MACHINES.push(machine!);
  if (MACHINES.length > MOST_MACHINES) MACHINES.shift();
  return machine!;
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

/** What a goal compares, given its row's values by month. */
export function goalValue(goal: CompiledGoal, at: (t: number) => number): number {
  let sum = at(goal.from);
  for (let t = goal.from + 1; t <= goal.to; t++) sum += at(t);
  return sum;
}

/** Whether a value meets a goal; no value does not. */
export function meets({ goal }: CompiledGoal, value: number): boolean {
  return goal.at_least !== undefined
    ? value >= goal.at_least
    : goal.at_most !== undefined && value <= goal.at_most;
}
