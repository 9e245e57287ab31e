import type { GoalChance } from "../analysis/goalChances.ts";
import { shareWithError } from "../engine/goalTally.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Goal, Plan } from "../model/plan.ts";

/**
 * A goal's probability as stated before a month of the plan was closed: that in the latest forecast of this
 * scenario (undefined: the plan itself) which was kept then and had the same goal. undefined where there is none: what
 * the plan said at that time can't be known, since it may have been changed afterwards.
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

/**
 * Whether a forecast was made of this plan: a plan that was rolled forward also holds the forecasts of the plan before
 * it, which began in an earlier month.
 */
function beginsIn({ rows }: Forecast, start: string): boolean {
  return Object.values(rows).every((figures) => Object.keys(figures).every((month) => month >= start));
}

function isSame(a: Omit<Goal, "name">, b: Omit<Goal, "name">): boolean {
  return (["row", "at_least", "at_most", "from", "by"] as const).every((key) => a[key] === b[key]);
}
