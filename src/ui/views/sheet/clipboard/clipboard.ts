import type { Entry } from "../../../../model/row.ts";
import type { OwnData } from "../../../../pasting/clip.ts";
import { writeHtmlTable } from "../../../../tables/writeHtmlTable.ts";
import { guarded } from "../../../../lib/formulaGuard.ts";
import { writeTsv } from "../../../../tables/tsv.ts";

/** A cell to be copied: as text, as a number if it has one, as our own entry if it has one. */
export type CopiedCell = {
  /** In the user's locale, but without group separators or unit, so that spreadsheets accept it. */
  readonly text: string;
  readonly number?: number;
  /** The stored text of a range or formula, or a constant; only between our own sheets. */
  readonly entry?: Entry;
};

export type ClipboardTexts = { readonly "text/plain": string; readonly "text/html": string };

/**
 * The clipboard content for a block of cells.
 *
 * @param totals which of its columns, from 0 on, are totals of others.
 */
export function copyBlock(
  cells: readonly (readonly CopiedCell[])[],
  totals: readonly number[] = [],
): ClipboardTexts {
  const own: OwnData = {
    version: 1,
    entries: cells.map((line) => line.map((cell) => cell.entry ?? null)),
    ...(totals.length === 0 ? {} : { totals }),
  };
  // Text that somebody typed may be meant for another program than ours.
  const safe = cells.map((line) =>
    line.map((cell) => (cell.number === undefined ? { ...cell, text: guarded(cell.text) } : cell)),
  );
  return {
    "text/plain": writeTsv(safe.map((line) => line.map((cell) => cell.text))),
    "text/html": writeHtmlTable(safe, JSON.stringify(own)),
  };
}
