import { LEVELS } from "../../engine/levels.ts";
import type { RunResult } from "../../engine/simulator.ts";
import type { Month } from "../../model/month.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { BookSheet, Cell } from "./book.ts";
import { formatOf, groupRow, headRow, monthsOnPaper, monthWidths, unitText } from "./parts.ts";
import type { WorkbookWords } from "./words.ts";
import type { Language } from "../../model/language.ts";

/** A simulated run to be shown as numbers; `scenario` undefined is the baseline. */
export type WorkbookResult = { readonly scenario: string | undefined; readonly result: RunResult };

/** The percentiles of the simulated rows by month, as values, below the probabilities of the goals. */
export function resultsSheet(
  results: readonly WorkbookResult[],
  sheet: Sheet,
  months: readonly Month[],
  look: {
    readonly words: WorkbookWords;
    readonly language: Language;
    readonly currency: string;
    readonly goalNames?: readonly string[] | undefined;
  },
): BookSheet {
  const { words, language } = look;
  const { columns } = words;
  const rows: (Cell | undefined)[][] = [
    headRow([columns.id, columns.row, columns.unit, columns.statistic], months),
  ];
  for (const { scenario, result } of results) {
    rows.push(groupRow(scenario ?? words.baseline, 4 + months.length));
    for (const [index, { name, probability }] of result.goals.entries()) {
      const value: Cell = { value: probability, style: { format: "0.0%" } };
      rows.push([
        undefined,
        { value: look.goalNames?.[index] ?? name },
        { value: columns.probability },
        value,
      ]);
    }
    for (const row of sheet.rows) {
      const summary = result.rows.get(row.id);
      if (summary === undefined) continue;
      const style = { format: formatOf(row.unit) };
      const series = [summary.mean, ...summary.percentiles];
      series.forEach((values, at) => {
        const statistic = at === 0 ? words.mean : `P${LEVELS[at - 1]! * 100}`;
        rows.push([
          { value: row.id, style: { color: "muted" } },
          { value: row.label[language] },
          { value: unitText(row.unit, language, look.currency) },
          { value: statistic },
          ...months.map((_, t): Cell => ({ value: values[t] ?? Number.NaN, style })),
        ]);
      });
    }
  }
  return {
    name: words.sheets.results,
    rows,
    widths: monthWidths(months.length),
    frozen: { rows: 1, columns: 4 },
    landscape: true,
    print: monthsOnPaper(months.length, 1),
  };
}
