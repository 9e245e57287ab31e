import type { Language } from "../model/language.ts";
import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { withCurrency, withShortCurrency } from "./currency.ts";
import { decimalsFor } from "./decimals.ts";
import { FIGURE_WORDS, isVast } from "./figureText.ts";
import type { FigureText } from "./figureText.ts";
import { shortenBoth } from "./shorten.ts";
import { unitAfter } from "./unitWords.ts";
import type { ValueStyle, ValueText } from "./valueText.ts";

type Join = (low: string, high: string) => string;

/** Writes both ends of a range as one text, in one unit and with the same decimals; money in `currency`. */
export function makeRangeText(language: Language, currency: string, figures: FigureText, values: ValueText) {
  const words = FIGURE_WORDS[language];
  const { figure, inThousands, percentSign, vastRange, withThousands } = figures;
  const { moneyShort, value } = values;

  /** 47–58, 20–30 %, −5 to 3: both ends with the same decimals, the unit once. */
  function range(low: number, high: number, unit: Unit = "", style: ValueStyle = "cell"): string {
    const join = (a: string, b: string) => (low < 0 || high < 0 ? words.to(a, b) : `${a}–${b}`);
    // A cell is too narrow for words.
    if (Number.isFinite(low) && high === Infinity && style !== "cell") {
      return words.noUpperEnd(value(low, unit, style));
    }
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

  /** Both ends with the same power: 1.2–1.5M, 62–1,003k. */
  function shortRange(low: number, high: number, unit: Unit, join: Join) {
    if (isVast(low) || isVast(high)) {
      const both = vastRange(low, high, join);
      return unit === "money"
        ? withCurrency(both, currency, language)
        : unitAfter(both, high, unit, language);
    }
    const top = shortenBoth(low, high);
    const end = (x: number) => figure(x / 1000 ** top.power, top.decimals);
    // In English the minus stands before the currency, so each end has its own currency.
    if (unit === "money" && language === "en" && (low < 0 || high < 0)) {
      return words.to(scaled(end(low), top.power, low, unit), scaled(end(high), top.power, high, unit));
    }
    if (unit !== "money" && top.power === 1 && language === "sv") {
      const both = join(inThousands(low, top.decimals), inThousands(high, top.decimals));
      return unitAfter(both, high, unit, language);
    }
    return scaled(join(end(low), end(high)), top.power, high, unit);
  }

  /** Figures in thousands or more, with the sign for the power and the unit. */
  function scaled(text: string, power: 0 | 1 | 2 | 3, value: number, unit: Unit): string {
    if (unit === "money") return withShortCurrency(text, power, currency, language);
    return unitAfter(withThousands(text, power), value, unit, language);
  }

  /** A value beside an abbreviated range that contains it, with the same power and decimals: 2.0M beside 1.1–3.1M. */
  function besideRange(x: number, low: number, high: number, unit: Unit): string {
    const isPlain = [x, low, high].every((end) => Number.isFinite(end) && !isVast(end));
    if (!isPlain || isPercent(unit)) return value(x, unit, "short");
    const top = shortenBoth(low, high);
    if (top.power === 0 || (unit !== "money" && top.power === 1 && language === "sv")) {
      return value(x, unit, "short");
    }
    return scaled(figure(x / 1000 ** top.power, top.decimals), top.power, x, unit);
  }

  /** Both ends of a range of money, each as it is written in a sentence, in one unit: 0,4 and 2,3 mkr. */
  function moneyEnds(low: number, high: number): readonly [string, string] {
    const isPlain = [low, high].every((end) => Number.isFinite(end) && !isVast(end));
    if (!isPlain) return [moneyShort(low), moneyShort(high)];
    const top = shortenBoth(low, high);
    const end = (x: number) => figure(x / 1000 ** top.power, top.decimals);
    const [from, to] = [low, high].map((x) => scaled(end(x), top.power, x, "money")) as [string, string];
    return language === "sv" && from !== to ? [end(low), to] : [from, to];
  }

  return { range, besideRange, moneyEnds };
}
