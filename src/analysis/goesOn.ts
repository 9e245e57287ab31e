import type { Compiled } from "../engine/compilePlan.ts";
import { sharedDigit, shownDigit } from "../model/shownDigit.ts";
import type { ToldIn } from "../model/shownDigit.ts";
import { isPaidBackSure } from "./curves.ts";
import type { Measure } from "./measure.ts";
import type { Effect } from "./pair.ts";
import type { GoesOn } from "./paired.ts";

/** Two values this many standard errors apart surely differ. */
const SURE = 3;

/** The unit in which changes of a measure are shown. */
export function toldIn(compiled: Compiled, { row, goal }: Pick<Measure, "row" | "goal">): ToldIn {
  return goal === undefined ? compiled.sheet.byId.get(row)!.unit : "chance";
}

/**
 * Changes go on until each effect's standard error is no more than half the place value of its last shown digit.
 *
 * @param units the unit of each measure; undefined where the measure is not shown.
 */
export function untilChangeIsShown(units: readonly (ToldIn | undefined)[]): GoesOn {
  return untilWithin((effect, m) =>
    units[m] === undefined ? Infinity : shownDigit(effect.effect, units[m]),
  );
}

/** As `untilChangeIsShown`, where the resulting value is shown instead of the change; probabilities in whole points. */
export function untilLevelIsShown(unit: ToldIn): GoesOn {
  return untilWithin(({ after }) => (unit === "chance" ? shownDigit(1, unit) : shownDigit(after, unit)));
}

/**
 * Changes go on until each effect's standard error is no more than half the place value of its last shown digit; where
 * even all trials would not be that precise, until the effect is within that distance of the result of all trials.
 *
 * @param digitOf the place value of the last digit shown for an effect on a measure.
 */
export function untilWithin(digitOf: (effect: Effect, measure: number) => number): GoesOn {
  return (effects) => (index) =>
    effects[index]!.some((effect, m) => {
      const { error, atLeast } = effect;
      const half = digitOf(effect, m) / 2;
      // The standard error of the distance from the result of all trials: `atLeast` is the error that all trials would
      // leave.
      const off = atLeast > half ? Math.sqrt(Math.max(0, error * error - atLeast * atLeast)) : error;
      return !(off <= half);
    });
}

/** As `untilChangeIsShown`, where all changes of a measure are shown with the same decimals. */
export function untilTableIsShown(units: readonly ToldIn[]): GoesOn {
  return (effects, curves) => {
    const largest = units.map((_, m) =>
      effects.reduce((most, of) => Math.max(most, Math.abs(of[m]!.effect) || 0), 0),
    );
    return untilWithin((_, m) => sharedDigit(largest[m]!, units[m]!))(effects, curves);
  };
}

/** Changes go on until it is certain on which side of a level each of them is. */
export function untilSideIsSure(level: number): GoesOn {
  return (effects) => (index) => {
    const { after, error } = effects[index]![0]!;
    return !(Math.abs(after - level) > SURE * error);
  };
}

/** Changes go on until it is certain that one of their measures falls. */
export const untilLossIsSure: GoesOn = (effects) => (index) =>
  !effects[index]!.some(({ effect, error }) => effect < -SURE * error);

/**
 * Changes go on until it is certain in which month each has paid for itself, by its curve.
 *
 * @param froms each change's first month.
 */
export function untilPaidBackIsSure(froms: readonly number[]): GoesOn {
  return (_, curves) => (index) => !isPaidBackSure(curves[index]!, froms[index]!, SURE);
}

/** Changes go on as long as at least one of several rules says so. */
export function untilAllAreContent(...several: readonly GoesOn[]): GoesOn {
  return (effects, curves) => {
    const each = several.map((goesOn) => goesOn(effects, curves));
    return (index) => each.some((on) => on(index));
  };
}

/** Changes go on only as long as all of several rules say so. */
export function untilOneIsContent(...several: readonly GoesOn[]): GoesOn {
  return (effects, curves) => {
    const each = several.map((goesOn) => goesOn(effects, curves));
    return (index) => each.every((on) => on(index));
  };
}

/**
 * Only the best changes of each group are shown: a change that is certainly not among them stops.
 *
 * @param goesOn the rule for changes that may be shown.
 * @param groupOf the group of a change, by its index.
 * @param most how many changes of a group are shown.
 * @param better 1 where more of the first measure is better, −1 where less is.
 */
export function amongBest(
  goesOn: GoesOn,
  groupOf: (index: number) => number,
  most: number,
  better: 1 | -1,
): GoesOn {
  return (effects, curves) => {
    const on = goesOn(effects, curves);
    const bars = barsOf(effects, groupOf, most, better);
    return (index) => {
      if (!on(index)) return false;
      const { effect, error } = effects[index]![0]!;
      return !(better * effect + SURE * error < bars.get(groupOf(index))!);
    };
  };
}

/**
 * For each group, the `most`-th highest of the lower bounds of the effects on the first measure; −∞ if the group has
 * fewer changes than that.
 */
function barsOf(
  effects: readonly (readonly Effect[])[],
  groupOf: (index: number) => number,
  most: number,
  better: 1 | -1,
): ReadonlyMap<number, number> {
  const least = new Map<number, number[]>();
  effects.forEach(([first], index) => {
    const list = least.get(groupOf(index)) ?? [];
    const value = better * first!.effect - SURE * first!.error;
    list.push(Number.isNaN(value) ? -Infinity : value);
    least.set(groupOf(index), list);
  });
  return new Map(
    [...least].map(([group, list]) => [group, list.sort((a, b) => b - a)[most - 1] ?? -Infinity]),
  );
}
