import type { AskedOf } from "../analysis/questions.ts";
import { FIRST_TRIALS } from "./firstTrials.ts";
import type { Question, QuestionName } from "./questions.ts";

/** For an answer that follows a slider: trials while the slider is held. */
const HELD_TRIALS = 400;

/** For an answer that compares many changes with the plan: trials of its first, rough version. */
const FIRST_COMPARED = 100;

type Trials = {
  /** It compares changes with the plan, in as many trials as the shown precision needs (see analysis/goesOn.ts). */
  readonly compares?: true;
  /** The most trials in which it compares. */
  readonly compared?: number;
  /** The most trials, even where the plan has more: for questions that show no figure of the whole run. */
  readonly most?: number;
  /** Trials of a first, rough answer, shown until the whole answer is ready; left out: no rough answer. */
  readonly first?: number;
};

/** The only place that sets how each question's trials are chosen. Where nothing is set: all of the plan's trials. */
const TRIALS: { readonly [N in QuestionName]?: Trials } = {
  constraints: { compares: true, first: FIRST_COMPARED },
  "next-step": { compares: true, first: FIRST_COMPARED },
  takes: { compares: true, first: FIRST_COMPARED },
  "latest-start": { compares: true },
  "lever-ranks": { compares: true },
  "seek-value": { compares: true, first: FIRST_COMPARED },
  "too-late": { compares: true, first: FIRST_COMPARED },
  tornado: { compares: true },
  "two-way": { compares: true, first: FIRST_COMPARED },
  "what-if": { compares: true },
  "worth-of-knowing": { most: 10_000 },
  "in-pipe": { most: 10_000, first: FIRST_TRIALS },
  "idle-parts": { most: 2_000 },
  departures: { most: 2_000 },
  "came-against-plan": { compares: true, compared: 4_000 },
  "goal-history": { compares: true, compared: 2_000 },
  compare: { first: FIRST_TRIALS },
  request: { first: FIRST_TRIALS },
};

/** The number of trials for a question, for a plan that has `wanted` trials. */
export function trialsOf(name: QuestionName, wanted: number): Pick<AskedOf, "trials" | "compared"> {
  const trials = Math.min(wanted, TRIALS[name]?.most ?? wanted);
  const compared = TRIALS[name]?.compared;
  return compared === undefined || compared >= trials ? { trials } : { trials, compared };
}

/** Trials of a question's first, rough answer; undefined if the whole answer is hardly more work. */
export function firstTrialsFor(name: QuestionName, trials: number): number | undefined {
  const first = TRIALS[name]?.first;
  return first === undefined || trials <= 2 * first ? undefined : first;
}

/** A question's arguments for a first, rough answer; undefined where none is worth it. */
export function roughArguments<N extends QuestionName>(
  { name, args }: Question<N>,
  planned: number,
): Question<N>["args"] | undefined {
  const first = firstTrialsFor(name, (args as Partial<AskedOf>).trials ?? planned);
  return first === undefined ? undefined : inFewer(name, args, first);
}

/** A question's arguments while the slider that it follows is held. */
export function heldArguments<N extends QuestionName>({ name, args }: Question<N>): Question<N>["args"] {
  return inFewer(name, args, HELD_TRIALS);
}

/**
 * A question's arguments with fewer trials. A question that compares changes keeps the run from which they start, and
 * compares them in fewer of its trials.
 */
function inFewer<N extends QuestionName>(
  name: N,
  args: Question<N>["args"],
  trials: number,
): Question<N>["args"] {
  return { ...args, ...(TRIALS[name]?.compares === undefined ? { trials } : { compared: trials }) };
}
