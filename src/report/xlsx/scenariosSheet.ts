import type { Compiled } from "../../engine/compilePlan.ts";
import { inputMeans } from "../../engine/inputMeans.ts";
import type { RowId } from "../../model/row.ts";
import type { InputRow } from "../../model/sheet.ts";
import type { BookSheet, Cell } from "./book.ts";
import { chainAt } from "./entryChain.ts";
import { baseMean } from "./baseMean.ts";
import { inputCells } from "./inputCells.ts";
import type { Layout } from "./layout.ts";
import { formatOf, headRow, monthsOnPaper, monthWidths, unitText } from "./parts.ts";
import { address } from "./reference.ts";
import { FIRST_MONTH } from "./workings.ts";
import type { Workings } from "./workings.ts";

const BASE_COLUMN = FIRST_MONTH - 1;
const NUMBER_COLUMN = 2;
const CHOSEN_ROW = 1;
const CHOSEN_NUMBER = "$C$2";

type Line = readonly (Cell | undefined)[];

/** The cells that the sheet of inputs uses for an input that scenarios change. */
export type Choice = {
  /** The cell with the baseline's value for the month. */
  readonly baseline: (t: number) => string;
  /** The chosen scenario's value for the month. */
  readonly chosen: (t: number) => string;
  /** The cell with the base value for the sheet of inputs. */
  readonly base: Cell | undefined;
};

/**
 * The sheet with, for each input that a scenario changes, the baseline's values, the values of every such
 * scenario, and which of them the chosen scenario uses.
 */
export function scenariosSheet(
  compiled: Compiled,
  variants: readonly Compiled[],
  layout: Layout,
  workings: Workings,
): { readonly sheet: BookSheet; readonly choices: ReadonlyMap<RowId, Choice> } {
  const { words, months } = layout;
  const rows: Line[] = [
    headRow([words.columns.id, words.scenario, words.columns.number, words.columns.base], months),
    ...chooserLines(layout),
  ];
  const choices = new Map<RowId, Choice>();
  for (const row of compiled.sheet.rows) {
    if (row.kind !== "input" || !layout.touched.has(row.id)) continue;
    const block = inputBlock({ compiled, variants, layout, workings }, row, rows.length + 1);
    rows.push([]);
    if (block === undefined) continue;
    rows.push(...block.lines);
    choices.set(row.id, block.choice);
  }
  return {
    sheet: {
      name: words.sheets.scenarios,
      rows,
      widths: monthWidths(months.length),
      frozen: { rows: 1, columns: FIRST_MONTH },
      landscape: true,
      print: monthsOnPaper(months.length, 1),
    },
    choices,
  };
}

/** The number of the chosen scenario, and below it all scenarios' names with their numbers. */
function chooserLines(layout: Layout): Line[] {
  const { words, scenarioNames: names } = layout;
  const list = names.map((_, at) => CHOSEN_ROW + 1 + at);
  const listed = (column: number): string => `${address(list[0]!, column)}:${address(list.at(-1)!, column)}`;
  const match = `SUMPRODUCT(--EXACT(${listed(1)},${layout.chooser}),${listed(NUMBER_COLUMN)})`;
  return [
    [
      undefined,
      { value: words.chosenNumber, style: { bold: true } },
      { formula: `IF(${match}=0,NA(),${match})`, value: chosenAt(layout), style: { format: "0" } },
    ],
    ...names.map((name, at): Line => [undefined, { value: name }, { value: at + 1, style: { format: "0" } }]),
  ];
}

/** 1 for the plan, 2 for the first scenario. */
function chosenAt(layout: Layout): number {
  return layout.scenarioNames.indexOf(layout.chosen) + 1;
}

type Book = {
  readonly compiled: Compiled;
  readonly variants: readonly Compiled[];
  readonly layout: Layout;
  readonly workings: Workings;
};

/**
 * An input's lines: its name, the baseline and its scenarios. The first is row `headAt` of the sheet, counted from 0.
 */
