import type { Compiled } from "../engine/compilePlan.ts";
import { expectedMixes } from "./expectedMixes.ts";
import type { Measure } from "./measure.ts";
import { mixGuess } from "./mixGuess.ts";
import type { MixGuess } from "./mixGuess.ts";
import { mixPool, withStep } from "./mixPool.ts";
import type { Candidate, MixPool, MixSteps } from "./mixPool.ts";
import { leversOfMix, mixSimulation, newCustomers, totalCost } from "./mixSimulation.ts";
import type { Mix, Simulate, Tried } from "./mixSimulation.ts";
import { within } from "./paired.ts";
import type { Scale } from "./scales.ts";
import { spreadBehind, wholeRun } from "./untouched.ts";
import type { TrialPlan } from "./variants.ts";

export type CheapestMix = {
  readonly level: number;
  readonly before: number;
  /** The limits of the search; a mix beyond them may still be possible. */
  readonly searched: readonly Scale[];
  /** The cheapest mix found at which the measure reaches the level. */
  readonly cheapest: Mix | undefined;
  /** The mix that gets furthest, among those simulated. */
  readonly most: Mix | undefined;
  /** The number of mixes tried in the expected run, and how many of them were simulated. */
  readonly looked: number;
  readonly tried: number;
  /** Whether the search ended because it reached its limit of simulated mixes. */
  readonly cutShort: boolean;
};

/** The number of mixes simulated at a time, and the number of trials of the first simulation. */
const LOT = 8;
const LOT_TRIALS = 300;
/**
 * A mix that may reach the level is simulated in more and more trials (each time this many times as many) until it is
 * this many standard errors from the level, or in all trials.
 */
const SURE = 2;
const MORE_TRIALS = 4;
/** A mix that falls short by no more than this many standard errors may reach the level with one more step. */
const NEARLY = 3;
const LEAST_SPREAD = 0.25;
/** How many last lots are simulated before the search ends: the cheaper mixes predicted to get furthest. */
const LAST_LOOKS = 1;
/** Guesses less likely than this to reach the level are not simulated. */
const UNLIKELY = 0.03;
/** The search goes on only where it may still save more than this share of the cost. */
const SAVING = 0.0015;

/**
 * The cheapest mix of levers, each within its scale, at which a measure reaches a level. Mixes are first run without
 * chance (`mixPool`); the result of each is predicted from the mixes that have been simulated, and the mixes with the
 * largest expected saving are simulated next (expected improvement, Jones, Schonlau and Welch 1998). A mix reported as
 * reaching the level does so over all trials.
 *
 * @param sign 1 where more of the value behind the measure is better, −1 where less is.
 * @param most the largest number of mixes simulated.
 */
export function* cheapestMix(
  base: Compiled,
  scales: readonly Scale[],
  measure: Measure,
  sign: 1 | -1,
  level: number,
  run: TrialPlan,
  most = 160,
): Generator<number, CheapestMix> {
  const moves = scales.filter(({ steps }) => steps > 0);
  const leversAt = leversOfMix(base, moves);
  const simulate = mixSimulation(base, leversAt, measure, run);
  const none = moves.map(() => 0);
  const behind = { row: measure.row, from: measure.from, to: measure.to };
  // Everything that is needed from the untouched plan, in one run.
  yield* within(wholeRun(base, run, [measure, totalCost(measure), newCustomers(measure), behind]), 0, 0.05);
  const alone = moves.map((_, i) => withStep(none, i, 1));
  const free: Candidate = { steps: none, gives: NaN, cost: 0 };
  // The cost of one step of each lever alone.
  const singles = yield* within(
    simulate.lot(
      [free, ...alone.map((steps) => ({ steps, gives: NaN, cost: 0 }))],
      Math.min(LOT_TRIALS, run.trials),
    ),
    0.05,
    0.1,
  );
  const { before } = singles[0]!.effect;
  if (before >= level || moves.length === 0) {
    return {
      level,
      before,
      searched: scales,
      cheapest: undefined,
      most: singles[0],
      looked: 1,
      tried: 1,
      cutShort: false,
    };
  }
  const costs = singles.slice(1).map(({ cost }) => cost.effect);
  const expected = expectedMixes(
    base,
    moves.map(({ row }) => row),
    moves[0]!.from,
    measure,
  );
  const sizes = moves.map(({ steps }) => steps);
  const guessed = (steps: MixSteps) => ({
    gives: sign * expected(leversAt(steps)),
    cost: steps.reduce((sum, k, i) => sum + k * costs[i]!, 0),
  });
  const pool = yield* within(mixPool(sizes, guessed), 0.1, 0.3);
  const spread = measure.goal === undefined ? undefined : yield* spreadNear(base, run, measure);
  const guess = mixGuess(level, before, spread, sizes, Math.min(run.trials, LOT_TRIALS));
  for (const { steps, effect } of singles) guess.learn(pool.add(steps)!, effect.after);
  const search = yield* within(searched(pool, guess, simulate, level, run, most, sizes), 0.3, 1);
  return { level, before, searched: scales, looked: pool.candidates().length, ...search };
}

