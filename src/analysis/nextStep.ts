import type { Compiled } from "../engine/compilePlan.ts";
import type { RowId } from "../model/row.ts";
import { compileChange } from "./change.ts";
import type { Change } from "./change.ts";
import { firstShown, paidBack } from "./curves.ts";
import type { Curve } from "./curves.ts";
import { amongBest, toldIn, untilChangeIsShown, untilPaidBackIsSure } from "./goesOn.ts";
import { boughtLever } from "./levers.ts";
import type { Lever } from "./levers.ts";
import type { Measure } from "./measure.ts";
import type { Effect } from "./pair.ts";
import { comparedChanges, within } from "./paired.ts";
import { promisingPairs } from "./promisingPairs.ts";
import { comparedTrials, isRough } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";
import { marginOfError } from "../lib/marginOfError.ts";

/**
 * The number of steps of each kind (those that can be bought, others, pairs) that are computed exactly: as many as are
 * shown.
 */
const TOLD = 8;
/** The number of trials used to find the month in which a step has paid for itself. */
const PAID_TRIALS = 1_000;

/** What is measured for each step: the amount it moves, and the month up to which its cost and customers count. */
export type StepQuestion = {
  /** The measure that ranks the steps: a goal's probability, or a row over months. */
  readonly measure: Measure;
  /** The amount behind the measure: the amount that the goal compares, or the same row. */
  readonly amount: Measure;
  /** 1 where more of `amount` is better, −1 where less is; a higher probability is always better. */
  readonly sign: 1 | -1;
};

/** The effect of one step, or of two together. */
export type Step = {
  readonly levers: readonly Lever[];
  readonly effect: Effect;
  /** Effect on the amount that the goal compares. */
  readonly amount: Effect;
  /** Difference in total_cost from the plan's start up to the date. */
  readonly cost: Effect;
  /** Difference in new customers up to the date. */
  readonly customers: Effect;
  /** Cost over customers; undefined where the step does not bring customers beyond its error. */
  readonly costPerCustomer: number | undefined;
  /**
   * Months after the step's first until its contribution has paid for it; undefined where that is not within the plan,
   * or where the plan does not know the step's cost.
   */
  readonly payback: number | undefined;
  /** Index of the first month in which the row has moved by more than two errors. */
  readonly shows: number | undefined;
  /** For a pair: the sum of the effects of the two steps taken alone. */
  readonly alone?: number;
};

export type NextSteps = { readonly singles: readonly Step[]; readonly pairs: readonly Step[] };

/**
 * Every lever with common random numbers, best first; then the most promising pairs of levers, since a step can be
 * worth nothing until another is taken. A first, rough answer covers the single steps only.
 */
export function* nextSteps(
  base: Compiled,
  levers: readonly Lever[],
  question: StepQuestion,
  run: TrialPlan,
): Generator<number, NextSteps> {
  const alone = levers.map((lever) => [lever]);
  const group = (index: number): number => (boughtLever(levers[index]!) ? 0 : 1);
  const single = yield* within(steps(base, alone, question, run, group), 0, 0.65);
  const singles = sorted(single, question);
  if (isRough(run)) return { singles, pairs: [] };
  const promising = promisingPairs(base, bestOfRows(singles), question.amount, question.sign);
  const chosen = yield* within(promising, 0.65, 0.7);
  const together = yield* within(
    steps(base, chosen, question, run, () => 0),
    0.7,
    1,
  );
  const gain = new Map(singles.map((step) => [step.levers[0]!.id, step.effect.effect]));
  const pairs = together.map((step) => ({
    ...step,
    alone: step.levers.reduce((sum, lever) => sum + gain.get(lever.id)!, 0),
  }));
  return { singles, pairs: sorted(pairs, question) };
}

/**
 * The effects of sets of levers, in the order of the sets.
 *
 * @param group the group of a set of levers, by its index: the best of each group are shown and computed exactly.
 */
