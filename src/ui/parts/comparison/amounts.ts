import { REPORT_SHORT_FROM, reportDecimals } from "../../../i18n/figures.ts";
import type { Format } from "../../../i18n/format.ts";
import { isPercent } from "../../../model/units.ts";
import { withShortCurrency, withSign } from "../../../i18n/currency.ts";
import { shorten, shortenBoth } from "../../../i18n/shorten.ts";
import type { Total, Unit } from "../../../model/row.ts";

/** A figure as a report writes it: no more digits than are meaningful, its unit only if the label lacks it. */
export function amountText(value: number, unit: Unit, format: Format): string {
  if (!Number.isFinite(value)) return format.number(value);
  if (unit === "money") {
    return Math.abs(value) >= REPORT_SHORT_FROM
      ? format.moneyShort(value)
      : format.money(value, { decimals: 0 });
  }
  if (isPercent(unit)) return format.percent(value, Math.abs(value) < 0.1 ? 1 : 0);
  if (unit === "times") return `${format.number(value, { decimals: 1 })}×`;
  return format.number(value, { decimals: reportDecimals(value) });
}

/** A figure beside its range: an amount of money has the range's power of a thousand and its decimals. */
export function amountBeside(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
  unit: Unit,
  format: Format,
): string {
  const isLong = Math.max(Math.abs(low), Math.abs(high)) >= REPORT_SHORT_FROM;
  const oneFigure = amountText(low, unit, format) === amountText(high, unit, format);
  if (unit !== "money" || !isLong || oneFigure) return amountText(value, unit, format);
  const text = format.besideRange(value, low, high, unit);
  return value === 0 || /[1-9]/.test(text) ? text : amountText(value, unit, format);
}

/** Two amounts that are compared, and their difference. */
export type Pair = {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly total: Total;
};

/** The largest share of a difference that may be lost by rounding the two amounts. */
const CHECKABLE = 0.2;

/**
 * One of two compared amounts of money, beside its range: both in the unit of the greater, with enough digits to check
 * their difference (1.01M to 1.10M, not 1.0M to 1.1M, if it is 88k). Other figures as `amountBeside` writes them.
 */
export function amountOfPair(
  value: number,
  pair: Pair,
  range: { readonly low: number; readonly high: number },
  unit: Unit,
  format: Format,
): string {
  const most = Math.max(Math.abs(pair.before), Math.abs(pair.after));
  const { before, after, difference, total } = pair;
  const finer = needsFiner(before, after, difference, { unit, total });
  const alone = () => (finer ? finerText(value, unit, format) : amountBeside(value, range, unit, format));
  if (unit !== "money" || !Number.isFinite(most) || most < REPORT_SHORT_FROM || most >= VAST) return alone();
  const { power } = shorten(most);
  const scaled = value / 1000 ** power;
  // An amount far smaller than the other has its own unit: 12k beside 1.1M.
  if (power === 0 || Math.abs(scaled) < 0.1) return alone();
  const ends = shortenBoth(range.low, range.high);
  const decimals = Math.max(
    most / 1000 ** power < 99.95 ? 1 : 0,
    ends.power === power ? ends.decimals : 0,
    // A ratio's difference is computed from the two figures as shown.
    total === "ratio" ? 0 : finer ? 2 : checkable(Math.abs(difference) / 1000 ** power),
  );
  const figure = format.number(scaled, { decimals });
  return withShortCurrency(figure, power, format.currency, format.language);
}

/** From here on money is said in powers of ten. */
const VAST = 1e12;

function checkable(difference: number): number {
  return difference * CHECKABLE >= 1 ? 0 : difference * CHECKABLE >= 0.1 || difference === 0 ? 1 : 2;
}

/** The step that a figure of this size is shown to: 0.1, 1, 1,000, 100,000 … */
function stepOf(value: number, unit: Unit): number {
  const size = Math.abs(value);
  if (unit === "money") {
    if (size < REPORT_SHORT_FROM) return 1;
    const { power } = shorten(value);
    return 1000 ** power * (size / 1000 ** power < 99.95 ? 0.1 : 1);
  }
  if (isPercent(unit)) return size < 0.1 ? 0.001 : 0.01;
  return unit === "times" || reportDecimals(value) === 1 ? 0.1 : 1;
}