/**
 * The standard deviation of the value that a goal compares, but at least a share of the goal: for a plan that brings
 * nothing yet it would be 0.
 */
function* spreadNear(base: Compiled, run: TrialPlan, measure: Measure): Generator<number, number> {
  const target = measure.goal?.at_least ?? measure.goal?.at_most ?? 0;
  return Math.max(yield* spreadBehind(base, run, measure), LEAST_SPREAD * Math.abs(target));
}

function* searched(
  pool: MixPool,
  guess: MixGuess,
  simulate: Simulate,
  level: number,
  run: TrialPlan,
  budget: number,
  sizes: MixSteps,
): Generator<number, Pick<CheapestMix, "cheapest" | "most" | "tried" | "cutShort">> {
  const tried = new Map<Candidate, Tried>();
  const first = Math.min(LOT_TRIALS, run.trials);
  let cheapest: Tried | undefined;
  let cutShort = false;
  let looks = LAST_LOOKS;
  const put = (one: Tried): void => {
    tried.set(one.candidate, one);
    guess.learn(one.candidate, one.effect.after);
    const { after, error } = one.effect;
    const cheaper = !(one.candidate.cost >= (cheapest?.candidate.cost ?? Infinity));
    if (cheaper && after < level && after + NEARLY * error >= level) addMore(pool, one.steps);
  };
  // Every two levers near their limits come first: they show interactions that the expected run does not have.
  const two = pairsOf(pool, sizes);
  for (const one of yield* within(simulate.lot(two, first), 0, two.length / budget)) put(one);
  for (;;) {
    let lot = cutShort ? [] : mostSaved(pool.candidates(), guess, tried, cheapest);
    if (lot.length === 0 && !cutShort && looks > 0) {
      // Guesses may be wrong: the cheaper mixes that get furthest are simulated, however unlikely they are.
      looks -= 1;
      lot = furthestGuessed(pool.candidates(), guess, tried, cheapest?.candidate.cost ?? Infinity);
    }
    if (tried.size + lot.length > budget) cutShort = true;
    const from = Math.min(0.9, tried.size / budget);
    if (lot.length > 0 && !cutShort) {
      for (const one of yield* within(simulate.lot(lot, first), from, from + lot.length / budget)) put(one);
    } else {
      // Nothing more seems to be saved. To check that, the cheapest mix that may reach the level is simulated further.
      const open = cheapestOpen(tried.values(), level, run.trials);
      if (open === undefined) break;
      const trials = Math.min(run.trials, open.trials * MORE_TRIALS);
      put(yield* within(simulate.alone(open.candidate, trials), from, from + 1 / budget));
    }
    const reached = cheapestOf(tried.values(), ({ effect }) => effect.after >= level);
    if (reached !== undefined && reached.candidate !== cheapest?.candidate) addNear(pool, reached.steps);
    cheapest = reached;
  }
  const further = cheapest ?? (yield* furthest(pool, guess, simulate, tried, run));
  return { cheapest: strip(cheapest), most: strip(further), tried: tried.size, cutShort };
}

function pairsOf(pool: MixPool, sizes: MixSteps): Candidate[] {
  const near = sizes.map((size) => Math.max(1, size - 1));
  return sizes.flatMap((_, i) =>
    sizes
      .slice(i + 1)
      .flatMap((__, k) => pool.add(sizes.map((___, j) => (j === i || j === i + 1 + k ? near[j]! : 0))) ?? []),
  );
}

