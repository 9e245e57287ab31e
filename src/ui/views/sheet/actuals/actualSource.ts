import { decimalsFor } from "../../../../i18n/decimals.ts";
import type { Format } from "../../../../i18n/format.ts";
import type { Actuals } from "../../../../model/actuals.ts";
import type { Language } from "../../../../model/language.ts";
import { addMonths } from "../../../../model/month.ts";
import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { Draft } from "../../../../state/app.ts";
import { draftKey } from "../view/cells.ts";
import type { CellView, RowSource } from "../view/cells.ts";
import type { GridColumn } from "../view/layout.ts";

export type ActualParts = {
  readonly row: SheetRow;
  readonly start: Month;
  /** The actuals of the row; undefined if there are none. */
  readonly figures: Actuals[RowId] | undefined;
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The last closed month. */
  readonly closed: Month | undefined;
  /** Sentences about figures that contradict others. */
  readonly conflicts: ReadonlyMap<Month, string> | undefined;
  readonly language: Language;
  readonly format: Format;
};

/**
 * The cells of a row in the actuals tab: the figure of each month that has one, and blank cells for the other months.
 */
export function actualSource(parts: ActualParts): RowSource {
  const { row, start, figures = {}, drafts, closed, conflicts, language, format } = parts;
  const decimals = decimalsFor(Object.values(figures), row.unit);
  const never = row.kind === "input" && row.startOnly;
  const monthOf = (column: GridColumn): Month => addMonths(start, column.period?.from ?? 0);

  const cell = (column: GridColumn): CellView => {
    if (column.kind === "label") return { text: row.label[language], kind: "label" };
    if (column.kind === "unit") return { text: format.unit(row.unit), kind: "unit" };
    if (never) return { text: "", kind: "no-actual" };
    const month = monthOf(column);
    const draft = drafts.size === 0 ? undefined : drafts.get(draftKey(undefined, row.id, `actual:${month}`));
    if (draft !== undefined) return { text: draft.text, kind: "actual", draft };
    const value = figures[month];
    if (value === undefined) return { text: "", kind: "actual" };
    const conflict = conflicts?.get(month);
    return {
      text: format.value(value, row.unit, "cell", { decimals }),
      kind: "actual",
      number: value,
      ...(closed === undefined || month > closed ? { waits: true as const } : {}),
      ...(conflict === undefined ? {} : { conflict }),
    };
  };

  return {
    row,
    language,
    format,
    decimals,
    months: [],
    figure: (column) => (column.actual === true ? figures[monthOf(column)] : undefined),
    trend: [],
    draft: () => undefined,
    entryText: () => "",
    formulaText: () => "",
    showFormulas: false,
    cell,
  };
}
