import { createMemo, For, Show, untrack } from "solid-js";
import type { JSX } from "solid-js";
import { bareFigure } from "../editor/cellEntries.ts";
import { useSheet } from "../gridContext.ts";
import { problemsOf } from "../problems/problems.ts";
import type { Area } from "../keys/selection.ts";
import { statisticsOf } from "./statistics.ts";
import type { Statistics } from "./statistics.ts";
import { createCellSentence } from "./createCellSentence.ts";

const FIGURES = ["sum", "average", "count", "min", "max"] as const;

/** For several cells, their statistics; for one cell, the uncertainty of its figure and the meaning of its marks. */
export function StatusBar(): JSX.Element {
  const { grid, setOverlay } = useSheet();
  const text = () => grid.words().grid;
  const problems = createMemo(
    () => problemsOf(grid.app.document.drafts(), [...grid.app.document.sheet().byId.keys()]).length,
  );
  const about = createCellSentence();

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
      <Sums />
    </div>
  );
}

/** Statistics of several selected cells; a click on a figure copies it. */
function Sums(): JSX.Element {
  const { grid, focusCell } = useSheet();
  const text = () => grid.words().grid;
  const statistics = createMemo((): Statistics | undefined => {
    if (!grid.several()) return undefined;
    const area = grid.area();
    grid.layout();
    grid.sources();
    // The whole sheet has a hundred thousand cells: tracking the reads of each would take seconds.
    return untrack(() => statisticsOf(figuresIn(area)));
  });
  function* figuresIn({ top, bottom, left, right }: Area): Generator<number | undefined> {
    const { columns } = grid.layout();
    // With months selected, totals would count them again, and base values are not months.
    const months = left < right && columns.slice(left, right + 1).some((column) => column.kind === "month");
    for (let x = left; x <= right; x += 1) {
      if (months && columns[x]?.kind !== "month") continue;
      for (let y = top; y <= bottom; y += 1) yield grid.figureAt(y, x);
    }
  }
  /** The unit that all selected rows share; otherwise figures have no unit. */
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

  async function copy(name: (typeof FIGURES)[number], all: Statistics): Promise<void> {
    const value = name === "count" ? String(all.count) : bareFigure(all[name], unit(), grid.format().locale);
    await navigator.clipboard.writeText(value);
    grid.app.session.announce(text().status.copied(value));
    focusCell();
  }

  return (
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
  );
}
