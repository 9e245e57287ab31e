import { createMemo, createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { Cancelled } from "../engine/simulator.ts";
import type { Plan } from "../model/plan.ts";
import { sameSubject } from "./sameSubject.ts";

/** An answer with what it is of. */
type Kept<T> = { readonly answer: T; readonly plan: Plan; readonly subject: string | undefined };

/** What is shown of an answer and of the work on it. */
export function createShown<T>(plan: Accessor<Plan>, subject: Accessor<string | undefined>) {
  const [kept, setValue] = createSignal<Kept<T>>();
  const value = createMemo(() => {
    const now = kept();
    return now !== undefined && now.subject === subject() && sameSubject(now.plan, plan())
      ? now.answer
      : undefined;
  });
  const [stale, setStale] = createSignal(true);
  const [keptRough, setRough] = createSignal(false);
  /** An answer that is not shown does not count as a first one: views read the one that is. */
  const rough = createMemo(() => keptRough() && value() !== undefined);
  const [progress, setProgress] = createSignal<number>();
  const [stopped, setStopped] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();

  /** Another attempt begins: the answer stays, as an old one. */
  function clear(): void {
    setStopped(false);
    setFailure(undefined);
    setProgress(undefined);
    setStale(true);
  }

  async function tellFailure(work: Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (signal.aborted || error instanceof Cancelled) return;
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      if (!signal.aborted) setProgress(undefined);
    }
  }

  return {
    ...{ value, stale, rough, progress, stopped, failure },
    ...{
      setValue,
      takeAway: () => setValue(undefined),
      setStale,
      setRough,
      setProgress,
      setStopped,
      setFailure,
    },
    clear,
    tellFailure,
  };
}
