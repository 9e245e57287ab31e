import { groupsOf } from "../../../../model/sheet.ts";
import type { GroupId, RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { Column } from "../../../../state/app.ts";

/**
 * A line of the grid by name: a row's id, `#` and a group's id for the line above its rows, or a row's id, `/` and the
 * part shown beneath the row.
 */
export type LineKey = string;

/** A column by name: a month's index from the plan's start (negative before it), or a total such as `quarter:0-2`. */
export type ColumnKey = string | number;

export type Line =
  | { readonly kind: "group"; readonly key: LineKey; readonly group: GroupId; readonly collapsed: boolean }
  | { readonly kind: "row"; readonly key: LineKey; readonly row: RowId }
  /** Beneath a row that has actuals: the original plan's figure, and how far the actual is from it. */
  | { readonly kind: "beneath"; readonly key: LineKey; readonly row: RowId; readonly part: BeneathPart };

export type BeneathPart = (typeof BENEATH)[number];

const BENEATH = ["planned", "difference"] as const;

export type GridColumn = {
  readonly key: ColumnKey;
  readonly kind: "label" | "value" | "unit" | "trend" | "month" | "quarter" | "year";
  /** First and last month, as indexes from the plan's start, both included; of months, quarters and years only. */
  readonly period?: { readonly from: number; readonly to: number };
  /** A month of the actuals, not of the plan. */
  readonly actual?: true;
};

/** Whether a column is a total of months. */
export function isTotal(column: GridColumn | undefined): boolean {
  return column?.kind === "quarter" || column?.kind === "year";
}

/** The order of lines from the top and columns from the left, each found by its key. */
export type Layout = {
  readonly lines: readonly Line[];
  readonly columns: readonly GridColumn[];
  readonly lineAt: ReadonlyMap<LineKey, number>;
  readonly columnAt: ReadonlyMap<ColumnKey, number>;
};

const LEADING: readonly GridColumn[] = [
  { key: "label", kind: "label" },
  { key: "value", kind: "value" },
  { key: "unit", kind: "unit" },
  { key: "trend", kind: "trend" },
];

export function layoutOf(lines: readonly Line[], columns: readonly GridColumn[]): Layout {
  return {
    lines,
    columns,
    lineAt: new Map(lines.map((line, index) => [line.key, index])),
    columnAt: new Map(columns.map((column, index) => [column.key, index])),
  };
}

/** The columns of the grid: name, value, unit and trend, then the months and totals. */
export function gridColumns(columns: readonly Column[]): GridColumn[] {
  return [
    ...LEADING,
    ...columns.map((column) => ({
      key:
        column.kind === "month"
          ? column.period.from
          : `${column.kind}:${column.period.from}-${column.period.to}`,
      kind: column.kind,
      period: column.period,
    })),
  ];
}

/** The columns of the actuals: name and unit, then months, both indexes included. */
export function actualColumns(from: number, to: number): GridColumn[] {
  const months = Array.from({ length: Math.max(0, to - from + 1) }, (_, k): GridColumn => {
    const at = from + k;
    return { key: at, kind: "month", period: { from: at, to: at }, actual: true };
  });
  return [...LEADING.filter(({ kind }) => kind === "label" || kind === "unit"), ...months];
}

/**
 * The visible rows with a line over each group; a collapsed group keeps its line.
 *
 * @param withBeneath rows that have the original plan's figures beneath them.
 */
export function gridLines(
  rows: readonly SheetRow[],
  visible: readonly RowId[],
  collapsed: readonly GroupId[],
  withBeneath: ReadonlySet<RowId> = new Set(),
): Line[] {
  const groupOf = new Map(rows.map((row) => [row.id, row.group]));
  const members = new Map<GroupId, RowId[]>();
  for (const id of visible) {
    const group = groupOf.get(id);
    if (group === undefined) continue;
    const list = members.get(group);
    if (list === undefined) members.set(group, [id]);
    else list.push(id);
  }
  const lines: Line[] = [];
  for (const group of groupsOf(rows)) {
    const closed = collapsed.includes(group);
    const inside = closed ? [] : (members.get(group) ?? []);
    if (!closed && inside.length === 0) continue;
    lines.push({ kind: "group", key: groupKey(group), group, collapsed: closed });
    for (const row of inside) {
      lines.push({ kind: "row", key: row, row });
      if (!withBeneath.has(row)) continue;
      for (const part of BENEATH) lines.push({ kind: "beneath", key: `${row}/${part}`, row, part });
    }
  }
  return lines;
}

export function groupKey(group: GroupId): LineKey {
  return `#${group}`;
}
