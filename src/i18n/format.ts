import type { Month } from "../model/month.ts";
import type { Unit } from "../model/row.ts";
import { currencySign, withCurrency, withShortCurrency } from "./currency.ts";
import { decimalsFor } from "./decimals.ts";
import { isPercent } from "../model/units.ts";
import { localeOf } from "./locale.ts";
import { units as en } from "./en/units.ts";
import { dateText, durationText, fiscalYearText, monthText, quarterText, timeText } from "./months.ts";
import type { MonthStyle } from "./months.ts";
import { latin } from "./numberMarks.ts";
import { shorten, shortenBoth } from "./shorten.ts";
import { units as sv } from "./sv/units.ts";
import { unitAfter, unitName } from "./unitWords.ts";
import { POWERS_FROM, powerOf, withPower } from "./withPower.ts";
import type { Language } from "../model/language.ts";

const UNITS = { en, sv };
/** What stands for ∞ and for no value. */
export const NO_VALUE = "–";
/** No-break space: a figure and its unit stay on one line. */
const NBSP = "\u00a0";

/** How many decimals: so many, or as many as a row of figures needs. */
export type Decimals = { readonly decimals?: number; readonly sameAs?: Iterable<number> };

/**
 * How a value is written: "full" with its unit, "short" in thousands or millions with its unit, "cell"
 * without the unit, which stands in a column of its own (the sign of per cent is part of the figure).
 */
export type ValueStyle = "full" | "short" | "cell";

export type Format = ReturnType<typeof buildFormat>;

const made = new Map<string, Format>();

/**
 * Everything that writes figures, dates and spans for a language. `currency` is the plan's, `locale`
 * the user's own choice of number signs. Any number may be given: what is not finite becomes "–".
 */
export function makeFormat(
  language: Language,
  currency: string,
  locale: string = localeOf(language),
): Format {
  const key = `${language} ${currency} ${locale}`;
  const found = made.get(key);
  if (found !== undefined) return found;
  const format = buildFormat(language, currency, locale);
  made.set(key, format);
  return format;
}

