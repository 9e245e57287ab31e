import type { Language, Words } from "../../../model/language.ts";
import { spanText } from "../../parts/comparison/amounts.ts";
import type { Telling } from "./telling.ts";

/** An assumption's range as it was entered; for another distribution the range that holds eight draws of ten. */
export function enteredRange(row: string, [low, high]: readonly [number, number], tell: Telling): string {
  const unit = tell.unit(row);
  const range = tell.range(row);
  return range === undefined
    ? tell.words.report.eightOfTen(spanText(low, high, unit, tell.format))
    : tell.format.range(range.low, range.high, unit, unit === "money" ? "short" : "full");
}

/** The source of an input, in the page's language; undefined if nobody has given one. */
export function sourceIn(source: string | Words | undefined, language: Language): string | undefined {
  return typeof source === "object" ? source[language] : source;
}
