import { createRoot, createSignal } from "solid-js";
import type { Signal } from "solid-js";
import type { Answers } from "./answers.ts";
import { makeIdleTurns } from "./idleTurns.ts";
import type { IdleTurns } from "./idleTurns.ts";
import { makeAnswerCache } from "./answerCache.ts";
import type { AnswerCache } from "./answerCache.ts";

type Kept = {
  readonly cache: AnswerCache;
  readonly turns: IdleTurns;
};

const ROOM = 60;
const KEPT = new WeakMap<Answers, Kept>();

function keptOf(answers: Answers): Kept {
  const known = KEPT.get(answers);
  if (known !== undefined) return known;
  const made: Kept = { cache: makeAnswerCache(ROOM), turns: makeIdleTurns() };
  KEPT.set(answers, made);
  return made;
}

/** The answers that the page has been given. They outlive the view that asked for them. */
export function cacheOf(answers: Answers): AnswerCache {
  return keptOf(answers).cache;
}

/** Whose turn it is while nobody waits for an answer. */
export function idleTurnsOf(answers: Answers): IdleTurns {
  return keptOf(answers).turns;
}

/**
 * A choice that is still there when its view is opened again; gone with the page. Declare it once, outside of any
 * component: components that share it import it.
 */
export function pageSignal<T>(first: T): (answers: Answers) => Signal<T> {
  const signals = new WeakMap<Answers, Signal<T>>();
  return (answers) => {
    const known = signals.get(answers);
    if (known !== undefined) return known;
    const made = createRoot(() => createSignal(first));
    signals.set(answers, made);
    return made;
  };
}
