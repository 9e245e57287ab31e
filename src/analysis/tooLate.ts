import type { Compiled } from "../engine/compilePlan.ts";
import { compileChange } from "./change.ts";
import { extended } from "./extended.ts";
import { leverOf } from "./levers.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./paired.ts";
import type { TrialPlan } from "./variants.ts";

/** A lever taken in one month after another. */
export type LateLever = {
  /** As taken in the first of `starts`. */
  readonly lever: Lever;
  /** Indexes of the months in which it is taken. */
  readonly starts: readonly number[];
  /** Extra of the goal's row by its date, for each start. */
  readonly byDate: readonly Effect[];
  /** Extra half a year after the date. */
  readonly later: readonly Effect[];
  /** The last start that still moves the goal's row by more than two errors; undefined where none does. */
  readonly last: number | undefined;
};

/** How long after the goal's date is looked at too, in months. */
export const LATER = 6;

/**
 * Each lever taken in each month up to the goal's date: what it gives by then, and half a year on.
 * Where the half year passes the plan's end, the plan is run on as it stands.
 *
 * @param measure what the goal compares.
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
  const effects = yield* pairedEffects(long, variants, run, [amount, later]);
  return levers
    .map((lever) => {
      const own = tries.map(({ of }, index) => ({ of, index })).filter(({ of }) => of === lever.id);
      const byDate = own.map(({ index }) => effects[index]![0]!);
      const starts = own.map(({ index }) => tries[index]!.from);
      const lastAt = byDate.findLastIndex(({ effect, error }) => sign * effect > 2 * error);
      return {
        lever,
        starts,
        byDate,
        later: own.map(({ index }) => effects[index]![1]!),
        last: lastAt < 0 ? undefined : starts[lastAt]!,
      };
    })
    .sort((a, b) => sign * ((b.byDate[0]?.effect ?? 0) - (a.byDate[0]?.effect ?? 0)));
}
