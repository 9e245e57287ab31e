import { makeSimulator } from "./engine/makeSimulator.ts";
import { makeInlineRunner } from "./engine/runner.ts";
import type { JobRunner } from "./engine/runner.ts";
import type { Simulator } from "./engine/simulator.ts";
import { makeWorker, poolSize } from "./workers/makeWorker.ts";
import { makePool } from "./workers/pool.ts";

/** A simulator on workers; in this thread, with pauses, where the browser has none. */
export async function loadSimulator(): Promise<Simulator> {
  return makeSimulator(await makeRunner(poolSize(navigator.hardwareConcurrency)));
}

/** What answers questions: workers of its own, so that a long question never holds a run up. */
export function loadAnswering(): Promise<JobRunner> {
  return makeRunner(Math.max(1, poolSize(navigator.hardwareConcurrency) - 1));
}

async function makeRunner(size: number): Promise<JobRunner> {
  if (typeof Worker !== "undefined") return makePool(size, makeWorker);
  const { QUESTIONS } = await import("./workers/questions.ts");
  return makeInlineRunner(QUESTIONS, () => new Promise((resolve) => setTimeout(resolve)));
}
