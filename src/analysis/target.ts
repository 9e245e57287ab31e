import type { Compiled } from "../engine/compilePlan.ts";
import { assert } from "../lib/assert.ts";
import type { RowId } from "../model/row.ts";
import { amountOf, chanceOf, rowMeasure, signOf } from "./measure.ts";
import type { StepQuestion } from "./nextStep.ts";

/** The target of an answer: a goal's probability, the amount that the goal compares, or a row over months. */
export type Target =
  | { readonly kind: "chance"; readonly goal: number }
  | { readonly kind: "amount"; readonly goal: number }
  /** Months as indexes, both included. */
  | { readonly kind: "row"; readonly row: RowId; readonly from: number; readonly to: number };

/** A target as the questions take it; `sign` is −1 where less of the compared amount is better. */
export function questionOf(compiled: Compiled, target: Target): StepQuestion {
  if (target.kind === "row") {
    const measure = rowMeasure(compiled, target.row, target.from, target.to);
    return { measure, amount: measure, sign: 1 };
  }
  const goal = compiled.goals[target.goal];
  assert(goal !== undefined, `no such goal: ${target.goal}`);
  const amount = amountOf(goal);
  return { measure: target.kind === "amount" ? amount : chanceOf(goal), amount, sign: signOf(goal.goal) };
}
