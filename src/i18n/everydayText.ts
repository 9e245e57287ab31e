import { ratioInDigits } from "./measureWords.ts";
import { numberMarks } from "./numberMarks.ts";

/** The word ends here; \b knows only English letters. */
const END = "(?!\\p{L})";
const PERCENT = new RegExp(`(?<=\\d\\s*)(?:procent|proc|percent|per\\s+cent|pct)${END}\\.?`, "giu");
const PIECES = new RegExp(`(?<=\\d\\s*)(?:st|stycken|styck|pcs|pieces)${END}\\.?`, "giu");
const MONTHLY = new RegExp(
  `\\s*(?:(?:/\\s*|(?:per|i|varje|a|each|every)\\s+)(?:mån|månad|månaden|mo|month)${END}\\.?|(?<!\\p{L})monthly${END}|(?<=\\d\\s*)(?:pm|p\\.m\\.|pcm)${END})`,
  "giu",
);
/** A phrase that repeats the row's subject: 45 kr per klick. */
const EACH = new RegExp(
  `\\s*(?:/\\s*|per\\s+)(?:klick|click|lead|kund|customer|person|head|möte|meeting|artikel|article|kampanj|campaign|st)${END}`,
  "giu",
);
const TIMES = [
  [/half[\s-]time/giu, "halftime"],
  [/full[\s-]time/giu, "fulltime"],
] as const;
const FRACTIONS = [
  ["½", "5"],
  ["¼", "25"],
  ["¾", "75"],
] as const;
const SIMPLE: { readonly [parts: string]: string } = { "1/2": "½", "1/4": "¼", "3/4": "¾" };

/**
 * Converts everyday wording to the form that the readers of numbers know: "procent" becomes %, 4 900,- and 4 900:-
 * become kronor, ½ becomes 0.5; pieces and "a month" are dropped, since the row already implies them.
 */
export function everydayText(text: string, locale: string): string {
  const { decimal } = numberMarks(locale);
  let plain = text
    .replace(PERCENT, "%")
    .replace(PIECES, "")
    .replace(/(?<=\d)\s*(?:,[-–—]|:[-–—])(?!\s*\d)/gu, " kr")
    .replace(/(?<=\d)\.[-–—](?!\s*\d)/gu, "")
    .replace(
      /(?<=^|[^\d/])(\d+)\s+(1\/2|1\/4|3\/4)(?![\d/])/gu,
      (_, whole: string, part: string) => `${whole}${SIMPLE[part]}`,
    )
    .replace(/^(?:50\s*:\s*50|fifty[\s-]fifty)$/iu, "50%");
  plain = ratioInDigits(plain);
  for (const [pattern, word] of TIMES) plain = plain.replace(pattern, word);
  for (const [sign, digits] of FRACTIONS) {
    plain = plain
      .replace(new RegExp(`(\\d)\\s*${sign}`, "gu"), `$1${decimal}${digits}`)
      .replaceAll(sign, `0${decimal}${digits}`);
  }
  const dropped = plain.replace(MONTHLY, "").replace(EACH, "");
  return /\d/.test(dropped) ? dropped.trim() : plain.trim();
}
