import type { Language } from "../model/language.ts";
import type { Month } from "../model/month.ts";
import type { Unit } from "../model/row.ts";
import { makeChanceText } from "./chanceText.ts";
import { currencySign } from "./currency.ts";
import { makeFigureText } from "./figureText.ts";
import { localeOf } from "./locale.ts";
import {
  dateText,
  durationText,
  fiscalYearText,
  monthText,
  partText,
  quarterText,
  timeText,
} from "./months.ts";
import type { MonthStyle } from "./months.ts";
import { makeRangeText } from "./rangeText.ts";
import { unitName } from "./unitWords.ts";
import { makeValueText } from "./valueText.ts";

export type Format = ReturnType<typeof buildFormat>;

const made = new Map<string, Format>();

/**
 * Everything that writes figures, dates and spans for a language. `currency` is the plan's, `locale`
 * the user's own choice of number signs. Any number may be given: a value that is not finite becomes "–".
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
  const figures = makeFigureText(language, locale);
  const { figure, number, percent, short } = figures;
  const values = makeValueText(language, currency, locale, figures);
  return {
    language,
    locale,
    currency,
    currencySign: currencySign(currency, language),
    number,
    percent,
    short,
    ...values,
    ...makeRangeText(language, currency, figures, values),
    ...makeChanceText(language, figures),
    /** A unit as shown in its column: %, kr, people; in Swedish personer. After the figure 1: person. */
    unit: (unit: Unit, of?: number) =>
      unit === "money" ? currencySign(currency, language) : unitName(unit, language, of),
    month: (month: Month, style: MonthStyle = "short") => monthText(month, style, language),
    date: (date: string, style: "short" | "long" = "short") => dateText(date, style, language),
    time: timeText,
    quarter: (month: Month, yearStarts = 1) => quarterText(month, yearStarts, language),
    fiscalYear: (month: Month, yearStarts = 1) => fiscalYearText(month, yearStarts),
    /** A quarter or a fiscal year of a plan, by its first and last month there; if cut off, with its months. */
    quarterOf: (first: Month, last: Month, yearStarts = 1) =>
      partText(quarterText(last, yearStarts, language), first, last, 3, language),
    yearOf: (first: Month, last: Month, yearStarts = 1) =>
      partText(fiscalYearText(last, yearStarts), first, last, 12, language),
    duration: (milliseconds: number) => durationText(milliseconds, figure, language),
  };
}
