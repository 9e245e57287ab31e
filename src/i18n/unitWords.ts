import type { Language, Unit } from "../model/row.ts";
import { units as en } from "./en/units.ts";
import { units as sv } from "./sv/units.ts";

type UnitWord = { readonly one: string; readonly other: string };

const WORDS: { readonly [L in Language]: { readonly [unit: string]: UnitWord } } = {
  en: en.words,
  sv: sv.words,
};

/** A unit as its column says it. Money is the caller's: it knows the currency. */
export function unitName(unit: Unit, language: Language): string {
  if (unit === "share" || unit === "percent") return "%";
  return wordsOf(unit, language)?.other ?? unit;
}

/** A figure with its unit after it; a unit of the user's own is written as it stands. */
export function unitAfter(figure: string, value: number, unit: Unit, language: Language): string {
  if (unit === "") return figure;
  const words = wordsOf(unit, language);
  const word = words === undefined ? unit : Math.abs(value) === 1 ? words.one : words.other;
  return word === "" ? figure : `${figure}\u00a0${word}`;
}

/** Every word that a unit may be written with, in either language. */
export function unitSpellings(unit: Unit): readonly string[] {
  const all = (["en", "sv"] as const).flatMap((language) => {
    const words = wordsOf(unit, language);
    return words === undefined ? [] : [words.one, words.other];
  });
  return [unit, ...all].filter((word) => word !== "");
}

function wordsOf(unit: Unit, language: Language): UnitWord | undefined {
  const words = WORDS[language];
  return Object.hasOwn(words, unit) ? words[unit] : undefined;
}
