import type { Effect } from "../../../analysis/pair.ts";
import { marginOfError } from "../../../lib/marginOfError.ts";

/** A bar from zero to an effect, with a whisker of the margin of error to both sides; all in pixels. */
export type EffectBar = {
  readonly zero: number;
  readonly x: number;
  readonly width: number;
  readonly low: number;
  readonly high: number;
};

/** The scale shared by all bars of a table: from the lowest whisker to the highest, including zero. */
export function barScale(effects: readonly Effect[]): readonly [number, number] {
  let low = 0;
  let high = 0;
  for (const { effect, error } of effects) {
    const reach = marginOfError(Number.isFinite(error) ? error : 0);
    if (!Number.isFinite(effect)) continue;
    low = Math.min(low, effect - reach);
    high = Math.max(high, effect + reach);
  }
  return high > low ? [low, high] : [0, 1];
}

export function effectBar(effect: Effect, [low, high]: readonly [number, number], width: number): EffectBar {
  const at = (value: number): number => {
    const share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
    return Math.round(share * width * 10) / 10;
  };
  const value = Number.isFinite(effect.effect) ? effect.effect : 0;
  const reach = marginOfError(Number.isFinite(effect.error) ? effect.error : 0);
  const [zero, end] = [at(0), at(value)];
  return {
    zero,
    x: Math.min(zero, end),
    width: Math.abs(end - zero),
    low: at(value - reach),
    high: at(value + reach),
  };
}