/** The figure that `amountText` shows. */
export function shownAmount(value: number, unit: Unit): number {
  const step = stepOf(value, unit);
  return Math.round(value / step) * step;
}

/** The row that a difference belongs to: its unit, and how it is totalled. */
type Of = { readonly unit: Unit; readonly total: Total };

/**
 * A difference beside its two figures, which must not seem to contradict them: 85 to 96 is not
 * "+10", but 85.3 to 95.7 "+10.4" (see `needsFiner`). Middle ones of a ratio differ by something else than the
 * middle difference; there it is that of the two shown.
 */
export function differenceText(
  before: number,
  after: number,
  difference: number,
  of: Of,
  format: Format,
): string {
  const { unit, total } = of;
  const shown = shownAmount(after, unit) - shownAmount(before, unit);
  if (!Number.isFinite(shown)) return changeText(difference, unit, format);
  const ends = Math.max(stepOf(before, unit), stepOf(after, unit));
  if (total === "ratio") return changeText(Math.round(shown / ends) * ends + 0, unit, format);
  if (!needsFiner(before, after, difference, of)) return changeText(difference, unit, format);
  const text = finerText(difference, unit, format);
  return difference > 0 ? withSign("+", text) : text;
}

/** Whether two figures and their difference need a decimal more, as without it they seem to contradict each other. */
export function needsFiner(before: number, after: number, difference: number, { unit, total }: Of): boolean {
  const shown = shownAmount(after, unit) - shownAmount(before, unit);
  if (total === "ratio" || !Number.isFinite(shown)) return false;
  const ends = Math.max(stepOf(before, unit), stepOf(after, unit));
  if (stepOf(difference, unit) < ends) return false;
  return Math.abs(shownAmount(difference, unit) - shown) >= ends / 2;
}

/** As `amountText`, with one decimal more. */
export function finerText(value: number, unit: Unit, format: Format): string {
  if (unit === "money") {
    if (Math.abs(value) < REPORT_SHORT_FROM) return format.money(value, { decimals: 1 });
    const { scaled, power } = shorten(value);
    const figure = format.number(scaled, { decimals: Math.abs(scaled) < 99.95 ? 2 : 1 });
    return withShortCurrency(figure, power, format.currency, format.language);
  }
  if (isPercent(unit)) return format.percent(value, Math.abs(value) < 0.1 ? 2 : 1);
  if (unit === "times") return `${format.number(value, { decimals: 2 })}×`;
  return format.number(value, { decimals: reportDecimals(value) + 1 });
}

/** As `amountText`, with a plus sign before positive figures. */
export function changeText(value: number, unit: Unit, format: Format): string {
  const text = amountText(value, unit, format);
  return value > 0 && /[1-9]/.test(text) ? withSign("+", text) : text;
}

/** Both ends of a range, the unit once where it can be; one figure where both are shown as the same. */
export function spanText(low: number, high: number, unit: Unit, format: Format): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    return format.range(low, high, unit === "money" ? "money" : "", "short");
  }
  const ends = [amountText(low, unit, format), amountText(high, unit, format)] as const;
  if (ends[0] === ends[1]) return ends[0];
  if (unit === "money") {
    const long = Math.max(Math.abs(low), Math.abs(high)) >= REPORT_SHORT_FROM;
    return long
      ? format.range(low, high, unit, "short")
      : format.range(Math.round(low), Math.round(high), unit, "full");
  }
  if (unit === "times") return format.range(rounded(low, 1), rounded(high, 1));
  if (isPercent(unit)) {
    const decimals = Math.max(Math.abs(low), Math.abs(high)) < 0.1 ? 3 : 2;
    return format.range(rounded(low, decimals), rounded(high, decimals), unit);
  }
  const decimals = reportDecimals(Math.max(Math.abs(low), Math.abs(high)));
  return format.range(rounded(low, decimals), rounded(high, decimals));
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}
