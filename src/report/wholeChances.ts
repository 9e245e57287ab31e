import type { GoalResult, RunResult } from "../engine/simulator.ts";
import type { ComparedGoal, CompareResult } from "./compare.ts";
import type { RequestData } from "./request.ts";

/** The run behind the sheet, with its scenario. */
export type ShownRun = {
  readonly scenario: string | undefined;
  readonly run: Pick<RunResult, "trials" | "goals">;
};

/**
 * A report from few trials with the probabilities from the run behind the sheet, which has more trials, so that the
 * page never shows two for the same goal. A scenario other than that run's keeps the difference that the few trials,
 * which cover both, show between the two.
 */
export function requestWithWhole(data: RequestData, shown: ShownRun | undefined): RequestData {
  if (shown === undefined || shown.run.trials <= data.trials) return data;
  const { baseline, scenario } = data;
  const goals = data.goals.map(({ before, after }, i) => {
    const known = baseline === shown.scenario ? before : scenario === shown.scenario ? after : undefined;
    const told = (one: ComparedGoal) => withChance(one, known, shown.run.goals[i]);
    return { before: told(before), after: told(after) };
  });
  return { ...data, goals };
}

/** The same for a comparison. */
export function compareWithWhole(result: CompareResult, shown: ShownRun | undefined): CompareResult {
  if (shown === undefined || shown.run.trials <= result.trials) return result;
  const known = [result.baseline, ...result.scenarios].find(({ name }) => name === shown.scenario)?.goals;
  const told = <T extends CompareResult["baseline"]>(one: T): T => ({
    ...one,
    goals: one.goals.map((goal, i) => withChance(goal, known?.[i], shown.run.goals[i])),
  });
  return { ...result, baseline: told(result.baseline), scenarios: result.scenarios.map(told) };
}

/**
 * A goal's probability, shifted by as much as more trials shift a known probability.
 *
 * @param known the few trials' probability for the scenario of the whole run; undefined where they have none.
 */
function withChance(
  goal: ComparedGoal,
  known: ComparedGoal | undefined,
  whole: GoalResult | undefined,
): ComparedGoal {
  if (whole === undefined || known === undefined) return goal;
  if (goal === known) return { ...goal, probability: whole.probability, error: whole.error };
  const moved = whole.probability + (goal.probability - known.probability);
  return { ...goal, probability: Math.min(1, Math.max(0, moved)) };
}
