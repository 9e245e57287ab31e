import type { Compiled } from "../../engine/compilePlan.ts";
import type { GroupId, RowId } from "../../model/row.ts";
import type { BookSheet, Cell, Style } from "./book.ts";
import { actualCell } from "./actualCell.ts";
import { SCENARIO_ROW } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { formatOf, groupRow, headRow, monthsOnPaper, monthWidths, unitText } from "./parts.ts";
import type { RowFacts } from "./rowKinds.ts";
import type { Choice } from "./scenariosSheet.ts";
import { FIRST_MONTH } from "./workings.ts";
import type { Workings } from "./workings.ts";
import { makeModelCells } from "./modelCells.ts";

/**
 * The sheet of the model: every row of the plan, an input as a reference to the sheet of inputs and a
 * computed row as one formula per month.
 */
export function modelSheet(
  compiled: Compiled,
  layout: Layout,
  facts: RowFacts,
  workings: Workings,
  choices: ReadonlyMap<RowId, Choice>,
  run: ReadonlyMap<RowId, ArrayLike<number>>,
  groupName: (group: GroupId) => string,
): BookSheet {
  const { words, language, months } = layout;
  const { columns } = words;
  const { inputRef, shown } = makeModelCells(compiled, layout, facts, workings, choices);

  const rows: (Cell | undefined)[][] = [
    headRow([columns.id, columns.row, columns.unit, ""], months),
    [
      undefined,
      { value: words.scenario, style: { bold: true } },
      undefined,
      { formula: layout.chooser, value: layout.chosen, style: { bold: true } },
    ],
  ];
  for (const line of layout.modelLines) {
    if (line.kind === "group") {
      rows.push(groupRow(groupName(line.group), FIRST_MONTH + months.length));
      continue;
    }
    const { row } = line;
    const style: Style = { format: formatOf(row.unit) };
    const values = run.get(row.id)!;
    rows.push([
      { value: row.id, style: { color: "muted" } },
      { value: row.label[language] },
      { value: unitText(row.unit, language, compiled.plan.currency) },
      undefined,
      ...months.map((_, t): Cell => {
        const came = actualCell(compiled, row.id, t, style);
        if (row.kind === "input") {
          const muted: Style = { ...(came?.style ?? style), color: "muted" };
          return { formula: inputRef(row.id, t), value: values[t]!, style: muted };
        }
        return came ?? { formula: shown(row.id, t), value: values[t]!, style };
      }),
    ]);
  }
  return {
    name: words.sheets.model,
    rows,
    widths: monthWidths(months.length),
    frozen: { rows: SCENARIO_ROW + 1, columns: FIRST_MONTH },
    landscape: true,
    print: monthsOnPaper(months.length, 2),
  };
}
