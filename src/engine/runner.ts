import type { Job, JobResult, Questions } from "./jobs.ts";
import { runJob } from "./jobs.ts";
import { Cancelled } from "./simulator.ts";
import type { RunOptions } from "./simulator.ts";

export type RunnerOptions = RunOptions;

/** Something that does jobs: a pool of workers, or this thread. */
export type JobRunner = {
  /** How many jobs it does at the same time. */
  readonly size: number;
  /** Rejects with `Cancelled` when the signal stops it, and with another error where our own code fails. */
  readonly run: (job: Job, options?: RunnerOptions) => Promise<JobResult>;
  readonly close: () => void;
};

/**
 * Does jobs in this thread, with a pause after each step of the work so that the page stays responsive.
 *
 * @param questions the questions that can be asked besides runs.
 * @param pause resolves when the thread has had time for something else.
 */
export function makeInlineRunner(questions: Questions, pause: () => Promise<void>): JobRunner {
  return {
    size: 1,
    run: async (job, options = {}) => {
      const steps = runJob(job, questions);
      for (;;) {
        if (options.signal?.aborted === true) {
          steps.return(undefined as never);
          throw new Cancelled();
        }
        const step = steps.next();
        if (step.done === true) return step.value;
        options.onProgress?.(step.value);
        await pause();
      }
    },
    close: () => undefined,
  };
}
