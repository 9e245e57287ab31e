import type { DealColumn } from "../model/tableIssue.ts";
import { DEAL_COLUMNS } from "../model/tableIssue.ts";
import { dateOrderOf, readDate } from "../tables/readDate.ts";
import { decimalMarkOf, readFigure } from "../tables/readFigure.ts";
import { cellText, isBlankLine } from "../tables/table.ts";
import type { Table, TableCell, TableLine } from "../tables/table.ts";
import { headingRank, isPrivateHeading, plainHeading } from "./headings.ts";
import type { HeadingRole } from "./headings.ts";
import { guessState } from "./stages.ts";

/** Index of the column for each role; absent where there is none. */
export type DealColumns = { readonly [R in HeadingRole]?: number };

/** A table of deals split into its headings, the lines below them, and the role of each column. */
export type FoundColumns = {
  readonly headings: readonly string[];
  readonly lines: readonly TableLine[];
  readonly columns: DealColumns;
};

/** How many of the first lines that are not blank are searched for the headings. */
const MOST_LINES_BEFORE = 30;
/** How many lines are read to judge the content of a column. */
const SAMPLE = 400;
/** A column holds dates or figures where more than this share of its cells does. */
const MOSTLY = 0.5;
const NEARLY_ALL = 0.95;

const ROLES: readonly HeadingRole[] = [...DEAL_COLUMNS, "won-on", "lost-on"];

/** Finds the line of headings and the columns of a table of deals, by their headings and their content. */
export function findColumns(table: Table): FoundColumns {
  const lines = table.lines.filter((line) => !isBlankLine(line));
  const at = headingLine(lines);
  const headings = (lines[at]?.cells ?? []).map(cellText);
  const below = lines.slice(at + 1);
  const sample = below.slice(0, SAMPLE);
  const columnOf = (column: number) => sample.map(({ cells }) => cells[column] ?? "");
  const columns: { -readonly [R in HeadingRole]?: number } = {};
  for (const role of ROLES) {
    const found = best(headings, role, columnOf);
    if (found !== undefined) columns[role] = found;
  }
  const taken = new Set(Object.values(columns));
  const free = headings.flatMap((heading, column) =>
    taken.has(column) || isPrivateHeading(heading) ? [] : [column],
  );
  if (columns.stage === undefined) {
    const ended = free.find((column) => isStages(columnOf(column), headings[column] ?? ""));
    if (ended !== undefined) columns.stage = ended;
  }
  if (columns.created === undefined) {
    const dates = free.filter((column) => dateShare(columnOf(column)) > MOSTLY && column !== columns.stage);
    const [earliest] = dates.sort((a, b) => meanDay(columnOf(a)) - meanDay(columnOf(b)));
    if (earliest !== undefined) columns.created = earliest;
  }
  return { headings, lines: below, columns };
}

/** The line with the most known headings; the first where none has any. */
function headingLine(lines: readonly TableLine[]): number {
  let most = 0;
  let at = 0;
  lines.slice(0, MOST_LINES_BEFORE).forEach(({ cells }, index) => {
    const known = ROLES.filter((role) =>
      cells.some((cell) => headingRank(cellText(cell), role) !== undefined),
    );
    if (known.length > most) [most, at] = [known.length, index];
  });
  return at;
}

/** The column with the surest heading among those whose content fits the role. */
function best(
  headings: readonly string[],
  role: HeadingRole,
  columnOf: (column: number) => readonly TableCell[],
): number | undefined {
  const candidates = headings.flatMap((heading, column) => {
    const rank = headingRank(heading, role);
    return rank === undefined ? [] : [{ column, rank, fits: fits(role, columnOf(column), heading) }];
  });
  candidates.sort((a, b) => b.fits - a.fits || a.rank - b.rank);
  const first = candidates[0];
  return first === undefined || (first.fits < 0 && role !== "created") ? undefined : first.column;
}

/** How well a column's cells fit its heading: −1 not at all, 1 fully. */
function fits(role: HeadingRole, cells: readonly TableCell[], heading: string): number {
  const isBlank = cells.every((cell) => cellText(cell) === "");
  switch (role) {
    case "created":
    case "closed":
    case "won-on":
    case "lost-on":
      return isBlank ? 0 : dateShare(cells) > MOSTLY ? 1 : -1;
    case "amount": {
      if (isBlank) return 0;
      const mark = decimalMarkOf(cells);
      return shareOf(cells, (cell) => readFigure(cell, mark) !== undefined) > MOSTLY ? 1 : -1;
    }
    case "stage":
      return cells.length === 0 ? 0 : isBlank ? -1 : endedShare(cells, heading) > 0 ? 1 : 0;
    case "id":
      // In some programs "Affär" is a number, in others a name, which two deals may share.
      if (plainHeading(heading) === "affär" && shareOf(cells, hasDigit) < NEARLY_ALL) return -1;
      return isBlank ? -1 : 1;
    case "currency":
    case "source":
    case "pipeline":
      return isBlank ? -1 : 1;
  }
}

/** The share of the non-blank cells for which a condition is true. */
function shareOf(cells: readonly TableCell[], holds: (cell: TableCell) => boolean): number {
  const some = cells.filter((cell) => cellText(cell) !== "");
  return some.length === 0 ? 0 : some.filter(holds).length / some.length;
}

function hasDigit(cell: TableCell): boolean {
  return /\d/.test(cellText(cell));
}

function dateShare(cells: readonly TableCell[]): number {
  const order = orderOf(cells);
  return shareOf(cells, (cell) => readDate(cell, order) !== undefined);
}

function endedShare(cells: readonly TableCell[], heading: string): number {
  const plain = plainHeading(heading);
  return shareOf(cells, (cell) => guessState(cellText(cell), plain) !== "open");
}

/** Whether a column under an unknown heading holds stages: few different texts, some of which say how a deal ended. */
function isStages(cells: readonly TableCell[], heading: string): boolean {
  const texts = cells.map(cellText).filter((text) => text !== "");
  return new Set(texts).size <= Math.max(3, texts.length / 4) && endedShare(cells, heading) > 0;
}

function meanDay(cells: readonly TableCell[]): number {
  const order = orderOf(cells);
  const days = cells.flatMap((cell) => readDate(cell, order)?.day ?? []);
  return days.reduce((sum, day) => sum + day, 0) / days.length;
}

function orderOf(cells: readonly TableCell[]) {
  const found = dateOrderOf(cells);
  return found.kind === "decided" ? found.order : "day-first";
}

/** Whether a role is one for which the user can choose a column. */
export function isDealColumn(role: string): role is DealColumn {
  return (DEAL_COLUMNS as readonly string[]).includes(role);
}
