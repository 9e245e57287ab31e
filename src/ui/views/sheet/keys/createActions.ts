import type { RowId } from "../../../../model/row.ts";
import { createClipboard } from "../clipboard/createClipboard.ts";
import type { GridEditing } from "../editor/createEditing.ts";
import type { FillKind } from "../clipboard/fill.ts";
import type { Grid } from "../createGrid.ts";
import { createLate } from "../../../kit/createLate.ts";
import { withWords } from "../../../kit/withWords.ts";
import type { Area } from "./selection.ts";
import type { ColumnKey } from "../view/layout.ts";
import { createTrace } from "./createTrace.ts";

export type GridActions = ReturnType<typeof createActions>;

/** Filling cells, with code that is loaded after the sheet. */
function createLateFill(grid: Grid, say: (sentence: string) => void) {
  const code = createLate(withWords(() => import("../clipboard/createFill.ts")));
  const use = (act: (fill: ReturnType<typeof import("../clipboard/createFill.ts").createFill>) => void) =>
    code.use(({ createFill }) => act(createFill(grid, say)));
  return {
    preload: code.preload,
    down: () => use((fill) => fill.down()),
    right: () => use((fill) => fill.right()),
    toEnd: (kind?: FillKind) => use((fill) => fill.toEnd(kind)),
    fill: (source: Area, whole: Area, kind: FillKind) => use((fill) => fill.fill(source, whole, kind)),
  };
}

/** The actions of the sheet's commands. */
export function createActions(grid: Grid, editing: GridEditing) {
  const { document, session } = grid.app;
  const say = (sentence: string) => session.announce(sentence);
  const clipboard = createClipboard(grid, say);
  const fill = createLateFill(grid, say);
  const clearing = createLate(withWords(() => import("./clearSelected.ts")));

  const { trace, traceRows, endTrace } = createTrace(grid, say, tell);

  function undo(): void {
    const said = grid.words().grid.said;
    if (!document.canUndo()) return say(said.nothingToUndo);
    const back = document.undo();
    if (back !== undefined) session.select(back);
    say(said.undone);
  }

  function redo(): void {
    const said = grid.words().grid.said;
    if (!document.canRedo()) return say(said.nothingToRedo);
    const forward = document.redo();
    if (forward !== undefined) session.select(forward);
    say(said.redone);
  }

  function tell(sentence: string): void {
    session.notify(sentence);
    say(sentence);
  }

  /** Folds a group or unfolds it. */
  function toggleGroup(group: string): void {
    const view = document.plan().view;
    const before = view.collapsed ?? [];
    const collapsed = before.includes(group) ? before.filter((one) => one !== group) : [...before, group];
    document.dispatch({ kind: "set-view", view: { ...view, collapsed } }, session.selection());
  }

  function toggleFormulas(): void {
    const said = grid.words().grid.said;
    grid.setShowFormulas(!grid.showFormulas());
    say(grid.showFormulas() ? said.formulasShown : said.formulasHidden);
  }

  /** Shows a cell wherever it is: in a scenario, in a folded group, in a hidden row. */
  function goTo(row: RowId, column: ColumnKey, scenario: string | undefined): void {
    document.selectScenario(scenario);
    const found = document.sheet().byId.get(row);
    if (found === undefined) return;
    grid.showRow(found);
    const spot = { line: row, column };
    grid.select({ anchor: spot, focus: spot });
  }

  /** Clears the copy mark and the trace marks, then the selection; true if there was something to clear. */
  function escape(): boolean {
    if (clipboard.copied() !== undefined || trace() !== undefined) {
      clipboard.clearCopied();
      endTrace();
      return true;
    }
    if (!grid.several()) return false;
    grid.select({ anchor: grid.selection().anchor, focus: grid.selection().anchor });
    return true;
  }

  return {
    clipboard,
    fill,
    trace,
    undo,
    redo,
    /** Loads the code that clears cells, so that the next key press works at once. */
    preloadClear: clearing.preload,
    clear: () => clearing.use(({ clearSelected }) => clearSelected(grid, say, tell)),
    tell,
    toggleGroup,
    traceRows,
    toggleFormulas,
    goTo,
    escape,
    /** Types over the active cell, or opens its editor. */
    open: editing.open,
  };
}
