import type { WorkerLike } from "./pool.ts";

/** A worker of the browser that runs the engine. */
export function makeWorker(): WorkerLike {
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
}

/** The number of workers, 1 to 8: one less than the machine's cores, which is left for the page; 2 on two cores. */
export function poolSize(cores: number): number {
  return Math.min(8, Math.max(1, cores - (cores > 2 ? 1 : 0)));
}
