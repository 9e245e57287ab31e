import { describe, expect, test } from "vitest";
import type { Job } from "../../src/engine/jobs.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import type { JobRunner } from "../../src/engine/runner.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { QUESTIONS } from "../../src/report/questions.ts";
import { makePool } from "../../src/workers/pool.ts";
import { makeLocalWorker } from "../support/localWorker.ts";

const PLAN: Plan = {
  ...newPlan("founder", { language: "en", start: "2027-01" }),
  months: 6,
  goals: [{ row: "new_customers", at_least: 2, by: "2027-04-30" }],
  scenarios: [{ name: "Other", rows: { hunters: { value: "base + 1" } } }],
};
const RUN = { seed: 3, chance: true, target: { kind: "chance", goal: 0 } };

function asking(name: string, scenario: string | undefined, trials: number): Job {
  return { kind: "question", name, plan: PLAN, args: { ...RUN, scenario, trials } };
}

async function answer(runner: JobRunner, job: Job): Promise<unknown> {
  const done = await runner.run(job);
  runner.close();
  return done.kind === "question" ? done.answer : undefined;
}

/** Workers of which it is counted how many pieces of other answers they do. */
function counting(size: number, name: string): { readonly pool: JobRunner; readonly pieces: () => number } {
  let pieces = 0;
  const pool = makePool(size, () => {
    const worker = makeLocalWorker();
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message, transfer) => {
      const { kind } = message;
      if (kind === "job" && message.job.kind === "question" && message.job.name === name) pieces++;
      post(message, transfer);
    };
    return worker;
  });
  return { pool, pieces: () => pieces };
}

describe("an answer that several workers share", () => {
  test.each([
    // So few trials that the changes are divided, and so many that their trials are.
    ["lever-ranks", "Other", 300, "some-trials"],
    ["tornado", undefined, 1_700, "some-trials"],
    // Among its changes are some that are no changes of an input.
    ["constraints", undefined, 1_000, "some-trials"],
    ["next-step", undefined, 300, "some-gains"],
    ["goals", "Other", 6_000, "some-values"],
  ] as const)(
    "%s of %s in %i trials has the digits of one worked out alone",
    async (name, scenario, trials, piece) => {
      const job = asking(name, scenario, trials);
      const alone = await answer(
        makeInlineRunner(QUESTIONS, () => Promise.resolve()),
        job,
      );
      for (const size of [1, 2, 7]) {
        const { pool, pieces } = counting(size, piece);
        expect(await answer(pool, job)).toEqual(alone);
        expect(pieces() > 0).toBe(size > 1);
      }
    },
  );
});
