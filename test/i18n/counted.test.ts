import { describe, expect, test } from "vitest";
import { counted } from "../../src/i18n/counted.ts";
import { words } from "../../src/i18n/words.ts";
import type { Language } from "../../src/model/language.ts";

test("one of something is written in the singular, also with a sign before it, and a fraction in the plural", () => {
  const said = (figure: string | number) => counted(figure, "row", "rows");
  expect(["1", 1, "−1", "+1"].map(said)).toEqual(["1 row", "1 row", "−1 row", "+1 row"]);
  expect(["0", "12", "1.0", "1.5", "11"].map(said)).toEqual([
    "0 rows",
    "12 rows",
    "1.0 rows",
    "1.5 rows",
    "11 rows",
  ]);
});

/** Plural nouns that follow a count, with the words that may come before them. */
const PLURALS: { readonly [L in Language]: string } = {
  en: "months|rows|trials|futures|figures|points|hours|deals|texts|customers|opportunities|meetings|leads|people|scenarios|weeks|days|mixes|cells|faults",
  sv: "månader|rader|simuleringar|siffror|procentenheter|timmar|affärer|texter|kunder|affärsmöjligheter|personer|scenarier|blandningar|celler",
};

/** The texts of a part of the dictionary with every figure 1; the same function may take a number or its text. */
function saidOfOne(
  value: unknown,
  path: string,
): readonly (readonly [path: string, texts: readonly string[]])[] {
  if (typeof value === "function") {
    const texts = [1, "1"].flatMap((one) => {
      try {
        const text: unknown = value(...Array.from({ length: value.length }, () => one));
        return typeof text === "string" ? [text] : [];
      } catch {
        return []; // It takes a name or an issue, not a figure.
      }
    });
    return [[path, texts]];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => saidOfOne(inner, `${path}.${key}`));
}

describe.each(["en", "sv"] as const)("words in %s", (language) => {
  test("never write 1 with a noun in the plural", () => {
    const wrong = new RegExp(
      `(?<![\\d.,…–-]|(?:All|Alla|av de|of the) )1[ \\u00a0](?:${PLURALS[language]})(?!\\p{L})`,
      "u",
    );
    const faults = saidOfOne(words(language), "").filter(
      ([, texts]) => texts.length > 0 && texts.every((text) => wrong.test(text)),
    );
    expect(faults).toEqual([]);
  });
});
