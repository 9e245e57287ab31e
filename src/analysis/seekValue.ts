import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import type { RowId } from "../model/row.ts";
import { compileChange, fromMonthOn } from "./change.ts";
import type { Measure } from "./measure.ts";
import { toldIn, untilLevelIsShown, untilOneIsContent, untilSideIsSure } from "./goesOn.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./pair.ts";
import type { TrialPlan } from "./variants.ts";

/** The value of an input at which a row reaches a target, or how close it comes. */
export type SoughtValue = {
  readonly row: RowId;
  /** undefined if the row does not reach the target anywhere between `low` and `high`. */
  readonly value: number | undefined;
  readonly effect: Effect | undefined;
  /** The row's mean at the ends of the range. */
  readonly atLow: Effect;
  readonly atHigh: Effect;
};

const ROUNDS = 8;
const AT_A_TIME = 7;

/**
 * Seeks the value of an input, between `low` and `high`, at which the mean of a measure over the trials is `target`. At
 * each pass, the first interval whose ends lie on both sides of the target is cut into eight; the search ends at a
 * 16-millionth of the range.
 */
export function* seekValue(
  base: Compiled,
  row: RowId,
  range: { readonly low: number; readonly high: number; readonly from: number },
  measure: Measure,
  target: number,
  run: TrialPlan,
): Generator<number, SoughtValue> {
  const input = (base.rows.get(row) as CompiledInput).row;
  const exactly = untilOneIsContent(untilLevelIsShown(toldIn(base, measure)), untilSideIsSure(target));
  const known = new Map<number, Effect>();
  let round = 0;
  const evaluate = function* (values: readonly number[]): Generator<number, void> {
    const variants = values.map((value) =>
      compileChange(base, { [row]: fromMonthOn(input, value, range.from, base) }),
    );
    const work = pairedEffects(base, variants, run, [measure], exactly);
    let step = work.next();
    for (; step.done !== true; step = work.next()) yield Math.min(1, (round + step.value) / (ROUNDS + 1));
    values.forEach((value, i) => known.set(value, step.value![i]![0]!));
    round++;
  };
  let { low, high } = range;
  const inside = (): number[] =>
    Array.from({ length: AT_A_TIME }, (_, i) => low + ((high - low) * (i + 1)) / (AT_A_TIME + 1));
  yield* evaluate([low, ...inside(), high]);
  for (let i = 0; i < ROUNDS; i++) {
    const values = [...known.keys()].filter((x) => x >= low && x <= high).sort((a, b) => a - b);
    const at = values.findIndex(
      (x, k) => k > 0 && crosses(known.get(values[k - 1]!)!, known.get(x)!, target),
    );
    if (at < 0) break;
    [low, high] = [values[at - 1]!, values[at]!];
    if (i < ROUNDS - 1) yield* evaluate(inside());
  }
  // The ends of the last interval come first, so that they win ties: where a row jumps over the target, values far from
  // the jump are just as near to it.
  const ends = [low, high].map((value) => [value, known.get(value)!] as const);
  const best = [...ends, ...known].reduce((a, b) =>
    Math.abs(b[1].after - target) < Math.abs(a[1].after - target) ? b : a,
  );
  const found = crosses(known.get(low)!, known.get(high)!, target);
  return {
    row,
    value: found ? best[0] : undefined,
    effect: found ? best[1] : undefined,
    atLow: known.get(range.low)!,
    atHigh: known.get(range.high)!,
  };
}

function crosses(a: Effect, b: Effect, target: number): boolean {
  return (a.after - target) * (b.after - target) <= 0;
}
