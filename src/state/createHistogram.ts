import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";
import { Cancelled } from "../engine/simulator.ts";
import type { Histogram, Period, RunRequest, RunResult, Simulator } from "../engine/simulator.ts";
import type { RowId } from "../model/row.ts";

/** A run of the plan in view, whatever rows it is to give. */
export type AskedRun = Omit<RunRequest, "rows">;

/** How long to wait for the next key before work begins, in milliseconds. */
export const SETTLE_MS = 40;

type Run = {
  readonly simulator: Accessor<Simulator | undefined>;
  readonly settle?: number;
  readonly asked: Accessor<AskedRun>;
  /** Whether the run in view is still to come, or is a rough one: then the histogram waits. */
  readonly stale: Accessor<boolean>;
  /** The result in view; undefined where it is of another plan or scenario. */
  readonly result: Accessor<RunResult | undefined>;
  readonly setFailure: (failure: string) => void;
};

type Wanted = {
  readonly row: Accessor<RowId>;
  readonly period: Accessor<Period>;
  /** Number of bars. */
  readonly bars: number;
};

/** The distribution of one row in one period, from the trials of the run in view. */
export function createHistogram(
  { simulator: loaded, settle = SETTLE_MS, asked, stale, result, setFailure }: Run,
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
  createEffect(
    on([row, createMemo(() => result() === undefined)], () => setValue(undefined), { defer: true }),
  );
  return value;
}
