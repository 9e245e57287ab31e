import type { Compiled } from "../../engine/compilePlan.ts";
import { periodsOf } from "../../model/periods.ts";
import type { MonthRange } from "../../model/periods.ts";
import type { GroupId, RowId } from "../../model/row.ts";
import type { SheetRow } from "../../model/sheet.ts";
import type { BookSheet, Cell } from "./book.ts";
import type { Layout } from "./layout.ts";
import { formatOf, groupRow, headRow, unitText } from "./parts.ts";
import { address, span } from "./reference.ts";
import { FIRST_MONTH } from "./workings.ts";

/** Names of the plan's quarters and of its fiscal years, in order. */
export type PeriodNames = { readonly quarters: readonly string[]; readonly years: readonly string[] };

/** Names, labels and units come before the quarters. */
const FIRST_PERIOD = 3;
const WIDTH = 13;

/**
 * The model's rows by quarter and by fiscal year, as formulas on its months: sums for flows, otherwise the last month's
 * value. The first and the last period may be cut off by the plan's ends.
 */
export function periodsSheet(
  compiled: Compiled,
  layout: Layout,
  run: ReadonlyMap<RowId, ArrayLike<number>>,
  names: PeriodNames,
  groupName: (group: GroupId) => string,
): BookSheet {
  const { words, language } = layout;
  const { columns } = words;
  const { quarters, years } = periodsOf(compiled.plan);
  const periods = [...quarters, ...years];
  const titles = [columns.id, columns.row, columns.unit, ...names.quarters, ...names.years];
  const rows: (readonly (Cell | undefined)[])[] = [
    headRow(titles, []),
    [
      undefined,
      { value: words.scenario, style: { bold: true } },
      undefined,
      { formula: layout.chooser, value: layout.chosen, style: { bold: true } },
    ],
  ];
  for (const line of layout.modelLines) {
    if (line.kind === "group") {
      rows.push(groupRow(groupName(line.group), FIRST_PERIOD + periods.length));
      continue;
    }
    const { row } = line;
    const style = { format: formatOf(row.unit) };
    rows.push([
      { value: row.id, style: { color: "muted" } },
      { value: row.label[language] },
      { value: unitText(row.unit, language, compiled.plan.currency) },
      ...periods.map((period): Cell => ({ ...totalOf(row, period, layout, run.get(row.id)!), style })),
    ]);
  }
  return {
    name: words.sheets.periods,
    rows,
    widths: [28, 38, 14, ...periods.map(() => WIDTH)],
    frozen: { rows: 2, columns: FIRST_PERIOD },
    landscape: true,
    print: { title: 2, names: { from: 1, to: FIRST_PERIOD - 1 } },
  };
}

function totalOf(row: SheetRow, { from, to }: MonthRange, layout: Layout, values: ArrayLike<number>): Cell {
  const at = layout.modelRow.get(row.id)!;
  const { model } = layout.prefixes;
  const last = `${model}${address(at, FIRST_MONTH + to)}`;
  if (row.total !== "flow" || from === to) return { formula: last, value: values[to]! };
  const cells = span(at, FIRST_MONTH + from, FIRST_MONTH + to);
  return { formula: `SUM(${model}${cells})`, value: sumOf(values, from, to) };
}

/** Sums as a spreadsheet does: the first value that is not finite becomes the result. */
function sumOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t <= to; t++) {
    const value = values[t]!;
    if (!Number.isFinite(value)) return value;
    sum += value;
  }
  return sum;
}
