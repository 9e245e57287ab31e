import type { Ast } from "../formula/ast.ts";
import { parseFormula } from "../formula/parse.ts";
import type { Entry, Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { withCurrency } from "./currency.ts";
import { decimalOf, isUsable, shift, toNumber, toText } from "./decimalText.ts";
import type { Decimal } from "./decimalText.ts";
import { formulaToTyped } from "./formulaText.ts";
import { latin, numberMarks } from "./numberMarks.ts";

const NBSP = "\u00a0";

type End = { readonly number: Decimal; readonly percent: boolean };

export type WriteContext = {
  readonly unit: Unit;
  readonly locale: string;
  /** A computed row's formula is always written as one. */
  readonly kind?: "number" | "value" | "formula";
};

/**
 * A stored entry as it is shown for editing. A single number or range is written as a user types it, in
 * a row of per cent in per cent; anything else is a formula after "=". Reading the text gives the same
 * entry or one of the same value; given the entry as `previous`, exactly the same entry.
 */
export function writeEntry(entry: Entry, context: WriteContext): string {
  const { unit, locale } = context;
  const ends = context.kind === "formula" ? undefined : plainEntry(entry)?.map((end) => shown(end, unit));
  const [first, second] = ends?.every((end) => isUsable(end.number)) ? ends : [];
  if (first === undefined) return `=${formulaToTyped(String(entry), locale)}`;
  return second === undefined ? amountText(first, locale) : rangeText(first, second, locale);
}

/** One number with a per cent sign if needed, with the locale's decimal sign and no group separators. */
export function amountText(end: End, locale: string): string {
  return digits(end, locale) + (end.percent ? percentSign(locale) : "");
}

/** A range with the word that the locale's language has for it; the per cent sign is written once. */
export function rangeText(low: End, high: End, locale: string): string {
  const word = locale.startsWith("sv") ? "till" : "to";
  const once = low.percent && high.percent;
  return `${once ? digits(low, locale) : amountText(low, locale)} ${word} ${amountText(high, locale)}`;
}

function digits(end: End, locale: string): string {
  return toText(end.number).replace(".", numberMarks(locale).decimal);
}

function percentSign(locale: string): string {
  return locale.startsWith("en") ? "%" : `${NBSP}%`;
}

/** A range as it is suggested: easy to read, with group separators and the currency; it reads back the same. */
export function suggestedRange(low: End, high: End, unit: Unit, locale: string, currency = ""): string {
  const word = locale.startsWith("sv") ? "till" : "to";
  const [from, to] = [low, high].map((end) => suggestedAmount(end, unit, locale, currency));
  if (from === undefined || to === undefined) return "";
  // A suffix after the second number applies to both.
  const behind = /[\p{Zs}]?(?:%|\p{L}+|€|\$|£)$/u.exec(to)?.[0] ?? "";
  return behind !== "" && from.endsWith(behind)
    ? `${from.slice(0, -behind.length)} ${word} ${to}`
    : `${from} ${word} ${to}`;
}

/** One number as it is suggested. */
export function suggestedAmount(end: End, unit: Unit, locale: string, currency = ""): string {
  if (end.percent) return amountText(end, locale);
  const figure = grouped(end, locale);
  if (unit !== "money" || currency === "") return figure;
  return withCurrency(figure, currency, locale.startsWith("sv") ? "sv" : "en");
}

/** With the locale's group separators; numbers of unusual size unchanged. */
function grouped(end: End, locale: string): string {
  const size = Math.abs(toNumber(end.number));
  if (size < 1000 || size >= 1e15) return digits(end, locale);
  return latin(locale, { useGrouping: true, maximumFractionDigits: 6 }).format(toNumber(end.number));
}

/** An end as its row shows it: in a row of per cent always in per cent. */
function shown(end: End, unit: Unit): End {
  return isPercent(unit) && !end.percent ? { number: shift(end.number, 2), percent: true } : end;
}

/** The numbers of an entry that is a single number or range without brackets; undefined otherwise. */
function plainEntry(entry: Entry): readonly End[] | undefined {
  if (typeof entry === "number") return plainEntry(String(entry));
  const parsed = parseFormula(entry);
  if (!parsed.ok || entry.includes("(")) return undefined;
  const end = (ast: Ast): End | undefined => endOf(entry.slice(ast.span.from, ast.span.to));
  const ast = parsed.value;
  if (ast.kind === "interval") {
    const [low, high] = [end(ast.low), end(ast.high)];
    return low === undefined || high === undefined ? undefined : [low, high];
  }
  if (ast.kind !== "number" && !(ast.kind === "unary" && ast.arg.kind === "number")) return undefined;
  const lone = endOf(entry.trim());
  return lone === undefined ? undefined : [lone];
}

function endOf(text: string): End | undefined {
  const percent = text.endsWith("%");
  const plain = (percent ? text.slice(0, -1) : text).replace(/\p{Zs}/gu, "");
  const number = decimalOf(plain);
  return number === undefined ? undefined : { number, percent };
}
