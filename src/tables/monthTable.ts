import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Month } from "../model/month.ts";
import type { TableIssue } from "../model/tableIssue.ts";
import { dayText, readDate } from "./readDate.ts";
import { readMonth } from "./readMonth.ts";
import type { TimeHeading } from "./readMonth.ts";
import { cellText, isBlankLine } from "./table.ts";
import type { Table, TableCell } from "./table.ts";
import { withYears } from "./withYears.ts";

/** A line of figures by month, whether it is a row or a column of the file. */
export type MonthLine = {
  readonly label: string;
  /** Other texts in front of its figures: a group, a unit. */
  readonly others: readonly string[];
  /** One cell for each of the table's months. */
  readonly cells: readonly TableCell[];
};

/** Why a line or a column is left out. */
export type LeftAside = {
  readonly text: string;
  readonly code: "quarter" | "total" | "no-month" | "month-twice" | "not-actual";
};

export type MonthTable = {
  readonly months: readonly Month[];
  readonly lines: readonly MonthLine[];
  readonly leftAside: readonly LeftAside[];
  /** The texts above the months and in the corner: they may name thousands or a currency. */
  readonly titles: readonly string[];
  readonly isTurned: boolean;
};

type Grid = readonly (readonly TableCell[])[];

/** How many of the first lines or columns are searched for the months. */
const MOST_BEFORE = 30;

/**
 * Reads a table with months across or down. Quarters, totals, repeated months and columns without a month are left out
 * and reported by name; columns with nothing in them are left out without a report. Reports a fault where there are no
 * months.
 */
export function readMonthTable(table: Table): Result<MonthTable, TableIssue> {
  const lines = table.lines.filter((line) => !isBlankLine(line));
  const asWritten: Grid = lines.map(({ cells }) => cells);
  const width = asWritten.reduce((most, cells) => Math.max(most, cells.length), 0);
  const across = withYears(asWritten, MOST_BEFORE);
  const down = withYears(
    Array.from({ length: width }, (_, column) => asWritten.map((cells) => cells[column] ?? "")),
    MOST_BEFORE,
  );
  const [header, side] = [bestLine(across), bestLine(down)];
  if (header === undefined && side === undefined) return err(withoutMonths(across));
  const isTurned = (side?.months ?? 0) > (header?.months ?? 0);
  return ok({ ...takenApart(isTurned ? down : across, (isTurned ? side : header)!.at), isTurned });
}

/** The line with the most months among the first lines; undefined where none has any. */
function bestLine(grid: Grid): { readonly at: number; readonly months: number } | undefined {
  let best: { at: number; months: number } | undefined;
  grid.slice(0, MOST_BEFORE).forEach((cells, at) => {
    // A month that appears several times counts once.
    const found = timesOf(cells).filter((time) => time?.kind === "month");
    const months = new Set(found.map((time) => (time?.kind === "month" ? time.month : ""))).size;
    if (months > (best?.months ?? 0)) best = { at, months };
  });
  return best;
}

/**
 * The period that each cell of a line names; undefined where it names none. Dates with two readings are all read with
 * the day first or all with the month first, whichever gives more different months.
 */
export function timesOf(cells: readonly TableCell[]): (TimeHeading | undefined)[] {
  const figures = cells.map(isFigure);
  // Beside figures, a number that could be a date is itself a figure.
  const onlyTexts = figures.includes(true);
  const times = cells.map((cell, at) =>
    figures[at]! || (onlyTexts && isNumber(cell)) ? undefined : readMonth(cell),
  );
  if (!times.some((time) => time?.kind === "either")) return times;
  const distinct = (order: "dayFirst" | "monthFirst") =>
    new Set(times.map((time) => (time?.kind === "either" ? time[order] : ""))).size;
  const order = distinct("dayFirst") >= distinct("monthFirst") ? "dayFirst" : "monthFirst";
  return times.map((time) => (time?.kind === "either" ? { kind: "month", month: time[order] } : time));
}

const NUMBER = /^\d+(?:[.,]\d+)?$/;
/** 01.2026: a month rather than a figure with four decimals. */
const DOTTED = /^(?:0[1-9]|1[0-2])\.20\d\d$/;

function isNumber(cell: TableCell): boolean {
  return typeof cell === "number" || (NUMBER.test(cell.trim()) && !DOTTED.test(cell.trim()));
}

/**
 * Whether a cell holds a number that is a figure and not a heading: not a year, not a month such as 202701, and not the
 * serial number of a month's first or last day from 1990 to 2080, as workbooks store the dates in headings. So 45,000
 * visitors are a figure, although 45,000 could be the serial number of a day.
 */
export function isFigure(cell: TableCell): boolean {
  if (!isNumber(cell)) return false;
  const number = typeof cell === "number" ? cell : Number(cell.trim().replace(",", "."));
  const isMonth = number >= 197_001 && number <= 219_912 && number % 100 >= 1 && number % 100 <= 12;
  const isYear = number >= 1990 && number < 2080;
  return !Number.isInteger(number) || !(isMonth || isYear || isMonthsEdge(number));
}

