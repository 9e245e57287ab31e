import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { Accessor } from "solid-js";
import { Cancelled } from "../engine/simulator.ts";
import { useApp } from "./context.ts";
import { sameModel } from "./sameModel.ts";
import type { Question } from "./createAsked.ts";

/** An answer that keeps up with a hand on a slider. */
export type Live<T> = {
  readonly value: Accessor<T | undefined>;
  /** Whether it is of few trials, or of where the slider was a moment ago. */
  readonly stale: Accessor<boolean>;
  readonly failure: Accessor<string | undefined>;
};

/** Trials while a slider is held. */
const ROUGH = 400;

/**
 * Asks anew as soon as the last answer has come: few trials while a slider is held, all once it is let
 * go. No answer is broken off, so that figures move with the hand; those in between are left out.
 */
export function createLive<T>(question: Accessor<Question | undefined>, held: Accessor<boolean>): Live<T> {
  const { answers, document } = useApp();
  const plan = createMemo(document.plan, undefined, { equals: sameModel });
  const key = createMemo(() => JSON.stringify(question()));
  const [value, setValue] = createSignal<T>();
  const [stale, setStale] = createSignal(true);
  const [failure, setFailure] = createSignal<string>();
  const controller = new AbortController();
  onCleanup(() => controller.abort());
  let busy = false;
  let wanted = false;

  createEffect(
    on([plan, key, held], () => {
      setStale(true);
      wanted = true;
      void pump();
    }),
  );

  async function pump(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      while (wanted && !controller.signal.aborted) {
        wanted = false;
        await bring();
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      busy = false;
    }
  }

  async function bring(): Promise<void> {
    const asked = untrack(question);
    if (asked === undefined) return void setValue(undefined);
    const rough = untrack(held);
    const args = { ...asked.args, ...(rough ? { trials: ROUGH } : {}), plan: untrack(plan) };
    const answer = await answers.ask<T>(asked.name, args, { signal: controller.signal });
    if (controller.signal.aborted) return;
    setFailure(undefined);
    setValue(() => answer);
    if (!wanted && !rough) setStale(false);
  }

  return { value, stale, failure };
}
