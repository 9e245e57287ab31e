import { assert } from "../lib/assert.ts";
import type { RunOptions } from "../engine/simulator.ts";
import type { JobRunner } from "../engine/runner.ts";
import type { Plan } from "../model/plan.ts";
import type { AnswerTo, ArgumentsOf, QuestionName } from "../report/questions.ts";

/** Asks questions of a plan, off the page. */
export type Answers = {
  /**
   * The answer to a question, plain data. Rejects with `Cancelled` when the signal stops it. The
   * same plan and arguments give the same digits.
   */
  readonly ask: <N extends QuestionName>(
    name: N,
    plan: Plan,
    args: ArgumentsOf<N>,
    options?: RunOptions,
  ) => Promise<AnswerTo<N>>;
};

/** Answers by a job runner, which is there once its code has been loaded. */
export function makeAnswers(runner: Promise<JobRunner>): Answers {
  return {
    ask: async <N extends QuestionName>(
      name: N,
      plan: Plan,
      args: ArgumentsOf<N>,
      options?: RunOptions,
    ): Promise<AnswerTo<N>> => {
      const done = await (await runner).run({ kind: "question", name, plan, args }, options);
      assert(done.kind === "question", "a job was answered by another");
      return done.answer as AnswerTo<N>;
    },
  };
}
