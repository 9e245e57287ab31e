import { compilePlan } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import { beforeLearning } from "../model/beforeLearning.ts";
import { asMade, closedMonth, withActualsOf } from "../model/closedMonth.ts";
import { monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { partsOf, rowsWithActuals } from "./bridgeParts.ts";
import type { BridgePart } from "./bridgeParts.ts";

/** The difference between the original plan and the actuals of one row, part by part. */
export type Bridge = {
  readonly row: RowId;
  /** Months as indexes, both included: the sum over them of a flow, otherwise the value in the last. */
  readonly from: number;
  readonly to: number;
  /**
   * The row in two expected runs: of the original plan, and of the plan with its actuals but without what was learnt
   * from them.
   */
  readonly plan: number;
  readonly actual: number;
  /** actual − plan; the parts add up to it. */
  readonly difference: number;
  /**
   * In the order in which the model computes the rows. The part of the explained row itself is the rest: chance, and
   * rows without actuals.
   */
  readonly parts: readonly BridgePart[];
};

/**
 * Why a row differs from the plan: actuals are applied to one row after another, in the order in which the model
 * computes them. Each row's part is the change of the explained row that its actuals cause. Undefined where no month of
 * the plan is closed.
 */
export function* bridge(plan: Plan, row: RowId, scenario?: string): Generator<number, Bridge | undefined> {
  const closed = closedMonth(plan);
  const to = closed === undefined ? -1 : monthsBetween(plan.start, closed);
  if (to < 0) return undefined;
  const untaught = beforeLearning(plan);
  const made = compilePlan(asMade(plan), scenario);
  const flow = made.sheet.byId.get(row)?.total === "flow";
  const valueIn = (compiled: Compiled): number => {
    const values = runExpected(compiled).rows.get(row)!;
    return flow ? values.subarray(0, to + 1).reduce((sum, x) => sum + x, 0) : values[to]!;
  };
  const before = valueIn(made);
  const followed = rowsWithActuals(plan, made, 0, to);
  const { after, parts } = yield* partsOf(followed, before, (on) =>
    valueIn(compilePlan(withActualsOf(untaught, on), scenario)),
  );
  return { row, from: 0, to, plan: before, actual: after, difference: after - before, parts };
}
