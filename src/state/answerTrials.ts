import type { QuestionName } from "../report/questions.ts";

/** The run behind the sheet: trials of the first, rough figures, shown until the whole run is there. */
export const FIRST_TRIALS = 500;

/** An answer that follows a slider: trials while it is held. */
export const HELD_TRIALS = 400;

type Trials = {
  /** The most, also where the plan has more: what can be waited for. */
  readonly most?: number;
  /** Trials of a first, rough answer, shown until the whole one is there; none where left out. */
  readonly first?: number;
};

/** How many trials each question is asked with, the one place that says it. The plan's own where nothing is said. */
const TRIALS: { readonly [N in QuestionName]?: Trials } = {
  constraints: { most: 500 },
  "next-step": { most: 1_000, first: 200 },
  takes: { most: 4_000 },
  "latest-start": { most: 4_000 },
  "lever-ranks": { most: 200 },
  "cheapest-mix": { most: 500 },
  "seek-value": { most: 500 },
  "too-late": { most: 300 },
  tornado: { most: 2_000 },
  "worth-of-knowing": { most: 2_000 },
  "two-way": { most: 2_000 },
  "what-if": { most: 2_000 },
  "in-pipe": { most: 2_000 },
  goals: { most: 10_000 },
  "came-against-plan": { most: 4_000 },
  "goal-history": { most: 2_000 },
  compare: { first: FIRST_TRIALS },
  request: { first: FIRST_TRIALS },
};

/** Trials of a question's answer for a plan with `trials` of its own. */
export function trialsFor(name: QuestionName, wanted: number): number {
  return Math.min(wanted, TRIALS[name]?.most ?? wanted);
}

/** Trials of its first, rough answer; undefined where the whole answer is hardly more work. */
export function firstTrialsFor(name: QuestionName, trials: number): number | undefined {
  const first = TRIALS[name]?.first;
  return first === undefined || trials <= 2 * first ? undefined : first;
}