function inputBlock(
  { compiled, variants, layout, workings }: Book,
  row: InputRow,
  headAt: number,
): { readonly lines: readonly Line[]; readonly choice: Choice } | undefined {
  const { language, months, scenarioNames: names } = layout;
  const { plan } = compiled;
  const prefix = layout.prefixes.scenarios;
  const own = compiled.rows.get(row.id)!;
  if (own.kind !== "input") return undefined;
  const style = { format: formatOf(row.unit) };
  const baselineAt = headAt + 1;
  const common = { prefix, start: plan.start, months: months.length, workings, style };
  const baseline = inputCells(row, {
    ...common,
    row: baselineAt,
    means: inputMeans(own, compiled),
    baseMean: () => baseMean(row, compiled),
  });
  const uncertain = months.some((_, t) => chainAt(row, plan.start, t, false).some((link) => link.uncertain));
  const ref = (t: number, aside: boolean): string =>
    `${aside ? prefix : ""}${address(baselineAt, FIRST_MONTH + t)}`;

  const lines: Line[] = [];
  variants.forEach((variant, index) => {
    const changed = variant.rows.get(row.id)!;
    const layers = scenarioLayers(variant, row.id);
    if (changed.kind !== "input" || layers === undefined) return;
    const over: InputRow = { ...row, layers };
    const cells = inputCells(over, {
      ...common,
      row: baselineAt + 1 + lines.length,
      means: inputMeans(changed, variant),
      baseMean: () => baseMean(over, variant),
      below: { ref, uncertain },
    });
    const name = { value: names[index + 1]! };
    lines.push([undefined, name, { value: index + 2, style: { format: "0" } }, cells.base, ...cells.months]);
  });
  const lastAt = baselineAt + lines.length;
  const numbers = `${address(baselineAt, NUMBER_COLUMN)}:${address(lastAt, NUMBER_COLUMN)}`;
  const taken = lines.findIndex((line) => line[NUMBER_COLUMN]?.value === chosenAt(layout));
  return {
    lines: [
      [
        { value: row.id, style: { color: "muted" } },
        { value: row.label[language], style: { bold: true } },
        { value: unitText(row.unit, language, plan.currency) },
        {
          formula: `IF(ISNUMBER(${CHOSEN_NUMBER}),IFERROR(MATCH(${CHOSEN_NUMBER},${numbers},0),1),${CHOSEN_NUMBER})`,
          value: 1 + taken + 1,
          style: { format: "0" },
        },
      ],
      [
        undefined,
        { value: names[0]! },
        { value: 1, style: { format: "0" } },
        baseline.base && {
          formula: `${layout.prefixes.inputs}${address(layout.inputRow.get(row.id)!, BASE_COLUMN)}`,
          ...(baseline.base.value === undefined ? {} : { value: baseline.base.value }),
          style,
        },
        ...baseline.months,
      ],
      ...lines,
    ],
    choice: {
      baseline: (t) => `${prefix}${address(baselineAt, FIRST_MONTH + t)}`,
      chosen: (t) => {
        const cells = `${address(baselineAt, FIRST_MONTH + t)}:${address(lastAt, FIRST_MONTH + t)}`;
        return `INDEX(${prefix}${cells},${prefix}$D$${headAt + 1})`;
      },
      base: baseline.base,
    },
  };
}

/** The list of scenarios that the chooser offers. */
export function scenarioList(layout: Layout): string {
  const last = CHOSEN_ROW + layout.scenarioNames.length;
  return `${layout.prefixes.scenarios}$B$${CHOSEN_ROW + 2}:$B$${last + 1}`;
}

function scenarioLayers(variant: Compiled, id: RowId): InputRow["layers"] | undefined {
  const row = variant.sheet.byId.get(id);
  if (row?.kind !== "input") return undefined;
  const layers = row.layers.filter(({ name }) => name === "scenario");
  return layers.length === 0 ? undefined : layers;
}
