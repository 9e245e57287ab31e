import type { Compiled } from "../engine/compilePlan.ts";
import { expectedMixes } from "./expectedMixes.ts";
import { boughtLever } from "./levers.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";

/** How many pairs are chosen of those that can be bought by what they give, by what they give beyond the two alone, and of all. */
const BEST = 6;
const MORE_THAN_ALONE = 4;
const ANY = 4;

type Pair = { readonly levers: readonly [Lever, Lever]; readonly gain: number; readonly beyond: number };

/**
 * The pairs of levers that promise most in the expected run, of all there are: also of levers that are worth nothing
 * alone, as a hunter is without a prospector.
 *
 * @param levers at most one a row, all from the same month.
 * @param sign 1 where more of the measure is better, −1 where less is.
 */
export function promisingPairs(
  base: Compiled,
  levers: readonly Lever[],
  measure: Measure,
  sign: 1 | -1,
): (readonly Lever[])[] {
  if (levers.length < 2) return [];
  const rows = levers.map(({ row }) => row);
  const expected = expectedMixes(base, rows, levers[0]!.from, measure);
  const before = expected([]);
  const gainOf = (some: readonly Lever[]): number => {
    const gain = sign * (expected(some) - before);
    return Number.isNaN(gain) ? -Infinity : gain;
  };
  const alone = levers.map((lever) => gainOf([lever]));
  const pairs = levers.flatMap((a, i) =>
    levers.slice(i + 1).map((b, k): Pair => {
      const gain = gainOf([a, b]);
      return { levers: [a, b], gain, beyond: gain - alone[i]! - alone[i + 1 + k]! };
    }),
  );
  const most = (some: readonly Pair[], value: (pair: Pair) => number, count: number): Pair[] =>
    [...some]
      .filter((pair) => value(pair) > 0)
      .sort((a, b) => value(b) - value(a))
      .slice(0, count);
  const bought = pairs.filter((pair) => pair.levers.every(boughtLever));
  const chosen = new Set([
    ...most(bought, ({ gain }) => gain, BEST),
    ...most(bought, ({ beyond }) => beyond, MORE_THAN_ALONE),
    ...most(pairs, ({ gain }) => gain, ANY),
  ]);
  return [...chosen].map((pair) => pair.levers);
}
