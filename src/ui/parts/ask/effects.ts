import type { Effect } from "../../../analysis/pair.ts";
import { saidDecimals, SHORT_FROM } from "../../../i18n/figures.ts";
import type { Format } from "../../../i18n/format.ts";
import { shownChange } from "../../../i18n/shownChange.ts";
import { sharedDecimals } from "../../../lib/sharedDecimals.ts";
import { tableDecimals } from "../../../lib/tableDecimals.ts";
import { shownDigit } from "../../../model/shownDigit.ts";
import { isPercent } from "../../../model/units.ts";
import type { Unit } from "../../../model/row.ts";
import { marginOfError } from "../../../lib/marginOfError.ts";

/** "chance": a probability, whose changes are given in percentage points. */
export type Measured = { readonly kind: "chance" } | { readonly kind: "row"; readonly unit: Unit };

/** A value of the measured quantity, with as many digits as in the sentence above it: 63%, 12.4 or SEK 1.2M. */
export function valueText(value: number, what: Measured, format: Format): string {
  if (what.kind === "chance") return format.probability(value);
  return sized(value, what.unit, format, saidDecimals(value).decimals ?? tableDecimals(value));
}

/**
 * A change with its sign: +19, −1.4 or +SEK 71k; for shares and probabilities in points, without the word.
 *
 * @param decimals given if all figures of a table are to have the same number; money is short anyway.
 */
export function changeText(change: number, what: Measured, format: Format, decimals?: number): string {
  if (!Number.isFinite(change)) return format.number(change);
  const size = Math.abs(change) * (inPoints(what) ? 100 : 1);
  const text = sized(size, unitOf(what), format, decimals ?? tableDecimals(size));
  const zero = !/[1-9]/.test(text);
  return zero ? text : `${change < 0 ? "−" : "+"}${text}`;
}

/** A step's change; for a probability, the difference of its two values as shown, so that the figures agree. */
export function effectText(
  effect: Pick<Effect, "before" | "after" | "effect">,
  what: Measured,
  format: Format,
): string {
  if (what.kind !== "chance") return changeText(effect.effect, what, format);
  const change = shownChange(effect);
  // Shown no more precisely than it is known.
  const decimals = shownDigit(change, "chance") < 0.01 ? Math.min(1, tableDecimals(100 * change)) : 0;
  return changeText(change, what, format, decimals);
}

/** How far off a change may be, from its standard error, in the same unit as `changeText`; money to two digits. */
export function errorText(error: number, what: Measured, format: Format): string {
  const size = marginOfError(Math.abs(error)) * (inPoints(what) ? 100 : 1);
  const unit = unitOf(what);
  const told = unit === "money" ? Number(size.toPrecision(2)) : size;
  return `±${sized(told, unit, format, tableDecimals(told))}`;
}

/** The number of decimals for all changes of a table. */
export function decimalsOfAll(largest: number, what: Measured): number {
  return sharedDecimals(largest * (inPoints(what) ? 100 : 1));
}

function inPoints(what: Measured): boolean {
  return what.kind === "chance" || isPercent(what.unit);
}

/** Percentage points are the number alone. The heading names any other unit, except money, which carries its own. */
function unitOf(what: Measured): Unit {
  return what.kind === "row" && what.unit === "money" ? "money" : "";
}

function sized(value: number, unit: Unit, format: Format, decimals: number): string {
  if (unit === "money") return format.moneyShort(value);
  if (isPercent(unit)) return format.percent(value);
  return Math.abs(value) >= SHORT_FROM ? format.short(value) : format.number(value, { decimals });
}
