import type { GoalResult, RunResult } from "../engine/simulator.ts";
import type { ComparedGoal, CompareResult } from "./compare.ts";
import type { RequestData } from "./request.ts";

/** The run behind the sheet, of the scenario that it is of. */
export type ShownRun = {
  readonly scenario: string | undefined;
  readonly run: Pick<RunResult, "trials" | "goals">;
};

/**
 * A report from few trials with the chances that the run behind the sheet has of more, so that the page never says
 * two of the same goal; what that run is not of stays as it is.
 */
export function requestWithWhole(data: RequestData, shown: ShownRun | undefined): RequestData {
  if (shown === undefined || shown.run.trials <= data.trials) return data;
  const { baseline, scenario } = data;
  const goals = data.goals.map(({ before, after }, i) => ({
    before: baseline === shown.scenario ? withChance(before, shown.run.goals[i]) : before,
    after: scenario === shown.scenario ? withChance(after, shown.run.goals[i]) : after,
  }));
  return { ...data, goals };
}

/** The same of a comparison. */
export function compareWithWhole(result: CompareResult, shown: ShownRun | undefined): CompareResult {
  if (shown === undefined || shown.run.trials <= result.trials) return result;
  const told = <T extends CompareResult["baseline"]>(one: T): T =>
    one.name === shown.scenario
      ? { ...one, goals: one.goals.map((goal, i) => withChance(goal, shown.run.goals[i])) }
      : one;
  return { ...result, baseline: told(result.baseline), scenarios: result.scenarios.map(told) };
}

function withChance(goal: ComparedGoal, whole: GoalResult | undefined): ComparedGoal {
  return whole === undefined ? goal : { ...goal, probability: whole.probability, error: whole.error };
}
