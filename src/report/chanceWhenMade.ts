import type { GoalChance } from "../analysis/goalChances.ts";
import { shareWithError } from "../engine/goalTally.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Goal, Plan } from "../model/plan.ts";

/**
 * The chance of a goal that was given before a month of the plan was closed: that of the latest forecast of this
 * scenario (undefined: the plan itself) which was kept then and had the same goal. undefined where there is none: what
 * the plan said then can't be known, since it may have been changed after that.
 */
export function chanceWhenMade(
  plan: Pick<Plan, "forecasts" | "start">,
  goal: Goal,
  scenario: string | undefined,
): GoalChance | undefined {
  const found = plan.forecasts
    .filter(
      (one) => one.scenario === scenario && (one.closed ?? "") < plan.start && beginsIn(one, plan.start),
    )
    .toSorted((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0))
    .flatMap(({ goals, trials }) =>
      goals.filter((one) => isSame(one, goal)).map(({ probability }) => ({ probability, trials })),
    )
    .at(-1);
  return found === undefined ? undefined : shareWithError(found.probability * found.trials, found.trials);
}

/** A plan that was rolled forward has the forecasts of the one before it, which began in another month. */
function beginsIn({ rows }: Forecast, start: string): boolean {
  return Object.values(rows).every((figures) => Object.keys(figures).every((month) => month >= start));
}

function isSame(a: Omit<Goal, "name">, b: Omit<Goal, "name">): boolean {
  return (["row", "at_least", "at_most", "from", "by"] as const).every((key) => a[key] === b[key]);
}
