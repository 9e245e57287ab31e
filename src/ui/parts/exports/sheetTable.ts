import { atLevel } from "../../../engine/levels.ts";
import type { Level } from "../../../engine/levels.ts";
import type { RowSummary } from "../../../engine/simulator.ts";
import { periodsOf } from "../../../model/periods.ts";
import type { MonthRange } from "../../../model/periods.ts";
import type { Plan } from "../../../model/plan.ts";
import type { RowId } from "../../../model/row.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import type { Table, TableCell } from "../../../state/exporting.ts";

/** Which figure of a row is written: of the expected run, or of the Monte Carlo. */
export type SheetFigure = "expected" | "median" | "mean" | "low" | "high";

type Input = {
  readonly plan: Plan;
  readonly rows: readonly SheetRow[];
  readonly figure: SheetFigure;
  readonly expected: ReadonlyMap<RowId, ArrayLike<number>>;
  readonly summaries: ReadonlyMap<RowId, RowSummary>;
  /** Names of months, then of quarters, then of fiscal years. */
  readonly periodNames: readonly string[];
  readonly words: {
    readonly group: string;
    readonly row: string;
    readonly id: string;
    readonly unit: string;
  };
  readonly nameOf: (row: SheetRow) => string;
  readonly groupOf: (row: SheetRow) => string;
  readonly unitOf: (row: SheetRow) => string;
};

/** The sheet's rows with all their digits: months first, then quarters and fiscal years. */
export function sheetTable(input: Input): Table {
  const { words } = input;
  const head = [words.group, words.row, words.id, words.unit, ...input.periodNames];
  const lines = input.rows.map((row): TableCell[] => [
    input.groupOf(row),
    input.nameOf(row),
    row.id,
    input.unitOf(row),
    ...figuresOf(row, input),
  ]);
  return [head, ...lines];
}

function figuresOf(row: SheetRow, { plan, figure, expected, summaries }: Input): TableCell[] {
  const { quarters, years } = periodsOf(plan);
  const periods = [
    ...Array.from({ length: plan.months }, (_, t): MonthRange => ({ from: t, to: t })),
    ...quarters,
    ...years,
  ];
  const summary = summaries.get(row.id);
  if (figure !== "expected" && summary !== undefined) {
    const values = valuesOf(summary, figure);
    return periods.map((_, i) => finite(values[i]));
  }
  const values = expected.get(row.id);
  return periods.map((period) => finite(values === undefined ? undefined : totalOf(values, row, period)));
}

function valuesOf(summary: RowSummary, figure: Exclude<SheetFigure, "expected">): ArrayLike<number> {
  if (figure === "mean") return summary.mean;
  const level = { low: 0.05, median: 0.5, high: 0.95 }[figure] as Level;
  return atLevel(summary.percentiles, level) ?? [];
}

function totalOf(values: ArrayLike<number>, row: SheetRow, { from, to }: MonthRange): number {
  if (row.total !== "flow") return values[to] ?? NaN;
  let sum = 0;
  for (let t = from; t <= to; t++) sum += values[t] ?? NaN;
  return sum;
}

/** ∞ and no value have no number. */
function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
