import type { Unit } from "../model/row.ts";
import { UNIT_WORDS } from "../model/units.ts";
import type { UnitWord } from "../model/units.ts";
import type { Language } from "../model/language.ts";
import { LANGUAGES } from "../model/language.ts";

/** A unit as shown in its column or after a separate figure. Money is left to the caller, which knows the currency. */
export function unitName(unit: Unit, language: Language, figure?: number): string {
  if (unit === "share" || unit === "percent") return "%";
  const words = wordsOf(unit, language);
  return (figure !== undefined && Math.abs(figure) === 1 ? words?.one : words?.other) ?? unit;
}

/**
 * A figure with its unit after it: 12 people, 4.1×. A factor has no unit word; a unit of the user's own is
 * written unchanged.
 */
export function unitAfter(figure: string, value: number, unit: Unit, language: Language): string {
  if (unit === "" || unit === "factor") return figure;
  if (unit === "times") return `${figure}×`;
  const words = wordsOf(unit, language);
  const word = words === undefined ? unit : Math.abs(value) === 1 ? words.one : words.other;
  return `${figure}\u00a0${word}`;
}

/** Alternative words for what some rows count. */
const ALSO: { readonly [unit: Unit]: readonly string[] } = {
  people: ["pers", "persons", "ppl", "årsarbetare", "heltidare"],
  visitors: ["besök", "visits"],
};

/** Every word by which a unit may be written, in each language. */
export function unitSpellings(unit: Unit): readonly string[] {
  const all = LANGUAGES.flatMap((language) => {
    const words = wordsOf(unit, language);
    return words === undefined ? [] : [words.one, words.other];
  });
  return [
    unit,
    ...(unit === "times" ? ["×"] : []),
    ...(Object.hasOwn(ALSO, unit) ? (ALSO[unit] ?? []) : []),
    ...all,
  ].filter((word) => word !== "");
}

function wordsOf(unit: Unit, language: Language): UnitWord | undefined {
  return Object.hasOwn(UNIT_WORDS, unit) ? UNIT_WORDS[unit]?.[language] : undefined;
}
