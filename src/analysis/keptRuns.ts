import type { Compiled } from "../engine/compilePlan.ts";
import type { VariantRuns } from "./variants.ts";

type Kept = { readonly plan: Compiled; readonly key: string; readonly runs: VariantRuns };

/** Runs that were prepared here for another thread's answer, which may ask for more of them. */
let kept: Kept | undefined;

/** What was made ready of a plan for the same, which is the caller's until it is left; anything else is let go. */
export function takeRuns(plan: Compiled, key: string): VariantRuns | undefined {
  if (kept?.plan !== plan || kept.key !== key) {
    letGoOfRuns();
    return undefined;
  }
  const { runs } = kept;
  kept = undefined;
  return runs;
}

/** Keeps runs for the next that is asked of them. */
export function leaveRuns(plan: Compiled, key: string, runs: VariantRuns): void {
  letGoOfRuns();
  kept = { plan, key, runs };
}

/** Frees the memory of what is kept: nobody will ask for more. */
export function letGoOfRuns(): void {
  kept?.runs.release();
  kept = undefined;
}
