import type { Language } from "../model/language.ts";
import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { withCurrency, withShortCurrency } from "./currency.ts";
import { decimalsFor } from "./decimals.ts";
import { FIGURE_WORDS, isVast, NO_VALUE } from "./figureText.ts";
import type { Decimals, FigureText } from "./figureText.ts";
import { latin } from "./numberMarks.ts";
import { shorten } from "./shorten.ts";
import { unitAfter } from "./unitWords.ts";

/**
 * How a value is written: "full" with its unit, "short" in thousands or millions with its unit, "cell"
 * without the unit, which has a column of its own (a per cent sign is part of the figure).
 */
export type ValueStyle = "full" | "short" | "cell";

export type ValueText = ReturnType<typeof makeValueText>;

/** Writes one value with its unit; money in `currency`. */
export function makeValueText(language: Language, currency: string, locale: string, figures: FigureText) {
  const words = FIGURE_WORDS[language];
  const { figure, number, percent, percentSign, short, vast } = figures;

  function money(value: number, how: Decimals = {}): string {
    if (!Number.isFinite(value)) return NO_VALUE;
    return withCurrency(number(value, how), currency, language);
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

  /** All the digits of a number, to show how it was understood: 1,234.567. */
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

  return { money, moneyShort, moneySaid, value, exact };
}
