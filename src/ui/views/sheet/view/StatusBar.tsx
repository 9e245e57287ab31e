import { createMemo, createSignal, For, Show, untrack } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../../model/row.ts";
import type { Words } from "../../../../model/language.ts";
import { afterPaint } from "../../../kit/afterPaint.ts";
import { bareFigure } from "../editor/cellEntries.ts";
import { useSheet } from "../gridContext.ts";
import { problemsOf } from "../problems/problems.ts";
import { isTotal } from "./layout.ts";
import type { Area } from "../keys/selection.ts";
import { statisticsOf } from "./statistics.ts";
import type { Statistics } from "./statistics.ts";

const FIGURES = ["sum", "average", "count", "min", "max"] as const;

/** For several cells, what they add up to; for one, how sure its figure is and what its marks mean. */
export function StatusBar(): JSX.Element {
  const { grid, focusCell, setOverlay } = useSheet();
  const text = () => grid.words().grid;
  const language = () => grid.app.session.language();
  const [helpOf, setHelpOf] = createSignal<(row: RowId) => Words | undefined>(() => undefined);
  // Where the texts can't be fetched the line goes without them.
  void afterPaint()
    .then(() => import("../../../../model/rows/help/index.ts"))
    .then(
      (help) => setHelpOf(() => help.helpOf),
      () => {},
    );

  const problems = createMemo(
    () => problemsOf(grid.app.document.drafts(), [...grid.app.document.sheet().byId.keys()]).length,
  );
  const statistics = createMemo((): Statistics | undefined => {
    if (!grid.several()) return undefined;
    const area = grid.area();
    grid.layout();
    grid.sources();
    // The whole sheet has a hundred thousand cells: to track what each of them reads would take seconds.
    return untrack(() => statisticsOf(figuresIn(area)));
  });
  function* figuresIn({ top, bottom, left, right }: Area): Generator<number | undefined> {
    const { columns } = grid.layout();
    // With months there, totals would count them again, and base values are no months.
    const months = left < right && columns.slice(left, right + 1).some((column) => column.kind === "month");
    for (let x = left; x <= right; x += 1) {
      if (months && columns[x]?.kind !== "month") continue;
      for (let y = top; y <= bottom; y += 1) yield grid.figureAt(y, x);
    }
  }
  /** The unit that all selected rows share; else figures stand bare. */
  const unit = createMemo(() => {
    const { top, bottom } = grid.area();
    const units = new Set(
      grid
        .layout()
        .lines.slice(top, bottom + 1)
        .flatMap((line) => (line.kind === "row" ? [grid.rowOf(line.row)?.unit ?? ""] : [])),
    );
    return units.size === 1 ? ([...units][0] ?? "") : "";
  });
  const shown = (name: (typeof FIGURES)[number], all: Statistics) =>
    name === "count" ? grid.format().number(all.count) : grid.format().value(all[name], unit(), "cell");

  const about = createMemo((): string => {
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

  async function copy(name: (typeof FIGURES)[number], all: Statistics): Promise<void> {
    const value = name === "count" ? String(all.count) : bareFigure(all[name], unit(), grid.format().locale);
    await navigator.clipboard.writeText(value);
    grid.app.session.announce(text().status.copied(value));
    focusCell();
  }

  return (
    <div class="sheet-status">
      <p id="sheet-about-cell" class="sheet-about">
        {about()}
      </p>
      <Show when={problems() > 0}>
        <button type="button" class="sheet-problems" onClick={() => setOverlay("problems")}>
          {text().problems(problems())}
        </button>
      </Show>
      <Show when={statistics()}>
        {(all) => (
          <div class="sheet-sums">
            <For each={FIGURES}>
              {(name) => (
                <button
                  type="button"
                  class="sheet-sum"
                  title={text().status.copy(text().status[name], shown(name, all()))}
                  onClick={() => void copy(name, all())}
                >
                  {text().status[name]} <b>{shown(name, all())}</b>
                </button>
              )}
            </For>
          </div>
        )}
      </Show>
    </div>
  );
}
