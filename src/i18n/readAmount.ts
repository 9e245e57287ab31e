import type { Unit } from "../model/row.ts";
import { decimalOf, isUsable, negate, shift, toNumber } from "./decimalText.ts";
import type { Decimal } from "./decimalText.ts";
import { isPercent } from "../model/units.ts";
import { measureOf, roundedMeasure, spelledNumber } from "./measureWords.ts";
import { APOSTROPHES, SPACES, numberMarks } from "./numberMarks.ts";
import type { NumberMarks } from "./numberMarks.ts";
import { suffixOf } from "../model/suffixes.ts";

/** A number as typed, before its power and per cent sign are applied. */
export type Amount = {
  readonly kind: "amount";
  readonly number: Decimal;
  readonly percent: boolean;
  /** The power of ten, 3 for thousands, 6 for millions; undefined where none was given. */
  readonly power: number | undefined;
  readonly currency: string | undefined;
  /** One of its measure in the row's unit, a value for each possible meaning: a week is 5 or 7 days. */
  readonly measure?: readonly number[];
};

/** A text that looks like one number, but whose separators or size are not right. */
export type Misread = { readonly kind: "misread" | "too-large"; readonly digits: string };

export type AmountContext = {
  readonly locale: string;
  /** The plan's currency, if its code is to be understood too. */
  readonly currency?: string;
  /** The row's unit, to convert amounts given in another one: weeks in a row of months. */
  readonly unit?: Unit;
  /** Words that may follow the number: those of the row's unit. */
  readonly unitWords?: readonly string[];
  /** Whether the text is the whole entry: then (1,200) and 1,200- are negative. */
  readonly whole: boolean;
};

/** Anything that looks like one figure: digits, with decimal or group signs of any locale. */
const FIGURE = /[\d.,٬'’](?:[\d.,٬'’]|\p{Zs}(?=[\d]))*(?:[eE][+-]?\d+(?![\p{L}\d]))?/u;
/** Every such figure in a text that is not part of a word. */
export const FIGURES = new RegExp(`(?<![\\p{L}_])${FIGURE.source}`, "gu");
/** Signs, currencies, words and per cent signs that may surround it. */
const TOKEN = /^(?::-|[%€$£+-]|\p{L}+)/u;

/** Reads one number in the user's locale; undefined for any other text, never guessing. */
export function readAmount(text: string, context: AmountContext): Amount | Misread | undefined {
  // In accounting, negative amounts are in brackets, with a currency before or after them.
  const bracketed = context.whole ? /^([^\d()]*)\(([^()]+)\)([^\d()]*)$/.exec(text) : null;
  const inner = bracketed === null ? text : bracketed.slice(1).join(" ").trim();
  const found = FIGURE.exec(inner);
  if (found === null || !/\d/.test(found[0])) return bracketed === null ? inWords(inner, context) : undefined;
  const ratio = isPercent(context.unit ?? "") ? RATIO.exec(inner) : null;
  if (ratio !== null) return oneOf(Number(ratio[1]), Number(ratio[2]));
  const around = readAround(inner.slice(0, found.index), inner.slice(found.index + found[0].length), context);
  if (around === undefined || (bracketed !== null && around.signed)) return undefined;
  const plain = withoutGroups(found[0], numberMarks(context.locale));
  const number = plain === undefined ? undefined : decimalOf(plain);
  if (number === undefined) return { kind: "misread", digits: found[0] };
  if (!isUsable(number)) return { kind: "too-large", digits: found[0] };
  const { percent, power, currency, measure } = around;
  const negative = bracketed !== null || around.negative;
  const amount: Amount = {
    kind: "amount",
    number: negative ? negate(number) : number,
    percent,
    power,
    currency,
  };
  return measure === undefined ? amount : { ...amount, measure };
}

/** "1 in 5", "1 av 5". */
const RATIO = /^(\d{1,9})\s+(?:av|på|in|of|out\s+of)\s+(\d{1,9})$/iu;

/** A fraction in per cent: exact where that is short, otherwise two digits (1 in 3 is 33 %). */
function oneOf(part: number, whole: number): Amount | undefined {
  if (whole === 0) return undefined;
  const exact = (100 * part) / whole;
  const short = Number(exact.toPrecision(3));
  const number = decimalOf(String(Math.abs(short - exact) < 1e-9 ? short : Number(exact.toPrecision(2))));
  if (number === undefined) return undefined;
  return { kind: "amount", number, percent: true, power: undefined, currency: undefined };
}

