import type { Compiled } from "../engine/compilePlan.ts";
import { compileChange } from "./change.ts";
import { extended } from "./extended.ts";
import { boughtLever, leverOf } from "./levers.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { toldIn, untilTableIsShown } from "./goesOn.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./pair.ts";
import type { TrialPlan } from "./variants.ts";
import { marginOfError } from "../lib/marginOfError.ts";

/** A lever taken in one month after another. */
export type LateLever = {
  /** The lever as taken in the first of `starts`. */
  readonly lever: Lever;
  /** Indexes of the months in which it is taken. */
  readonly starts: readonly number[];
  /** The increase of the goal's row by the goal's date, for each start. */
  readonly byDate: readonly Effect[];
  /** The increase half a year after the date. */
  readonly later: readonly Effect[];
  /**
   * The last start up to which the lever has at least half of its effect at the first start; undefined where it does
   * not clearly have an effect even then.
   */
  readonly last: number | undefined;
};

/** A later start is too late if its effect is below this share of the effect at once. Rounding does not count. */
const HALF = 0.5 * (1 - 1e-9);
/** A lever with less than this share of the best lever's effect gets no date. */
const LITTLE = 0.02;

/** How long after the goal's date effects are measured as well, in months. */
export const LATER = 6;

/**
 * Each lever taken in each month up to the goal's date: its effect by then, and half a year later. Levers that can be
 * bought come first, then those that have to be worked for; within each group, the largest effect of an immediate start
 * first. Where the half year passes the plan's end, months are added to the plan.
 *
 * @param measure the amount that the goal compares.
 * @param sign 1 where more is better, −1 where less is.
 */
export function* tooLate(
  base: Compiled,
  levers: readonly Lever[],
  measure: Measure,
  sign: 1 | -1,
  run: TrialPlan,
): Generator<number, LateLever[]> {
  const date = measure.to;
  const long = extended(base, date + LATER + 1);
  const tries = levers.flatMap((lever) => {
    const found = [];
    for (let from = lever.from; from <= date; from++) {
      const then = leverOf(long, lever.kind, lever.row, lever.step, from);
      if (then !== undefined) found.push({ of: lever.id, from, lever: then });
    }
    return found;
  });
  const flow = measure.from < measure.to || base.sheet.byId.get(measure.row)?.total === "flow";
  const later: Measure = {
    row: measure.row,
    from: flow ? measure.from : measure.to + LATER,
    to: measure.to + LATER,
  };
  const variants = tries.map(({ lever }) => compileChange(long, lever.change));
  const amount: Measure = { row: measure.row, from: measure.from, to: measure.to };
  const unit = toldIn(long, amount);
  const exactly = untilTableIsShown([unit, unit]);
  const effects = yield* pairedEffects(long, variants, run, [amount, later], exactly);
  const found = levers.map((lever) => {
    const own = tries.map(({ of }, index) => ({ of, index })).filter(({ of }) => of === lever.id);
    return {
      lever,
      starts: own.map(({ index }) => tries[index]!.from),
      byDate: own.map(({ index }) => effects[index]![0]!),
      later: own.map(({ index }) => effects[index]![1]!),
    };
  });
  const atOnce = ({ byDate }: Pick<LateLever, "byDate">): number => sign * (byDate[0]?.effect ?? 0);
  const most = Math.max(0, ...found.map(atOnce));
  return found
    .map((one) => ({ ...one, last: lastWorth(one, sign, LITTLE * most) }))
    .sort((a, b) => Number(boughtLever(b.lever)) - Number(boughtLever(a.lever)) || atOnce(b) - atOnce(a));
}

/**
 * The last start before the effect first falls below half of that of the first start.
 *
 * @param least the effect that the first start must exceed for the lever to be worth anything.
 */
function lastWorth(
  { starts, byDate }: Pick<LateLever, "starts" | "byDate">,
  sign: 1 | -1,
  least: number,
): number | undefined {
  const first = byDate[0];
  if (first === undefined) return undefined;
  const gives = sign * first.effect;
  if (!(gives > marginOfError(first.error) && gives > least)) return undefined;
  const late = byDate.findIndex(({ effect }) => sign * effect < HALF * gives);
  return starts[late < 0 ? starts.length - 1 : late - 1];
}
