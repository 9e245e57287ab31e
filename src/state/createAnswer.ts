import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";
import { Cancelled } from "../engine/simulator.ts";
import type { Plan } from "../model/plan.ts";
import type { Answers } from "./answers.ts";
import { sameModel } from "./sameModel.ts";

type Options = {
  readonly answers: Answers;
  /** The question's name in the registers. */
  readonly name: string;
  readonly plan: Accessor<Plan>;
  /** What is asked, apart from the plan; undefined asks nothing. Plain data, compared by its text. */
  readonly args: Accessor<object | undefined>;
  /** Trials of a first, rough answer, shown until the full one is there. */
  readonly rough?: number;
};

/** An answer that follows the plan. While it is renewed the former one stays, marked stale. */
export type Answer<T> = {
  readonly value: Accessor<T | undefined>;
  /** Whether `value` belongs to an earlier plan or question, or to fewer trials than are wanted. */
  readonly stale: Accessor<boolean>;
  /** A failure that is our fault, told plainly. */
  readonly failure: Accessor<string | undefined>;
  readonly retry: () => void;
};

/** How long to wait for the next key before work begins, in milliseconds. */
const SETTLE_MS = 120;

/** Asks again whenever the plan's model or the question changes; the latest always wins. */
export function createAnswer<T>(options: Options): Answer<T> {
  const plan = createMemo(options.plan, undefined, { equals: sameModel });
  const asked = createMemo(() => {
    const args = options.args();
    return args === undefined ? undefined : JSON.stringify(args, (_, value: unknown) => value ?? null);
  });
  const args = createMemo(on(asked, () => options.args()));
  const [value, setValue] = createSignal<T>();
  const [stale, setStale] = createSignal(true);
  const [failure, setFailure] = createSignal<string>();
  const [attempt, setAttempt] = createSignal(0);

  createEffect(
    on([plan, args, attempt], ([of, question]) => {
      setStale(true);
      setFailure(undefined);
      if (question === undefined) {
        setValue(undefined);
        return;
      }
      const mine = new AbortController();
      const bring = async (trials?: number): Promise<void> => {
        const all = { ...question, plan: of, ...(trials === undefined ? {} : { trials }) };
        const answer = await options.answers.ask<T>(options.name, all, { signal: mine.signal });
        if (mine.signal.aborted) return;
        setValue(() => answer);
        if (trials === undefined) setStale(false);
      };
      const run = async (): Promise<void> => {
        try {
          if (options.rough !== undefined && of.run.trials > 2 * options.rough) await bring(options.rough);
          await bring();
        } catch (error) {
          if (mine.signal.aborted || error instanceof Cancelled) return;
          setFailure(error instanceof Error ? error.message : String(error));
        }
      };
      const timer = setTimeout(() => void run(), SETTLE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        mine.abort();
      });
    }),
  );

  return { value, stale, failure, retry: () => setAttempt((count) => count + 1) };
}
