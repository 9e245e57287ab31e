/** A change of a chance below this, in shares, is shown in tenths of a point: its ends often look the same. */
const TENTHS_BELOW = 0.0095;

/**
 * The change of a chance as it is shown, in shares: the difference between its two ends rounded to whole hundredths,
 * so that "55 % to 72 %" is never "18 points" on the same page. A small change is not rounded this way.
 */
export function shownChange({
  before,
  after,
  effect,
}: {
  readonly before: number;
  readonly after: number;
  readonly effect: number;
}): number {
  if (!(Math.abs(effect) >= TENTHS_BELOW)) return effect;
  const shown = (Math.round(after * 100) - Math.round(before * 100)) / 100;
  return shown === 0 || !Number.isFinite(shown) ? effect : shown;
}
