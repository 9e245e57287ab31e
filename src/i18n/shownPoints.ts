/** From here on a change of a chance is that between its ends as they are shown, so that all three agree. */
const LARGE = 0.0995;

/** A change of a chance in percentage points, as it is shown beside its ends; a small one is more exact than they are. */
export function shownPoints(effect: {
  readonly before: number;
  readonly after: number;
  readonly effect: number;
}): number {
  const large = Math.abs(effect.effect) >= LARGE;
  return large ? Math.round(effect.after * 100) - Math.round(effect.before * 100) : effect.effect * 100;
}
