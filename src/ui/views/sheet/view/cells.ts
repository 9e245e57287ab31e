import type { Format } from "../../../../i18n/format.ts";
import type { Month } from "../../../../model/month.ts";
import type { Entry, Unit } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { Draft } from "../../../../state/app.ts";
import { entryShape } from "../../../../formula/entryShape.ts";
import { baseInForce, inForce } from "../../../../model/inForce.ts";
import { baseCounts } from "../../../../entries/baseCounts.ts";
import type { GridColumn, Line } from "./layout.ts";
import type { Language } from "../../../../model/language.ts";

/** The content of a cell. Marks are distinguished by shape as well as by colour. */
export type CellView = {
  readonly text: string;
  readonly kind:
    "group" | "label" | "unit" | "trend" | "input" | "result" | "actual" | "no-actual" | "beneath";
  /** An input's month: set in this month, following an earlier one, or following the base value. */
  readonly month?: "override" | "carried" | "base";
  /** Set by the scenario in view. */
  readonly scenario?: boolean;
  /** The plan's own formula in place of the model's. */
  readonly changed?: boolean;
  /** A base value that no month uses. */
  readonly unused?: true;
  /** An uncertain value. */
  readonly range?: boolean;
  /** A faulty typed text; the last good value stays in force. */
  readonly draft?: Draft;
  /** Why there is no figure. */
  readonly missing?: "no-value" | "infinite";
  /** An actual is shown here in place of the plan's figure. */
  readonly came?: true;
  /** An actual of a month that is not closed: kept, and not yet used. */
  readonly waits?: true;
  /** Why an actual contradicts other actuals; both are kept. */
  readonly conflict?: string;
  /** The figure behind the text, if there is one. */
  readonly number?: number;
};

/** Why a cell takes no entry. */
export type Refusal =
  "calculated" | "total" | "group" | "unit" | "trend" | "start-only" | "no-actual" | "beneath" | "read-only";

/** What an entry in a cell would set. */
export type Target = "label" | "base" | "month" | "formula" | "actual";

/** The data from which the cells of one row are drawn; made once for a row, not for each cell. */
export type RowSource = {
  readonly row: SheetRow;
  readonly language: Language;
  readonly format: Format;
  /** Decimals of the row's figures, the same along the row. */
  readonly decimals: number;
  readonly months: readonly Month[];
  /** The row's figure in a column's period: expected, median or mean. */
  readonly figure: (column: GridColumn) => number | undefined;
  /** The row's figures by month, for its line. */
  readonly trend: ArrayLike<number>;
  readonly draft: (at: DraftPlace) => Draft | undefined;
  /** An entry in the user's language, as an editor would show it. */
  readonly entryText: (entry: Entry, unit: Unit) => string;
  readonly formulaText: (formula: string) => string;
  readonly showFormulas: boolean;
  /** The content of cells in lines and columns that are not the plan's own: actuals, and lines beneath rows. */
  readonly cell?: (column: GridColumn) => CellView;
  /** Whether the row's figure in a month is an actual. */
  readonly came?: (month: number) => boolean;
};

/** The part of a row that a faulty text belongs to: its value, its formula, a month, or the actual of a month. */
export type DraftPlace = Month | "value" | "formula" | `actual:${Month}`;

const BLANK: CellView = { text: "", kind: "result" };

/** The content of a row's cell in a column. */
export function cellView(source: RowSource, column: GridColumn): CellView {
  const { row } = source;
  if (source.cell !== undefined) return source.cell(column);
  switch (column.kind) {
    case "label":
      return { text: row.label[source.language], kind: "label" };
    case "unit":
      return { text: source.format.unit(row.unit), kind: "unit" };
    case "trend":
      return { text: "", kind: "trend" };
    case "value":
      return valueView(source);
    case "month":
      return row.kind === "input" ? inputMonthView(source, column) : figureView(source, column);
    case "quarter":
    case "year":
      return figureView(source, column);
  }
}

