import { makeSimulator } from "./engine/makeSimulator.ts";
import { makeInlineRunner } from "./engine/runner.ts";
import type { Simulator } from "./engine/simulator.ts";
import { makePool } from "./workers/pool.ts";
import { makeWorker, poolSize } from "./workers/makeWorker.ts";
import { QUESTIONS } from "./workers/questions.ts";

/** A simulator on workers; in this thread, with pauses, where the browser has none. */
export function loadSimulator(): Simulator {
  if (typeof Worker !== "undefined")
    return makeSimulator(makePool(poolSize(navigator.hardwareConcurrency), makeWorker));
  return makeSimulator(makeInlineRunner(QUESTIONS, () => new Promise((resolve) => setTimeout(resolve))));
}
