import type { Format } from "../../i18n/format.ts";
import { isPercent } from "../../i18n/decimals.ts";
import type { Unit } from "../../model/row.ts";

/** "chance": a probability, whose changes are told in percentage points. */
export type Measured = { readonly kind: "chance" } | { readonly kind: "row"; readonly unit: Unit };

/** A value of what is measured: 63%, 12.4 or SEK 1.2M. */
export function valueText(value: number, what: Measured, format: Format): string {
  if (what.kind === "chance") return format.probability(value);
  return format.value(value, bare(what.unit), "short", shortDecimals(value));
}

/** A change with its sign: +19, −1.4 or +SEK 71k; of shares and probabilities in points, without the word. */
export function changeText(change: number, what: Measured, format: Format): string {
  if (!Number.isFinite(change)) return format.number(change);
  const points = what.kind === "chance" || isPercent(what.unit);
  const size = Math.abs(change);
  const text = points
    ? format.number(size * 100, { decimals: size * 100 >= 9.95 ? 0 : 1 })
    : format.value(size, bare(what.unit), "short", shortDecimals(size));
  const zero = !/[1-9]/.test(text);
  return zero ? text : `${change < 0 ? "−" : "+"}${text}`;
}

/** How far off a change may be, one standard error as it is given, in the same unit as `changeText`. */
export function errorText(error: number, what: Measured, format: Format): string {
  const points = what.kind === "chance" || isPercent(what.unit);
  if (points) return format.plusMinus(error, "share");
  return what.unit === "money" ? `±${format.moneyShort(error)}` : format.plusMinus(error);
}

/** The unit is said by the heading, but of money and shares. */
function bare(unit: Unit): Unit {
  return unit === "money" || isPercent(unit) ? unit : "";
}

function shortDecimals(value: number): { decimals?: number } {
  const size = Math.abs(value);
  return size < 9.95 && size > 0 ? { decimals: size < 0.095 ? 2 : 1 } : {};
}
