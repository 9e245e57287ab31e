import { createSignal } from "solid-js";
import type { Command } from "../../../../editing/command.ts";
import { heldBy } from "../../../../editing/setKey.ts";
import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import { draftKey } from "../view/cells.ts";
import { clearCell, together } from "../../../../entries/cellCommands.ts";
import type { ClearRefusal } from "../../../../entries/cellCommands.ts";
import { createClipboard } from "../clipboard/createClipboard.ts";
import type { GridEditing } from "../editor/createEditing.ts";
import type { FillKind } from "../clipboard/fill.ts";
import type { Grid } from "../createGrid.ts";
import { createLate } from "../../../kit/createLate.ts";
import type { Area } from "./selection.ts";
import type { ColumnKey } from "../view/layout.ts";
import { dependentsOf, precedentsOf, rootOf } from "../view/precedents.ts";

/** Rows that are marked because the active row is made of them, or because they use it. */
export type Trace = {
  readonly kind: "precedents" | "dependents";
  readonly of: RowId;
  readonly rows: ReadonlySet<RowId>;
};

export type GridActions = ReturnType<typeof createActions>;

/** Filling cells, by code that comes when the sheet is there. */
function createLateFill(grid: Grid, say: (sentence: string) => void) {
  const code = createLate(() => import("../clipboard/createFill.ts"));
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

/** What the commands of the sheet do. */
export function createActions(grid: Grid, editing: GridEditing) {
  const { document, results, session } = grid.app;
  const say = (sentence: string) => session.announce(sentence);
  const clipboard = createClipboard(grid, say);
  const fill = createLateFill(grid, say);
  const [trace, setTrace] = createSignal<Trace>();

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

  /** Takes away what is entered in the selected cells, as one step; says why where there is nothing. */
  function clear(): void {
    const { said, clears, refusals } = grid.words().grid;
    if (document.readOnly()) return tell(refusals["read-only"]);
    const { top, bottom, left, right } = grid.area();
    const commands: Command[] = [];
    const reasons = new Set<ClearRefusal | "nothing-known">();
    const drafts: string[] = [];
    let skipped = 0;
    for (let y = top; y <= bottom; y += 1) {
      const row = grid.rowOf(grid.layout().lines[y]?.key ?? "");
      for (let x = left; x <= right; x += 1) {
        const column = grid.layout().columns[x];
        if (row === undefined || column === undefined) continue;
        if (column.kind !== "value" && column.kind !== "month") {
          if (column.kind !== "unit" && column.kind !== "trend" && column.kind !== "label") skipped += 1;
          continue;
        }
        const month = column.kind === "month" ? grid.monthAt(column.period?.from ?? 0) : undefined;
        const cameIn = column.actual === true ? month : undefined;
        const key =
          cameIn === undefined
            ? draftKey(document.scenario(), row.id, row.kind === "computed" ? "formula" : (month ?? "value"))
            : draftKey(undefined, row.id, `actual:${cameIn}`);
        if (document.drafts().has(key)) {
          drafts.push(key);
          continue;
        }
        const result =
          cameIn === undefined ? clearCell(row, document.scenario(), month) : clearActual(row.id, cameIn);
        if (result.ok) commands.push(result.command);
        else {
          reasons.add(result.why);
          skipped += 1;
        }
      }
    }
    const command = together(commands);
    if (command !== undefined) document.dispatch(command, session.selection());
    document.setDrafts(
      drafts.map((key) => [key, undefined] as const),
      session.selection(),
    );
    const done = commands.length + drafts.length;
    const [reason] = reasons;
    if (done === 0) return tell(reason === undefined ? clears["nothing-set"] : clears[reason]);
    const cells = (n: number) => said.cells(n, grid.format().number(n));
    say(skipped === 0 ? said.cleared(cells(done)) : said.clearedSome(cells(done), cells(skipped)));
  }

  /** The command that takes a figure of what came away, where there is one. */
  function clearActual(row: RowId, month: Month) {
    if (heldBy(document.plan().actuals, row)?.[month] === undefined)
      return { ok: false, why: "nothing-known" } as const;
    const command: Command = { kind: "set-actual", row, month, value: undefined };
    return { ok: true, command } as const;
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

  function traceRows(kind: Trace["kind"]): void {
    const row = grid.rowOf(grid.selection().anchor.line);
    if (row === undefined) return;
    const now = trace();
    if (now?.kind === kind && now.of === row.id) return void setTrace(undefined);
    const rows = kind === "precedents" ? precedentsOf(row) : dependentsOf(row.id, document.sheet().rows);
    setTrace({ kind, of: row.id, rows });
    const words = grid.words().grid.trace;
    const found = words[kind](row.label[session.language()], rows.size);
    const unseen = [...rows].filter((id) => !grid.layout().lineAt.has(id)).length;
    // Rows that are out of view cannot show their marks, so they are named.
    if (unseen > 0) tell(`${found}; ${words.unseen(unseen)}`);
    else say(found);
  }

  function toggleFormulas(): void {
    const said = grid.words().grid.said;
    grid.setShowFormulas(!grid.showFormulas());
    say(grid.showFormulas() ? said.formulasShown : said.formulasHidden);
  }

  /** Shows a cell wherever it is: in a scenario, in a group that is folded, in a row that is hidden. */
  function goTo(row: RowId, column: ColumnKey, scenario: string | undefined): void {
    document.selectScenario(scenario);
    const found = document.sheet().byId.get(row);
    if (found === undefined) return;
    grid.showRow(found);
    const spot = { line: row, column };
    grid.select({ anchor: spot, focus: spot });
  }

  /**
   * The row that the active cell's fault comes from: of a figure that is none the first row without
   * one, otherwise a row whose entry was not taken, so that what it says is its last good value.
   */
  function rootCause(): RowId | undefined {
    const { line, column } = grid.selection().anchor;
    const period = grid.columnOf(column)?.period;
    const { byId } = document.sheet();
    const expected = results.expected().rows;
    const isMissing = (id: RowId) =>
      period !== undefined && !Number.isFinite(expected.get(id)?.[period.to] ?? 0);
    const drafted = new Set(grid.faults().map((problem) => problem.row));
    const missing = isMissing(line) ? rootOf(line, byId, isMissing) : undefined;
    return missing ?? (drafted.size === 0 ? undefined : rootOf(line, byId, (id) => drafted.has(id)));
  }

  /** Leaves what was copied and marked, then the selection; true where there was something to leave. */
  function escape(): boolean {
    if (clipboard.copied() !== undefined || trace() !== undefined) {
      clipboard.clearCopied();
      setTrace(undefined);
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
    clear,
    tell,
    toggleGroup,
    traceRows,
    toggleFormulas,
    goTo,
    rootCause,
    escape,
    /** Writes over the active cell as if typed, or opens it. */
    open: editing.open,
  };
}
