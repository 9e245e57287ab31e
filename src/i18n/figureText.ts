import type { Language } from "../model/language.ts";
import { decimalsFor } from "./decimals.ts";
import { latin } from "./numberMarks.ts";
import { shorten } from "./shorten.ts";
import { units as en } from "./en/units.ts";
import { units as sv } from "./sv/units.ts";
import { POWERS_FROM, powerOf, withPower } from "./withPower.ts";

/** The words that go with figures, in each language. */
export const FIGURE_WORDS = { en, sv };

/** The text for ∞ and for no value. */
export const NO_VALUE = "–";
/** No-break space: a figure and its unit stay on one line. */
const NBSP = "\u00a0";

/** How many decimals: a number, or as many as a row of figures needs. */
export type Decimals = { readonly decimals?: number; readonly sameAs?: Iterable<number> };

export type FigureText = ReturnType<typeof makeFigureText>;

/** Whether a figure is written with a power of ten: from a million billions on. */
export function isVast(value: number): boolean {
  return Math.abs(value) >= POWERS_FROM;
}

/** Writes figures without a unit, and shares in per cent, in the language's form and number signs. */
export function makeFigureText(language: Language, locale: string) {
  const words = FIGURE_WORDS[language];
  const times = language === "sv" ? "·" : "×";

  // Thousands of cells are written, so their formatters are found by index, without the search by key in `latin`.
  const byDecimals: Intl.NumberFormat[] = [];

  /** The figure with its sign; no sign on a figure that rounds to 0. */
  function figure(value: number, decimals: number): string {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const text = (byDecimals[decimals] ??= latin(locale, options)).format(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  }

  function number(value: number, how: Decimals = {}): string {
    if (!Number.isFinite(value)) return NO_VALUE;
    if (isVast(value)) return vast(value);
    return figure(value, how.decimals ?? decimalsFor(how.sameAs ?? [value]));
  }

  function percentSign(text: string): string {
    return language === "sv" ? `${text}${NBSP}%` : `${text}%`;
  }

  /** A share, 0 to 1, in per cent: `decimals` are those of the per cent figure. */
  function percent(share: number, decimals: number = decimalsFor([share], "share")): string {
    return Number.isFinite(share) ? percentSign(figure(share * 100, decimals)) : NO_VALUE;
  }

  const mantissa = (scaled: number, decimals = Number.isInteger(scaled) ? 0 : 1) => figure(scaled, decimals);

  /** From a million billions on: 3.4×10²⁰. */
  function vast(value: number): string {
    const { scaled, power } = powerOf(value);
    return withPower(mantissa(scaled), power, times);
  }

  /** A figure with all its digits, rounded to `decimals` decimals of a thousand. */
  function inThousands(value: number, decimals: number): string {
    const step = 10 ** (3 - decimals);
    return figure(Math.round(value / step) * step, 0);
  }

  /** A figure cut to a power of a thousand, with the word for it: 630k, 1.2M; in Swedish 1,2 mn. */
  function withThousands(text: string, power: 0 | 1 | 2 | 3): string {
    const word = power === 0 ? "" : [words.thousand, words.million, words.billion][power - 1];
    return word === "" ? text : `${text}${language === "sv" ? NBSP : ""}${word}`;
  }

  /** A figure in thousands or more where it has five digits: 630k, 1.2M; in Swedish 630 000, 1,2 mn. */
  function short(value: number): string {
    if (!Number.isFinite(value)) return NO_VALUE;
    if (isVast(value)) return vast(value);
    const { scaled, decimals, power } = shorten(value);
    // Swedish has no short word for a thousand: 630 000.
    if (power === 1 && language === "sv") return inThousands(value, decimals);
    return withThousands(figure(scaled, decimals), power);
  }

  /** 1.2–3.4×10²⁰ where both ends have the same power of ten, otherwise each end by itself. */
  function vastRange(low: number, high: number, join: (a: string, b: string) => string): string {
    const [a, b] = [powerOf(low), powerOf(high)];
    if (!isVast(low) || !isVast(high) || a.power !== b.power) return join(short(low), short(high));
    const decimals = Number.isInteger(a.scaled) && Number.isInteger(b.scaled) ? 0 : 1;
    return withPower(join(mantissa(a.scaled, decimals), mantissa(b.scaled, decimals)), a.power, times);
  }

  return { figure, number, percentSign, percent, vast, vastRange, inThousands, withThousands, short };
}
