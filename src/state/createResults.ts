import { FIRST_TRIALS } from "../report/firstTrials.ts";
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { Accessor } from "solid-js";
import { flowStops } from "../analysis/flowStops.ts";
import type { FlowStop } from "../analysis/flowStops.ts";
import { Cancelled } from "../engine/simulator.ts";
import type { RunResult, Simulator } from "../engine/simulator.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { AskedRun, ExpectedValues, ResultsState } from "./app.ts";
import { sameModel } from "./sameModel.ts";
import { sameSubject } from "./sameSubject.ts";

type Options = {
  readonly plan: Accessor<Plan>;
  readonly scenario: Accessor<string | undefined>;
  /** Undefined until its code has been loaded. */
  readonly simulator: Accessor<Simulator | undefined>;
  readonly runExpected: (plan: Plan, scenario: string | undefined) => ExpectedValues;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** How long to wait for the next key before a run begins, in milliseconds. */
  readonly settle?: number;
};

/** How long to wait for the next key before work begins, in milliseconds. */
const SETTLE_MS = 40;

type Shown = { readonly asked: AskedRun; readonly result: RunResult; readonly rough: boolean };

/**
 * Results that follow the plan: the expected run at once and in this thread, the Monte Carlo run afterwards, first with
 * few trials where it has many. A change stops the run under way; the latest plan is always run.
 */
export function createResults(options: Options): ResultsState {
  const settle = options.settle ?? SETTLE_MS;
  const model = createMemo(options.plan, undefined, { equals: sameModel });
  const expected = createMemo(() => options.runExpected(model(), options.scenario()));
  const stops = createMemo(() => flowStops(expected().rows), undefined, { equals: sameStops });
  const asked = createMemo((): AskedRun => {
    const { trials, seed, chance } = model().run;
    return { plan: model(), scenario: options.scenario(), trials, seed, chance };
  });

  const [wishes, setWishes] = createSignal<readonly Accessor<readonly RowId[]>[]>([]);
  const wanted = createMemo(() => [...new Set(wishes().flatMap((rows) => rows()))]);
  const [shown, setShown] = createSignal<Shown>();
  const [progress, setProgress] = createSignal<number>();
  const [seconds, setSeconds] = createSignal<number>();
  const [failure, setFailure] = createSignal<string>();
  /** The result, if it is of the plan and scenario in view: figures of another must not stand under this one's name. */
  const result = createMemo(() => {
    const [now, wants] = [shown(), asked()];
    const fits =
      now !== undefined && now.asked.scenario === wants.scenario && sameSubject(now.asked.plan, wants.plan);
    return fits ? now.result : undefined;
  });
  const stale = createMemo(() => {
    const now = shown();
    return now === undefined || now.rough || now.asked !== asked();
  });

  let controller: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    controller?.abort();
    controller = undefined;
    setProgress(undefined);
  }

  function start(): void {
    stop();
    setProgress(0);
    timer = setTimeout(() => void run(), settle);
  }

  async function run(): Promise<void> {
    const simulator = options.simulator();
    if (simulator === undefined) return;
    const mine = new AbortController();
    controller = mine;
    setFailure(undefined);
    try {
      await bring(simulator, untrack(asked), mine.signal);
    } catch (error) {
      if (mine.signal.aborted || error instanceof Cancelled) return;
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      if (controller === mine) {
        controller = undefined;
        setProgress(undefined);
      }
    }
  }

  /** Shows the rough and then the full result; of rows that came into view, only those are run. */
  async function bring(simulator: Simulator, request: AskedRun, signal: AbortSignal): Promise<void> {
    const rows = untrack(wanted);
    const before = untrack(shown);
    const known = before?.asked === request && !before.rough ? before.result : undefined;
    const missing = known === undefined ? rows : rows.filter((row) => !known.rows.has(row));
    if (known !== undefined && missing.length === 0) return;
    if (known === undefined && request.trials > 2 * FIRST_TRIALS) {
      const rough = await simulator.run({ ...request, trials: FIRST_TRIALS, rows }, { signal });
      if (signal.aborted) return;
      setShown({ asked: request, result: rough, rough: true });
    }
    const began = options.now();
    const onProgress = (done: number) => {
      if (!signal.aborted) setProgress(done);
    };
    const result = await simulator.run({ ...request, rows: missing }, { signal, onProgress });
    if (signal.aborted) return;
    if (known === undefined) setSeconds((options.now() - began) / 1000);
    const merged = { ...result, rows: new Map([...(known?.rows ?? []), ...result.rows]) };
    setShown({ asked: request, result: merged, rough: false });
    // Some rows came into view meanwhile.
    if (untrack(wanted).some((row) => !merged.rows.has(row))) start();
  }

  createEffect(on([asked, options.simulator], start));
  createEffect(
    on(
      wanted,
      (rows) => {
        const now = untrack(shown);
        const busy = controller !== undefined;
        if (now === undefined || busy || untrack(stale)) return;
        if (rows.some((row) => !now.result.rows.has(row))) start();
      },
      { defer: true },
    ),
  );
  onCleanup(stop);

  return {
    expected,
    stops,
    run: result,
    stale,
    progress,
    stop,
    retry: start,
    seconds,
    failure,
    want: (rows) => {
      setWishes((all) => [...all, rows]);
      onCleanup(() => setWishes((all) => all.filter((one) => one !== rows)));
    },
    summary: (row) => result()?.rows.get(row),
    inView: { simulator: options.simulator, settle, asked, stale, run: result, setFailure },
  };
}

function sameStops(a: readonly FlowStop[], b: readonly FlowStop[]): boolean {
  return a.length === b.length && a.every(({ code }, i) => code === b[i]?.code);
}
