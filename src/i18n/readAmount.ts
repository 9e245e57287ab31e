import { decimalOf, isUsable, negate } from "./decimalText.ts";
import type { Decimal } from "./decimalText.ts";
import { SPACES, numberMarks } from "./numberMarks.ts";
import type { NumberMarks } from "./numberMarks.ts";
import { suffixOf } from "../model/suffixes.ts";

/** A number as typed, before its power and per cent are worked in. */
export type Amount = {
  readonly kind: "amount";
  readonly number: Decimal;
  readonly percent: boolean;
  /** Thousands, millions: 3, 6; undefined where nothing was said. */
  readonly power: number | undefined;
  readonly currency: string | undefined;
};

/** A text with the looks of one number whose separators or size are not right. */
export type Misread = { readonly kind: "misread" | "too-large"; readonly digits: string };

export type AmountContext = {
  readonly locale: string;
  /** The plan's currency, if its code is to be understood too. */
  readonly currency?: string;
  /** Words that may stand behind the number: those of the row's unit. */
  readonly unitWords?: readonly string[];
  /** Whether the text is the whole entry: then (1,200) and 1,200- are negative. */
  readonly whole: boolean;
};

/** All that looks like one figure: digits with anything that is a decimal or group sign somewhere. */
const FIGURE = /[\d.,٬'’](?:[\d.,٬'’]|\p{Zs}(?=[\d]))*(?:[eE][+-]?\d+(?![\p{L}\d]))?/u;
/** Every such figure in a text, where none is part of a word. */
export const FIGURES = new RegExp(`(?<![\\p{L}_])${FIGURE.source}`, "gu");
/** Signs, currencies, words and per cent that stand around it. */
const TOKEN = /^(?::-|[%€$£+-]|\p{L}+)/u;

/** Reads one number in the user's locale; undefined where the text is anything else, never guessing. */
export function readAmount(text: string, context: AmountContext): Amount | Misread | undefined {
  const bracketed = context.whole ? /^\((.+)\)$/.exec(text) : null;
  const inner = bracketed?.[1]?.trim() ?? text;
  const found = FIGURE.exec(inner);
  if (found === null || !/\d/.test(found[0])) return undefined;
  const around = readAround(inner.slice(0, found.index), inner.slice(found.index + found[0].length), context);
  if (around === undefined || (bracketed !== null && around.signed)) return undefined;
  const plain = withoutGroups(found[0], numberMarks(context.locale));
  const number = plain === undefined ? undefined : decimalOf(plain);
  if (number === undefined) return { kind: "misread", digits: found[0] };
  if (!isUsable(number)) return { kind: "too-large", digits: found[0] };
  const { percent, power, currency } = around;
  const negative = bracketed !== null || around.negative;
  return { kind: "amount", number: negative ? negate(number) : number, percent, power, currency };
}

type Around = Pick<Amount, "percent" | "power" | "currency"> & {
  readonly signed: boolean;
  readonly negative: boolean;
};

function readAround(before: string, after: string, context: AmountContext): Around | undefined {
  const front = tokens(before);
  const back = tokens(withoutUnit(after, context.unitWords ?? []));
  if (front === undefined || back === undefined) return undefined;
  const signs: string[] = [];
  let [percent, power, currency]: [boolean, number | undefined, string | undefined] = [
    false,
    undefined,
    undefined,
  ];
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
      const suffix = suffixOf(token, context.currency);
      if (suffix === undefined || (suffix.power > 0 && (power !== undefined || !behind))) return undefined;
      if (suffix.currency !== undefined && currency !== undefined) return undefined;
      power = suffix.power > 0 ? suffix.power : power;
      currency = suffix.currency ?? currency;
    }
  }
  if (signs.length > 1) return undefined;
  return { percent, power, currency, signed: signs.length > 0, negative: signs[0] === "-" };
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
  const lower = text.trim().toLowerCase();
  const word = words.find((w) => lower === w.toLowerCase() || lower.endsWith(` ${w.toLowerCase()}`));
  return word === undefined ? text : text.trim().slice(0, -word.length);
}

/**
 * The figure with "." and without group separators; undefined where they do not stand as the
 * locale sets them. Spaces between groups of three can't mean anything else, so every locale has them.
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
  const allowed = [marks.groups, SPACES].some((set) => separators.every((sign) => set.includes(sign)));
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
