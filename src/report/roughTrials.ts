import type { AskedOf } from "../analysis/questions.ts";
import { FIRST_TRIALS } from "./firstTrials.ts";
import type { Question, QuestionName } from "./questions.ts";

/** An answer that follows a slider: trials while it is held. */
const HELD_TRIALS = 400;

/** An answer that compares many changes with the plan: trials of its first, rough one. */
const FIRST_COMPARED = 100;

type Trials = {
  /** It compares changes with the plan, in as many trials as it takes to know what is shown (see analysis/goesOn.ts). */
  readonly compares?: true;
  /** The most trials in which it compares. */
  readonly compared?: number;
  /** The most trials, also where the plan has more: for questions that show no figure of the whole run. */
  readonly most?: number;
  /** Trials of a first, rough answer, shown until the whole one is there; left out: none. */
  readonly first?: number;
};

/** How each question's trials are chosen, the one place that says it. All of the plan's where nothing is said. */
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

/** The trials that a question is asked with, of a plan that has `wanted`. */
export function trialsOf(name: QuestionName, wanted: number): Pick<AskedOf, "trials" | "compared"> {
  const trials = Math.min(wanted, TRIALS[name]?.most ?? wanted);
  const compared = TRIALS[name]?.compared;
  return compared === undefined || compared >= trials ? { trials } : { trials, compared };
}

/** Trials of a question's first, rough answer; undefined where the whole answer is hardly more work. */
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

/** A question's arguments while a slider is held that it follows. */
export function heldArguments<N extends QuestionName>({ name, args }: Question<N>): Question<N>["args"] {
  return inFewer(name, args, HELD_TRIALS);
}

/** Changes are then compared in fewer trials; what they start from stays what it is. */
function inFewer<N extends QuestionName>(
  name: N,
  args: Question<N>["args"],
  trials: number,
): Question<N>["args"] {
  return { ...args, ...(TRIALS[name]?.compares === undefined ? { trials } : { compared: trials }) };
}
