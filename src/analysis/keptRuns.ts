import type { Compiled } from "../engine/compilePlan.ts";
import type { VariantRuns } from "./variants.ts";

type Kept = { readonly plan: Compiled; readonly key: string; readonly runs: VariantRuns };

/** Runs that were prepared here for another thread's answer, which may request more of their trials. */
let kept: Kept | undefined;

/**
 * Hands over the kept runs if they are those of this plan and key; the caller owns them until `leaveRuns`. Otherwise
 * undefined, and the kept runs are freed.
 */
export function takeRuns(plan: Compiled, key: string): VariantRuns | undefined {
  if (kept?.plan !== plan || kept.key !== key) {
    letGoOfRuns();
    return undefined;
  }
  const { runs } = kept;
  kept = undefined;
  return runs;
}

/** Keeps runs for the next request. */
export function leaveRuns(plan: Compiled, key: string, runs: VariantRuns): void {
  letGoOfRuns();
  kept = { plan, key, runs };
}

/** Frees the memory of the kept runs: no more requests will come. */
export function letGoOfRuns(): void {
  kept?.runs.release();
  kept = undefined;
}