/** A number in words with a measure, or a measure alone: half a year, halvtid, ett kvartal. */
function inWords(text: string, context: AmountContext): Amount | undefined {
  const spelled = spelledNumber(text);
  const rest = (spelled?.rest ?? text).trim();
  const bare = withoutUnit(rest, context.unitWords ?? []).trim();
  const named = bare === "" && rest !== "";
  const measure = named ? undefined : measureOf(bare, context.unit ?? "");
  const alone = spelled !== undefined && rest === "";
  if (measure === undefined && !alone && !(named && spelled !== undefined)) return undefined;
  const percent = alone && spelled.value === 0.5 && isPercent(context.unit ?? "");
  const number = decimalOf(percent ? "50" : String(spelled?.value ?? 1));
  if (number === undefined) return undefined;
  const amount: Amount = { kind: "amount", number, percent, power: undefined, currency: undefined };
  return measure === undefined ? amount : { ...amount, measure };
}

/** The amount in the row's own unit, where the meaning at index `which` is used for its measure. */
export function inRowUnit(amount: Amount, which: number): Amount {
  const factor = amount.measure?.[which] ?? amount.measure?.[0];
  if (factor === undefined || factor === 1) return amount;
  const size = toNumber(shift(amount.number, amount.power ?? 0));
  const number = decimalOf(String(roundedMeasure(size, factor)));
  const { kind, percent, currency } = amount;
  return { kind, percent, currency, power: undefined, number: number ?? amount.number };
}

type Around = Pick<Amount, "percent" | "power" | "currency"> & {
  readonly measure: readonly number[] | undefined;
  readonly signed: boolean;
  readonly negative: boolean;
};

function readAround(before: string, after: string, context: AmountContext): Around | undefined {
  const front = tokens(before);
  const back = tokens(withoutUnit(after, context.unitWords ?? []));
  if (front === undefined || back === undefined) return undefined;
  const signs: string[] = [];
  let percent = false;
  let power: number | undefined;
  let currency: string | undefined;
  let measure: readonly number[] | undefined;
  for (const [token, behind] of [
    ...front.map((t) => [t, false] as const),
    ...back.map((t) => [t, true] as const),
  ]) {
    if (token === "+" || token === "-") {
      if (behind && (!context.whole || token === "+")) return undefined;
      signs.push(token);
    } else if (token === "%") {
      if (percent || !behind) return undefined;
      percent = true;
    } else {
      const told = behind && measure === undefined ? measureOf(token, context.unit ?? "") : undefined;
      if (told !== undefined) {
        measure = told;
        continue;
      }
      const suffix = suffixOf(token, context.currency);
      if (suffix === undefined || (suffix.power > 0 && (power !== undefined || !behind))) return undefined;
      if (suffix.currency !== undefined && currency !== undefined) return undefined;
      power = suffix.power > 0 ? suffix.power : power;
      currency = suffix.currency ?? currency;
    }
  }
  if (signs.length > 1) return undefined;
  return { percent, power, currency, measure, signed: signs.length > 0, negative: signs[0] === "-" };
}

function tokens(text: string): string[] | undefined {
  const list: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const token = TOKEN.exec(rest)?.[0];
    if (token === undefined) return undefined;
    list.push(token);
    rest = rest
      .slice(token.length)
      .replace(/^\.(?=$|\s)/, "")
      .trim();
  }
  return list;
}

function withoutUnit(text: string, words: readonly string[]): string {
  const bare = text.trim().replace(/\.$/, "");
  const lower = bare.toLowerCase();
  const word = words.find((w) => lower === w.toLowerCase() || lower.endsWith(` ${w.toLowerCase()}`));
  return word === undefined ? text : bare.slice(0, -word.length);
}

/**
 * The figure with "." and without group separators; undefined where they are not placed as the locale places them.
 * Spaces and apostrophes between groups of three can't mean anything else, so they are accepted in every locale.
 */
export function withoutGroups(figure: string, marks: NumberMarks): string | undefined {
  const [mantissa = "", exponent] = figure.split(/[eE]/);
  const [whole = "", part, ...more] = mantissa.split(marks.decimal);
  if (more.length > 0 || (part !== undefined && !/^\d*$/.test(part))) return undefined;
  const digits = ungrouped(whole, marks);
  if (digits === undefined) return undefined;
  return `${digits}${part === undefined ? "" : `.${part}`}${exponent === undefined ? "" : `e${exponent}`}`;
}

function ungrouped(whole: string, marks: NumberMarks): string | undefined {
  const groups = whole.split(/[^\d]/);
  if (groups.length === 1) return whole;
  const separators = [...whole.replace(/\d/g, "")];
  const allowed = [marks.groups, SPACES, APOSTROPHES].some((set) =>
    separators.every((sign) => set.includes(sign)),
  );
  const [first = "", ...rest] = groups;
  const last = rest.at(-1) ?? "";
  const western = /^\d{1,3}$/.test(first) && rest.every((group) => group.length === 3);
  const indian =
    marks.indian &&
    /^\d{1,2}$/.test(first) &&
    last.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2);
  return allowed && (western || indian) ? groups.join("") : undefined;
}