function* steps(
  base: Compiled,
  sets: readonly (readonly Lever[])[],
  question: StepQuestion,
  run: TrialPlan,
  group: (index: number) => number,
): Generator<number, Step[]> {
  if (sets.length === 0) return [];
  const variants = sets.map((levers) => compileChange(base, together(levers)));
  const { measure, amount } = question;
  const date = measure.to;
  const measures: readonly Measure[] = [
    measure,
    amount,
    { row: "total_cost", from: 0, to: date },
    { row: "new_customers", from: 0, to: date },
  ];
  const told = untilChangeIsShown([toldIn(base, measure)]);
  const exactly = amongBest(told, group, TOLD, betterOf(question));
  const looked = { measures, curve: { row: amount.row, months: date + 1 } };
  const { effects, curves } = yield* within(comparedChanges(base, variants, run, looked, exactly), 0, 0.7);
  const paid = yield* within(paidCurves(base, sets, variants, run), 0.7, 1);
  return sets.map((levers, index) => stepOf(levers, effects[index]!, curves[index]!, paid.get(index)));
}

/** Steps that can be bought are followed to the plan's end, to see whether they pay for themselves. */
function* paidCurves(
  base: Compiled,
  sets: readonly (readonly Lever[])[],
  variants: readonly Compiled[],
  run: TrialPlan,
): Generator<number, ReadonlyMap<number, Curve>> {
  const paying = sets.flatMap((levers, index) => (levers.every(hasPrice) ? [index] : []));
  const some = paying.map((index) => variants[index]!);
  const looked = { measures: [], curve: { row: "contribution", months: base.months.length } };
  const first = { ...run, compared: Math.min(comparedTrials(run), PAID_TRIALS) };
  const exactly = untilPaidBackIsSure(paying.map((index) => firstMonth(sets[index]!)));
  const { curves } = yield* comparedChanges(base, some, first, looked, exactly);
  return new Map(paying.map((index, k) => [index, curves[k]!]));
}

function stepOf(
  levers: readonly Lever[],
  effects: readonly Effect[],
  shown: Curve,
  paid: Curve | undefined,
): Step {
  const [effect, amount, cost, customers] = effects as [Effect, Effect, Effect, Effect];
  const from = firstMonth(levers);
  const back = paid === undefined ? undefined : paidBack(paid, from);
  return {
    levers,
    effect,
    amount,
    cost,
    customers,
    costPerCustomer: costPerCustomer(cost, customers),
    payback: back === undefined ? undefined : back - from,
    shows: firstShown(shown, from),
  };
}

function firstMonth(levers: readonly Lever[]): number {
  return Math.min(...levers.map(({ from }) => from));
}

/** 1 where more of the measure is better, −1 where less is. */
function betterOf({ measure, amount, sign }: StepQuestion): 1 | -1 {
  return measure === amount ? sign : 1;
}

/** The cost of each customer that a change brings; undefined where it does not bring customers beyond its error. */
export function costPerCustomer(cost: Effect, customers: Effect): number | undefined {
  return customers.effect > marginOfError(customers.error) ? cost.effect / customers.effect : undefined;
}

/** Several levers' changes as one; where two change the same row, the last one in the list applies. */
export function together(levers: readonly Lever[]): Change {
  return Object.assign({}, ...levers.map((lever) => lever.change)) as Change;
}

/** Best first: by the effect, then by the amount behind it, then by the lower cost. */
function sorted(list: readonly Step[], question: StepQuestion): Step[] {
  const better = betterOf(question);
  const { sign } = question;
  const value = (x: number): number => (Number.isNaN(x) ? -Infinity : x);
  return [...list].sort(
    (a, b) =>
      better * compare(value(b.effect.effect), value(a.effect.effect)) ||
      sign * compare(value(b.amount.effect), value(a.amount.effect)) ||
      compare(value(a.cost.effect), value(b.cost.effect)),
  );
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether the plan knows a lever's cost: it does for people, money and the price itself. */
function hasPrice(lever: Lever): boolean {
  return boughtLever(lever) || lever.kind === "price";
}

/** The best of the levers on a row. */
function bestOfRows(singles: readonly Step[]): Lever[] {
  const best = new Map<RowId, Lever>();
  for (const { levers } of singles) {
    const lever = levers[0]!;
    if (!best.has(lever.row)) best.set(lever.row, lever);
  }
  return [...best.values()];
}

/** Whether all of a step can be bought, as people and money can. */
export function isBought({ levers }: Pick<Step, "levers">): boolean {
  return levers.every(boughtLever);
}
