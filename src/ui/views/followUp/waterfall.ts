/** A step from the plan to the actual; its figure stands beside it. */
export type WaterfallStep = { readonly from: number; readonly to: number };

/** Every step of a waterfall from a first figure through its parts, and the scale that the steps share. */
export function waterfall(
  plan: number,
  parts: readonly number[],
): { readonly steps: readonly WaterfallStep[]; readonly scale: readonly [number, number] } {
  const steps: WaterfallStep[] = [];
  let at = plan;
  for (const part of parts) {
    const to = at + (Number.isFinite(part) ? part : 0);
    steps.push({ from: at, to });
    at = to;
  }
  const ends = [plan, ...steps.map(({ to }) => to)].filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // If the steps are long compared with the figures, zero is included in the picture.
  const zero = high - low > 0.3 * Math.max(Math.abs(low), Math.abs(high));
  return { steps, scale: zero ? [Math.min(0, low), Math.max(0, high)] : [low, high] };
}
