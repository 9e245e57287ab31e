import { compilePlan } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import { beforeLearning } from "../model/beforeLearning.ts";
import { asOf, closedMonth } from "../model/closedMonth.ts";
import { addMonths, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { partsOf, rowsWithActuals } from "./bridgeParts.ts";
import type { BridgePart } from "./bridgeParts.ts";

/**
 * By how much a closed month has changed the value that a goal compares, at the goal's date, in the expected run from
 * there on.
 */
export type GoalMove = {
  readonly asOf: Month;
  readonly before: number;
  readonly after: number;
  /** By row, in the order of computation; the parts add up to after − before. */
  readonly parts: readonly BridgePart[];
};

/**
 * What moved a goal, month by month: for each closed month of the plan, how far its actuals have moved the amount that
 * the goal compares, row by row. The probability itself is too imprecise to be split up in this way.
 *
 * @param goal index in the plan's list of goals.
 */
export function* goalMoves(plan: Plan, goal: number, scenario?: string): Generator<number, GoalMove[]> {
  const closed = closedMonth(plan);
  const months = closed === undefined ? 0 : monthsBetween(plan.start, closed) + 1;
  const valueIn = (one: Plan): number => runExpected(compilePlan(one, scenario)).goalValues[goal]!;
  const compiled = compilePlan(plan, scenario);
  const moves: GoalMove[] = [];
  const isTaught = beforeLearning(plan) !== plan;
  let before = NaN;
  for (let t = 0; t < months; t++) {
    const month = addMonths(plan.start, t);
    const earlier = addMonths(month, -1);
    // Something is learnt from a month once it is closed.
    const told = beforeLearning(plan, earlier);
    if (t === 0 || isTaught) before = valueIn(asOf(told, earlier));
    const rows = rowsWithActuals(plan, compiled, t, t);
    const steps = partsOf(rows, before, (on) => valueIn(withMonthOf(told, month, on)));
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield (t + step.value) / months;
    const { after, parts } = step.value;
    moves.push({ asOf: month, before, after, parts });
    before = after;
  }
  return moves;
}

/** The plan as of a month for which only some rows have actuals. */
function withMonthOf(plan: Plan, month: Month, rows: ReadonlySet<RowId>): Plan {
  const actuals = Object.fromEntries(
    Object.entries(plan.actuals).map(([id, came]) => {
      const { [month]: _, ...others } = came;
      return [id, rows.has(id) ? came : others];
    }),
  );
  return { ...plan, actuals, closed: month };
}
