import type { Format } from "../../i18n/format.ts";
import { isPercent } from "../../i18n/decimals.ts";
import type { Unit } from "../../model/row.ts";

/** Amounts of money from here on are said in thousands or millions. */
const LONG = 10_000;

/** A figure as a report says it: no more digits than it is worth, its unit only where the label lacks it. */
export function amountText(value: number, unit: Unit, format: Format): string {
  if (!Number.isFinite(value)) return format.number(value);
  if (unit === "money") {
    return Math.abs(value) >= LONG ? format.moneyShort(value) : format.money(value, { decimals: 0 });
  }
  if (isPercent(unit)) return format.percent(value, Math.abs(value) < 0.1 ? 1 : 0);
  if (unit === "times") return `${format.number(value, { decimals: 1 })}×`;
  return format.number(value, { decimals: decimalsOf(value) });
}

/** As `amountText`, with a plus before what is above nothing. */
export function changeText(value: number, unit: Unit, format: Format): string {
  const text = amountText(value, unit, format);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Both ends of a range, the unit once where it can be. */
export function spanText(low: number, high: number, unit: Unit, format: Format): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    return format.range(low, high, unit === "money" ? "money" : "", "short");
  }
  if (unit === "money") {
    const long = Math.max(Math.abs(low), Math.abs(high)) >= LONG;
    return long
      ? format.range(low, high, unit, "short")
      : format.range(Math.round(low), Math.round(high), unit, "full");
  }
  if (unit === "times") return format.range(rounded(low, 1), rounded(high, 1));
  if (isPercent(unit)) {
    const decimals = Math.max(Math.abs(low), Math.abs(high)) < 0.1 ? 3 : 2;
    return format.range(rounded(low, decimals), rounded(high, decimals), unit);
  }
  const decimals = decimalsOf(Math.max(Math.abs(low), Math.abs(high)));
  return format.range(rounded(low, decimals), rounded(high, decimals));
}

function decimalsOf(value: number): number {
  return Math.abs(value) >= 10 || Number.isInteger(value) ? 0 : 1;
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}
