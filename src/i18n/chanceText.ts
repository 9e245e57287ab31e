import type { Language } from "../model/language.ts";
import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { decimalsFor } from "./decimals.ts";
import { FIGURE_WORDS, NO_VALUE } from "./figureText.ts";
import type { FigureText } from "./figureText.ts";

/** Writes probabilities and how far off a figure may be. */
export function makeChanceText(language: Language, { figure, percentSign }: FigureText) {
  const words = FIGURE_WORDS[language];

  /** A chance from a simulation, which can't distinguish never from almost never: 63%, <1%, >99%. */
  function probability(p: number): string {
    if (!Number.isFinite(p)) return NO_VALUE;
    if (p < 0.01) return `<${percentSign("1")}`;
    if (p > 0.99) return `>${percentSign("99")}`;
    return percentSign(figure(p * 100, 0));
  }

  /** "63 times out of 100". */
  function probabilityWords(p: number): string {
    if (!Number.isFinite(p)) return NO_VALUE;
    if (p < 0.01) return words.lessThanOnce;
    if (p > 0.99) return words.moreThan99;
    return words.timesOf100(Math.round(p * 100));
  }

  /** How far off a figure may be: ±1.2. For a share it is in percentage points, without the sign. */
  function plusMinus(error: number, unit: Unit = ""): string {
    if (!Number.isFinite(error)) return `±${NO_VALUE}`;
    const shown = Math.abs(isPercent(unit) ? error * 100 : error);
    return `±${figure(shown, shown >= 0.95 || shown === 0 ? decimalsFor([Math.round(shown)]) : 1)}`;
  }

  /** "63% ±1": a chance or a share with its error; above 99 % and below 1 % there is no exact figure, so no error. */
  function probabilityWithError(p: number, error: number): string {
    return p < 0.01 || p > 0.99 ? probability(p) : `${probability(p)} ${plusMinus(error, "share")}`;
  }

  return { probability, probabilityWords, plusMinus, probabilityWithError };
}
