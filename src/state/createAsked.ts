import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { Accessor } from "solid-js";
import type { AskedOf } from "../analysis/questions.ts";
import type { Plan } from "../model/plan.ts";
import type { AnswerTo, ArgumentsOf, Question, QuestionName } from "../report/questions.ts";
import { heldArguments, roughArguments } from "../report/roughTrials.ts";
import { useApp } from "./context.ts";
import { createShown } from "./createShown.ts";
import { headerChances } from "./headerChances.ts";
import { makePump } from "./makePump.ts";
import { cacheOf, idleTurnsOf } from "./pageMemory.ts";
import { sameModel } from "./sameModel.ts";

/** An answer that follows the plan while it is in view. */
export type Asked<T> = {
  readonly value: Accessor<T | undefined>;
  /** Whether `value` belongs to an earlier plan or question, or to fewer trials than are wanted. */
  readonly stale: Accessor<boolean>;
  /** Whether `value` is a first answer from few trials: to this plan and question, or to an earlier one if it stays. */
  readonly rough: Accessor<boolean>;
  /** Share done; undefined when nothing is under way. */
  readonly progress: Accessor<number | undefined>;
  readonly stopped: Accessor<boolean>;
  /** A failure that is our fault, told plainly. */
  readonly failure: Accessor<string | undefined>;
  readonly stop: () => void;
  readonly retry: () => void;
};

type Options<N extends QuestionName> = {
  /** Whether the answer is in view: nothing is asked before that. If left out, it always is. */
  readonly looked?: Accessor<boolean>;
  /** Whether a slider that the question follows is being dragged: few trials are used until it is released. */
  readonly held?: Accessor<boolean>;
  /**
   * The part of the question that the labels beside the answer state; all of it if left out. An answer about any other
   * part is not shown: the labels would be read as its own.
   */
  readonly subject?: (args: ArgumentsOf<N>) => unknown;
};

/** How long the plan must have been unchanged before work begins, in milliseconds. */
const QUIET_MS = 600;
/**
 * The same for another question about the same plan: longer than between two repeats of a held key, and longer than the
 * wait of the run that the sheet shows, which comes first.
 */
const SETTLE_MS = 60;

/**
 * Asks a question about the open plan once the answer is in view and the plan is at rest, or once nothing else is under
 * way; known answers are not computed again. The latest question wins. After an edit the former answer stays until the
 * new one is ready; an answer to another question is not shown, since this question's labels would be read as its own.
 * The register gives the name, the arguments and the answer their types.
 *
 * With `held` the answer follows a slider that is being dragged: the next question is asked as soon as the last answer
 * has come, and no question is cancelled, so that figures move with the slider; positions in between are skipped.
 */
