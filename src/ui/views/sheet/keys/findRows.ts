import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { Words } from "../../../../model/language.ts";

/** The help text of rows; left out if it is not available. */
type HelpOf = (row: RowId) => Words | undefined;

/** Rows that match a search, the best first: by label, id or help, in either language. */
export function findRows(
  query: string,
  rows: readonly SheetRow[],
  helpOf: HelpOf = () => undefined,
): SheetRow[] {
  const words = plain(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const scored = rows.map((row, order) => ({ row, order, score: scoreOf(words, row, helpOf(row.id)) }));
  return scored
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map((found) => found.row);
}

/**
 * Rows that match a search or, if none does, those whose names have some of its words: the most and best matches first.
 */
export function closestRows(query: string, rows: readonly SheetRow[], helpOf?: HelpOf): SheetRow[] {
  const found = findRows(query, rows, helpOf);
  if (found.length > 0) return found;
  const words = plain(query)
    .split(" ")
    .filter((word) => word.length >= LEAST_LETTERS);
  const scored = rows.map((row) => ({
    row,
    score: words.reduce((sum, word) => sum + scoreOf([word], row, undefined), 0),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ row }) => row);
}

/** Shorter words are in too many names to be useful. */
const LEAST_LETTERS = 3;

/** Letters without accents or case, with everything else replaced by single spaces. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function scoreOf(words: readonly string[], row: SheetRow, about: Words | undefined): number {
  const names = [plain(row.label.en), plain(row.label.sv), plain(row.id)];
  const whole = words.join(" ");
  if (names.includes(whole)) return 5;
  if (names.some((name) => name.startsWith(whole))) return 4;
  const starts = (name: string, word: string) => name.split(" ").some((part) => part.startsWith(word));
  if (names.some((name) => words.every((word) => starts(name, word)))) return 3;
  if (names.some((name) => words.every((word) => name.includes(word)))) return 2;
  const help = [plain(about?.en ?? ""), plain(about?.sv ?? "")];
  return help.some((text) => words.every((word) => text.includes(word))) ? 1 : 0;
}
