import type { Compiled } from "../../engine/compilePlan.ts";
import type { Month } from "../../model/month.ts";
import type { GroupId, RowId } from "../../model/row.ts";
import { groupsOf } from "../../model/sheet.ts";
import type { SheetRow } from "../../model/sheet.ts";
import { sheetPrefix } from "./reference.ts";
import type { WorkbookWords } from "./words.ts";
import type { Language } from "../../model/language.ts";

/** The row on the sheets of inputs and of the model that shows the chosen scenario; row 0 has the months. */
export const SCENARIO_ROW = 1;

/** One line of a sheet below its heading: a group's name, or a row of the plan. */
export type Line =
  { readonly kind: "group"; readonly group: GroupId } | { readonly kind: "row"; readonly row: SheetRow };

/** The positions of everything in the workbook. Rows count from 0. */
export type Layout = {
  readonly words: WorkbookWords;
  readonly language: Language;
  readonly months: readonly Month[];
  readonly prefixes: {
    readonly inputs: string;
    readonly model: string;
    readonly scenarios: string;
    readonly workings: string;
  };
  readonly inputLines: readonly Line[];
  readonly modelLines: readonly Line[];
  readonly inputRow: ReadonlyMap<RowId, number>;
  readonly modelRow: ReadonlyMap<RowId, number>;
  /** The baseline's name, then the scenarios'; all differ. */
  readonly scenarioNames: readonly string[];
  /** The name of the scenario that is chosen when the workbook is opened. */
  readonly chosen: string;
  /** The cell in which the scenario is chosen. */
  readonly chooser: string;
  /** Inputs that some scenario changes. */
  readonly touched: ReadonlySet<RowId>;
};

export function layOut(
  compiled: Compiled,
  look: { readonly words: WorkbookWords; readonly language: Language; readonly scenario: string | undefined },
): Layout {
  const { words, language, scenario } = look;
  const { plan, sheet } = compiled;
  const inputLines = linesOf(sheet.rows.filter(({ kind }) => kind === "input"));
  const modelLines = linesOf(sheet.rows);
  const names = plan.scenarios.map(({ name }) => name);
  let baseline = words.baseline;
  while (names.includes(baseline)) baseline += " *";
  return {
    words,
    language,
    months: compiled.months,
    prefixes: {
      inputs: sheetPrefix(words.sheets.inputs),
      model: sheetPrefix(words.sheets.model),
      scenarios: sheetPrefix(words.sheets.scenarios),
      workings: sheetPrefix(words.sheets.workings),
    },
    inputLines,
    modelLines,
    inputRow: placesOf(inputLines),
    modelRow: placesOf(modelLines),
    scenarioNames: [baseline, ...names],
    chosen: scenario ?? baseline,
    chooser: `${sheetPrefix(words.sheets.inputs)}$D$${SCENARIO_ROW + 1}`,
    touched: new Set(plan.scenarios.flatMap(({ rows }) => Object.keys(rows))),
  };
}

function linesOf(rows: readonly SheetRow[]): Line[] {
  return groupsOf(rows).flatMap((group): Line[] => [
    { kind: "group", group },
    ...rows.filter((row) => row.group === group).map((row): Line => ({ kind: "row", row })),
  ]);
}

function placesOf(lines: readonly Line[]): Map<RowId, number> {
  const places = new Map<RowId, number>();
  lines.forEach((line, at) => {
    if (line.kind === "row") places.set(line.row.id, SCENARIO_ROW + 1 + at);
  });
  return places;
}
