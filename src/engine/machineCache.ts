import type { Compiled } from "./compilePlan.ts";
import type { Machine } from "./machine.ts";

/** A run prepared in this thread. Its machine works on one chunk at a time, so only one part uses it at a time. */
export type ReadyRun = {
  /** The same for all parts of a run, and for no other run. */
  readonly run: number;
  readonly compiled: Compiled;
  readonly machine: Machine;
  /** Trials in a chunk. */
  readonly chunk: number;
};

/**
 * The run that this thread worked on last. It is kept until the first part of the next run is done: an engine discards
 * the optimised code of a function with the last of its closures, and the next machine's steps are closures of the
 * same functions.
 */
let kept: { readonly ready: ReadyRun; free: boolean } | undefined;

/** The prepared run that an earlier part left in this thread, if it is free; from then on only the caller uses it. */
export function takeReady(run: number): ReadyRun | undefined {
  if (kept?.ready.run !== run || !kept.free) return undefined;
  kept.free = false;
  return kept.ready;
}

/** Drops the kept run, so that its memory can be freed for other work. */
export function dropReady(): void {
  kept = undefined;
}

/** Keeps a run for its next part in this thread, replacing the run kept before. */
export function leaveReady(ready: ReadyRun): void {
  if (kept?.free === true && kept.ready !== ready) kept.ready.machine.release();
  kept = { ready, free: true };
}
