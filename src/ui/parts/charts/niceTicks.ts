import { tidy } from "../../../lib/tidy.ts";
import { roundStep } from "../../../lib/roundStep.ts";

/**
 * Round values (1, 2 or 5 times a power of ten apart) from `low` to `high`, about `count` of them.
 * With `whole` they are never less than 1 apart.
 */
export function niceTicks(low: number, high: number, count: number, whole = false): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) return Number.isFinite(low) ? [low] : [];
  const step = niceStep((high - low) / Math.max(1, count), whole);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Multiplied, not added up, so that 0.1 · 3 is shown as 0.3; +0 turns −0 into 0.
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
}

function niceStep(rough: number, whole: boolean): number {
  const step = roundStep(rough);
  return whole ? Math.max(1, step) : step;
}