function buildFormat(language: Language, currency: string, locale: string) {
  const words = UNITS[language];

  // Cells are written by the thousand, so their formatters are at hand without a search.
  const byDecimals: Intl.NumberFormat[] = [];

  /** The figure with its sign; no sign on what rounds to 0. */
  function figure(value: number, decimals: number): string {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const text = (byDecimals[decimals] ??= latin(locale, options)).format(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  }

  function number(value: number, how: Decimals = {}): string {
    if (!Number.isFinite(value)) return NO_VALUE;
    return figure(value, how.decimals ?? decimalsFor(how.sameAs ?? [value]));
  }

  function percentSign(text: string): string {
    return language === "sv" ? `${text}${NBSP}%` : `${text}%`;
  }

  /** A share, 0 to 1, in per cent: `decimals` are those of the per cent. */
  function percent(share: number, decimals: number = decimalsFor([share], "share")): string {
    return Number.isFinite(share) ? percentSign(figure(share * 100, decimals)) : NO_VALUE;
  }

  function money(value: number, how: Decimals = {}): string {
    if (!Number.isFinite(value)) return NO_VALUE;
    return withCurrency(number(value, how), currency, language);
  }

  const isVast = (value: number) => Math.abs(value) >= POWERS_FROM;
  const times = language === "sv" ? "·" : "×";
  const mantissa = (scaled: number, decimals = Number.isInteger(scaled) ? 0 : 1) => figure(scaled, decimals);

  /** From a million billions on: 3.4×10²⁰. */
  function vast(value: number): string {
    const { scaled, power } = powerOf(value);
    return withPower(mantissa(scaled), power, times);
  }

  /** A figure with all its digits, rounded to so many decimals of a thousand. */
  function inThousands(value: number, decimals: number): string {
    const step = 10 ** (3 - decimals);
    return figure(Math.round(value / step) * step, 0);
  }

  /** A figure in thousands or more where it has five digits: 630k, 1.2M; in Swedish 630 000, 1,2 mn. */
  function short(value: number): string {
    if (!Number.isFinite(value)) return NO_VALUE;
    if (isVast(value)) return vast(value);
    const { scaled, decimals, power } = shorten(value);
    // Swedish has no short word for a thousand: 630 000.
    if (power === 1 && language === "sv") return inThousands(value, decimals);
    const text = figure(scaled, decimals);
    if (power === 0) return text;
    const word = power === 1 ? words.thousand : power === 2 ? words.million : words.billion;
    return language === "sv" ? `${text}${NBSP}${word}` : `${text}${word}`;
  }

  /** €630k, SEK 1.2M; in Swedish 630 tkr, 2,5 mkr, 630 TEUR. */
  function moneyShort(value: number): string {
    if (!Number.isFinite(value)) return NO_VALUE;
    if (isVast(value)) return withCurrency(vast(value), currency, language);
    const { scaled, decimals, power } = shorten(value);
    return withShortCurrency(figure(scaled, decimals), power, currency, language);
  }

  /** An amount within a sentence: SEK 1.1 million, SEK 219,000; in Swedish 1,1 mkr, 219 tkr. */
  function moneySaid(value: number): string {
    const { scaled, decimals, power } = shorten(value);
    if (language === "sv" || !Number.isFinite(value) || isVast(value) || power === 0)
      return moneyShort(value);
    if (power === 1)
      return money(Math.round(scaled * 10 ** decimals) * 10 ** (3 - decimals), { decimals: 0 });
    return withCurrency(
      `${figure(scaled, decimals)} ${power === 2 ? words.millionSaid : words.billionSaid}`,
      currency,
      language,
    );
  }

  function value(x: number, unit: Unit, style: ValueStyle = "full", how: Decimals = {}): string {
    if (!Number.isFinite(x)) return NO_VALUE;
    if (isPercent(unit)) return percent(x, how.decimals ?? decimalsFor(how.sameAs ?? [x], unit));
    if (unit === "money" && style !== "cell") return style === "short" ? moneyShort(x) : money(x, how);
    const decimals = how.decimals ?? decimalsFor(how.sameAs ?? [x], unit);
    const text = style === "short" ? short(x) : number(x, { decimals });
    return style === "cell" ? text : unitAfter(text, x, unit, language);
  }

  /** All the digits of a number, to say how it was understood: 1,234.567. */
  function exact(x: number, unit: Unit = ""): string {
    if (!Number.isFinite(x)) return NO_VALUE;
    const shown = Math.abs(isPercent(unit) ? x * 100 : x);
    const plain = shown === 0 || (shown < 1e21 && shown >= 1e-9);
    const digits = latin(locale, {
      maximumSignificantDigits: 12,
      notation: plain ? "standard" : "scientific",
    }).format(shown);
    const text = x < 0 ? `−${digits}` : digits;
    if (isPercent(unit)) return percentSign(text);
    return unit === "money" ? withCurrency(text, currency, language) : text;
  }

  /** 47–58, 20–30 %, −5 to 3: both ends with the same decimals, the unit once. */
  function range(low: number, high: number, unit: Unit = "", style: ValueStyle = "cell"): string {
    const join = (a: string, b: string) => (low < 0 || high < 0 ? words.to(a, b) : `${a}–${b}`);
    if (!Number.isFinite(low) || !Number.isFinite(high)) {
      return words.to(value(low, unit, style), value(high, unit, style));
    }
    const decimals = decimalsFor([low, high], unit);
    if (isPercent(unit)) return percentSign(join(figure(low * 100, decimals), figure(high * 100, decimals)));
    if (style === "short") return shortRange(low, high, unit, join);
    const both = join(figure(low, decimals), figure(high, decimals));
    if (style === "cell") return both;
    return unit === "money" ? withCurrency(both, currency, language) : unitAfter(both, high, unit, language);
  }

  /** Both ends in one power: 1.2–1.5M, 62–1,003k. */
  function shortRange(low: number, high: number, unit: Unit, join: (a: string, b: string) => string) {
    if (isVast(low) || isVast(high)) {
      const both = vastRange(low, high, join);
      return unit === "money"
        ? withCurrency(both, currency, language)
        : unitAfter(both, high, unit, language);
    }
    const top = shortenBoth(low, high);
    const end = (x: number) => figure(x / 1000 ** top.power, top.decimals);
    // In English the minus stands before the currency, so each end has its own.
    if (unit === "money" && language === "en" && (low < 0 || high < 0)) {
      return words.to(scaled(end(low), top.power, low, unit), scaled(end(high), top.power, high, unit));
    }
    if (unit !== "money" && top.power === 1 && language === "sv") {
      const both = join(inThousands(low, top.decimals), inThousands(high, top.decimals));
      return unitAfter(both, high, unit, language);
    }
    return scaled(join(end(low), end(high)), top.power, high, unit);
  }

  /** Figures in thousands or more, with what says so and the unit. */
  function scaled(text: string, power: 0 | 1 | 2 | 3, value: number, unit: Unit): string {
    if (unit === "money") return withShortCurrency(text, power, currency, language);
    const word = power === 0 ? "" : [words.thousand, words.million, words.billion][power - 1];
    const short = word === "" ? text : `${text}${language === "sv" ? NBSP : ""}${word}`;
    return unitAfter(short, value, unit, language);
  }

  /** A value beside a short range that it lies in, in the same thousands and decimals: 2.0M beside 1.1–3.1M. */
  function besideRange(x: number, low: number, high: number, unit: Unit): string {
    const isPlain = [x, low, high].every((end) => Number.isFinite(end) && !isVast(end));
    if (!isPlain || isPercent(unit)) return value(x, unit, "short");
    const top = shortenBoth(low, high);
    if (top.power === 0 || (unit !== "money" && top.power === 1 && language === "sv")) {
      return value(x, unit, "short");
    }
    return scaled(figure(x / 1000 ** top.power, top.decimals), top.power, x, unit);
  }

  /** Both ends of a range of money, each as a sentence has it, in one unit: 0,4 and 2,3 mkr. */
  function moneyEnds(low: number, high: number): readonly [string, string] {
    const isPlain = [low, high].every((end) => Number.isFinite(end) && !isVast(end));
    if (!isPlain) return [moneyShort(low), moneyShort(high)];
    const top = shortenBoth(low, high);
    const end = (x: number) => figure(x / 1000 ** top.power, top.decimals);
    const [from, to] = [low, high].map((x) => scaled(end(x), top.power, x, "money")) as [string, string];
    return language === "sv" && from !== to ? [end(low), to] : [from, to];
  }

  /** 1.2–3.4×10²⁰ where the ends have one power of ten, otherwise each as it is. */
  function vastRange(low: number, high: number, join: (a: string, b: string) => string): string {
    const [a, b] = [powerOf(low), powerOf(high)];
    if (!isVast(low) || !isVast(high) || a.power !== b.power) return join(short(low), short(high));
    const decimals = Number.isInteger(a.scaled) && Number.isInteger(b.scaled) ? 0 : 1;
    return withPower(join(mantissa(a.scaled, decimals), mantissa(b.scaled, decimals)), a.power, times);
  }

  /** A chance from a simulation, which can't tell never from almost never: 63%, <1%, >99%. */
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

  /** How far off a figure may be: ±1.2. Of a share in percentage points, without the sign. */
  function plusMinus(error: number, unit: Unit = ""): string {
    if (!Number.isFinite(error)) return `±${NO_VALUE}`;
    const shown = Math.abs(isPercent(unit) ? error * 100 : error);
    return `±${figure(shown, shown >= 0.95 || shown === 0 ? decimalsFor([Math.round(shown)]) : 1)}`;
  }

  return {
    language,
    locale,
    currency,
    currencySign: currencySign(currency, language),
    number,
    percent,
    money,
    short,
    moneyShort,
    moneySaid,
    value,
    exact,
    range,
    besideRange,
    moneyEnds,
    probability,
    probabilityWords,
    plusMinus,
    /** "63% ±1": a chance and its error, a share too; above 99 % and below 1 % there is no figure to be off. */
    probabilityWithError: (p: number, error: number) =>
      p < 0.01 || p > 0.99 ? probability(p) : `${probability(p)} ${plusMinus(error, "share")}`,
    /** A unit as its column says it: %, kr, people; in Swedish personer. */
    unit: (unit: Unit) => (unit === "money" ? currencySign(currency, language) : unitName(unit, language)),
    month: (month: Month, style: MonthStyle = "short") => monthText(month, style, language),
    date: (date: string, style: "short" | "long" = "short") => dateText(date, style, language),
    time: timeText,
    quarter: (month: Month, yearStarts = 1) => quarterText(month, yearStarts, language),
    fiscalYear: (month: Month, yearStarts = 1) => fiscalYearText(month, yearStarts),
    duration: (milliseconds: number) => durationText(milliseconds, figure, language),
  };
}
