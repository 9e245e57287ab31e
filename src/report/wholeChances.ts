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
 * two of the same goal. Of what that run is not of, the chance is as far from it as in the few trials, which both meet.
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

/** The same of a comparison. */
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
 * A goal's chance moved by as much as more trials move a known one.
 *
 * @param known what the few trials have of that which the whole run is of; undefined where they have none of it.
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
