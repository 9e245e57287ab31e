import type { Accessor } from "solid-js";
import { groupName } from "../../../../i18n/words.ts";
import type { Language } from "../../../../model/language.ts";
import { cellView } from "./cells.ts";
import type { CellView, RowSource } from "./cells.ts";
import type { Layout, LineKey } from "./layout.ts";

/** The content of cells, by the indexes of their line and column. */
export function readCells(
  layout: Accessor<Layout>,
  sources: Accessor<(key: LineKey) => RowSource | undefined>,
  language: Accessor<Language>,
) {
  /** The content of a cell, by indexes. */
  function viewAt(line: number, column: number): CellView | undefined {
    const at = layout().lines[line];
    const of = layout().columns[column];
    if (at === undefined || of === undefined) return undefined;
    if (at.kind === "group") {
      const text = of.kind === "label" ? groupName(at.group, language()) : "";
      return { text, kind: "group" };
    }
    const source = sources()(at.key);
    return source === undefined ? undefined : cellView(source, of);
  }

  /** The figure behind a cell, by indexes: for sums and jumps, without formatting it. */
  function figureAt(line: number, column: number): number | undefined {
    const at = layout().lines[line];
    const of = layout().columns[column];
    if (at === undefined || of === undefined || at.kind === "group") return undefined;
    if (of.kind === "value") return viewAt(line, column)?.number;
    const value = sources()(at.key)?.figure(of);
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  }

  function filled(line: number, column: number): boolean {
    const at = layout().lines[line];
    const of = layout().columns[column];
    if (at === undefined || of === undefined) return false;
    if (at.kind === "group") return of.kind === "label";
    return of.period === undefined || figureAt(line, column) !== undefined;
  }

  return { viewAt, figureAt, filled };
}
