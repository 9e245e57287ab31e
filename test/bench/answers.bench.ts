import { pathToFileURL } from "node:url";
import { nodeWorker } from "../../src/cli/nodeWorker.ts";
import type { Target } from "../../src/analysis/target.ts";
import type { JobRunner } from "../../src/engine/runner.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { roughArguments, trialsOf } from "../../src/report/roughTrials.ts";
import { QUESTIONS } from "../../src/report/questions.ts";
import type { Question, QuestionName } from "../../src/report/questions.ts";
import { makePool } from "../../src/workers/pool.ts";
import type { Bench } from "./report.ts";
import { median, timeInTurn } from "./timeInTurn.ts";
import { startYardstick } from "./yardstick/startYardstick.ts";

export const name: Bench["name"] = "Answers at all trials of a plan of 10,000";

const REPEATS = 3;

/** Each as the page asks it, with what its own arguments are beside. */
const ASKED: readonly (readonly [QuestionName, object])[] = [
  ["goals", {}],
  ["constraints", {}],
  ["next-step", {}],
  ["takes", { row: "hunters", level: 0.8 }],
  ["lever-ranks", {}],
  ["cheapest-mix", { level: 0.8 }],
  ["too-late", { bought: true }],
  ["tornado", {}],
  ["worth-of-knowing", {}],
  ["two-way", { x: { row: "hunters" }, y: { row: "linkedin_spend" }, from: 0 }],
  ["in-pipe", { date: 11 }],
];

/**
 * The processor's time of each answer in one thread, about what a machine with nothing else to do would take, and how
 * many times as long it takes as one whole run of the same model in C in the same minute: another machine, or a busy
 * one, has the same ratio. Then what somebody waits for it with two workers, and for its first, rough one.
 */
export const run: Bench["run"] = async (report, note) => {
  const { bundle } = (await import(pathToFileURL(`${process.cwd()}/scripts/bundle.mjs`).href)) as {
    bundle: (entry: string) => Promise<string>;
  };
  const program = await bundle("src/cli/main.ts");
  const plan: Plan = {
    ...newPlan("reference", { language: "en", start: "2027-01" }),
    scenarios: [{ name: "More", rows: { hunters: { value: "base + 1" } } }],
  };
  const yardstick = startYardstick(process.cwd());
  if (yardstick === undefined) note("There is no gcc on this machine, so no yardstick in C to compare with.");
  const pool = makePool(2, () => nodeWorker(program));
  let seed = 1;
  try {
    for (const [question, more] of ASKED) {
      // Of another seed each time: nothing is known of the plan then.
      const alone: number[] = [];
      const ours = (): number => {
        const started = performance.now();
        alone.push(processorTime(() => ask(plan, questionOf(plan, question, more, ++seed))));
        return performance.now() - started;
      };
      const inTurn =
        yardstick === undefined ? ours() : await timeInTurn(ours, () => yardstick.time("sums"), REPEATS);
      report(`${question}, one thread: processor's time`, median(alone), "ms");
      if (typeof inTurn !== "number") {
        report(`${question}: waited for, in runs of the yardstick`, inTurn.ratio, "×");
      }
      const both: number[] = [];
      const work: number[] = [];
      const rough: number[] = [];
      for (let i = 0; i <= REPEATS; i++) {
        const asked = questionOf(plan, question, more, ++seed);
        const first = roughArguments(asked, plan.run.trials);
        if (first !== undefined) rough.push(await waited(pool, plan, { ...asked, args: first }));
        const before = process.cpuUsage();
        both.push(await waited(pool, plan, asked));
        // That of all threads of this process.
        work.push(process.cpuUsage(before).user / 1000);
      }
      report(`${question}, two workers: waited for`, median(both.slice(1)), "ms");
      report(`${question}, two workers: processor's time of both`, median(work.slice(1)), "ms");
      if (rough.length > 0) report(`${question}: its first, rough answer`, median(rough.slice(1)), "ms");
    }
  } finally {
    pool.close();
    yardstick?.stop();
  }
};

function questionOf(plan: Plan, name: QuestionName, more: object, seed: number): Question<QuestionName> {
  const target: Target = { kind: "chance", goal: 0 };
  const run = { scenario: undefined, ...trialsOf(name, plan.run.trials), seed, chance: true };
  return { name, args: { ...run, target, from: 0, ...more } as never };
}

function ask(plan: Plan, { name: question, args }: Question<QuestionName>): void {
  const answer = QUESTIONS[question] as (plan: Plan, args: unknown) => Generator<number, unknown>;
  const steps = answer(plan, args);
  while (steps.next().done !== true);
}

/** Milliseconds. */
async function waited(
  pool: JobRunner,
  plan: Plan,
  { name: question, args }: Question<QuestionName>,
): Promise<number> {
  const started = performance.now();
  await pool.run({ kind: "question", name: question, plan, args });
  return performance.now() - started;
}

/** Milliseconds. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
