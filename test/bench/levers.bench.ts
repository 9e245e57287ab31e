import { compileChange } from "../../src/analysis/change.ts";
import { leversOf } from "../../src/analysis/levers.ts";
import { amountOf, chanceOf } from "../../src/analysis/measure.ts";
import { nextSteps } from "../../src/analysis/nextStep.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import type { Compiled } from "../../src/engine/compilePlan.ts";
import { eachChunk } from "../../src/engine/runTrials.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Bench } from "./report.ts";
import { timeInTurn, timeOf } from "./timeInTurn.ts";

export const name: Bench["name"] = "The best next step: the whole list of levers";

const TRIALS = 2_000;
const MONTHS = 24;
const REPEATS = 3;

export const run: Bench["run"] = async (report, note) => {
  const plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), months: MONTHS };
  const base = compilePlan(plan);
  const goal = base.goals[0]!;
  const question = { measure: chanceOf(goal), amount: amountOf(goal), sign: 1 } as const;
  const levers = leversOf(base, [goal.row]);
  note(`levers: ${levers.map(({ id }) => id).join(", ")}`);
  const list = (): Promise<number> =>
    timeOf(() => {
      const steps = nextSteps(base, levers, question, { mode: "chance-on", trials: TRIALS, seed: 1 });
      // The list alone: what comes after is the pairs.
      for (const done of steps) if (done >= 0.7) break;
    });
  const variants = levers.map(({ change }) => compileChange(base, change));
  const separate = (rows: (compiled: Compiled) => readonly string[]): Promise<number> =>
    timeOf(() => variants.forEach((variant) => drain(variant, rows(variant))));
  const whole = (compiled: Compiled): string[] => compiled.sheet.rows.map(({ id }) => id);
  const asked = (): string[] => [goal.row, "total_cost", "contribution"];
  const what = `${levers.length} levers, ${TRIALS} trials × ${MONTHS} months`;
  const full = await timeInTurn(list, () => separate(whole), REPEATS);
  report(what, full.a, "ms");
  report("as many separate runs of every row", full.b, "ms");
  report("times the time of separate full runs (at most 0.7)", full.ratio, "×");
  const few = await timeInTurn(list, () => separate(asked), REPEATS);
  report("times that of separate runs of only the rows asked for", few.ratio, "×");
};

function drain(compiled: Compiled, rows: readonly string[]): void {
  const spec = { mode: "chance-on", trials: TRIALS, seed: 1, rows } as const;
  const steps = eachChunk(compiled, spec, { first: 0, count: TRIALS }, () => undefined);
  while (steps.next().done !== true);
}
