import { makeSimulator } from "../engine/makeSimulator.ts";
import { makeInlineRunner } from "../engine/runner.ts";
import type { JobRunner } from "../engine/runner.ts";
import type { Simulator } from "../engine/simulator.ts";
import { makeWorker, poolSize } from "../workers/makeWorker.ts";
import { makePool } from "../workers/pool.ts";
import type { WorkerLike } from "../workers/pool.ts";
import { pauseWhileInput } from "../workers/pauseWhileInput.ts";

/** A simulator on workers; where the browser has none, it runs in this thread, with pauses. */
export async function loadSimulator(): Promise<Simulator> {
  return makeSimulator(await makeRunner(poolSize(navigator.hardwareConcurrency)));
}

/** A runner for questions, with workers of its own, so that a long question never delays a run. */
export function loadAnswering(): Promise<JobRunner> {
  return makeRunner(Math.max(1, poolSize(navigator.hardwareConcurrency) - 1), ASIDE_MS);
}

/** How long after the request the workers for questions are made, so that they do not delay the page's start. */
const ASIDE_MS = 1_500;
const made: Promise<unknown>[] = [];

/** Resolves when all workers are made: for each of them, the browser looks for a new service worker. */
export async function workersMade(): Promise<void> {
  await Promise.all(made);
}

async function makeRunner(size: number, after = 0): Promise<JobRunner> {
  if (typeof Worker !== "undefined") {
    const ready: WorkerLike[] = [];
    let taken = 0;
    const making = new Promise((resolve) => setTimeout(resolve, after)).then(() => {
      while (ready.length + taken < size) ready.push(makeWorker());
    });
    made.push(making);
    const pool = makePool(size, () => {
      taken += 1;
      return ready.pop() ?? makeWorker();
    });
    pauseWhileInput(window, () => performance.now(), pool.rest);
    return pool;
  }
  const { WORKER_QUESTIONS } = await import("../workers/questions.ts");
  return makeInlineRunner(WORKER_QUESTIONS, () => new Promise((resolve) => setTimeout(resolve)));
}
