import { dates as en } from "./en/dates.ts";
import { dates as sv } from "./sv/dates.ts";

/**
 * Words before or in place of a plain number: that it is approximate, that it is an end of a range,
 * or a date. `rest` is what follows, for the readers of numbers.
 */
export type UnsureText =
  | { readonly kind: "about" | "at-least" | "at-most" | "likely"; readonly rest: string }
  | { readonly kind: "per-year" | "per-week" | "per-day"; readonly rest: string }
  | { readonly kind: "date" }
  | { readonly kind: "from-month"; readonly rest: string };

const NAMES = [...en.months, ...sv.months, ...en.monthsShort, ...sv.monthsShort, "sept"]
  .map((name) => name.toLowerCase())
  .sort((a, b) => b.length - a.length)
  .join("|");
/** A month with or without its year: mars, mar 2027, 2027-03. */
const MONTH = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${NAMES})\\.?(?:\\s+\\d{4})?|\\d{4}-\\d{2})`;
const FROM_MONTH = new RegExp(
  `^(.*\\d.*?)\\s+(?:från|fr\\.?\\s?o\\.?\\s?m\\.?|i|from|since|in)\\s+${MONTH}$`,
  "iu",
);
const DATES = [
  // 2000/12 is a calculation; 2027/03 probably is not.
  /^(?:19|20|21)\d\d(?:-(?:0?[1-9]|1[0-2])|\/0[1-9]|([-/])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01]))$/,
  /^(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20|21)\d\d|\d\d)$/,
  new RegExp(`^(?:\\d{1,2}\\.?\\s+)?(?:${NAMES})\\.?(?:\\s+\\d{1,2},)?(?:\\s+\\d{4})?$`, "iu"),
  /^(?:0?[1-9]|1[0-2])\/(?:19|20|21)\d\d$/,
];

const LEADS = [
  [
    "about",
    /^(?:~|≈|(?:ca|cirka|c:a|c\.a|c(?=\.)|runt|kring|ung|ungefär|omkring|uppskattningsvis|typ|nästan|drygt|knappt|about|around|approx|approximately|roughly|circa|almost|nearly|some)(?!\p{L})\.?)\s*/iu,
  ],
  [
    "at-least",
    /^(?:>=?|≥|(?:som\s+minst|minst|lägst|över|mer\s+än|at\s+least|over|more\s+than|no\s+less\s+than|minimum|min)(?![\p{L}(])\.?)\s*/iu,
  ],
  [
    "at-most",
    /^(?:<=?|≤|(?:som\s+mest|högst|maximalt|maximum|max|upp\s+till|under|mindre\s+än|at\s+most|up\s+to|less\s+than|(?:no|not)\s+more\s+than)(?![\p{L}(])\.?)\s*/iu,
  ],
  [
    "likely",
    /^(?:från|troligen|troligtvis|sannolikt|förmodligen|kanske|säg|from|probably|likely|perhaps|maybe|say)(?!\p{L})\s*/iu,
  ],
] as const;
/** The same words after the number. */
const TAILS = [
  ["about", /\s*(?:(?:ca|cirka|c:a|ungefär|eller\s+så|or\s+so)\.?|(?<=[\d%])[\s-]?ish)$/iu],
  ["at-least", /\s*(?:(?<=[\d%]\s*)\+|eller\s+mer|och\s+uppåt|or\s+more|and\s+up)$/iu],
  ["at-most", /\s*(?:eller\s+mindre|or\s+less)$/iu],
  [
    "per-year",
    /\s*(?:(?:\/\s*|(?:per|om|a|each|every)\s+)(?:år|året|year|yr|annum)|årligen|yearly|annually|i\s+året|p\.?a)\.?$/iu,
  ],
  ["per-week", /\s*(?:\/\s*|(?:per|i|a|each|every)\s+)(?:vecka|veckan|week|wk)\.?$/iu],
  ["per-day", /\s*(?:(?:\/\s*|(?:per|om|a|each|every)\s+)(?:dag|dagen|day)|dagligen|daily)\.?$/iu],
] as const;

/** What an everyday text adds to its numbers; undefined where it adds nothing of that kind. */
export function unsureText(text: string): UnsureText | undefined {
  if (DATES.some((date) => date.test(text))) return { kind: "date" };
  const later = FROM_MONTH.exec(text);
  if (later?.[1] !== undefined) return { kind: "from-month", rest: later[1] };
  for (const [kind, lead] of LEADS) {
    const found = lead.exec(text);
    if (found !== null && /\d/.test(text)) return { kind, rest: text.slice(found[0].length) };
  }
  for (const [kind, tail] of TAILS) {
    const rest = text.replace(tail, "");
    if (rest !== text && /\d/.test(rest)) return { kind, rest };
  }
  return undefined;
}
