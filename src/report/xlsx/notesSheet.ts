import { actualsInRun } from "../../engine/actualsInRun.ts";
import { originsOf } from "../../formula/inputOrigin.ts";
import { closedMonth } from "../../model/closedMonth.ts";
import type { Plan } from "../../model/plan.ts";
import type { Entry } from "../../model/row.ts";
import { helpOf } from "../../model/rows/help/index.ts";
import type { InputRow, Sheet } from "../../model/sheet.ts";
import type { BookSheet, Cell } from "./book.ts";
import type { WorkbookResult } from "./resultsSheet.ts";
import type { WorkbookWords } from "./words.ts";
import type { Language, Words } from "../../model/language.ts";

/** A description of the workbook and its use, and every input with its source, its owner and its note. */
export function notesSheet(
  plan: Plan,
  sheet: Sheet,
  look: { readonly words: WorkbookWords; readonly language: Language; readonly version: string },
  results: readonly WorkbookResult[],
): BookSheet {
  const { words, language } = look;
  const { notes, columns } = words;
  const closed = actualsInRun(plan, sheet).size === 0 ? undefined : closedMonth(plan);
  const bold = { bold: true };
  const wrap = { wrap: true };
  const line = (topic: string, text: string): Cell[] => [
    { value: topic, style: { ...bold, ...wrap } },
    { value: text, style: wrap },
  ];
  const rows: (Cell | undefined)[][] = [
    line(notes.plan, plan.name),
    line("", notes.months(plan.start, plan.months)),
    line(notes.made, `UBM Planner ${look.version}`),
    line(notes.what, notes.whatText),
    ...notes.howText.map((text, at) => line(at === 0 ? notes.how : "", text)),
    ...(closed === undefined ? [] : [line(notes.actuals, notes.actualsText(closed))]),
    line(notes.signs, notes.signsText),
    ...results.map(({ scenario, result }) =>
      line(
        notes.run,
        `${scenario ?? words.baseline}: ${notes.runText(result.trials, result.seed, result.chance)}`,
      ),
    ),
    [],
    [{ value: notes.inputs, style: bold }],
    [
      ...[columns.row, columns.help, columns.id, columns.entered],
      ...[columns.whose, columns.source, columns.owner, columns.note],
    ].map((value): Cell => ({ value, style: { ...bold, fill: "heading" } })),
  ];
  const origins = originsOf(plan, sheet);
  for (const row of sheet.rows) {
    const origin = origins.get(row.id);
    if (row.kind === "computed" && row.note === undefined && row.source === undefined) continue;
    const texts = [
      row.label[language],
      helpOf(row.id)?.[language] ?? "",
      row.id,
      row.kind === "input" ? enteredAs(row, words) : row.formula,
      origin === undefined ? "" : words.origins[origin.origin],
      sourceText(origin?.source ?? row.source, language),
      row.owner ?? "",
      row.note ?? "",
    ];
    rows.push(texts.map((value) => (value === "" ? undefined : { value, style: wrap })));
  }
  return {
    name: words.sheets.notes,
    rows,
    widths: [34, 90, 28, 36, 24, 40, 20, 40],
    landscape: true,
    print: { title: 0 },
  };
}

/** The typed entries of an input: the topmost value that is set for all months, and the changes by month. */
export function enteredAs(row: InputRow, words: WorkbookWords): string {
  const layers = row.layers.filter(({ name }) => name !== "scenario");
  const top = layers.findLastIndex(({ value }) => value !== undefined);
  const value = layers[top]?.value;
  const months = layers
    .slice(Math.max(0, top))
    .flatMap((layer) => Object.entries(layer.months).sort(([a], [b]) => (a < b ? -1 : 1)))
    .map(([month, entry]) => `${words.from(month)} ${rounded(entry)}`);
  return [...(value === undefined ? [] : [rounded(value)]), ...months].join("; ");
}

function sourceText(source: string | Words | undefined, language: Language): string {
  if (source === undefined) return "";
  return typeof source === "string" ? source : source[language];
}

/** An entry with numbers from currency conversion rounded to six digits; shorter numbers as typed. */
function rounded(entry: Entry): string {
  return String(entry).replace(/\d+\.\d{5,}/g, (digits) => String(Number(Number(digits).toPrecision(6))));
}
