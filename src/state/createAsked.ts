import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { Accessor } from "solid-js";
import { Cancelled } from "../engine/simulator.ts";
import { useApp } from "./context.ts";
import { sameModel } from "./sameModel.ts";
import { cacheOf } from "./pageMemory.ts";

/** A question apart from the plan: its name in the registers and plain data. */
export type Question = { readonly name: string; readonly args: object };

/** An answer that follows the plan while somebody looks at it. */
export type Asked<T> = {
  readonly value: Accessor<T | undefined>;
  /** Whether `value` belongs to an earlier plan or question. */
  readonly stale: Accessor<boolean>;
  /** Whether `value` is the first answer of this plan and question, from few trials. */
  readonly rough: Accessor<boolean>;
  /** Share done; undefined when nothing is under way. */
  readonly progress: Accessor<number | undefined>;
  readonly stopped: Accessor<boolean>;
  /** A failure that is our fault, told plainly. */
  readonly failure: Accessor<string | undefined>;
  readonly stop: () => void;
  readonly retry: () => void;
};

/** How long the plan must have been left alone before work begins, in milliseconds. */
const QUIET_MS = 600;
/** Another question of the same plan need not wait so long. */
const SETTLE_MS = 120;

/**
 * Asks as soon as it is looked at and the plan is at rest; what was asked before is not asked again.
 * The latest question wins, and the former answer stays until it is there.
 *
 * @param rough trials of a first answer, shown until the full one is there; none where left out.
 */
export function createAsked<T>(
  question: Accessor<Question | undefined>,
  looked: Accessor<boolean>,
  rough?: number,
): Asked<T> {
  const { answers, document } = useApp();
  const cache = cacheOf(answers);
  const plan = createMemo(document.plan, undefined, { equals: sameModel });
  const key = createMemo(() => {
    const asked = question();
    return asked === undefined ? undefined : JSON.stringify([asked.name, asked.args]);
  });
  const [value, setValue] = createSignal<T>();
  const [stale, setStale] = createSignal(true);
  const [isRough, setIsRough] = createSignal(false);
  const [progress, setProgress] = createSignal<number>();
  const [stopped, setStopped] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const [attempt, setAttempt] = createSignal(0);
  /** Turns true when first seen for a plan and question; scrolling on does not stop the work. */
  const [seen, setSeen] = createSignal(false);
  let controller: AbortController | undefined;

  createEffect(() => {
    if (looked()) setSeen(true);
  });
  createEffect(on([plan, key], () => setSeen(untrack(looked)), { defer: true }));

  createEffect(
    on([plan, key, seen, attempt], ([of, name, look], before) => {
      setStopped(false);
      setFailure(undefined);
      setProgress(undefined);
      setStale(true);
      setIsRough(false);
      if (name === undefined) return void setValue(undefined);
      const known = cache.find(of, name);
      if (known !== undefined) {
        setValue(() => known.answer as T);
        setStale(false);
        return;
      }
      if (!look) return;
      const mine = new AbortController();
      controller = mine;
      setProgress(0);
      const edited = before !== undefined && before[0] !== of;
      const timer = setTimeout(() => void run(of, name, mine), edited ? QUIET_MS : SETTLE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        mine.abort();
      });
    }),
  );

  async function run(of: ReturnType<typeof plan>, name: string, mine: AbortController): Promise<void> {
    const asked = untrack(question);
    if (asked === undefined) return;
    const { signal } = mine;
    const onProgress = (done: number): void => {
      if (!signal.aborted) setProgress(done);
    };
    try {
      if (rough !== undefined) {
        const args = { ...asked.args, plan: of, trials: rough };
        const first = await answers.ask<T>(asked.name, args, { signal });
        if (signal.aborted) return;
        setValue(() => first);
        setIsRough(true);
      }
      const answer = await answers.ask<T>(asked.name, { ...asked.args, plan: of }, { signal, onProgress });
      cache.keep(of, name, answer);
      if (signal.aborted) return;
      setIsRough(false);
      setValue(() => answer);
      setStale(false);
    } catch (error) {
      if (signal.aborted || error instanceof Cancelled) return;
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      if (!signal.aborted) setProgress(undefined);
    }
  }

  return {
    value,
    stale,
    rough: isRough,
    progress,
    stopped,
    failure,
    stop: () => {
      controller?.abort();
      setProgress(undefined);
      setStopped(true);
    },
    retry: () => setAttempt((count) => count + 1),
  };
}
