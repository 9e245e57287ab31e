import { suffixOf } from "../model/suffixes.ts";
import type { TableCell } from "./table.ts";

export type DecimalMark = "." | ",";

/** A number from a table, with the signs and units around it already applied. */
export type Figure = {
  readonly number: number;
  /** A currency code such as SEK, or "kr" for any krona; undefined where none is written. */
  readonly currency: string | undefined;
  readonly percent: boolean;
};

/** Texts longer than this hold no figure. */
const LONGEST = 60;
const DIGITS = /\d(?:[\d.,' ]*\d)?(?:e[+-]?\d{1,3}(?!\d))?/i;
const TOKEN = /^(?:[:,.]-|[%€$£+-]|\p{L}+\.?)/u;

/**
 * Reads a figure in a cell: groups of thousands by spaces, apostrophes or the mark that is not `decimal`; currencies
 * before or after it, thousands and millions (tkr, MSEK), per cent, and (1,200) and 1,200- as negative. Undefined
 * where the cell holds anything else.
 */
export function readFigure(cell: TableCell, decimal: DecimalMark | undefined): Figure | undefined {
  if (typeof cell === "number") return { number: cell, currency: undefined, percent: false };
  const text = plain(cell);
  // Accounting writes negative figures in brackets, with a currency before or inside them.
  const bracketed = text.length > LONGEST ? null : /^([^\d()]*)\(([^()]*)\)([^\d()]*)$/.exec(text);
  const inner = bracketed === null ? text : bracketed.slice(1).join(" ").trim();
  const found = text.length > LONGEST ? null : DIGITS.exec(inner);
  if (found === null) return undefined;
  const before = tokensOf(inner.slice(0, found.index));
  const after = tokensOf(inner.slice(found.index + found[0].length));
  if (before === undefined || after === undefined) return undefined;
  let [sign, power, percent, currency]: [number, number, boolean, string | undefined] = [
    bracketed === null ? 1 : -1,
    0,
    false,
    undefined,
  ];
  for (const token of [...before, ...after]) {
    if (token === "-") sign *= -1;
    else if (token === "%") percent = true;
    else if (token !== "+" && token !== ",-" && token !== ".-") {
      const suffix = suffixOf(token.replace(/\.$/, ""), undefined) ?? codeOf(token);
      if (suffix === undefined) return undefined;
      power += suffix.power;
      currency = suffix.currency ?? currency;
    }
  }
  const number = numberOf(found[0], decimal ?? ownMark(found[0]), percent ? power - 2 : power);
  if (number === undefined) return undefined;
  const value = sign * number;
  return { number: value === 0 ? 0 : value, currency, percent };
}

/** A number times 10^`places`, calculated on its written digits and so without rounding errors. */
export function moved(number: number, places: number): number {
  const [mantissa = "", exponent = "0"] = String(number).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Any three capitals are read as a currency code, known or not. */
function codeOf(token: string) {
  return /^[A-Z]{3}$/.test(token) ? { power: 0, currency: token } : undefined;
}

/** Replaces full-width digits, unusual spaces, minus signs and apostrophes by plain ones. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Zs}/gu, " ")
    .replace(/[−–—]/g, "-")
    .replace(/[’‘`´]/g, "'")
    .replace(/^'/, "")
    .trim();
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const token = TOKEN.exec(rest)?.[0];
    if (token === undefined) return undefined;
    tokens.push(token);
    rest = rest.slice(token.length).trim();
  }
  return tokens;
}

/**
 * The number that the digits stand for, times 10^`places`: 23.4 with −2 is exactly 0.234. Undefined where the digits
 * are not grouped in thousands as they should be.
 */
function numberOf(digits: string, decimal: DecimalMark, places: number): number | undefined {
  const [mantissa = "", exponent = "0"] = digits.split(/e/i);
  const [whole = "", part = "", ...more] = mantissa.split(decimal);
  if (more.length > 0 || !/^\d*$/.test(part)) return undefined;
  const groups = whole.split(/[.,' ]/);
  // A group of thousands never follows a 0: 0.500 is either one half or not readable.
  const grouped =
    groups.length === 1 ||
    (/^[1-9]\d{0,2}$/.test(groups[0]!) && groups.slice(1).every((g) => g.length === 3));
  return grouped ? Number(`${groups.join("")}.${part || "0"}e${Number(exponent) + places}`) : undefined;
}

/** The decimal mark that a figure alone implies: a mark before three digits separates thousands. */
function ownMark(digits: string): DecimalMark {
  const mark = markIn(digits);
  if (mark === "open") return digits.includes(".") ? "," : ".";
  return mark ?? ".";
}

/**
 * The decimal mark that a text shows; "open" where its only mark stands before three digits and may separate thousands;
 * undefined where it has no mark.
 */
function markIn(text: string): DecimalMark | "open" | undefined {
  const digits = DIGITS.exec(text)?.[0].replace(/[' ]/g, "").split(/e/i)[0] ?? "";
  const marks = [...digits.matchAll(/[.,]/g)].map(({ 0: sign, index }) => ({ sign, index }));
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  if (marks.some(({ sign }) => sign !== last.sign)) return last.sign as DecimalMark;
  const other: DecimalMark = last.sign === "." ? "," : ".";
  if (marks.length > 1) return other;
  const behind = digits.length - last.index - 1;
  if (behind !== 3 || last.index > 3 || digits.startsWith("0")) return last.sign as DecimalMark;
  return "open";
}

/** As `markIn`, for a cell's text as it was written; undefined where the text is too long for a figure. */
export function decimalMarkIn(text: string): DecimalMark | "open" | undefined {
  return text.length > LONGEST ? undefined : markIn(plain(text));
}

/**
 * The decimal mark of a block of figures: the one used by most of the figures that have only one reading. Undefined
 * where there are none or the two marks are equally frequent: `readFigure` then takes a mark before three digits as one
 * that separates thousands, since nobody writes three decimals.
 */
export function decimalMarkOf(cells: Iterable<TableCell>): DecimalMark | undefined {
  const votes = { ".": 0, ",": 0 };
  for (const cell of cells) {
    if (typeof cell === "number" || cell.length > LONGEST) continue;
    const mark = markIn(plain(cell));
    if (mark !== "open" && mark !== undefined) votes[mark] += 1;
  }
  return votes["."] === votes[","] ? undefined : votes["."] > votes[","] ? "." : ",";
}
