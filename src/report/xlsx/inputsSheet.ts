import type { Compiled } from "../../engine/compilePlan.ts";
import type { GroupId, RowId } from "../../model/row.ts";
import type { InputRow } from "../../model/sheet.ts";
import type { BookSheet, Cell, Validation } from "./book.ts";
import { actualAt, actualCell } from "./actualCell.ts";
import { chainAt } from "./entryChain.ts";
import { baseMean } from "./baseMean.ts";
import { inputCells } from "./inputCells.ts";
import { SCENARIO_ROW } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { enteredAs } from "./notesSheet.ts";
import { formatOf, groupRow, headRow, monthsOnPaper, monthWidths, unitText } from "./parts.ts";
import { address, columnName } from "./reference.ts";
import { scenarioList } from "./scenariosSheet.ts";
import type { Choice } from "./scenariosSheet.ts";
import { FIRST_MONTH } from "./workings.ts";
import type { Workings } from "./workings.ts";

/**
 * The sheet of inputs under the chosen scenario.
 *
 * @param run each row's value by month under the scenario chosen initially.
 */
export function inputsSheet(
  compiled: Compiled,
  layout: Layout,
  workings: Workings,
  choices: ReadonlyMap<RowId, Choice>,
  run: ReadonlyMap<RowId, ArrayLike<number>>,
  groupName: (group: GroupId) => string,
): BookSheet {
  const { words, language, months } = layout;
  const { columns } = words;
  const last = FIRST_MONTH + months.length;
  const rows: (Cell | undefined)[][] = [
    headRow([columns.id, columns.row, columns.unit, columns.base], months, columns.entered),
    chooserRow(layout),
  ];
  const validations: Validation[] = [];
  if (layout.scenarioNames.length > 1) {
    validations.push({
      kind: "list",
      range: address(SCENARIO_ROW, FIRST_MONTH - 1),
      source: scenarioList(layout),
    });
  }
  for (const line of layout.inputLines) {
    if (line.kind === "group") {
      rows.push(groupRow(groupName(line.group), last + 1));
      continue;
    }
    const { row } = line;
    if (row.kind !== "input") continue;
    const at = rows.length;
    const values = run.get(row.id)!;
    const style = { format: formatOf(row.unit) };
    const choice = choices.get(row.id);
    const cells =
      choice === undefined
        ? inputCells(row, {
            row: at,
            prefix: layout.prefixes.inputs,
            start: compiled.plan.start,
            months: months.length,
            workings,
            style,
            means: values,
            came: (t) => actualAt(compiled, row.id, t) !== undefined,
            baseMean: () => baseMean(row, compiled),
          })
        : {
            base: choice.base,
            months: months.map((_, t): Cell => ({ formula: choice.chosen(t), value: values[t]!, style })),
          };
    rows.push([
      { value: row.id, style: { color: "muted" } },
      { value: row.label[language] },
      { value: unitText(row.unit, language, compiled.plan.currency) },
      cells.base,
      ...cells.months.map((cell, t) => actualCell(compiled, row.id, t, { ...style, color: "input" }) ?? cell),
      remark(row, compiled, layout),
    ]);
    if (row.min !== undefined || row.max !== undefined) {
      const range = `${columnName(FIRST_MONTH - 1)}${at + 1}:${columnName(last - 1)}${at + 1}`;
      validations.push({ kind: "between", range, min: row.min, max: row.max });
    }
  }
  return {
    name: words.sheets.inputs,
    rows,
    widths: [...monthWidths(months.length), 50],
    frozen: { rows: SCENARIO_ROW + 1, columns: FIRST_MONTH },
    validations,
    landscape: true,
    print: monthsOnPaper(months.length, 2),
  };
}

function chooserRow(layout: Layout): (Cell | undefined)[] {
  const { words } = layout;
  const several = layout.scenarioNames.length > 1;
  return [
    undefined,
    { value: words.scenario, style: { bold: true } },
    several ? { value: words.chooseHere, style: { color: "muted" } } : undefined,
    // The cells after it stay empty, so that a long name is seen in full.
    { value: layout.chosen, style: { bold: true, ...(several ? { color: "input" as const } : {}) } },
  ];
}

/** The typed text, where the cells don't show it. */
function remark(row: InputRow, compiled: Compiled, layout: Layout): Cell | undefined {
  const { words } = layout;
  const { start } = compiled.plan;
  const chains = compiled.months.map((_, t) => chainAt(row, start, t, false));
  const uncertain = chains.some((chain) => chain.some((link) => link.uncertain));
  const fixed = chains.some((chain) => chain.some(({ term }) => term === undefined));
  const entered = enteredAs(row, words);
  if (!uncertain && Number.isFinite(Number(entered.replace(/%$/, "")))) return undefined;
  const text = uncertain ? words.meanOf(entered) : entered;
  return { value: fixed ? `${text}; ${words.fixedMean}` : text, style: { color: "muted" } };
}
