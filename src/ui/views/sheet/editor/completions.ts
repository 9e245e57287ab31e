import { FUNCTIONS, functionByName, LANGUAGE_NAMES } from "../../../../formula/functions.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { plain } from "../keys/findRows.ts";
import type { FormulaFunction } from "../../../../formula/formulaFunction.ts";

/** A name that the word at the caret may stand for. */
export type Completion =
  | { readonly kind: "row"; readonly name: string; readonly row: SheetRow }
  | { readonly kind: "function"; readonly name: string; readonly fn: FormulaFunction }
  | { readonly kind: "word"; readonly name: string };

export type WordAt = { readonly from: number; readonly to: number; readonly text: string };

const MOST = 8;

/** The word that ends at the caret; undefined if there is none, or if it is a number's suffix. */
export function wordAt(text: string, caret: number): WordAt | undefined {
  const before = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(text.slice(0, caret));
  if (before === null || /\d$/.test(text.slice(0, before.index))) return undefined;
  const after = /^[\p{L}\p{N}_]*/u.exec(text.slice(caret))?.[0] ?? "";
  return { from: before.index, to: caret + after.length, text: before[0] };
}

/** The most words of a label that are read together. */
const MOST_WORDS = 6;

/**
 * Several words before the caret that begin a row's label, and the matching rows: "+ Conference fee" means the row
 * with that name, not any fee. Undefined if only a single word can be meant.
 */
export function labelAt(
  text: string,
  caret: number,
  rows: readonly SheetRow[],
): { readonly at: WordAt; readonly rows: readonly Completion[] } | undefined {
  const before = /(?:[\p{L}_][\p{L}\p{N}_]* +)+[\p{L}\p{N}_]+$/u.exec(text.slice(0, caret))?.[0];
  if (before === undefined) return undefined;
  const after = /^[\p{L}\p{N}_]*/u.exec(text.slice(caret))?.[0] ?? "";
  const starts = [...before.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ index }) => index).slice(-MOST_WORDS, -1);
  for (const start of starts) {
    const phrase = before.slice(start);
    const loose = plain(phrase.replaceAll(/ +/g, " "));
    const found = rows.filter((row) =>
      [row.label.en, row.label.sv].some((label) => plain(label).startsWith(loose)),
    );
    if (found.length === 0) continue;
    const at = { from: caret - phrase.length, to: caret + after.length, text: phrase };
    return {
      at,
      rows: found.slice(0, MOST).map((row): Completion => ({ kind: "row", name: row.id, row })),
    };
  }
  return undefined;
}

/** Candidates for a formula's word, the likeliest first; `kind` is the kind of row that contains the formula. */
export function completionsFor(
  word: string,
  kind: "input" | "computed",
  rows: readonly SheetRow[],
): Completion[] {
  const wanted = word.toLowerCase();
  const loose = plain(word);
  const fits = (fn: FormulaFunction) => {
    if (fn.category === "distribution") return kind === "input";
    return kind === "computed" || fn.category === "plain" || fn.category === "calendar";
  };
  const functions = FUNCTIONS.filter((fn) => fits(fn) && fn.name.startsWith(wanted)).map(
    (fn): Completion => ({ kind: "function", name: fn.name, fn }),
  );
  const words = LANGUAGE_NAMES.filter(
    (name) => name.startsWith(wanted) && (kind === "input" || name !== "base"),
  ).map((name): Completion => ({ kind: "word", name }));
  if (kind === "input") return [...words, ...functions].slice(0, MOST);
  const rank = (row: SheetRow) => {
    if (row.id.startsWith(wanted)) return 0;
    const labels = [plain(row.label.en), plain(row.label.sv)];
    if (labels.some((label) => label.startsWith(loose))) return 1;
    if (row.id.split("_").some((part) => part.startsWith(wanted))) return 2;
    return labels.some((label) => label.includes(loose)) || row.id.includes(wanted) ? 3 : 4;
  };
  const named = rows
    .map((row) => ({ row, rank: rank(row) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank || a.row.id.length - b.row.id.length)
    .map(({ row }): Completion => ({ kind: "row", name: row.id, row }));
  const all =
    named[0] !== undefined && rank((named[0] as { row: SheetRow }).row) === 0
      ? [...named.slice(0, 4), ...functions, ...words, ...named.slice(4)]
      : [...functions, ...words, ...named];
  return all.slice(0, MOST);
}

/** The innermost call that contains the caret, and the argument at the caret: for the function's help. */
export function callAt(
  text: string,
  caret: number,
  separator: string,
): { readonly fn: FormulaFunction; readonly argument: number } | undefined {
  let depth = 0;
  let argument = 0;
  for (let at = caret - 1; at >= 0; at -= 1) {
    const sign = text[at];
    if (sign === ")") depth += 1;
    else if (sign === separator && depth === 0) argument += 1;
    else if (sign === "(") {
      if (depth > 0) {
        depth -= 1;
        continue;
      }
      const name = /[\p{L}_][\p{L}\p{N}_]*\s*$/u.exec(text.slice(0, at))?.[0].trim();
      const fn = name === undefined ? undefined : functionByName(name);
      if (fn !== undefined) return { fn, argument };
      argument = 0;
    }
  }
  return undefined;
}
