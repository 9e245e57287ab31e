import type { AskedOf } from "../analysis/questions.ts";
import type { Plan } from "../model/plan.ts";
import type { FramedApp } from "./context.ts";
import { sameModel } from "./sameModel.ts";

/**
 * The probability of each goal as the header tells it, where its run is of this plan and of what is asked: a rough
 * answer begins with the same. Undefined where it is of anything else, or not there yet.
 */
export function headerChances(
  { document, results }: Pick<FramedApp, "document" | "results">,
  plan: Plan,
  { trials, seed, chance, scenario }: AskedOf,
): readonly number[] | undefined {
  const run = results.run();
  const fits =
    run !== undefined &&
    !results.stale() &&
    sameModel(plan, document.plan()) &&
    scenario === document.scenario() &&
    run.trials === trials &&
    run.seed === seed &&
    run.chance === chance;
  return fits ? run.goals.map(({ probability }) => probability) : undefined;
}
