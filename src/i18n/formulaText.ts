import { SPACES, numberMarks } from "./numberMarks.ts";
import { shift, decimalOf, isUsable, toText } from "./decimalText.ts";
import { suffixOf } from "../model/suffixes.ts";

/** A formula in stored form; `toTyped` maps a position in it back to the text as typed. */
export type StoredFormula = { readonly text: string; readonly toTyped: (at: number) => number };

/** A sign that has no meaning in the user's locale: a point where the comma is the decimal sign. */
export type ForeignSign = { readonly foreign: string; readonly at: number; readonly suggestion: string };

type Piece = { readonly from: number; readonly typed: string; readonly stored: string };

const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const SPACE = new RegExp(`[${SPACES.join("")}]`, "u");

/**
 * Converts a formula as typed in the user's locale to the form that plans store: "." as decimal sign, ","
 * between arguments, `to` for a range, no thousands (1 200, 5k, 2 mkr are written out).
 */
export function formulaToStored(typed: string, locale: string): StoredFormula | ForeignSign {
  const { decimal } = numberMarks(locale);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < typed.length) {
    const piece = pieceAt(typed, at, decimal, pieces);
    if (piece === undefined) return foreignSign(typed, at);
    pieces.push({ ...piece, from: at });
    at += piece.typed.length;
  }
  return { text: pieces.map((piece) => piece.stored).join(""), toTyped: (stored) => typedAt(stored, pieces) };
}

/** A stored formula as the user's locale writes it. */
export function formulaToTyped(stored: string, locale: string): string {
  const swedish = locale.startsWith("sv");
  const comma = numberMarks(locale).decimal === ",";
  let typed = "";
  for (let at = 0; at < stored.length;) {
    const name = matchAt(NAME, stored, at);
    const number =
      name === undefined ? matchAt(/(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, stored, at) : undefined;
    const text = name ?? number ?? stored.slice(at, at + 1);
    if (swedish && name === "to") typed += "till";
    else if (comma && number !== undefined) typed += number.replace(".", ",");
    else typed += comma && text === "," ? ";" : text;
    at += text.length;
  }
  return typed;
}

function pieceAt(
  text: string,
  at: number,
  decimal: string,
  before: readonly Piece[],
): { readonly typed: string; readonly stored: string } | undefined {
  const name = matchAt(NAME, text, at);
  if (name !== undefined)
    return { typed: name, stored: name === "till" && isBetween(text, at, before) ? "to" : name };
  const sign = text.slice(at, at + 1);
  const number = matchAt(numberPattern(decimal), text, at);
  if (number !== undefined) return numberPiece(text, at, number, decimal);
  if (decimal === ",") {
    if (sign === ";") return { typed: ";", stored: "," };
    if (sign === "." && /\d/.test(text[at + 1] ?? "")) return undefined;
  }
  if (sign === "×" || sign === "·") return { typed: sign, stored: "*" };
  if (sign === "÷") return { typed: sign, stored: "/" };
  return { typed: sign, stored: sign };
}

/** Digits, in groups of three separated by spaces or ungrouped, with a decimal part and an exponent. */
function numberPattern(decimal: string): RegExp {
  const mark = decimal === "," ? "," : "\\.";
  const grouped = `\\d{1,3}(?:${SPACE.source}\\d{3})+(?!\\d)`;
  return new RegExp(`(?:(?:${grouped}|\\d+)(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?`, "uy");
}

function numberPiece(text: string, at: number, number: string, decimal: string) {
  // A comma with no digit after it separates arguments, as in formulas pasted from elsewhere.
  const typed = decimal === "," && number.endsWith(",") ? number.slice(0, -1) : number;
  if (decimal === "," && text[at + typed.length] === "." && /\d/.test(text[at + typed.length + 1] ?? "")) {
    return undefined;
  }
  const plain = typed.replace(decimal, ".").replace(new RegExp(SPACE.source, "gu"), "");
  const behind = text.slice(at + typed.length);
  const gap = SPACE.test(behind.slice(0, 1)) ? 1 : 0;
  const word = matchAt(NAME, behind, gap);
  const suffix = word === undefined ? undefined : suffixOf(word, undefined);
  const exact = suffix === undefined ? undefined : decimalOf(plain);
  if (
    word === undefined ||
    suffix === undefined ||
    exact === undefined ||
    !isUsable(shift(exact, suffix.power))
  ) {
    return { typed, stored: plain };
  }
  return { typed: typed + behind.slice(0, gap) + word, stored: toText(shift(exact, suffix.power)) };
}

/** Whether a word stands between two numbers, so that it can be the sign of a range. */
function isBetween(text: string, at: number, before: readonly Piece[]): boolean {
  const last = before.findLast((piece) => piece.typed.trim() !== "");
  return last !== undefined && /[\d%]$/.test(last.stored) && /^till\s*[+-]?\s*[\d.,]/.test(text.slice(at));
}

function typedAt(stored: number, pieces: readonly Piece[]): number {
  let passed = 0;
  for (const piece of pieces) {
    if (stored < passed + piece.stored.length)
      return piece.from + Math.min(stored - passed, piece.typed.length);
    passed += piece.stored.length;
  }
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.from + last.typed.length;
}

function foreignSign(typed: string, at: number): ForeignSign {
  const point = typed.indexOf(".", at);
  return { foreign: ".", at: point, suggestion: typed.replace(/(\d|(?<![\p{L}\d]))\.(?=\d)/gu, "$1,") };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
