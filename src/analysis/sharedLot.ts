import type { Compiled } from "../engine/compilePlan.ts";
import type { TrialRange } from "../engine/runTrials.ts";
import type { Plan } from "../model/plan.ts";
import { compileChange } from "./change.ts";
import { keptCompiled } from "./keptCompiled.ts";
import { lotOfTrials, runsFor } from "./lotOfTrials.ts";
import type { Looked, Lot } from "./lotOfTrials.ts";
import { spareHands, WAITING } from "./spareHands.ts";
import type { Ticket } from "./spareHands.ts";
import { pinned } from "./uncertain.ts";
import { compiledWith, variationOf } from "./variation.ts";
import type { Variation } from "./variation.ts";
import type { TrialPlan, VariantRuns } from "./variants.ts";

/** Some variants in some trials, for another thread. */
export type AskedTrials = {
  readonly scenario: string | undefined;
  readonly run: TrialPlan;
  readonly looked: Looked;
  readonly variations: readonly Variation[];
  readonly range: TrialRange;
};

/** About the milliseconds that a variant takes to be made ready, and a month of one of its trials. */
const READY_MS = 0.7;
const MONTH_MS = 0.0004;
/** What takes no longer than this, in milliseconds, is done alone. */
const ALONE_MS = 20;
/** Of what is left each takes this share at a time, so that both are done at about the same time. */
const SHARE = 1 / 3;
/** The most and the fewest at a time. */
const MOST = 32;
const LEAST = 2;

/**
 * As `lotOfTrials`, together with whoever has nothing else to do: this thread takes variants from the front, the other
 * from the end, until they meet. Who runs a variant is no matter to its digits.
 */
export function* sharedLot(
  base: Compiled,
  variants: readonly Compiled[],
  runs: VariantRuns,
  range: TrialRange,
  some: readonly number[],
  run: TrialPlan,
  looked: Looked,
): Generator<number, Lot> {
  const ask = askerFor(base, variants, runs, range, some, run, looked);
  if (ask === undefined) return yield* lotOfTrials(base, runs, range, some, run, looked);
  const pairs: Lot["pairs"][number][] = [];
  const curves: Lot["curves"][number][] = [];
  let done = 0;
  const put = (at: number, lot: Lot): void => {
    lot.pairs.forEach((pair, k) => (pairs[at + k] = pair));
    lot.curves.forEach((curve, k) => (curves[at + k] = curve));
    done += lot.pairs.length;
  };
  let [front, end] = [0, some.length];
  let given: { readonly ticket: Ticket; readonly at: number; readonly count: number } | undefined;
  let refused = false;
  while (front < end || given !== undefined) {
    if (given?.ticket.state === "done") {
      put(given.at, given.ticket.answer as Lot);
      given = undefined;
    } else if (given?.ticket.state === "refused") {
      // What nobody else wants is done here.
      end = given.at + given.count;
      given = undefined;
      refused = true;
    }
    const size = Math.min(MOST, Math.max(LEAST, Math.ceil((end - front) * SHARE)));
    if (given === undefined && !refused && end - front >= 2 * LEAST) {
      end -= size;
      given = { ticket: ask(some.slice(end, end + size)), at: end, count: size };
    }
    if (front < end) {
      const own = some.slice(front, Math.min(end, front + size));
      const work = lotOfTrials(base, runs, range, own, run, looked);
      let step = work.next();
      for (; step.done !== true; step = work.next()) yield (done + own.length * step.value) / some.length;
      put(front, step.value);
      front += own.length;
    } else if (given !== undefined) yield WAITING;
  }
  return { pairs, curves };
}

type Ask = (some: readonly number[]) => Ticket;

/** How somebody else is asked; undefined where nobody can be, or it would not be worth it. */
function askerFor(
  base: Compiled,
  variants: readonly Compiled[],
  runs: VariantRuns,
  range: TrialRange,
  some: readonly number[],
  run: TrialPlan,
  looked: Looked,
): Ask | undefined {
  const hands = spareHands();
  if (hands === undefined || some.length < 2 * LEAST) return undefined;
  if (some.length * (READY_MS + range.count * runs.months * MONTH_MS) < ALONE_MS) return undefined;
  const scenario = compiledWith(base);
  const variations = some.map((index) => variationOf(variants[index]!, base));
  if (scenario === undefined || variations.includes(undefined)) return undefined;
  return (own) => {
    const args: AskedTrials = {
      scenario: scenario[0],
      run,
      looked,
      variations: own.map((index) => variationOf(variants[index]!, base)!),
      range,
    };
    return hands("some-trials", base.plan, args);
  };
}

/** What another thread asks for. */
export function* someTrials(plan: Plan, args: AskedTrials): Generator<number, Lot> {
  const { scenario, run, looked, variations, range } = args;
  const base = keptCompiled(plan, scenario);
  const variants = variations.map((one) =>
    "change" in one ? compileChange(base, one.change) : pinned(base, new Map(one.pinned)),
  );
  const runs = runsFor(base, variants, run, looked);
  try {
    const all = variants.map((_, index) => index);
    return yield* lotOfTrials(base, runs, range, all, run, looked);
  } finally {
    runs.release();
  }
}
