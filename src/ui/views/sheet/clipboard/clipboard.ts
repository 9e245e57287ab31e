import type { Entry } from "../../../../model/row.ts";
import { readHtmlTable, writeHtmlTable } from "../../../../tables/htmlTable.ts";
import type { Area } from "../keys/selection.ts";
import { guarded } from "../../../../lib/formulaGuard.ts";
import { readTsv, writeTsv } from "../../../../tables/tsv.ts";

/** A cell to be copied: as text, as a number where it has one, as our own entry where it has one. */
export type CopiedCell = {
  /** In the user's locale, but bare: no group separators, no unit, so that spreadsheets take it. */
  readonly text: string;
  readonly number?: number;
  /** The stored text of a range or formula, or a constant; only between our own sheets. */
  readonly entry?: Entry;
};

/** A cell that was pasted. `entry` is ours and is taken as it is, a number is exact, a text is read. */
export type PastedCell =
  | { readonly kind: "entry"; readonly entry: Entry; readonly value?: number; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

export type ClipboardTexts = { readonly "text/plain": string; readonly "text/html": string };

type OwnData = {
  readonly version: 1;
  readonly entries: readonly (readonly (Entry | null)[])[];
  /** Which of the columns are totals of others. */
  readonly totals?: readonly number[];
};

/**
 * What to put on the clipboard for a block of cells.
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
  // What somebody typed may be meant for another program than ours.
  const safe = cells.map((line) =>
    line.map((cell) => (cell.number === undefined ? { ...cell, text: guarded(cell.text) } : cell)),
  );
  return {
    "text/plain": writeTsv(safe.map((line) => line.map((cell) => cell.text))),
    "text/html": writeHtmlTable(safe, JSON.stringify(own)),
  };
}

/**
 * The cells on the clipboard. Our own table first; another program's table where it has the numbers
 * behind its texts; otherwise plain text, which every spreadsheet gives. Of our own, totals are left out where there is
 * something else: months go to months.
 */
export function pastedCells(texts: { readonly plain: string; readonly html: string }): PastedCell[][] {
  const table = texts.html === "" ? undefined : readHtmlTable(texts.html);
  if (table !== undefined) {
    const own = table.own === undefined ? undefined : readOwn(table.own);
    const exact = table.cells.some((line) => line.some((cell) => cell.number !== undefined));
    if (own !== undefined || exact || texts.plain === "") {
      const cells = table.cells.map((line, y) =>
        line.map((cell, x): PastedCell => {
          const entry = own?.entries[y]?.[x];
          if (entry !== undefined && entry !== null) {
            const value = cell.number === undefined ? {} : { value: cell.number };
            return { kind: "entry", entry, ...value, text: cell.text };
          }
          if (cell.number !== undefined) return { kind: "number", value: cell.number, text: cell.text };
          return { kind: "text", text: cell.text };
        }),
      );
      const width = widestOf(cells);
      const totals = new Set(own?.totals);
      return totals.size < width ? cells.map((line) => line.filter((_, x) => !totals.has(x))) : cells;
    }
  }
  if (texts.plain === "") return [];
  return readTsv(texts.plain).map((line) => line.map((text): PastedCell => ({ kind: "text", text })));
}

/** Our own data, checked: it may come from anyone. */
function readOwn(json: string): OwnData | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null) return undefined;
  const { version, entries, totals = [] } = data as Partial<Record<keyof OwnData, unknown>>;
  if (version !== 1 || !Array.isArray(entries)) return undefined;
  const isEntry = (cell: unknown) => cell === null || typeof cell === "string" || Number.isFinite(cell);
  const good =
    entries.every((line: unknown) => Array.isArray(line) && line.every(isEntry)) &&
    Array.isArray(totals) &&
    totals.every((column) => Number.isInteger(column));
  return good ? { version, entries: entries as OwnData["entries"], totals } : undefined;
}

export type Placed<T> = { readonly line: number; readonly column: number; readonly cell: T };

export type PastePlan<T> = {
  readonly cells: readonly Placed<T>[];
  /** The cells that the paste covers. */
  readonly area: Area;
  /** Lines and columns that did not fit and were cut off. */
  readonly cut: { readonly lines: number; readonly columns: number };
};

/**
 * Where a block goes. One cell fills the whole selection; a block fills it too where it fits into it
 * a whole number of times; otherwise it goes down and right from the selection's first cell, as far
 * as the sheet reaches.
 *
 * @param sheet how many lines it has, and its columns that a block takes, in order: the others are passed over.
 */
export function planPaste<T>(
  block: readonly (readonly T[])[],
  selected: Area,
  sheet: { readonly lines: number; readonly columns: readonly number[] },
): PastePlan<T> {
  const height = block.length;
  const width = widestOf(block);
  const takers = sheet.columns.filter((column) => column >= selected.left);
  const lines = selected.bottom - selected.top + 1;
  const columns = takers.filter((column) => column <= selected.right).length;
  const fits = (room: number, part: number) => part > 0 && room % part === 0;
  const repeats = fits(lines, height) && fits(columns, width);
  const wanted = repeats ? { lines, columns } : { lines: height, columns: width };
  const room = { lines: sheet.lines - selected.top, columns: takers.length };
  const placed: Placed<T>[] = [];
  for (let y = 0; y < Math.min(wanted.lines, room.lines); y += 1) {
    const line = block[y % height] ?? [];
    for (let x = 0; x < Math.min(wanted.columns, room.columns); x += 1) {
      const at = x % width;
      if (at >= line.length) continue;
      placed.push({ line: selected.top + y, column: takers[x]!, cell: line[at]! });
    }
  }
  return {
    cells: placed,
    area: {
      top: selected.top,
      left: selected.left,
      bottom: selected.top + Math.max(1, Math.min(wanted.lines, room.lines)) - 1,
      right: takers[Math.max(1, Math.min(wanted.columns, room.columns)) - 1] ?? selected.left,
    },
    cut: {
      lines: Math.max(0, wanted.lines - room.lines),
      columns: Math.max(0, wanted.columns - room.columns),
    },
  };
}

/** Cells of the longest line. Not by Math.max(...): a call takes no hundred thousand arguments. */
function widestOf(block: readonly (readonly unknown[])[]): number {
  return block.reduce((most, line) => Math.max(most, line.length), 0);
}
