import { SHORT_FROM } from "./figures.ts";

/** A figure cut to at most four digits for reading at a glance; `power` counts thousands. */
export type Shortened = { readonly scaled: number; readonly decimals: number; readonly power: 0 | 1 | 2 | 3 };

/**
 * Figures of five digits and more in thousands, then in millions and in billions. One decimal below
 * 100, none above, and none where it would be 0. Rounds before it chooses: 999,960 is 1M.
 */
export function shorten(value: number): Shortened {
  const size = Math.abs(value);
  if (size < SHORT_FROM) return { ...rounded(value, size < 10 ? 2 : size < 100 ? 1 : 0), power: 0 };
  for (const power of [1, 2] as const) {
    const scaled = value / 1000 ** power;
    if (Math.abs(scaled) < 999.5) return { ...rounded(scaled, Math.abs(scaled) < 99.95 ? 1 : 0), power };
  }
  const scaled = value / 1e9;
  return { ...rounded(scaled, Math.abs(scaled) < 99.95 ? 1 : 0), power: 3 };
}

function rounded(scaled: number, most: number): { readonly scaled: number; readonly decimals: number } {
  const digits = Math.round(Math.abs(scaled) * 10 ** most);
  let decimals = most;
  while (decimals > 0 && digits % 10 ** (most - decimals + 1) === 0) decimals -= 1;
  return { scaled, decimals };
}

/**
 * The power and decimals that two ends share: the power of the greater one, with as many decimals as are
 * needed to show the lesser one as more than 0.
 */
export function shortenBoth(low: number, high: number): Omit<Shortened, "scaled"> {
  const [less, more] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  const { power, decimals } = shorten(more);
  const part = Math.abs(less) / 1000 ** power;
  if (less === 0 || power === 0) return { power, decimals };
  const own = shorten(Math.sign(less) * Math.min(part, 999));
  const wanted = part < 0.095 ? 2 : part < 1 ? 1 : Math.min(1, own.decimals);
  return { power, decimals: Math.max(decimals, wanted) };
}
