import { plainName } from "../tables/matchMonths.ts";
import { readFigure } from "../tables/readFigure.ts";
import { readMonth } from "../tables/readMonth.ts";
import type { ClipCell } from "./clip.ts";
import { headingTimes } from "./headings.ts";
import type { BlockTime } from "./headings.ts";
import { isSourceError } from "./sourceError.ts";

/** A line of figures with the texts in front of it. */
export type BlockLine = {
  /** The line's names: the text from the column with the most different texts in the block comes first. */
  readonly names: readonly string[];
  readonly isTotal: boolean;
  readonly cells: readonly ClipCell[];
};

/** A block split into names in front, months above, and figures. */
export type Block = {
  readonly lines: readonly BlockLine[];
  /** The heading above each column of figures; undefined where no line of headings was found. */
  readonly times: readonly (BlockTime | undefined)[] | undefined;
  readonly headings: readonly string[];
  /** The texts above the headings and in their corner: they may say that money is in thousands. */
  readonly titles: readonly string[];
  readonly hasNames: boolean;
  /** Columns of figures. */
  readonly width: number;
  /** The block was copied from one of our own sheets: it is placed unchanged where the user pastes it. */
  readonly isOwn: boolean;
};

export type Cells = readonly (readonly ClipCell[])[];

/** Headings are searched for in this many first lines or columns. */
const MOST_BEFORE = 8;
const BLANK: ClipCell = { text: "" };

/** Which way the months of a block run; undefined where no headings are months. */
export function monthsRun(cells: Cells): "across" | "down" | undefined {
  const across = bestLine(cells);
  const firsts = Array.from({ length: Math.min(3, widthOf(cells)) }, (_, column) =>
    cells.slice(0, 400).map((line) => line[column] ?? BLANK),
  );
  const down = widthOf(cells) < 2 ? undefined : bestLine(firsts);
  if (across === undefined && down === undefined) return undefined;
  return (down?.count ?? 0) > Math.max(1, across?.count ?? 0) ? "down" : "across";
}

/** Transposes columns into lines. */
export function turnedRound(cells: Cells): Cells {
  return Array.from({ length: widthOf(cells) }, (_, column) => cells.map((line) => line[column] ?? BLANK));
}

/**
 * Splits a block into its parts. `isName` recognises names of rows, which might otherwise be read as formulas;
 * `isEntry` tells whether a text can be an entry of a cell.
 */
export function takeApart(
  cells: Cells,
  isName: (text: string) => boolean,
  isEntry: (text: string) => boolean,
): Block {
  const heading = bestLine(cells);
  const below = heading === undefined ? cells : cells.slice(heading.at + 1);
  const first = heading?.times.findIndex((time) => time !== undefined) ?? 0;
  const columns = heading === undefined ? leadingNames(below, isName, isEntry) : first;
  const names = byDifference(below, columns);
  const lines = below.flatMap((line): BlockLine[] => {
    const texts = names.map((column) => (line[column]?.text ?? "").trim()).filter((text) => text !== "");
    const rest = line.slice(columns);
    const isBlank = texts.length === 0 && rest.every((cell) => cell.text.trim() === "");
    if (isBlank && (heading !== undefined || columns > 0)) return [];
    const isTotal = texts[0] !== undefined && !isName(texts[0]) && readMonth(texts[0])?.kind === "total";
    return [{ names: texts, isTotal, cells: rest }];
  });
  return {
    lines,
    times: heading?.times.slice(columns),
    headings: (heading === undefined ? [] : (cells[heading.at] ?? []))
      .slice(columns)
      .map(({ text }) => text.trim()),
    titles: heading === undefined ? [] : titlesOf(cells, heading.at, columns),
    hasNames: names.length > 0,
    width: lines.reduce((most, line) => Math.max(most, line.cells.length), 0),
    isOwn: false,
  };
}

function titlesOf(cells: Cells, at: number, columns: number): readonly string[] {
  const all = [...cells.slice(0, at).flat(), ...(cells[at] ?? []).slice(0, columns)];
  return all.map(({ text }) => text.trim()).filter((text) => text !== "");
}

/** A block without names or headings: only figures and entries in their places. */
export function plainBlock(cells: Cells, isOwn: boolean): Block {
  const lines = cells.map((line) => ({ names: [], isTotal: false, cells: line }));
  return { lines, times: undefined, headings: [], titles: [], hasNames: false, width: widthOf(cells), isOwn };
}

/** The line with the most periods among the first lines; a line with nothing below it is not a heading. */
function bestLine(cells: Cells) {
  let best: { at: number; count: number; times: readonly (BlockTime | undefined)[] } | undefined;
  for (const [at, line] of cells.slice(0, MOST_BEFORE).entries()) {
    if (at + 1 >= cells.length) break;
    const times = headingTimes(line);
    // Totals alone also make a heading, but with the lowest priority.
    const dated = times?.filter((time) => time !== undefined && time.kind !== "total").length ?? 0;
    const count = times === undefined ? 0 : Math.max(0.5, dated);
    if (times !== undefined && count > (best?.count ?? 0)) best = { at, count, times };
  }
  return best;
}

/**
 * How many leading columns hold names, where headings do not show it: texts that are not entries, with something
 * after them.
 */
function leadingNames(
  cells: Cells,
  isName: (text: string) => boolean,
  isEntry: (text: string) => boolean,
): number {
  const width = widthOf(cells);
  let count = 0;
  while (count < width - 1) {
    const texts = cells.flatMap((line) => {
      const cell = line[count];
      return cell === undefined || cell.text.trim() === "" ? [] : [cell];
    });
    const isOfNames = texts.some(({ text }) => /\p{L}/u.test(text)) && texts.every(isNameCell);
    if (!isOfNames) break;
    count += 1;
  }
  return count;

  function isNameCell({ text, number, entry }: ClipCell): boolean {
    if (number !== undefined || entry !== undefined || isSourceError(text)) return false;
    if (isName(text)) return true;
    if (!/\p{L}/u.test(text) || text.trim().startsWith("=") || readFigure(text, undefined) !== undefined) {
      return false;
    }
    return !/\d/.test(text) || !isEntry(text);
  }
}

/** The columns of names, the one with the most different texts first: names differ, groups repeat. */
function byDifference(cells: Cells, columns: number): number[] {
  const found = Array.from({ length: columns }, (_, column) => {
    const texts = cells.map((line) => plainName(line[column]?.text ?? "")).filter((text) => text !== "");
    return { column, different: new Set(texts.filter((text) => /\p{L}/u.test(text))).size };
  });
  const some = found.filter(({ different }) => different > 0);
  return some.sort((a, b) => b.different - a.different || b.column - a.column).map(({ column }) => column);
}

export function widthOf(cells: Cells): number {
  return cells.reduce((most, line) => Math.max(most, line.length), 0);
}
