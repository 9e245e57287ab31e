import { decimalsFor } from "../../../../i18n/decimals.ts";
import type { Format } from "../../../../i18n/format.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { RowSummary, RunResult } from "../../../../engine/simulator.ts";
import type { Actuals } from "../../../../model/actuals.ts";
import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { Sheet, SheetRow } from "../../../../model/sheet.ts";
import type { Draft, Shown } from "../../../../state/app.ts";
import { draftKey } from "./cells.ts";
import type { RowSource } from "./cells.ts";
import type { GridColumn } from "./layout.ts";
import { drawnFigure, expectedFigure, trendOf } from "./rowFigures.ts";
import type { Language } from "../../../../model/language.ts";

/** The data from which the sources of all rows are made, besides the row and its figures. */
export type SourceParts = {
  readonly shown: Shown;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly scenario: string | undefined;
  readonly language: Language;
  readonly format: Format;
  readonly months: readonly Month[];
  /** The first month that is not closed, as an index: before it a row's actuals replace the plan's figures. */
  readonly open: number;
  /** The index of the figures of quarters and years in a summary. */
  readonly indexes: ReadonlyMap<GridColumn["key"], number>;
  readonly showFormulas: boolean;
};

type Made = {
  readonly row: SheetRow;
  readonly actuals: Actuals[RowId] | undefined;
  readonly values: Float64Array | undefined;
  readonly summary: RowSummary | undefined;
  readonly source: RowSource;
};

/** The sources made so far, and the data they were made from. */
export type Sources = { readonly parts: SourceParts; readonly made: Map<RowId, Made> };

/**
 * The sources from which the cells of a row are drawn, made on first use. A row that is the same as `before` has the
 * same source object, so that its cells need not be checked.
 */
export function sourceOf(
  sources: Sources,
  before: Sources | undefined,
  sheet: Sheet,
  expected: ReadonlyMap<RowId, Float64Array>,
  run: RunResult | undefined,
  actuals: Actuals,
  id: RowId,
): RowSource | undefined {
  const { parts, made } = sources;
  const known = made.get(id);
  if (known !== undefined) return known.source;
  const row = sheet.byId.get(id);
  if (row === undefined) return undefined;
  const values = expected.get(id);
  const summary = row.kind === "input" ? undefined : run?.rows.get(id);
  const was = before?.made.get(id);
  const came = Object.hasOwn(actuals, id) ? actuals[id] : undefined;
  const same =
    was !== undefined &&
    was.row === row &&
    was.actuals === came &&
    was.values === values &&
    was.summary === summary;
  const source = same ? was.source : makeSource(parts, row, values, summary, came);
  made.set(id, { row, actuals: came, values, summary, source });
  return source;
}

/** Whether the data shared by all rows are the same. */
export function sameParts(a: SourceParts, b: SourceParts): boolean {
  return (Object.keys(a) as (keyof SourceParts)[]).every((key) => a[key] === b[key]);
}

function makeSource(
  parts: SourceParts,
  row: SheetRow,
  values: Float64Array | undefined,
  summary: RowSummary | undefined,
  actuals: Actuals[RowId] | undefined,
): RowSource {
  const { shown, drafts, scenario, language, format, months, indexes, open, showFormulas } = parts;
  const figure = (column: GridColumn): number | undefined => {
    if (column.period === undefined) return undefined;
    if (row.kind === "input" || shown === "expected") {
      return values === undefined ? undefined : expectedFigure(values, row.total, column.period);
    }
    const index = indexes.get(column.key);
    return summary === undefined || index === undefined ? undefined : drawnFigure(summary, shown, index);
  };
  let decimals: number | undefined;
  return {
    row,
    language,
    format,
    // Only for rows that are drawn: sums of the whole sheet need no decimals.
    get decimals() {
      return (decimals ??= decimalsFor(values ?? [], row.unit));
    },
    months,
    figure,
    trend:
      summary === undefined || shown === "expected" ? (values ?? []) : trendOf(summary, shown, months.length),
    draft: (at) => (drafts.size === 0 ? undefined : drafts.get(draftKey(scenario, row.id, at))),
    entryText: (entry, unit) => writeEntry(entry, { unit, locale: format.locale }),
    formulaText: (formula) => writeEntry(formula, { unit: row.unit, locale: format.locale, kind: "formula" }),
    showFormulas,
    ...(actuals === undefined
      ? {}
      : { came: (month) => month < open && actuals[months[month] ?? ""] !== undefined }),
  };
}
