import { unreachable } from "../lib/assert.ts";
import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { unitAfter } from "./unitWords.ts";
import { decimalsFor } from "./decimals.ts";
import type { EntryHint } from "./entryReading.ts";
import type { EntryMeaning } from "../formula/entryMeaning.ts";
import type { Format } from "./format.ts";
import { words } from "./words.ts";

/**
 * How an entry is understood, for the line below its editor: "90% sure it is between 5 and 10; mean 7.2". `mean` is
 * that of the entry's distribution, where it is known; `cut` the share of it that lies below the row's lowest value.
 */
export function echoText(
  meaning: EntryMeaning,
  unit: Unit,
  format: Format,
  mean?: number,
  cut?: { readonly least: number; readonly share: number },
): string {
  const say = words(format.language).entry;
  const withMean = (what: string) =>
    mean === undefined
      ? what
      : say.mean(what, format.value(mean, unit, "cell", { decimals: meanDecimals(mean, unit) }));
  // Per cent and money state their own unit.
  const withUnit = (x: number) => {
    const figure = format.exact(x, unit);
    return unit === "money" || isPercent(unit) ? figure : unitAfter(figure, x, unit, format.language);
  };
  switch (meaning.kind) {
    case "number":
      return say.number(withUnit(meaning.value));
    case "range": {
      const sure = format.exact(meaning.level, "share");
      const said = withMean(say.range(sure, format.exact(meaning.low, unit), withUnit(meaning.high)));
      if (cut === undefined || cut.share < LEAST_TOLD) return said;
      return say.cutBelow(said, format.percent(cut.share, 0), format.exact(cut.least, unit));
    }
    case "formula":
      return meaning.value === undefined
        ? withMean(say.formula)
        : say.number(withUnit(calculated(meaning.value)));
    default:
      return unreachable(meaning);
  }
}

/** The result of a calculation, with a readable number of digits: 1/3 is 33.3333 %. */
function calculated(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value * 100) / 100 : Number(value.toPrecision(6));
}

/** The share that is cut off is mentioned from this size on. */
const LEAST_TOLD = 0.01;

/** Decimals of a mean: at most one where it is 1 or more. */
function meanDecimals(mean: number, unit: Unit): number {
  const decimals = decimalsFor([mean], unit);
  return Math.abs(mean) >= 1 ? Math.min(1, decimals) : decimals;
}

/** A warning about an entry that is nevertheless accepted. */
export function hintText(hint: EntryHint, format: Format): string {
  const say = words(format.language).entry;
  switch (hint.code) {
    case "small-percent":
      return say.smallPercent(hint.taken, hint.meant);
    case "change-of-base":
      return say.changeOfBase(hint.meant);
    case "part-of-hundred":
      return say.partOfHundred(hint.meant);
    default:
      return unreachable(hint);
  }
}
