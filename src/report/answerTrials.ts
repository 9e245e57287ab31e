import type { AskedOf } from "../analysis/questions.ts";
import { FIRST_TRIALS } from "./firstTrials.ts";
import type { Question, QuestionName } from "./questions.ts";

/** Of an answer that follows a slider: trials while it is held. */
const HELD_TRIALS = 400;

type Trials = {
  /**
   * Changes are compared with the plan in so many of its trials, which is what can be waited for. The figure that they
   * start from is that of all trials, as at the top of the page.
   */
  readonly compared?: number;
  /** At most so many trials, also where the plan has more: of questions that tell no figure of the whole run. */
  readonly most?: number;
  /** Of a first, rough answer, shown until the whole one is there; none where left out. */
  readonly first?: number;
};

/** How many trials each question is asked with, the one place that says it. The plan's own where nothing is said. */
const TRIALS: { readonly [N in QuestionName]?: Trials } = {
  constraints: { compared: 500 },
  "next-step": { compared: 1_000, first: 200 },
  takes: { compared: 4_000 },
  "latest-start": { compared: 4_000 },
  "lever-ranks": { compared: 200 },
  "seek-value": { compared: 500 },
  "too-late": { compared: 300 },
  tornado: { compared: 2_000 },
  "two-way": { compared: 2_000 },
  "what-if": { compared: 2_000 },
  "worth-of-knowing": { most: 2_000 },
  "in-pipe": { most: 2_000 },
  "came-against-plan": { compared: 4_000 },
  "goal-history": { compared: 2_000 },
  compare: { first: FIRST_TRIALS },
  request: { first: FIRST_TRIALS },
};

/** In how many trials a question compares changes with the plan; undefined where in all of `trials`, or where it compares none. */
export function comparedIn(name: string, trials: number): number | undefined {
  const compared = (TRIALS as { readonly [name: string]: Trials })[name]?.compared;
  return compared === undefined || compared >= trials ? undefined : compared;
}

/** The trials that a question is asked with of a plan that asks for so many. */
export function trialsOf(name: QuestionName, wanted: number): Pick<AskedOf, "trials" | "compared"> {
  const trials = Math.min(wanted, TRIALS[name]?.most ?? wanted);
  const compared = comparedIn(name, trials);
  return compared === undefined ? { trials } : { trials, compared };
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
  return { ...args, ...(TRIALS[name]?.compared === undefined ? { trials } : { compared: trials }) };
}
