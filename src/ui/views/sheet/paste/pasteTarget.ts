import { readEntry } from "../../../../i18n/entry.ts";
import { numberMarks } from "../../../../i18n/numberMarks.ts";
import { editedLayer } from "../../../../model/inForce.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { PasteAt, PasteColumn, PasteRow, PasteTarget } from "../../../../pasting/pastePlan.ts";
import type { Grid } from "../createGrid.ts";
import { draftKey } from "../view/cells.ts";
import { isTotal } from "../view/layout.ts";
import type { GridColumn } from "../view/layout.ts";

/** The sheet as it is now, as the planner of a paste sees it. */
export function pasteTarget(grid: Grid): PasteTarget {
  const { document, session } = grid.app;
  const { lines, columns } = grid.layout();
  const { locale } = grid.format();
  const { currency } = document.plan();
  const rows = new Map(document.sheet().rows.map((row) => [row.id, pasteRow(row)]));
  const months = session.months();
  return {
    lines: lines.map((line) => (line.kind === "row" ? rows.get(line.row) : undefined)),
    columns: columns.map((column) => pasteColumn(column, months)),
    rows: [...rows.values()],
    months,
    selected: grid.area(),
    locale,
    decimal: numberMarks(locale).decimal === "," ? "," : ".",
    currency,
    holds: (id, at) => holds(grid, id, at),
    read: (text, unit, of) => readEntry(text, { unit, locale: of, kind: "value", currency }),
  };
}

function pasteRow(row: SheetRow): PasteRow {
  const { id, label, unit, total } = row;
  const isInput = row.kind === "input";
  return { id, label, unit, total, isInput, startOnly: row.kind === "input" && row.startOnly };
}

function pasteColumn(column: GridColumn, months: readonly string[]): PasteColumn {
  if (column.kind === "trend") return { kind: "picture" };
  if (isTotal(column)) return { kind: "total" };
  if (column.kind === "value") return { kind: "value" };
  const month = column.kind === "month" ? months[column.period?.from ?? -1] : undefined;
  return month === undefined ? { kind: "aside" } : { kind: "month", month };
}

/** Whether something stands there in the layer in view, a text that could not be taken included. */
function holds(grid: Grid, id: string, at: PasteAt): boolean {
  const { document } = grid.app;
  const row = grid.rowOf(id);
  if (row?.kind !== "input") return false;
  if (document.drafts().has(draftKey(document.scenario(), id, at))) return true;
  const layer = editedLayer(row, document.scenario());
  if (at === "value") return layer?.value !== undefined;
  // What only gives back what held before is nobody's entry.
  return layer !== undefined && Object.hasOwn(layer.months, at) && layer.months[at] !== "base";
}