function isMonthsEdge(serial: number): boolean {
  if (serial < 32_874 || serial >= 66_000) return false;
  const days = [serial, serial + 1].map((day) => readDate(day, "iso"));
  return days.some((read) => read !== undefined && dayText(read.day).endsWith("-01"));
}

function takenApart(grid: Grid, at: number): Omit<MonthTable, "isTurned"> {
  const heading = grid[at]!;
  const ofHeading = timesOf(heading);
  const first = ofHeading.findIndex((time) => time?.kind === "month");
  const kinds = kindsBelow(grid[at + 1] ?? [], first);
  const below = grid.slice(kinds === undefined ? at + 1 : at + 2);
  const times = kinds === undefined ? ofHeading : carriedRight(ofHeading, kinds);
  const columns: { readonly column: number; readonly month: Month }[] = [];
  const leftAside: LeftAside[] = [];
  const taken = new Set<Month>();
  const labels = labelColumns(below, first);
  const width = below.reduce((most, cells) => Math.max(most, cells.length), heading.length);
  for (let column = 0; column < width; column++) {
    const time = times[column];
    const text = cellText(heading[column]) || columnName(column);
    const isBlank = below.every((cells) => cellText(cells[column]) === "");
    if (kinds?.[column] === "other" && !isBlank) {
      const kind = cellText(grid[at + 1]?.[column]);
      leftAside.push({ text: time?.kind === "month" ? `${time.month} ${kind}` : kind, code: "not-actual" });
      continue;
    }
    if (time?.kind === "month" && !taken.has(time.month)) {
      taken.add(time.month);
      columns.push({ column, month: time.month });
    } else if (isBlank || labels.includes(column)) continue;
    else if (time?.kind === "month") leftAside.push({ text, code: "month-twice" });
    else if (time?.kind === "quarter" || time?.kind === "total") leftAside.push({ text, code: time.kind });
    else leftAside.push({ text, code: "no-month" });
  }
  const lines = below.flatMap((cells): MonthLine[] => {
    const texts = labels.map((column) => cellText(cells[column]));
    const [label = "", ...others] = texts.filter((text) => text !== "");
    const values = columns.map(({ column }) => cells[column] ?? "");
    return label === "" && values.every((cell) => cellText(cell) === "")
      ? []
      : [{ label, others, cells: values }];
  });
  const titles = [...grid.slice(0, at).flat(), ...heading.slice(0, first)].map(cellText);
  return {
    months: columns.map(({ month }) => month),
    lines,
    leftAside,
    titles: titles.filter((title) => title !== ""),
  };
}

const ACTUAL = /^(?:actuals?|utfall|verklig\p{L}*|faktisk\p{L}*|outcome|ist|faktiska)$/iu;
const OTHER =
  /^(?:budget\p{L}*|plan\p{L}*|forecast\p{L}*|prognos\p{L}*|targets?|mål|estimate|avvikelse|diff\p{L}*|variance|var|delta|soll)$/iu;

/**
 * The kind that a line such as "Actual, Budget" below the months gives each column; undefined where there is no such
 * line.
 */
function kindsBelow(
  line: readonly TableCell[],
  first: number,
): ("actual" | "other" | undefined)[] | undefined {
  const kinds = line.map((cell, column) => {
    const text = cellText(cell);
    if (column < first) return undefined;
    return ACTUAL.test(text) ? "actual" : OTHER.test(text) ? "other" : undefined;
  });
  return kinds.includes("actual") && kinds.includes("other") ? kinds : undefined;
}

/** A month that is written over several kinds of figures, each in its own column, applies to all of these columns. */
function carriedRight(
  times: readonly (TimeHeading | undefined)[],
  kinds: readonly ("actual" | "other" | undefined)[],
): (TimeHeading | undefined)[] {
  let last: TimeHeading | undefined;
  return kinds.map((kind, column) => {
    last = times[column] ?? (kind === undefined ? undefined : last);
    return last;
  });
}

/** The text columns before the months, the one with the most different texts first: names differ, units repeat. */
function labelColumns(below: Grid, first: number): number[] {
  const columns = Array.from({ length: first }, (_, column) => {
    const texts = below
      .map((cells) => cells[column])
      .filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
    return { column, different: new Set(texts).size };
  });
  const some = columns.filter(({ different }) => different > 0).sort((a, b) => b.different - a.different);
  return some.map(({ column }) => column);
}

/** A column's letters as in spreadsheets: A, Z, AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function withoutMonths(grid: Grid): TableIssue {
  const cell = grid.flat().find((value) => !isFigure(value) && readMonth(value)?.kind === "quarter");
  return cell === undefined
    ? { code: "no-months" }
    : { code: "quarters-only", text: cellText(cell).slice(0, 60) };
}
