import { readEntry } from "../../../../i18n/entry.ts";
import { numberMarks } from "../../../../i18n/numberMarks.ts";
import { heldBy } from "../../../../editing/setKey.ts";
import { enteredAs } from "../../../../model/enteredAs.ts";
import { editedLayer } from "../../../../model/inForce.ts";
import { HISTORY_MONTHS } from "../../../../model/actuals.ts";
import { addMonths, monthsFrom } from "../../../../model/month.ts";
import type { Month } from "../../../../model/month.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type {
  PasteAt,
  PasteCell,
  PasteColumn,
  PasteRow,
  PasteTarget,
} from "../../../../pasting/pastePlan.ts";
import type { Grid } from "../createGrid.ts";
import type { PlacedWrite } from "../editor/writeCells.ts";
import { draftKey } from "../view/cells.ts";
import { isTotal } from "../view/layout.ts";
import type { GridColumn } from "../view/layout.ts";

/** The current sheet as the planner of a paste sees it: the plan's entries, or the actuals. */
export function pasteTarget(grid: Grid): PasteTarget {
  const { document, session } = grid.app;
  const { lines, columns } = grid.layout();
  const { locale } = grid.format();
  const { currency } = document.plan();
  const isCame = session.showsActuals();
  const rows = new Map(document.sheet().rows.map((row) => [row.id, pasteRow(row, isCame)]));
  const shown = columns.map((column) => pasteColumn(column, grid));
  const kind = isCame ? "number" : "value";
  return {
    lines: lines.map((line) => (line.kind === "row" ? rows.get(line.row) : undefined)),
    columns: shown,
    rows: [...rows.values()],
    months: isCame ? actualMonths(grid, shown) : session.months(),
    selected: grid.area(),
    locale,
    decimal: numberMarks(locale).decimal === "," ? "," : ".",
    currency,
    holds: isCame ? (id, at) => holdsActual(grid, id, at) : (id, at) => holdsEntry(grid, id, at),
    read: (text, unit, of) => readEntry(text, { unit, locale: of, kind, currency }),
  };
}

/** The places in the current sheet to which the cells of a paste plan are written. */
export function pasteWrites(grid: Grid, cells: readonly PasteCell[]): PlacedWrite[] {
  const { byId } = grid.app.document.sheet();
  const isCame = grid.app.session.showsActuals();
  return cells.flatMap(({ row: id, at, text, entry }): PlacedWrite[] => {
    const row = byId.get(id);
    if (isCame) return row === undefined || at === "value" ? [] : [{ row, at, actual: true, text, entry }];
    return row?.kind === "input" ? [{ row, at, text, entry }] : [];
  });
}

/** Every row can have actuals, except rows that apply to the start only. */
function pasteRow(row: SheetRow, isCame: boolean): PasteRow {
  const { id, label, unit, total } = row;
  const startOnly = row.kind === "input" && row.startOnly;
  const source = enteredAs(id, isCame);
  const plain = { id, label, unit, total, isInput: isCame || row.kind === "input", startOnly };
  return source === undefined ? plain : { ...plain, enteredAs: source };
}

/** The months that are shown, then those that would be shown if they had actuals. */
function actualMonths(grid: Grid, columns: readonly PasteColumn[]): Month[] {
  const { start } = grid.app.document.plan();
  const shown = columns.flatMap((column) => (column.kind === "month" ? column.month : []));
  return [...new Set([...shown, ...monthsFrom(addMonths(start, -HISTORY_MONTHS), HISTORY_MONTHS)])];
}

function pasteColumn(column: GridColumn, grid: Grid): PasteColumn {
  if (column.kind === "trend") return { kind: "picture" };
  if (isTotal(column)) return { kind: "total" };
  if (column.kind === "value") return { kind: "value" };
  if (column.kind !== "month" || column.period === undefined) return { kind: "aside" };
  return { kind: "month", month: grid.monthAt(column.period.from) };
}

/** Whether the cell has content in the layer in view, including a text that was not accepted. */
function holdsEntry(grid: Grid, id: string, at: PasteAt): boolean {
  const { document } = grid.app;
  const row = grid.rowOf(id);
  if (row?.kind !== "input") return false;
  if (document.drafts().has(draftKey(document.scenario(), id, at))) return true;
  const layer = editedLayer(row, document.scenario());
  if (at === "value") return layer?.value !== undefined;
  // An entry that only restores the earlier value was not entered by anybody.
  return layer !== undefined && Object.hasOwn(layer.months, at) && layer.months[at] !== "base";
}

function holdsActual(grid: Grid, id: string, at: PasteAt): boolean {
  const { document } = grid.app;
  if (document.drafts().has(draftKey(undefined, id, `actual:${at}`))) return true;
  return heldBy(document.plan().actuals, id)?.[at] !== undefined;
}
