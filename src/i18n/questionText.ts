import { isPercent } from "../model/units.ts";
import type { AskedQuestion } from "../workshop/questionnaire.ts";
import type { workshopQuestions as en } from "./en/workshopQuestions.ts";
import type { Language } from "../model/language.ts";
import type { Translation } from "./translation.ts";
import { unitName } from "./unitWords.ts";

export type QuestionWords = Translation<typeof en>;

/** Whether a row has its own question; for any other the question is made from its label and unit. */
export function hasQuestion(row: string, words: QuestionWords): boolean {
  return Object.hasOwn(words.rows, row);
}

/** What a workshop asks about an input, as a plain question that ends with a question mark. */
export function questionText(
  { row, unit, label = row }: AskedQuestion,
  words: QuestionWords,
  language: Language,
  currency: string,
): string {
  if (hasQuestion(row, words)) return words.rows[row]!;
  switch (unit) {
    case "share":
    case "percent":
    case "people":
    case "months":
    case "hours":
      return words[unit](label);
    case "money":
      return words.money(label, currency);
    case "":
    case "factor":
    case "times":
      return words.amount(label);
    default:
      return words.count(label, unitName(unit, language));
  }
}

/** The unit after a figure that is typed: %, the currency, months. */
export function figureUnit(unit: string, language: Language, currency: string): string {
  if (isPercent(unit)) return "%";
  if (unit === "money") return currency;
  return unit === "factor" || unit === "times" ? "" : unitName(unit, language);
}
