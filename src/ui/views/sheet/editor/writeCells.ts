import type { Command } from "../../../../editing/command.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Issue, PlacedIssue } from "../../../../model/issue.ts";
import { isMonth } from "../../../../model/month.ts";
import type { Month } from "../../../../model/month.ts";
import type { Entry, RowId } from "../../../../model/row.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { draftKey, targetOf } from "../view/cells.ts";
import { clearCell, setBase, setMonths, together } from "../../../../entries/cellCommands.ts";
import type { Grid } from "../createGrid.ts";

/** What is to be written into one of many cells. */
export type CellWrite = {
  readonly line: number;
  readonly column: number;
  /** The text as it came, to stay in the cell where it can't be taken. */
  readonly text: string;
  /** The entry for this row; undefined takes away what is set there. */
  readonly entry: (row: InputRow) => Result<Entry | undefined, Issue>;
};

export type WriteCount = {
  readonly written: number;
  /** Cells that take no entry: calculated, totals, headings. */
  readonly skipped: number;
  /** Texts that could not be taken and stand in their cells as drafts. */
  readonly faulty: number;
};

/** What is to be written into a cell of an input. */
export type PlacedWrite = {
  readonly row: InputRow;
  readonly at: Month | "value";
  readonly text: string;
  readonly entry: Result<Entry | undefined, Issue>;
};

type Cell = {
  readonly row: InputRow;
  readonly at: Month | "value";
  readonly text: string;
  readonly entry: Entry | undefined;
};

/** Writes many cells as one step of undo. What can't be taken is marked and the rest goes in. */
export function writeCells(grid: Grid, writes: readonly CellWrite[]): WriteCount {
  let skipped = 0;
  const placed = writes.flatMap((write): PlacedWrite[] => {
    const place = inputAt(grid, write.line, write.column);
    if (place === undefined) skipped += 1;
    return place === undefined ? [] : [{ ...place, text: write.text, entry: write.entry(place.row) }];
  });
  return { ...writePlaced(grid, placed), skipped };
}

/** Writes many cells of inputs, shown or not, as one step of undo. */
export function writePlaced(grid: Grid, writes: readonly PlacedWrite[]): Omit<WriteCount, "skipped"> {
  const { document } = grid.app;
  const cells: Cell[] = [];
  const faults: { readonly cell: Omit<Cell, "entry">; readonly issue: Issue }[] = [];
  for (const { entry, ...cell } of writes) {
    if (entry.ok) cells.push({ ...cell, entry: entry.value });
    else faults.push({ cell, issue: entry.error });
  }
  let accepted = cells;
  // The plan may refuse some (out of range); those are marked and the others tried once more.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const command = together(commandsOf(accepted, document.scenario()));
    const found = command === undefined ? [] : document.dispatch(command, grid.app.session.selection());
    if (found.length === 0) break;
    const byCell = new Map(found.flatMap(keyedFault));
    const refused = attempt === 0 ? accepted.filter((cell) => byCell.has(keyOf(cell))) : accepted;
    const first = found[0]?.issue;
    for (const cell of refused) {
      const issue = byCell.get(keyOf(cell)) ?? first;
      if (issue !== undefined) faults.push({ cell, issue });
    }
    accepted = accepted.filter((cell) => !refused.includes(cell));
  }
  document.setDrafts([
    ...accepted.map((cell) => [draftOf(cell), undefined] as const),
    ...faults.map(({ cell, issue }) => [draftOf(cell), { text: cell.text, issue }] as const),
  ]);
  return { written: accepted.length, faulty: faults.length };

  function draftOf(cell: Omit<Cell, "entry">): string {
    return draftKey(document.scenario(), cell.row.id, cell.at);
  }
}

/** The input and the month, or base value, that a cell stands for. */
export function inputAt(
  grid: Grid,
  line: number,
  column: number,
): { readonly row: InputRow; readonly at: Month | "value" } | undefined {
  const of = grid.layout().lines[line];
  const where = grid.layout().columns[column];
  const row = of === undefined ? undefined : grid.rowOf(of.key);
  if (of === undefined || where === undefined || row?.kind !== "input") return undefined;
  const target = targetOf(of, row, where);
  if (!target.ok || (target.target !== "base" && target.target !== "month")) return undefined;
  const at = target.target === "base" ? "value" : grid.app.session.months()[where.period?.from ?? -1];
  return at === undefined ? undefined : { row, at };
}

function commandsOf(cells: readonly Cell[], scenario: string | undefined): Command[] {
  const commands: Command[] = [];
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const months = new Map<Month, Entry>();
    for (const cell of cells) {
      if (cell.row !== row) continue;
      if (cell.entry === undefined) {
        const cleared = clearCell(row, scenario, cell.at === "value" ? undefined : cell.at);
        if (cleared.ok) commands.push(cleared.command);
      } else if (cell.at === "value") commands.push(...setBase(row, scenario, cell.entry));
      else months.set(cell.at, cell.entry);
    }
    commands.push(...setMonths(row, scenario, months));
  }
  return commands;
}

function keyOf(cell: Omit<Cell, "entry">): string {
  return `${cell.row.id}/${cell.at}`;
}

/** The cell of a fault: rows, the row's id, then "value" or "months" and a month. */
function keyedFault({ at, issue }: PlacedIssue): [string, Issue][] {
  const from = at.indexOf("rows");
  const row = at[from + 1] as RowId | undefined;
  const month = at.find((step) => isMonth(step));
  return from < 0 || row === undefined ? [] : [[`${row}/${month ?? "value"}`, issue]];
}
