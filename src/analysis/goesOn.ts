import type { Compiled } from "../engine/compilePlan.ts";
import { sharedDigit, shownDigit } from "../model/shownDigit.ts";
import type { ToldIn } from "../model/shownDigit.ts";
import type { Measure } from "./measure.ts";
import type { Effect } from "./pair.ts";
import type { GoesOn } from "./paired.ts";

/** Two values this many standard errors apart surely differ. */
const SURE = 3;

/** What changes of a measure are told in. */
export function toldIn(compiled: Compiled, { row, goal }: Pick<Measure, "row" | "goal">): ToldIn {
  return goal === undefined ? compiled.sheet.byId.get(row)!.unit : "chance";
}

/**
 * Changes go on until each effect's error is no more than half its last digit that is shown.
 *
 * @param units of each measure; undefined where nothing of it is shown.
 */
export function untilChangeIsShown(units: readonly (ToldIn | undefined)[]): GoesOn {
  return untilWithin((effect, m) =>
    units[m] === undefined ? Infinity : shownDigit(effect.effect, units[m]),
  );
}

/** As `untilChangeIsShown`, where the resulting value is shown and not the change; chances in whole points. */
export function untilLevelIsShown(unit: ToldIn): GoesOn {
  return untilWithin(({ after }) => (unit === "chance" ? shownDigit(1, unit) : shownDigit(after, unit)));
}

/**
 * Changes go on until each effect's error is no more than half its last digit that is shown; where not even all trials
 * would tell it so exactly, until it is no further than that from what they tell.
 *
 * @param digitOf the place of the last digit that is shown of an effect on a measure.
 */
export function untilWithin(digitOf: (effect: Effect, measure: number) => number): GoesOn {
  return (effects) => (index) =>
    effects[index]!.some((effect, m) => {
      const { error, atLeast } = effect;
      const half = digitOf(effect, m) / 2;
      // The remaining trials have chance of their own: its variance is what remains of the error above the least.
      const off = atLeast > half ? Math.sqrt(Math.max(0, error * error - atLeast * atLeast)) : error;
      return !(off <= half);
    });
}

/** As `untilChangeIsShown`, where all changes of a measure are shown with the same decimals. */
export function untilTableIsShown(units: readonly ToldIn[]): GoesOn {
  return (effects) => {
    const largest = units.map((_, m) =>
      effects.reduce((most, of) => Math.max(most, Math.abs(of[m]!.effect) || 0), 0),
    );
    return untilWithin((_, m) => sharedDigit(largest[m]!, units[m]!))(effects);
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

/** Changes go on as long as one of several rules wants it. */
export function untilAllAreContent(...several: readonly GoesOn[]): GoesOn {
  return (effects) => {
    const each = several.map((goesOn) => goesOn(effects));
    return (index) => each.some((on) => on(index));
  };
}

/** Changes go on only as long as all of several rules want it. */
export function untilOneIsContent(...several: readonly GoesOn[]): GoesOn {
  return (effects) => {
    const each = several.map((goesOn) => goesOn(effects));
    return (index) => each.every((on) => on(index));
  };
}

/**
 * Of each group of changes only the best are shown: what is surely none of them stops.
 *
 * @param goesOn of those that may be shown.
 * @param groupOf of a change, by its place.
 * @param most how many of a group are shown.
 * @param better 1 where more of the first measure is better, −1 where less is.
 */
export function amongBest(
  goesOn: GoesOn,
  groupOf: (index: number) => number,
  most: number,
  better: 1 | -1,
): GoesOn {
  return (effects) => {
    const on = goesOn(effects);
    const bars = barsOf(effects, groupOf, most, better);
    return (index) => {
      if (!on(index)) return false;
      const { effect, error } = effects[index]![0]!;
      return !(better * effect + SURE * error < bars.get(groupOf(index))!);
    };
  };
}

/** For each group the least that the last of its best gives; −∞ where it has no more than that many. */
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
