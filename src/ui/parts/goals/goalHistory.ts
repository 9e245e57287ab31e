import { closedMonth } from "../../../model/closedMonth.ts";
import type { Goal, Plan, PlanView } from "../../../model/plan.ts";

export type HistoryPoint = NonNullable<PlanView["history"]>[number];

/** How many points are kept over all goals; the oldest make room. */
const MOST = 200;

type Known = Pick<Plan, "start" | "months" | "actuals" | "closed">;

/**
 * What identifies a goal in the history: a change of the goal's target starts a new line. So does every new
 * actual: a move that it causes was not caused by editing the plan.
 */
export function goalKey({ row, at_least: least, at_most: most, from, by }: Goal, known: Known): string {
  const bound = least === undefined ? `<=${most}` : `>=${least}`;
  return `${row}${bound}${from === undefined ? "" : `@${from}`}@${by}${whatCame(known)}`;
}

/** The closed month with how many figures came and what they add up to; "" while nothing has come. */
function whatCame(known: Known): string {
  const closed = closedMonth(known);
  if (closed === undefined) return "";
  const came = Object.values(known.actuals).flatMap((months) =>
    Object.entries(months).flatMap(([month, value]) => (month <= closed ? [value] : [])),
  );
  return `~${closed}:${came.length}:${came.reduce((sum, value) => sum + value, 0)}`;
}

/** How a goal's probability has moved, oldest first: in the plan itself, so that a scenario has none. */
export function goalHistory(plan: Plan, index: number, scenario?: string): readonly HistoryPoint[] {
  const goal = plan.goals[index];
  if (goal === undefined || scenario !== undefined) return [];
  const key = goalKey(goal, plan);
  return (plan.view.history ?? []).filter((point) => point.goal === key);
}

/** The layout with the goals' probabilities as they are now; the same one where none has moved. */
export function withHistory(plan: Plan, probabilities: readonly number[], at: string): PlanView {
  const points = plan.goals.flatMap((goal, i): HistoryPoint[] => {
    const probability = probabilities[i];
    const last = goalHistory(plan, i).at(-1);
    if (probability === undefined || last?.probability === probability) return [];
    return [{ at, goal: goalKey(goal, plan), probability }];
  });
  if (points.length === 0) return plan.view;
  return { ...plan.view, history: [...(plan.view.history ?? []), ...points].slice(-MOST) };
}
