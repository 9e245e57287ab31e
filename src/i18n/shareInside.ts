import { tidy } from "../lib/tidy.ts";

/**
 * A range of shares (0 to 1) that includes neither 0 nor 1, close to the given one: an end at or beyond a limit is
 * moved a little inside. Undefined where the whole range lies outside.
 */
export function shareInside(low: number, high: number): readonly [low: number, high: number] | undefined {
  if (!(low < 1 && high > 0 && low < high)) return undefined;
  const from = low > 0 ? low : Math.min(0.01, Number((high / 10).toPrecision(1)));
  const to = high < 1 ? high : low < 0.99 ? 0.99 : 0.999;
  return [tidy(from, 15), to];
}
