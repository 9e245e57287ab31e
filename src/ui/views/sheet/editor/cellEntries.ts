import { tidy } from "../../../../lib/tidy.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { Entry, Unit } from "../../../../model/row.ts";
import type { CopiedCell } from "../clipboard/clipboard.ts";
import type { Grid } from "../createGrid.ts";
import { entryShape } from "../../../../formula/entryShape.ts";
import { baseInForce, inForce } from "../../../../model/inForce.ts";
import { inputAt } from "./inputAt.ts";

/** The entry that a cell follows: for an input its text, for any other row its figure. */
export function entryAt(grid: Grid, line: number, column: number): Entry | undefined {
  const place = inputAt(grid, line, column);
  if (place === undefined) return grid.figureAt(line, column);
  if (place.actual === true) return grid.figureAt(line, column);
  const { row, at } = place;
  return at === "value" ? baseInForce(row)?.entry : inForce(row, at)?.entry;
}

/**
 * A cell for the clipboard: figures without separators and unit, in the user's locale, with our own entry beside them.
 */
export function copiedCell(grid: Grid, line: number, column: number): CopiedCell {
  const view = grid.viewAt(line, column);
  const key = grid.layout().lines[line]?.key;
  const unit = key === undefined ? "" : (grid.rowOf(key)?.unit ?? "");
  const figure = grid.figureAt(line, column);
  const entry = inputAt(grid, line, column) === undefined ? undefined : entryAt(grid, line, column);
  const own = entry === undefined ? {} : { entry };
  if (figure !== undefined && view?.draft === undefined) {
    return { text: bareFigure(figure, unit, grid.format().locale), number: figure, ...own };
  }
  if (entry !== undefined && entryShape(entry).kind === "range") {
    return { text: writeEntry(entry, { unit, locale: grid.format().locale }), ...own };
  }
  return { text: view?.missing === undefined ? (view?.text ?? "") : "", ...own };
}

/** A figure without group separators and unit, with as many digits as are useful to a reader. */
export function bareFigure(value: number, unit: Unit, locale: string): string {
  const exact = tidy(value);
  return writeEntry(exact, { unit, locale }).replace(/\u00a0/g, "");
}
