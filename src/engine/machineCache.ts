import type { Compiled } from "./compilePlan.ts";
import type { Machine } from "./machine.ts";

/** A run made ready in this thread. Its machine works on one chunk at a time, so one part has it at a time. */
export type ReadyRun = {
  /** The same for all parts of a run, and for no other run. */
  readonly run: number;
  readonly compiled: Compiled;
  readonly machine: Machine;
  /** Trials in a chunk. */
  readonly chunk: number;
};

/**
 * The run that was worked on last. It stays until the first part of the next one is done: engines throw away the fast
 * code of functions when the last of them goes, and the next machine's steps are the same functions made again.
 */
let kept: { readonly ready: ReadyRun; free: boolean } | undefined;

/** What an earlier part of the run left behind, which is then the caller's alone. */
export function takeReady(run: number): ReadyRun | undefined {
  if (kept?.ready.run !== run || !kept.free) return undefined;
  kept.free = false;
  return kept.ready;
}

/** Leaves the run to the engine: what comes next needs the memory. */
export function dropReady(): void {
  kept = undefined;
}

/** Keeps a run for the next of its parts that comes to this thread, in the place of the one before. */
export function leaveReady(ready: ReadyRun): void {
  if (kept?.free === true && kept.ready !== ready) kept.ready.machine.release();
  kept = { ready, free: true };
}