export function createAsked<N extends QuestionName>(
  question: Accessor<Question<N> | undefined>,
  options: Options<N> = {},
): Asked<AnswerTo<N>> {
  const app = useApp();
  const { answers, document } = app;
  const cache = cacheOf(answers);
  const turns = idleTurnsOf(answers);
  const looked = options.looked ?? (() => true);
  const plan = createMemo(document.plan, undefined, { equals: sameModel });
  const key = createMemo(() => {
    const asked = question();
    return asked === undefined ? undefined : JSON.stringify([asked.name, asked.args]);
  });
  const subjectOf = ({ name, args }: Question<N>): string =>
    JSON.stringify([name, options.subject?.(args) ?? withoutRun(args)]);
  const subject = createMemo(() => {
    const asked = question();
    return asked === undefined ? undefined : subjectOf(asked);
  });
  const shown = createShown<AnswerTo<N>>(plan, subject);
  const { value, stale, rough, progress, stopped, failure } = shown;
  const { setValue, takeAway, setStale, setRough, setProgress, setStopped, setFailure } = shown;
  const [attempt, setAttempt] = createSignal(0);
  /** Turns true when first seen for a plan and question; scrolling on does not stop the work. */
  const [seen, setSeen] = createSignal(false);
  let controller = new AbortController();
  onCleanup(() => controller.abort());

  /** Asks once and shows what comes, unless it was stopped meanwhile. */
  async function bring(
    of: Plan,
    asked: Question<N>,
    signal: AbortSignal,
    fewer?: Question<N>["args"],
  ): Promise<void> {
    const onProgress = (done: number): void => {
      if (fewer === undefined && !signal.aborted) setProgress(done);
    };
    const answer = await answers.ask(asked.name, of, fewer ?? asked.args, { signal, onProgress });
    if (fewer === undefined) cache.keep(of, JSON.stringify([asked.name, asked.args]), answer);
    if (signal.aborted) return;
    batch(() => {
      setRough(fewer !== undefined);
      setValue({ answer, plan: of, subject: subjectOf(asked) });
      if (fewer === undefined) setStale(false);
    });
  }

  /** Begins again without the last attempt's failure; shows a known answer at once. */
  function restart(of: Plan, name: string | undefined): "known" | "to-ask" | "nothing" {
    shown.clear();
    if (name === undefined) {
      setRough(false);
      takeAway();
      return "nothing";
    }
    const known = cache.find(of, name);
    if (known === undefined) return "to-ask";
    setRough(false);
    setValue({ answer: known.answer as AnswerTo<N>, plan: of, subject: untrack(subject) });
    setStale(false);
    return "known";
  }

  function askOnceQuiet(): void {
    createEffect(() => {
      if (looked()) setSeen(true);
    });
    createEffect(on([plan, key], () => setSeen(untrack(looked)), { defer: true }));
    createEffect(
      on([plan, key, seen, attempt], ([of, name, look], before) => {
        if (restart(of, name) !== "to-ask") return;
        if (!look) {
          // Nobody looks at it yet: it is computed once nothing else is.
          onCleanup(turns.wait(() => setSeen(true)));
          return;
        }
        const mine = new AbortController();
        controller = mine;
        setProgress(0);
        const edited = before !== undefined && before[0] !== of;
        const over = turns.begin();
        const timer = setTimeout(
          () => void shown.tellFailure(run(of, mine.signal), mine.signal).finally(over),
          edited ? QUIET_MS : SETTLE_MS,
        );
        mine.signal.addEventListener("abort", over);
        onCleanup(() => {
          clearTimeout(timer);
          mine.abort();
        });
      }),
    );
  }

  async function run(of: Plan, signal: AbortSignal): Promise<void> {
    const asked = untrack(question);
    if (asked === undefined) return;
    const rough = roughArguments(asked, of.run.trials);
    if (rough !== undefined)
      await bring(of, asked, signal, {
        ...rough,
        known: untrack(() => headerChances(app, of, asked.args as AskedOf)),
      });
    if (!signal.aborted) await bring(of, asked, signal);
  }

  function keepUp(held: Accessor<boolean>): void {
    const { signal } = controller;
    const work = async (): Promise<void> => {
      const asked = untrack(question);
      if (asked === undefined) return takeAway();
      const fewer = untrack(held) ? heldArguments(asked) : undefined;
      await shown.tellFailure(bring(untrack(plan), asked, signal, fewer), signal);
    };
    const pump = makePump(work, { signal, overtaken: () => setStale(true) });
    createEffect(
      on([plan, key, held, attempt], () => {
        setStale(true);
        setFailure(undefined);
        pump();
      }),
    );
  }

  if (options.held === undefined) askOnceQuiet();
  else keepUp(options.held);

  return {
    value,
    stale,
    rough,
    progress,
    stopped,
    failure,
    stop: () => {
      controller.abort();
      setProgress(undefined);
      setStopped(true);
    },
    retry: () => setAttempt((count) => count + 1),
  };
}

/** A question's arguments without those that only say how it is run. */
function withoutRun(args: object): object {
  const { trials: _trials, seed: _seed, chance: _chance, ...rest } = args as Record<string, unknown>;
  return rest;
}
