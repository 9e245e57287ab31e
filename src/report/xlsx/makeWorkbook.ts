import { compilePlan } from "../../engine/compilePlan.ts";
import type { Compiled } from "../../engine/compilePlan.ts";
import { periodsOf } from "../../model/periods.ts";
import type { MonthRange } from "../../model/periods.ts";
import type { RequestData } from "../request.ts";
import { periodsSheet } from "./periodsSheet.ts";
import type { PeriodNames } from "./periodsSheet.ts";
import { requestSheet } from "./requestSheet.ts";
import { runExpected } from "../../engine/runExpected.ts";
import type { Plan } from "../../model/plan.ts";
import type { GroupId } from "../../model/row.ts";
import type { Book } from "./book.ts";
import { inputsSheet } from "./inputsSheet.ts";
import { layOut } from "./layout.ts";
import { modelSheet } from "./modelSheet.ts";
import { notesSheet } from "./notesSheet.ts";
import { headRow, monthWidths } from "./parts.ts";
import { fixedSpan, workbookNames } from "./reference.ts";
import { resultsSheet } from "./resultsSheet.ts";
import type { WorkbookResult } from "./resultsSheet.ts";
import { rowFacts } from "./rowKinds.ts";
import { scenariosSheet } from "./scenariosSheet.ts";
import { FIRST_MONTH, makeWorkings } from "./workings.ts";
import { WORKBOOK_WORDS } from "./words.ts";
import { withValues } from "./withValues.ts";
import { writeBook } from "./writeBook.ts";
import type { Language } from "../../model/language.ts";

export type WorkbookOptions = {
  readonly language: Language;
  /** The program's version, for the sheet of notes. */
  readonly version: string;
  /** A group's name in that language. */
  readonly groupName: (group: GroupId) => string;
  /** The name of each goal; its row's name where left out. */
  readonly goalNames?: readonly string[];
  /** The scenario that is chosen when the workbook is opened; undefined: the baseline. */
  readonly scenario?: string | undefined;
  /** Simulated runs, shown as numbers on a sheet of their own. */
  readonly results?: readonly WorkbookResult[];
  /** The report, whose tables come first; left out where undefined. */
  readonly request?: RequestData | undefined;
  /** The names of quarters and fiscal years; named by their last months where left out. */
  readonly periodNames?: PeriodNames;
};

/**
 * An .xlsx workbook of a plan (which must be free of errors): its expected run as live formulas, the
 * inputs to change, the scenarios to choose from and the simulated results as numbers. The same plan
 * and options give the same bytes.
 */
export function makeWorkbook(plan: Plan, options: WorkbookOptions): Uint8Array<ArrayBuffer> {
  return writeBook(withValues(workbookOf(plan, options)));
}

/** Names quarters and years by their last months. */
function monthNames({ plan, months }: Compiled): PeriodNames {
  const { quarters, years } = periodsOf(plan);
  const last = (periods: readonly MonthRange[]) => periods.map(({ to }) => months[to] ?? "");
  return { quarters: last(quarters), years: last(years) };
}

/** The same workbook as data, before it is written. */
export function workbookOf(plan: Plan, options: WorkbookOptions): Book {
  const { language, scenario, results = [], groupName } = options;
  const words = WORKBOOK_WORDS[language];
  const compiled = compilePlan(plan);
  const variants = plan.scenarios.map(({ name }) => compilePlan(plan, name));
  const chosen = plan.scenarios.findIndex(({ name }) => name === scenario);
  const run = runExpected(variants[chosen] ?? compiled);
  const layout = layOut(compiled, { words, language, scenario });
  const workings = makeWorkings(
    words.sheets.workings,
    layout.prefixes.workings,
    plan.months,
    words.monthNumber,
  );

  const scenarios =
    plan.scenarios.length === 0 ? undefined : scenariosSheet(compiled, variants, layout, workings);
  const choices = scenarios?.choices ?? new Map();
  const inputs = inputsSheet(compiled, layout, workings, choices, run.rows, groupName);
  const facts = rowFacts(compiled, variants);
  const model = modelSheet(compiled, layout, facts, workings, choices, run.rows, groupName);
  const periodNames = options.periodNames ?? monthNames(compiled);
  const periods = periodsSheet(compiled, layout, run.rows, periodNames, groupName);
  const { columns } = words;
  const head = headRow(["", columns.row, columns.note, ""], compiled.months);
  const look = {
    words,
    language,
    currency: plan.currency,
    version: options.version,
    goalNames: options.goalNames,
  };
  return {
    foot: plan.name,
    sheets: [
      ...(options.request === undefined
        ? []
        : [
            requestSheet(options.request, plan, compiled.sheet, compiled.months, {
              language,
              baseline: words.baseline,
              goalNames: options.goalNames ?? [],
              yearNames: periodNames.years,
            }),
          ]),
      periods,
      inputs,
      model,
      ...(results.length === 0 ? [] : [resultsSheet(results, compiled.sheet, compiled.months, look)]),
      ...(scenarios === undefined ? [] : [scenarios.sheet]),
      notesSheet(plan, compiled.sheet, look, results),
      workings.sheet(head, monthWidths(plan.months), { value: words.nothingHere }),
    ],
    names: [...workbookNames(layout.inputRow.keys(), [])].map(([id, name]) => ({
      name,
      refersTo: `${words.sheets.inputs}!${fixedSpan(layout.inputRow.get(id)!, FIRST_MONTH, FIRST_MONTH + plan.months - 1)}`,
    })),
  };
}
