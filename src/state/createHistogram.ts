import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";
import { Cancelled } from "../engine/simulator.ts";
import type { Histogram, Period } from "../engine/simulator.ts";
import type { RowId } from "../model/row.ts";
import type { RunInView } from "./app.ts";

type Wanted = {
  readonly row: Accessor<RowId>;
  readonly period: Accessor<Period>;
  /** Number of bars. */
  readonly bars: number;
};

/** The distribution of one row in one period, from the trials of the run in view. */
export function createHistogram(
  { simulator: loaded, settle, asked, stale, run, setFailure }: RunInView,
  { row, period, bars }: Wanted,
): Accessor<Histogram | undefined> {
  const [value, setValue] = createSignal<Histogram>();
  const question = createMemo(() => ({ row: row(), from: period().from, to: period().to }), undefined, {
    equals: (a, b) => a.row === b.row && a.from === b.from && a.to === b.to,
  });
  createEffect(
    on([asked, question, stale, loaded], ([request, { row: id, from, to }, waiting, simulator]) => {
      if (simulator === undefined || waiting) return;
      const mine = new AbortController();
      const wait = setTimeout(() => {
        simulator
          .histogram(request, id, { from, to }, bars, { signal: mine.signal })
          .then((found) => {
            if (!mine.signal.aborted) setValue(found);
          })
          .catch((error: unknown) => {
            if (mine.signal.aborted || error instanceof Cancelled) return;
            setFailure(error instanceof Error ? error.message : String(error));
          });
      }, settle);
      onCleanup(() => {
        clearTimeout(wait);
        mine.abort();
      });
    }),
  );
  // Another row's shape under this row's name, or another scenario's, would be a wrong answer: better none yet.
  createEffect(on([row, createMemo(() => run() === undefined)], () => setValue(undefined), { defer: true }));
  return value;
}
