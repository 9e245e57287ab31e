import { heldBy } from "../../../../editing/setKey.ts";
import type { EntryContext } from "../../../../i18n/entryReading.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import { baseInForce, inForce } from "../../../../model/inForce.ts";
import type { Month } from "../../../../model/month.ts";
import type { Entry } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { DocumentState } from "../../../../state/app.ts";
import type { Grid } from "../createGrid.ts";
import type { Spot } from "../keys/selection.ts";
import { draftKey, targetOf } from "../view/cells.ts";
import type { Target } from "../view/cells.ts";
import type { EditMode } from "./editing.ts";

/** An open editor: its cell, what it would set, and the text when it was opened. */
export type Editing = {
  readonly spot: Spot;
  readonly row: SheetRow;
  readonly target: Target;
  /** The month, for an entry in a month or an actual. */
  readonly month?: Month;
  readonly mode: EditMode;
  /** Whether the caret is in the cell or in the formula bar. */
  readonly place: "cell" | "bar";
  /** Whether typing replaces the initial text, so that typing the same text again has a meaning. */
  readonly replaces?: boolean;
  readonly initial: string;
  /** The entry that the initial text represents. */
  readonly previous?: Entry;
};

/** The cell's raw content as an editor shows it, with the entry behind it. */
export function cellContent(grid: Grid, spot: Spot): Omit<Editing, "mode" | "place"> | undefined {
  const { document, session } = grid.app;
  const line = grid.lineOf(spot.line);
  const column = grid.columnOf(spot.column);
  const row = grid.rowOf(spot.line);
  if (line === undefined || column === undefined || row === undefined) return undefined;
  const found = targetOf(line, row, column);
  if (!found.ok) return undefined;
  const common = { spot, row, target: found.target };
  const drafted = (at: Month | "value" | "formula") =>
    document.drafts().get(draftKey(document.scenario(), row.id, at))?.text;
  if (found.target === "actual") return actualContent(grid, common, grid.monthAt(column.period?.from ?? 0));
  if (found.target === "label") return { ...common, initial: row.label[session.language()] };
  const write = (entry: Entry) => writeEntry(entry, entryContext(grid, row, found.target));
  if (row.kind === "computed") {
    return { ...common, initial: drafted("formula") ?? write(row.formula), previous: row.formula };
  }
  const month = found.target === "month" ? session.months()[column.period?.from ?? 0] : undefined;
  const entry = month === undefined ? baseInForce(row)?.entry : inForce(row, month)?.entry;
  const initial = drafted(month ?? "value") ?? (entry === undefined ? "" : write(entry));
  return {
    ...common,
    initial,
    ...(month === undefined ? {} : { month }),
    ...(entry === undefined ? {} : { previous: entry }),
  };
}

/** The actual of a month, as an editor shows it. */
function actualContent(
  grid: Grid,
  common: Pick<Editing, "spot" | "row" | "target">,
  month: Month,
): Omit<Editing, "mode" | "place"> {
  const { document } = grid.app;
  const { row, target } = common;
  const came = heldBy(document.plan().actuals, row.id)?.[month];
  const drafted = document.drafts().get(draftKeyOf(document, { row, target, month }))?.text;
  const initial = drafted ?? (came === undefined ? "" : writeEntry(came, entryContext(grid, row, target)));
  return { ...common, month, initial, ...(came === undefined ? {} : { previous: came }) };
}

const ENTRY_KINDS = {
  label: "value",
  base: "value",
  month: "value",
  formula: "formula",
  actual: "number",
} as const;

/** The information about a cell that the parser of its text needs. */
export function entryContext(grid: Grid, row: SheetRow, target: Target): EntryContext {
  const { document } = grid.app;
  return {
    unit: row.unit,
    locale: grid.format().locale,
    kind: ENTRY_KINDS[target],
    currency: document.plan().currency,
    scenario: document.scenario() !== undefined,
  };
}

/** The key under which a text of the cell that was not accepted is kept. */
export function draftKeyOf(document: DocumentState, now: Pick<Editing, "row" | "month" | "target">): string {
  // Actuals are the same in every scenario.
  if (now.target === "actual") return draftKey(undefined, now.row.id, `actual:${now.month ?? ""}`);
  const at = now.target === "formula" ? "formula" : (now.month ?? "value");
  return draftKey(document.scenario(), now.row.id, at);
}
