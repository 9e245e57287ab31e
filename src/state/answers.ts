import { assert } from "../lib/assert.ts";
import type { RunOptions } from "../engine/simulator.ts";
import type { JobRunner } from "../engine/runner.ts";
import type { Plan } from "../model/plan.ts";

/** Trials for what holds back, wherever the page asks for it: answers, funnel and report say the same. */
export const BINDS_TRIALS = 500;

/** Asks questions of a plan, off the page: analysis and report register what can be asked. */
export type Answers = {
  /**
   * The answer to a question, plain data. Rejects with `Cancelled` when the signal stops it. The
   * same plan and arguments give the same digits.
   *
   * @param name as it stands in the registers of analysis and report.
   */
  readonly ask: <T>(name: string, args: object & { readonly plan: Plan }, options?: RunOptions) => Promise<T>;
};

/** Answers from something that does jobs, given when its code has been loaded. */
export function makeAnswers(runner: Promise<JobRunner>): Answers {
  return {
    ask: async <T>(name: string, args: object & { readonly plan: Plan }, options?: RunOptions) => {
      const { plan, ...rest } = args;
      const done = await (await runner).run({ kind: "question", name, plan, args: rest }, options);
      assert(done.kind === "question", "a job was answered by another");
      return done.answer as T;
    },
  };
}
