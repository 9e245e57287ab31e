import type { Compiled, CompiledGoal } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import { meetsGoal } from "../model/goal.ts";
import type { Goal } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { assert } from "../lib/assert.ts";

/**
 * One number per trial: a row's sum over months (a flow) or its value in the last of them. With `goal` it is 1 where
 * that number meets the goal and 0 otherwise, so that its mean is a probability. Months are indexes, both included.
 */
export type Measure = {
  readonly row: RowId;
  readonly from: number;
  readonly to: number;
  readonly goal?: Pick<Goal, "at_least" | "at_most">;
};

/** The probability that a goal is met. */
export function chanceOf({ row, from, to, goal }: CompiledGoal): Measure {
  return { row, from, to, goal };
}

/** The value that a goal compares. */
export function amountOf({ row, from, to }: CompiledGoal): Measure {
  return { row, from, to };
}

/** A row over months: its sum where it is a flow, otherwise its value in the last of them. */
export function rowMeasure(compiled: Compiled, row: RowId, from: number, to: number): Measure {
  const total = compiled.sheet.byId.get(row)?.total;
  assert(total !== undefined, `no such row: ${row}`);
  return { row, from: total === "flow" ? from : to, to };
}

/** The measure in each trial of a machine's chunk. */
export function measured(out: Float64Array, machine: Machine, measure: Measure, count: number): void {
  summed(out, machine, measure, count);
  if (measure.goal !== undefined) met(out, out, measure.goal, count);
}

/** The value behind a measure in each trial of a machine's chunk: for a chance, the value that its goal compares. */
export function summed(out: Float64Array, machine: Machine, { row, from, to }: Measure, count: number): void {
  const { at } = machine.node(row);
  out.fill(0, 0, count);
  for (let t = from; t <= to; t++) {
    const column = at[t]!;
    const step = column.length === 1 ? 0 : 1;
    for (let i = 0; i < count; i++) out[i] = out[i]! + column[i * step]!;
  }
}

/** 1 for each value that meets a goal and 0 for each that does not. */
export function met(
  out: Float64Array,
  values: Float64Array,
  goal: Pick<Goal, "at_least" | "at_most">,
  count: number,
): void {
  for (let i = 0; i < count; i++) out[i] = meetsGoal(goal, values[i]!) ? 1 : 0;
}

/** 1 where more of the value a goal compares is better, −1 where less is. */
export function signOf(goal: Pick<Goal, "at_least" | "at_most"> | undefined): 1 | -1 {
  return goal?.at_most === undefined ? 1 : -1;
}
