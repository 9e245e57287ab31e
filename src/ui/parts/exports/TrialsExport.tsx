import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Cancelled } from "../../../engine/simulator.ts";
import type { Goal } from "../../../model/plan.ts";
import type { RowId } from "../../../model/row.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { figureCount, MOST_FIGURES, trialsTable } from "./trialsTable.ts";
import { useExports } from "../copying/useExports.ts";

/** Every trial of chosen rows as a CSV file, with its progress and the way to stop it. */
export function TrialsExport(): JSX.Element {
  const { document, exporting, session } = useApp();
  const { words, format, label } = useText();
  const { savePieces } = useExports();
  const text = () => words().exports;
  const focused = session.selection().focus.row;
  const [chosen, setChosen] = createSignal<ReadonlySet<RowId>>(new Set([focused]));
  const [progress, setProgress] = createSignal<number>();
  let controller: AbortController | undefined;
  onCleanup(() => controller?.abort());

  const candidates = createMemo(() => rowsToOffer(focused, document.sheet(), document.plan().goals));
  const size = () => figureCount(chosen().size, document.plan().months, document.plan().run.trials);
  const tooMany = () => size() > MOST_FIGURES;
  const count = (n: number) => format().number(n, { decimals: 0 });
  const save = async () => {
    const mine = new AbortController();
    controller = mine;
    setProgress(0);
    try {
      const rows = candidates().filter((row) => chosen().has(row));
      const trials = await exporting.trials(rows, { signal: mine.signal, onProgress: setProgress });
      const writer = await exporting.writer();
      const month = (t: number) => format().month(session.months()[t] ?? "");
      const pieces: string[] = [];
      for (const piece of trialsTable(trials, text().trial, (row, t) => `${label(row)} · ${month(t)}`)) {
        pieces.push(writer.csv(piece, session.language(), pieces.length === 0));
        // Between pieces the page answers, and may be told to stop.
        await new Promise((resolve) => setTimeout(resolve));
        if (mine.signal.aborted) return;
      }
      await savePieces(pieces, text().trials);
    } catch (error) {
      if (!mine.signal.aborted && !(error instanceof Cancelled)) session.notify(text().failed);
    } finally {
      if (controller === mine) {
        controller = undefined;
        setProgress(undefined);
      }
    }
  };
  const stop = () => {
    controller?.abort();
    controller = undefined;
    setProgress(undefined);
  };

  return (
    <>
      <RowsToExport rows={candidates()} chosen={chosen()} onChoose={setChosen} />
      <div class="export-choices">
        <Show
          when={progress() === undefined}
          fallback={
            <>
              <span class="soft" role="status">
                {text().working(format().percent(progress() ?? 0, 0))}
              </span>
              <Button onClick={stop}>{text().stop}</Button>
            </>
          }
        >
          <Button disabled={tooMany() || chosen().size === 0} onClick={() => void save()}>
            {text().saveCsv}
          </Button>
          <span class="soft small" classList={{ "field-error": tooMany() }} role="status">
            {chosen().size === 0
              ? text().trialsNone
              : tooMany()
                ? text().trialsTooMany(count(size()), count(MOST_FIGURES))
                : text().trialsSize(count(size()))}
          </span>
        </Show>
      </div>
    </>
  );
}

/** What was looked at, the goals, and the results that matter most. */
function rowsToOffer(focused: RowId, sheet: Sheet, goals: readonly Goal[]): RowId[] {
  const results = sheet.rows.filter((row) => row.kind === "computed" && row.essential);
  return [...new Set([focused, ...goals.map(({ row }) => row), ...results.map(({ id }) => id)])];
}

function RowsToExport(props: {
  readonly rows: readonly RowId[];
  readonly chosen: ReadonlySet<RowId>;
  readonly onChoose: (chosen: ReadonlySet<RowId>) => void;
}): JSX.Element {
  const { words, label } = useText();
  const text = () => words().exports;
  const choose = (row: RowId, wanted: boolean) => {
    const next = new Set(props.chosen);
    if (wanted) next.add(row);
    else next.delete(row);
    props.onChoose(next);
  };
  return (
    <fieldset class="export-rows">
      <legend class="unseen">{text().trialsRows}</legend>
      <For each={props.rows}>
        {(row) => (
          <label class="export-row">
            <input
              type="checkbox"
              checked={props.chosen.has(row)}
              onChange={(event) => choose(row, event.currentTarget.checked)}
            />
            {label(row)}
          </label>
        )}
      </For>
    </fieldset>
  );
}
