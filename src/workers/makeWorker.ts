import type { WorkerLike } from "./pool.ts";

/** A worker of the browser that runs the engine. */
export function makeWorker(): WorkerLike {
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
}

/** As many workers as the machine has cores, one left for the page, 8 at most. */
export function poolSize(cores: number): number {
  return Math.min(8, Math.max(1, cores - (cores > 2 ? 1 : 0)));
}
