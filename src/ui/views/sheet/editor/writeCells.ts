import type { Command } from "../../../../editing/command.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Issue, PlacedIssue } from "../../../../model/issue.ts";
import { isMonth } from "../../../../model/month.ts";
import type { Month } from "../../../../model/month.ts";
import type { Entry, RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { draftKey } from "../view/cells.ts";
import { clearCell, setBase, setMonths, together } from "../../../../entries/cellCommands.ts";
import { actualFigure } from "./actualFigure.ts";
import { inputAt } from "./inputAt.ts";
import type { WritePlace } from "./inputAt.ts";
import type { Grid } from "../createGrid.ts";

/** The content to be written into one of many cells. */
export type CellWrite = {
  readonly line: number;
  readonly column: number;
  /** The original text, which stays in the cell if it can't be accepted. */
  readonly text: string;
  /** The entry for this row; undefined removes the existing entry. */
  readonly entry: (row: SheetRow, kind: "value" | "number") => Result<Entry | undefined, Issue>;
};

export type WriteCount = {
  readonly written: number;
  /** Cells that take no entry: calculated, totals, headings. */
  readonly skipped: number;
  /** Texts that were not accepted and stay in their cells as drafts. */
  readonly faulty: number;
};

/** The content to be written into one place. */
export type PlacedWrite = WritePlace & {
  /** The original text, which stays in the cell if it can't be accepted. */
  readonly text: string;
  readonly entry: Result<Entry | undefined, Issue>;
};

type Cell = WritePlace & { readonly text: string; readonly entry: Entry | undefined };
type Untaken = WritePlace & { readonly text: string };

/** Writes many cells as one undo step. Texts that can't be accepted are marked, and the rest is written. */
export function writeCells(grid: Grid, writes: readonly CellWrite[]): WriteCount {
  let skipped = 0;
  const placed = writes.flatMap((write): PlacedWrite[] => {
    const place = inputAt(grid, write.line, write.column);
    if (place === undefined) skipped += 1;
    if (place === undefined) return [];
    const entry = write.entry(place.row, place.actual === true ? "number" : "value");
    return [{ ...place, text: write.text, entry }];
  });
  return { ...writePlaced(grid, placed), skipped };
}

/** Writes into many places, shown or not, as one undo step. */
export function writePlaced(grid: Grid, writes: readonly PlacedWrite[]): Omit<WriteCount, "skipped"> {
  const { document } = grid.app;
  const cells: Cell[] = [];
  const faults: { readonly cell: Untaken; readonly issue: Issue }[] = [];
  for (const { entry, ...cell } of writes) {
    if (entry.ok) cells.push({ ...cell, entry: entry.value });
    else faults.push({ cell, issue: entry.error });
  }
  let accepted = cells;
  // The plan may refuse some entries (out of range); those are marked and the others tried once more.
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

  function draftOf(cell: Untaken): string {
    if (cell.actual === true) return draftKey(undefined, cell.row.id, `actual:${cell.at}`);
    return draftKey(document.scenario(), cell.row.id, cell.at);
  }
}

function commandsOf(cells: readonly Cell[], scenario: string | undefined): Command[] {
  const commands: Command[] = [];
  const inputs = cells.filter((cell) => cell.actual === undefined);
  const came = cells.filter((cell) => cell.actual === true);
  if (came.length > 0) {
    const figures = came.map(({ row, at: month, entry }) => {
      return { row: row.id, month, value: entry === undefined ? undefined : actualFigure(entry) };
    });
    commands.push({ kind: "set-actuals", figures });
  }
  for (const row of new Set(inputs.map((cell) => cell.row))) {
    const months = new Map<Month, Entry>();
    for (const cell of inputs) {
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

function keyOf(cell: WritePlace): string {
  return `${cell.row.id}/${cell.at}`;
}

/** The cell of a fault: rows, the row's id, then "value" or "months" and a month; or actuals, the id and a month. */
function keyedFault({ at, issue }: PlacedIssue): [string, Issue][] {
  const from = at[0] === "actuals" ? 0 : at.indexOf("rows");
  const row = at[from + 1] as RowId | undefined;
  const month = at.find((step) => isMonth(step));
  return from < 0 || row === undefined ? [] : [[`${row}/${month ?? "value"}`, issue]];
}
