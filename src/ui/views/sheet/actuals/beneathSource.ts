import { withSign } from "../../../../i18n/currency.ts";
import { decimalsFor } from "../../../../i18n/decimals.ts";
import type { Format } from "../../../../i18n/format.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import type { Actuals } from "../../../../model/actuals.ts";
import type { Language } from "../../../../model/language.ts";
import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { CellView, RowSource } from "../view/cells.ts";
import type { BeneathPart, GridColumn } from "../view/layout.ts";
import { expectedFigure } from "../view/rowFigures.ts";

export type BeneathParts = {
  readonly row: SheetRow;
  readonly part: BeneathPart;
  readonly months: readonly Month[];
  /** The expected run of the original plan, by month. */
  readonly values: Float64Array;
  readonly figures: Actuals[RowId];
  /** The last closed month, as an index from the plan's start. */
  readonly to: number;
  readonly language: Language;
  readonly format: Format;
  readonly words: Dictionary;
};

/** The line beneath a row that has actuals: the original plan's figure, or how far the actual is from it. */
export function beneathSource(parts: BeneathParts): RowSource {
  const { row, part, months, values, language, format, words } = parts;
  const decimals = decimalsFor(values, row.unit);
  const planned = (column: GridColumn): number | undefined =>
    column.period === undefined ? undefined : expectedFigure(values, row.total, column.period);
  const figure =
    part === "planned" ? planned : (column: GridColumn) => differenceIn(parts, column, planned(column));

  const cell = (column: GridColumn): CellView => {
    if (column.kind === "label") return { text: words.cameSheet[part], kind: "beneath" };
    const value = figure(column);
    if (value === undefined || !Number.isFinite(value)) return { text: "", kind: "beneath" };
    const text = format.value(value, row.unit, "cell", { decimals });
    return {
      text: part === "difference" && value > 0 ? withSign("+", text) : text,
      kind: "beneath",
      number: value,
    };
  };

  return {
    row,
    language,
    format,
    decimals,
    months,
    figure,
    trend: part === "planned" ? values : [],
    draft: () => undefined,
    entryText: () => "",
    formulaText: () => "",
    showFormulas: false,
    cell,
  };
}

/** The actual less the plan's figure; undefined if a month of the period is not closed or has no figure. */
function differenceIn(
  { row, months, figures, to }: BeneathParts,
  { period }: GridColumn,
  planned: number | undefined,
): number | undefined {
  if (period === undefined || planned === undefined || period.to > to) return undefined;
  let came = 0;
  for (let t = row.total === "flow" ? period.from : period.to; t <= period.to; t += 1) {
    came += figures[months[t] ?? ""] ?? NaN;
  }
  return Number.isNaN(came) ? undefined : came - planned;
}
