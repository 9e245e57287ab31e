import { withShortCurrency } from "../../../../i18n/currency.ts";
import type { Format } from "../../../../i18n/format.ts";
import { shorten } from "../../../../i18n/shorten.ts";
import { isPercent } from "../../../../model/units.ts";
import type { Unit } from "../../../../model/row.ts";

/** Placeholder for the figure. */
const FIGURE = "§";

/**
 * The number format of a chart's figures in spreadsheet syntax (the program that shows it uses its own locale's signs):
 * money in the thousands or millions of the greatest figure, with the page's words for them.
 */
export function numberFormat(values: readonly number[], unit: Unit, format: Format): string {
  const most = values.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  // The per cent sign must not be quoted: it turns 0.63 into 63.
  if (isPercent(unit)) return signed(format.language === "sv" ? "0\u00a0%" : "0%");
  if (unit !== "money")
    return signed(most < 20 && values.some((x) => !Number.isInteger(x)) ? "#,##0.0" : "#,##0");
  const { power, decimals } = shorten(most);
  const [before, after] = withShortCurrency(FIGURE, power, format.currency, format.language).split(FIGURE);
  // Along an axis figures are round: from ten on they need no decimals.
  const isFine = power > 0 && decimals > 0 && most / 1000 ** power < 10;
  const digits = `#,##0${isFine ? ".0" : ""}${",".repeat(power)}`;
  const written = (minus: string) => `${literal(minus + (before ?? ""))}${digits}${literal(after ?? "")}`;
  // Zero is not in thousands: 0, not 0k.
  return `${written("")};${written("−")};0`;
}

/** The same with a plus sign before positive figures. */
export function changeFormat(values: readonly number[], unit: Unit, format: Format): string {
  const [positive = "", negative = ""] = numberFormat(values, unit, format).split(";");
  return `"+"${positive};${negative};${positive}`;
}

/** The format of a simulated probability, which can't tell always from almost always: >99%, 63%, <1%. */
export function chanceFormat(format: Format): string {
  const sign = format.language === "sv" ? "\u00a0%" : "%";
  return `[>0.99]">99${sign}";[<0.01]"<1${sign}";0${sign}`;
}

function signed(positive: string): string {
  return `${positive};"−"${positive}`;
}

function literal(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "")}"`;
}
