import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { shift, toNumber } from "./decimalText.ts";
import { inRowUnit, readAmount } from "./readAmount.ts";
import { unitSpellings } from "./unitWords.ts";

/**
 * One figure of an estimate as typed, in the row's unit: in rows of per cent 15 and "15 %" are 0.15. Undefined where
 * the text is no figure. Formulas are not supported, so that a phone needs to load little code.
 */
export function readFigure(text: string, unit: Unit, locale: string, currency: string): number | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const read = readAmount(typed, { locale, currency, unit, unitWords: unitSpellings(unit), whole: true });
  if (read?.kind !== "amount") return undefined;
  const amount = inRowUnit(read, 0);
  const percent = isPercent(unit) || amount.percent;
  const value = toNumber(shift(amount.number, (amount.power ?? 0) - (percent ? 2 : 0)));
  return Number.isFinite(value) ? value : undefined;
}

/** A figure as it is put into a field for editing: without its unit. */
export function figureText(value: number, unit: Unit, locale: string): string {
  const text = String(Number((isPercent(unit) ? value * 100 : value).toPrecision(6)));
  return locale.startsWith("sv") ? text.replace(".", ",") : text;
}