/** Mixes with one more step of one lever, or of two. */
function addMore(pool: MixPool, steps: MixSteps): void {
  for (let i = 0; i < steps.length; i++) {
    const more = withStep(steps, i, steps[i]! + 1);
    pool.add(more);
    for (let j = i + 1; j < steps.length; j++) pool.add(withStep(more, j, more[j]! + 1));
  }
}

/** Neighbours of a mix that reaches the level: one or two steps less of a lever, and up to two more of another. */
function addNear(pool: MixPool, steps: MixSteps): void {
  for (let i = 0; i < steps.length; i++) {
    for (const down of [1, 2]) {
      const less = withStep(steps, i, steps[i]! - down);
      pool.add(less);
      for (let j = 0; j < steps.length; j++) {
        if (j !== i) for (const up of [1, 2]) pool.add(withStep(less, j, less[j]! + up));
      }
    }
  }
}

/** The lot with the largest expected saving: a mix's saving times its probability of reaching the level. */
function mostSaved(
  candidates: readonly Candidate[],
  guess: MixGuess,
  tried: ReadonlyMap<Candidate, Tried>,
  cheapest: Tried | undefined,
): Candidate[] {
  const dearest = candidates.reduce((most, { cost }) => Math.max(most, cost), 0);
  const bar = cheapest?.candidate.cost ?? 1.2 * dearest;
  const open: { readonly candidate: Candidate; readonly saved: number }[] = [];
  for (const candidate of candidates) {
    if (tried.has(candidate) || candidate.cost >= bar) continue;
    const { reaches } = guess.of(candidate);
    const saved = reaches * (bar - candidate.cost);
    if (reaches >= UNLIKELY && saved >= SAVING * bar) open.push({ candidate, saved });
  }
  return open
    .sort((a, b) => b.saved - a.saved || a.candidate.cost - b.candidate.cost)
    .slice(0, LOT)
    .map(({ candidate }) => candidate);
}

/** The cheapest mix that may or may not reach the level, if it is cheaper than the cheapest that surely does. */
function cheapestOpen(tried: Iterable<Tried>, level: number, trials: number): Tried | undefined {
  const all = [...tried];
  const sure = cheapestOf(all, (one) => one.trials >= trials && one.effect.after >= level);
  return cheapestOf(all, ({ trials: so, effect, cost }) => {
    const may = effect.after + SURE * effect.error >= level;
    return so < trials && may && !(cost.effect >= (sure?.cost.effect ?? Infinity));
  });
}

function cheapestOf(tried: Iterable<Tried>, which: (one: Tried) => boolean): Tried | undefined {
  let best: Tried | undefined;
  for (const one of tried) {
    if (which(one) && (best === undefined || one.cost.effect < best.cost.effect)) best = one;
  }
  return best;
}

/** The lot predicted to get furthest, among the mixes that cost less. */
function furthestGuessed(
  candidates: readonly Candidate[],
  guess: MixGuess,
  tried: ReadonlyMap<Candidate, Tried>,
  below: number,
): Candidate[] {
  return candidates
    .filter((candidate) => !tried.has(candidate) && candidate.cost < below)
    .map((candidate) => ({ candidate, value: guess.of(candidate).value }))
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => b.value - a.value)
    .slice(0, LOT)
    .map(({ candidate }) => candidate);
}

/** Where no mix reaches the level: the one that gets furthest, in all trials. */
function* furthest(
  pool: MixPool,
  guess: MixGuess,
  simulate: Simulate,
  tried: Map<Candidate, Tried>,
  run: TrialPlan,
): Generator<number, Tried | undefined> {
  for (let round = 0; round < 2; round++) {
    const best = furthestGuessed(pool.candidates(), guess, tried, Infinity);
    const some = yield* within(simulate.lot(best, Math.min(LOT_TRIALS, run.trials)), 1, 1);
    for (const one of some) {
      tried.set(one.candidate, one);
      guess.learn(one.candidate, one.effect.after);
    }
  }
  const most = [...tried.values()].reduce<Tried | undefined>(
    (a, b) => (a === undefined || b.effect.after > a.effect.after ? b : a),
    undefined,
  );
  if (most === undefined || most.trials >= run.trials) return most;
  return yield* within(simulate.alone(most.candidate, run.trials), 1, 1);
}

function strip(tried: Tried | undefined): Mix | undefined {
  if (tried === undefined) return undefined;
  const { levers, steps, effect, cost, costPerCustomer } = tried;
  return { levers, steps, effect, cost, costPerCustomer };
}
