import { withSign } from "../../../../i18n/currency.ts";
import type { Format } from "../../../../i18n/format.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { CellView } from "../view/cells.ts";
import type { GridColumn } from "../view/layout.ts";

export type AboutParts = {
  readonly row: SheetRow;
  readonly column: GridColumn;
  readonly view: CellView;
  /** The original plan's figure there; undefined before the plan's start and after its end. */
  readonly planned: number | undefined;
  readonly format: Format;
  readonly words: Dictionary;
};

/** The description of an actual, or of a month without one, in parts. */
export function actualsAbout({ row, column, view, planned, format, words }: AboutParts): string[] {
  const text = words.cameSheet;
  if (column.kind !== "month") return [];
  if (column.actual !== true) return view.came === true ? [text.came] : [];
  if (view.kind === "no-actual") return [words.grid.refusals["no-actual"]];
  const shown = (value: number) => format.value(value, row.unit, "cell");
  const signed = (value: number) => (value > 0 ? withSign("+", shown(value)) : shown(value));
  const against =
    planned === undefined || !Number.isFinite(planned)
      ? []
      : view.number === undefined
        ? [text.plannedIs(shown(planned))]
        : [text.plannedWas(shown(planned), signed(view.number - planned))];
  return [
    ...(view.conflict === undefined ? [] : [view.conflict]),
    ...(view.number === undefined && view.draft === undefined ? [text.nothing] : []),
    ...(view.waits === true ? [text.waits] : []),
    ...against,
  ];
}