/** What an entry in a cell would set, or why the cell takes none. */
export function targetOf(
  line: Line,
  row: SheetRow | undefined,
  column: GridColumn,
): { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly why: Refusal } {
  if (line.kind === "beneath") return { ok: false, why: "beneath" };
  if (line.kind === "group" || row === undefined) return { ok: false, why: "group" };
  if (column.actual === true) {
    const never = row.kind === "input" && row.startOnly;
    return never ? { ok: false, why: "no-actual" } : { ok: true, target: "actual" };
  }
  switch (column.kind) {
    case "label":
      return { ok: true, target: "label" };
    case "unit":
    case "trend":
      return { ok: false, why: column.kind };
    case "quarter":
    case "year":
      return { ok: false, why: "total" };
    case "value":
      return { ok: true, target: row.kind === "input" ? "base" : "formula" };
    case "month":
      if (row.kind === "computed") return { ok: true, target: "formula" };
      return row.startOnly ? { ok: false, why: "start-only" } : { ok: true, target: "month" };
  }
}

/** The key of a faulty text in the document's drafts. */
export function draftKey(scenario: string | undefined, row: string, at: DraftPlace): string {
  return `${scenario ?? ""}/${row}/${at}`;
}

function valueView(source: RowSource): CellView {
  const { row } = source;
  if (row.kind === "computed") {
    const draft = source.draft("formula");
    const text = draft?.text ?? (source.showFormulas ? source.formulaText(row.formula) : "");
    return {
      text,
      kind: "result",
      changed: row.original !== undefined,
      ...(draft === undefined ? {} : { draft }),
    };
  }
  const draft = source.draft("value");
  if (draft !== undefined) return { text: draft.text, kind: "input", draft };
  const base = baseInForce(row);
  if (base === undefined) return { text: "", kind: "input" };
  const shape = entryShape(base.entry);
  const unused = baseCounts(row, source.months) ? {} : { unused: true as const };
  const marks = { kind: "input" as const, scenario: base.layer === "scenario", ...unused };
  if (shape.kind === "range") {
    return { text: source.format.range(shape.low, shape.high, row.unit, "cell"), range: true, ...marks };
  }
  if (shape.kind === "formula") return { text: source.entryText(base.entry, row.unit), ...marks };
  return { text: source.format.value(shape.value, row.unit, "cell"), number: shape.value, ...marks };
}

function inputMonthView(source: RowSource, column: GridColumn): CellView {
  const { row } = source;
  const at = column.period?.from ?? 0;
  const month = source.months[at];
  if (row.kind !== "input" || month === undefined) return BLANK;
  const draft = source.draft(month);
  if (draft !== undefined) return { text: draft.text, kind: "input", month: "override", draft };
  const force = inForce(row, month);
  // Nobody typed the value that is restored after a "this month only" entry.
  const back = force?.entry === "base";
  const marks = {
    kind: "input" as const,
    month: back ? ("base" as const) : (force?.from ?? ("base" as const)),
    scenario: force?.layer === "scenario" && force.from !== "base" && !back,
    range: force?.from === "override" && entryShape(force.entry).kind === "range",
  };
  return { ...figureView(source, column), ...marks };
}

function figureView(source: RowSource, column: GridColumn): CellView {
  const kind = source.row.kind === "input" ? "input" : "result";
  const value = source.figure(column);
  if (value === undefined) return { text: "", kind };
  if (Number.isNaN(value)) return { text: "–", kind, missing: "no-value" };
  if (!Number.isFinite(value)) return { text: "–", kind, missing: "infinite" };
  const text = source.format.value(value, source.row.unit, "cell", { decimals: source.decimals });
  const came = column.kind === "month" && source.came?.(column.period?.from ?? -1) === true;
  return { text, kind, number: value, ...(came ? { came: true as const } : {}) };
}
