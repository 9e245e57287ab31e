import { createMemo, createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import type { RowId } from "../../../../model/row.ts";
import type { Words } from "../../../../model/language.ts";
import { afterPaint } from "../../../kit/afterPaint.ts";
import { useSheet } from "../gridContext.ts";
import { isTotal } from "./layout.ts";

/** A description of the active cell: the uncertainty of its figure, the meaning of its marks, its source. */
export function createCellSentence(): Accessor<string> {
  const { grid } = useSheet();
  const text = () => grid.words().grid;
  const language = () => grid.app.session.language();
  const [helpOf, setHelpOf] = createSignal<(row: RowId) => Words | undefined>(() => undefined);
  // If the texts can't be loaded, the line is shown without them.
  void afterPaint()
    .then(() => import("../../../../model/rows/help/index.ts"))
    .then(
      (help) => setHelpOf(() => help.helpOf),
      () => {},
    );

  return createMemo((): string => {
    const spot = grid.selection().anchor;
    const at = grid.active();
    const row = grid.rowOf(spot.line);
    const view = grid.viewAt(at.line, at.column);
    const column = grid.columnOf(spot.column);
    if (row === undefined || view === undefined || column === undefined) return "";
    const states = text().states;
    const parts: string[] = [];
    if (view.draft !== undefined) {
      parts.push(`${states.error}: ${grid.issueText(view.draft.issue, row)}`);
    }
    const came = grid.came()?.about(row, column, view) ?? [];
    if (column.actual === true) return [...parts, ...came].join(" · ");
    parts.push(...came);
    if (view.missing !== undefined) {
      parts.push(grid.reasonAt(row.id, view.missing));
    }
    parts.push(grid.restingAt(spot));
    if (view.unused === true) parts.push(states.unused);
    if (column.kind === "label") parts.push(helpOf()(row.id)?.[language()] ?? "");
    if (isTotal(column)) parts.push(text().totals[row.total]);
    if (row.kind === "computed" && column.period !== undefined && view.came !== true) {
      const spread = grid.spreadAt(spot);
      if (spread !== undefined) {
        const ends = [spread.low, spread.high].map((end) => grid.format().value(end, row.unit, "cell"));
        parts.push(text().spread(ends[0] ?? "", ends[1] ?? ""));
      }
      if (grid.app.session.shown() === "expected") parts.push(text().expectedRun);
    }
    if (view.month === "override") parts.push(states.override);
    if (view.month === "carried") parts.push(states.carried);
    if (view.range === true) parts.push(states.range);
    if (view.scenario === true) parts.push(states.scenario);
    if (view.changed === true) parts.push(states.changed);
    const origin = grid.app.document.origins().get(row.id);
    if (column.kind === "value" && origin !== undefined && view.scenario !== true) {
      parts.push(text().origins[origin.origin]);
      const { source } = origin;
      if (source !== undefined) {
        parts.push(text().sourceOf(typeof source === "string" ? source : source[language()]));
      }
    }
    if (row.note !== undefined && column.kind === "label") parts.push(row.note);
    return parts.filter((part) => part !== "").join(" · ");
  });
}
