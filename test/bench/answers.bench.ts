import type { Target } from "../../src/analysis/target.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { trialsOf } from "../../src/report/answerTrials.ts";
import { QUESTIONS } from "../../src/report/questions.ts";
import type { QuestionName } from "../../src/report/questions.ts";
import type { Bench } from "./report.ts";
import { timeInTurn } from "./timeInTurn.ts";
import { startYardstick } from "./yardstick/startYardstick.ts";

export const name: Bench["name"] = "Answers, one thread each";

const REPEATS = 3;

/** Each as the page asks it of a plan of 10,000 trials, with what its own arguments are beside. */
const ASKED: readonly (readonly [QuestionName, object])[] = [
  ["goals", {}],
  ["constraints", {}],
  ["next-step", {}],
  ["takes", { row: "hunters", level: 0.8 }],
  ["lever-ranks", {}],
  ["cheapest-mix", { level: 0.8 }],
  ["too-late", { bought: true }],
  ["tornado", {}],
  ["two-way", { x: { row: "hunters" }, y: { row: "linkedin_spend" }, from: 0 }],
];

/**
 * The processor's time of each answer, as a machine with nothing else to do would take, and how many times that is the
 * time of one whole run of the same model in C in the same minute: another machine, or a busy one, has the same ratio.
 */
export const run: Bench["run"] = async (report, note) => {
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  const yardstick = startYardstick(process.cwd());
  if (yardstick === undefined) note("There is no gcc on this machine, so no yardstick in C to compare with.");
  let seed = 1;
  for (const [question, more] of ASKED) {
    // Of another seed each time: nothing is known of the plan then.
    const ours = (): number => processorTime(() => ask(plan, question, more, ++seed));
    if (yardstick === undefined) report(question, ours(), "ms");
    else {
      const { a, ratio } = await timeInTurn(ours, () => yardstick.time("sums"), REPEATS);
      report(question, a, "ms");
      report(
        `${question}, in whole runs of the yardstick (10,000 trials × 36 months, sums only)`,
        ratio,
        "×",
      );
    }
  }
  yardstick?.stop();
};

function ask(plan: Plan, question: QuestionName, more: object, seed: number): void {
  const target: Target = { kind: "chance", goal: 0 };
  const run = { scenario: undefined, ...trialsOf(question, plan.run.trials), seed, chance: true };
  const answer = QUESTIONS[question] as (plan: Plan, args: object) => Generator<number, unknown>;
  const steps = answer(plan, { ...run, target, from: 0, ...more });
  while (steps.next().done !== true);
}

/** Milliseconds. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
