import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { percentiles } from "../lib/stats.ts";
import type { RowId } from "../model/row.ts";
import type { Measure } from "./measure.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./pair.ts";
import { spreadOf } from "./varianceShares.ts";
import type { Spread } from "./varianceShares.ts";
import { trialValues } from "./trialValues.ts";
import { pinned, uncertainInputs } from "./uncertain.ts";
import type { TrialPlan } from "./variants.ts";

/** The measure if an uncertain input were known to be low, and if it were known to be high. */
export type Bar = {
  readonly row: RowId;
  /** Its 10th and 90th percentile, in the first month that the measure covers. */
  readonly values: readonly [low: number, high: number];
  /** The measure with the input at each of them. */
  readonly low: Effect;
  readonly high: Effect;
};

export type Tornado = {
  /** Longest bar first. */
  readonly bars: readonly Bar[];
  /** How much of the spread each input explains, and how much is luck. */
  readonly spread: Spread;
  /** The 5th, 50th and 95th percentile of the value behind the measure in the untouched plan. */
  readonly range: readonly [number, number, number];
  /** The same if every uncertain input were known, each at its median. */
  readonly known: readonly [number, number, number];
};

const LOW = 0.1;
const HIGH = 0.9;

/**
 * Each uncertain input at its 10th and its 90th percentile, while all others stay uncertain; and the share of the
 * spread that each input explains.
 *
 * @param measure the bars' measure: a row, or a goal's probability.
 */
export function* tornado(base: Compiled, measure: Measure, run: TrialPlan): Generator<number, Tornado> {
  const inputs = uncertainInputs(base, [measure.row]);
  const ends = inputs.map((input) => endsOf(base, input, measure.from));
  const variants = ends.flatMap((end) =>
    [end.low, end.high].map((u) => pinned(base, new Map([[end.row, u]]))),
  );
  const work = pairedEffects(base, variants, run, [measure]);
  let step = work.next();
  for (; step.done !== true; step = work.next()) yield 0.8 * step.value;
  const effects = step.value;
  const bars = ends
    .map(({ row, values }, i): Bar => ({
      row,
      values,
      low: effects[2 * i]![0]!,
      high: effects[2 * i + 1]![0]!,
    }))
    .sort((a, b) => lengthOf(b) - lengthOf(a));

  const amount: Measure = { row: measure.row, from: measure.from, to: measure.to };
  const spreads = spreadOf(base, inputs, amount, run);
  let spread = spreads.next();
  for (; spread.done !== true; spread = spreads.next()) yield 0.8 + 0.15 * spread.value;
  const median = pinned(base, new Map(inputs.map(({ id }) => [id, 0.5])));
  const values = trialValues(median, [amount], [], run);
  let all = values.next();
  for (; all.done !== true; all = values.next()) yield 0.95 + 0.05 * all.value;
  const [known] = all.value.values;
  return { bars, spread: spread.value, range: threeOf(spread.value.values), known: threeOf(known!) };
}

function lengthOf({ low, high }: Bar): number {
  const length = Math.abs(high.after - low.after);
  return Number.isNaN(length) ? -1 : length;
}

function threeOf(values: Float64Array): [number, number, number] {
  return [...percentiles(values, values.length, [0.05, 0.5, 0.95])] as [number, number, number];
}

/** The quantiles at which an input is low and high: it may fall as its draw rises, as in 1 − (2 to 3). */
function endsOf(base: Compiled, input: CompiledInput, month: number) {
  const valueAt = (u: number): number => {
    const row = pinned(base, new Map([[input.id, u]])).rows.get(input.id) as CompiledInput;
    const { min = -Infinity, max = Infinity } = row.row;
    return Math.min(max, Math.max(min, inputMeans(row, base)[month]!));
  };
  const [first, last] = [valueAt(LOW), valueAt(HIGH)];
  const falls = first > last;
  return {
    row: input.id,
    low: falls ? HIGH : LOW,
    high: falls ? LOW : HIGH,
    values: falls ? ([last, first] as const) : ([first, last] as const),
  };
}
