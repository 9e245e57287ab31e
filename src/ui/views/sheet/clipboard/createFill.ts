import { ok } from "../../../../lib/result.ts";
import type { Entry } from "../../../../model/row.ts";
import { entryAt } from "../editor/cellEntries.ts";
import type { Grid } from "../createGrid.ts";
import { entryShape } from "../../../../formula/entryShape.ts";
import { continueSeries, repeatBlock } from "./fill.ts";
import type { FillKind } from "./fill.ts";
import { spotAt } from "../keys/selection.ts";
import type { Area } from "../keys/selection.ts";
import { inputAt } from "../editor/inputAt.ts";
import { writeCells } from "../editor/writeCells.ts";
import type { CellWrite } from "../editor/writeCells.ts";

/** Filling cells from those beside them: by the keys, by the handle, from the menu. */
export function createFill(grid: Grid, say: (sentence: string) => void) {
  const lastColumn = () => grid.layout().columns.length - 1;

  /** Ctrl+R: copies the selection's first column over the others; for one cell, its left neighbour into it. */
  function right(): void {
    const area = grid.area();
    if (area.left < area.right) return fill({ ...area, right: area.left }, area, "copy");
    const before = monthBefore(area.left);
    if (before !== undefined)
      fill({ ...area, left: before, right: before }, { ...area, left: before }, "copy");
  }

  /** Ctrl+D: copies the selection's first line over the others; for one line, the line above into it. */
  function down(): void {
    const area = grid.area();
    if (area.top < area.bottom) return fill({ ...area, bottom: area.top }, area, "copy");
    if (area.top > 0)
      fill({ ...area, top: area.top - 1, bottom: area.top - 1 }, { ...area, top: area.top - 1 }, "copy");
  }

  /** Continues the selection to the last month. */
  function toEnd(kind: FillKind = "auto"): void {
    fill(grid.area(), { ...grid.area(), right: lastColumn() }, kind);
  }

  /** Continues `source` over the rest of `whole`, which contains it and extends beyond it on one side. */
  function fill(source: Area, whole: Area, kind: FillKind): void {
    if (grid.app.document.readOnly()) return say(grid.words().grid.refusals["read-only"]);
    const sideways = whole.left < source.left || whole.right > source.right;
    const backwards = whole.left < source.left || whole.top < source.top;
    const writes: CellWrite[] = [];
    const outer = sideways ? span(source.top, source.bottom) : span(source.left, source.right);
    for (const fixed of outer) {
      const at = (k: number) => (sideways ? { line: fixed, column: k } : { line: k, column: fixed });
      const from = sideways ? fillable(fixed, source.left, source.right) : span(source.top, source.bottom);
      const beyond = sideways
        ? backwards
          ? fillable(fixed, whole.left, source.left - 1).reverse()
          : fillable(fixed, source.right + 1, whole.right)
        : backwards
          ? span(whole.top, source.top - 1).reverse()
          : span(source.bottom + 1, whole.bottom);
      const entries = from.flatMap((k) => entryAt(grid, at(k).line, at(k).column) ?? []);
      if (entries.length === 0) continue;
      const filled = carriedOn(entries, beyond.length, kind, backwards);
      beyond.forEach((k, index) => {
        const entry = filled[index];
        writes.push({ ...at(k), text: String(entry ?? ""), entry: () => ok(entry) });
      });
    }
    const count = writeCells(grid, writes);
    const layout = grid.layout();
    grid.select({
      anchor: spotAt({ line: whole.top, column: whole.left }, layout),
      focus: spotAt({ line: whole.bottom, column: whole.right }, layout),
    });
    const said = grid.words().grid.said;
    const text = (n: number) => said.cells(n, grid.format().number(n));
    const sentence = [
      said.filled(text(count.written)),
      ...(count.skipped > 0 ? [said.skipped(text(count.skipped))] : []),
      ...(count.faulty > 0 ? [said.faulty(text(count.faulty))] : []),
    ].join(". ");
    say(sentence);
    if (count.written === 0 || count.faulty > 0) grid.app.session.notify(sentence);
  }

  /** The columns of a range that a series covers: no totals, units or lines between them. */
  function fillable(line: number, from: number, to: number): number[] {
    return span(from, to).filter((column) => {
      const kind = grid.layout().columns[column]?.kind;
      return (
        (kind === "month" || kind === "value") &&
        (inputAt(grid, line, column) !== undefined || kind === "month")
      );
    });
  }

  function monthBefore(column: number): number | undefined {
    const found = span(0, column - 1).findLast((x) => {
      const kind = grid.layout().columns[x]?.kind;
      return kind === "month" || kind === "value";
    });
    return found;
  }

  return { right, down, toEnd, fill };
}

/** Continues a series if all entries are constants, otherwise repeats the entries. */
function carriedOn(
  entries: readonly Entry[],
  count: number,
  kind: FillKind,
  backwards: boolean,
): readonly Entry[] {
  const shapes = entries.map(entryShape);
  const values = shapes.flatMap((shape) => (shape.kind === "constant" ? [shape.value] : []));
  if (kind === "copy" || values.length < entries.length || entries.length === 1) {
    return repeatBlock(entries, count, backwards);
  }
  return continueSeries(values, count, kind, backwards);
}

function span(from: number, to: number): number[] {
  return from > to ? [] : Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
