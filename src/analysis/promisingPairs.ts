import type { Compiled } from "../engine/compilePlan.ts";
import type { Plan } from "../model/plan.ts";
import { compiledFrom } from "./compiledFrom.ts";
import { expectedMixes } from "./expectedMixes.ts";
import { boughtLever } from "./levers.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { sharedWork } from "./sharedWork.ts";
import { spareHands } from "./spareHands.ts";
import { originOf } from "./variation.ts";
import type { Origin } from "./variation.ts";

/**
 * How many pairs are chosen: of those that can be bought, by their effect and by their effect beyond that of the two
 * alone; and of all pairs.
 */
const BEST = 6;
const MORE_THAN_ALONE = 4;
const ANY = 4;

type Pair = { readonly levers: readonly [Lever, Lever]; readonly gain: number; readonly beyond: number };

/** With at least this many levers, another thread is asked to work on their pairs. */
const SHARED_FROM = 12;

/** The effect of some of the levers paired with each later lever, for another thread. */
export type AskedGains = {
  readonly origin: Origin;
  readonly levers: readonly Lever[];
  readonly measure: Measure;
  readonly sign: 1 | -1;
  readonly first: number;
  readonly count: number;
};

type GainOf = (some: readonly Lever[]) => number;

/** The joint effect of levers in the expected run; a missing value ranks below everything else. */
function gains(base: Compiled, levers: readonly Lever[], measure: Measure, sign: 1 | -1): GainOf {
  const rows = levers.map(({ row }) => row);
  const expected = expectedMixes(base, rows, levers[0]!.from, measure);
  const before = expected([]);
  return (some) => {
    const gain = sign * (expected(some) - before);
    return Number.isNaN(gain) ? -Infinity : gain;
  };
}

function* gainsWith(
  levers: readonly Lever[],
  gainOf: GainOf,
  first: number,
  count: number,
): Generator<number, number[][]> {
  const found: number[][] = [];
  for (const [k, a] of levers.slice(first, first + count).entries()) {
    found.push(levers.slice(first + k + 1).map((b) => gainOf([a, b])));
    yield found.length / count;
  }
  return found;
}

/** Answers another thread's request. */
export function* someGains(plan: Plan, args: AskedGains): Generator<number, number[][]> {
  const { origin, levers, measure, sign, first, count } = args;
  const gainOf = gains(compiledFrom(plan, origin), levers, measure, sign);
  return yield* gainsWith(levers, gainOf, first, count);
}

/**
 * The most promising pairs of levers in the expected run, out of all pairs. These include levers that are worth nothing
 * alone, such as a hunter without a prospector.
 *
 * @param levers at most one per row, all from the same month.
 * @param sign 1 where more of the measure is better, −1 where less is.
 */
export function* promisingPairs(
  base: Compiled,
  levers: readonly Lever[],
  measure: Measure,
  sign: 1 | -1,
): Generator<number, (readonly Lever[])[]> {
  if (levers.length < 2) return [];
  const gainOf = gains(base, levers, measure, sign);
  const origin = levers.length < SHARED_FROM ? undefined : originOf(base);
  const parts = yield* sharedWork({
    units: levers.length,
    own: (first, count) => gainsWith(levers, gainOf, first, count),
    ask:
      origin &&
      spareHands() &&
      ((first, count) => {
        const args: AskedGains = { origin, levers, measure, sign, first, count };
        return spareHands()!("some-gains", base.plan, args);
      }),
    least: 1,
    most: levers.length,
  });
  const withLater = parts.flatMap(({ result }) => result);
  const alone = levers.map((lever) => gainOf([lever]));
  const pairs = levers.flatMap((a, i) =>
    levers.slice(i + 1).map((b, k): Pair => {
      const gain = withLater[i]![k]!;
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
