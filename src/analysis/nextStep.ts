import type { Compiled } from "../engine/compilePlan.ts";
import type { Machine } from "../engine/machine.ts";
import { CHUNK } from "../engine/runTrials.ts";
import type { RowId } from "../model/row.ts";
import { compileChange } from "./change.ts";
import type { Change } from "./change.ts";
import { addCurve, firstShown, newCurve, paidBack } from "./curves.ts";
import type { Curve } from "./curves.ts";
import type { Lever } from "./levers.ts";
import { measured } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { addPair, effectOf, newPair } from "./paired.ts";
import type { Effect, Pair } from "./paired.ts";
import { eachVariant } from "./variants.ts";
import type { TrialPlan } from "./variants.ts";

/** What is asked of each step: what it moves, and up to which month its cost and customers count. */
export type StepQuestion = {
  /** What steps are judged by: a goal's probability, or a row over months. */
  readonly measure: Measure;
  /** What lies behind it: what the goal compares, or the same row. */
  readonly amount: Measure;
  /** 1 where more of `amount` is better, −1 where less is; more of a chance always is. */
  readonly sign: 1 | -1;
};

/** What one step, or two together, do. */
export type Step = {
  readonly levers: readonly Lever[];
  readonly effect: Effect;
  /** On what the goal compares. */
  readonly amount: Effect;
  /** Difference in total_cost from the plan's start up to the date. */
  readonly cost: Effect;
  /** Difference in new customers up to the date. */
  readonly customers: Effect;
  /** Cost over customers; undefined where the step does not bring customers beyond its error. */
  readonly costPerCustomer: number | undefined;
  /** Months after the step's first until its contribution has paid for it; undefined within the plan. */
  readonly payback: number | undefined;
  /** Index of the first month in which the row has moved by more than two errors. */
  readonly shows: number | undefined;
  /** For a pair: what the two give alone, added. */
  readonly alone?: number;
};

export type NextSteps = { readonly singles: readonly Step[]; readonly pairs: readonly Step[] };

/**
 * Every lever on the same luck, best first; then the best pairs of levers, since a step can be worth
 * nothing until another is taken.
 *
 * @param onSingles called with the steps alone as soon as they are known, before the pairs.
 */
export function* nextSteps(
  base: Compiled,
  levers: readonly Lever[],
  question: StepQuestion,
  run: TrialPlan,
  onSingles?: (steps: readonly Step[]) => void,
): Generator<number, NextSteps> {
  const single = yield* steps(
    base,
    levers.map((lever) => [lever]),
    question,
    run,
    0,
    0.7,
  );
  const singles = sorted(single, question);
  onSingles?.(singles);
  const chosen = pairsOf(singles, question);
  const together = yield* steps(base, chosen, question, run, 0.7, 1);
  const gain = new Map(singles.map((step) => [step.levers[0]!.id, step.effect.effect]));
  const pairs = together.map((step) => ({
    ...step,
    alone: step.levers.reduce((sum, lever) => sum + gain.get(lever.id)!, 0),
  }));
  return { singles, pairs: sorted(pairs, question) };
}

function* steps(
  base: Compiled,
  sets: readonly (readonly Lever[])[],
  question: StepQuestion,
  run: TrialPlan,
  from: number,
  to: number,
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
  const months = base.months.length;
  const pairs = sets.map(() => measures.map(newPair));
  const shown = sets.map(() => newCurve(months));
  const paid = sets.map(() => newCurve(months));
  const flow = base.sheet.byId.get(amount.row)!.total === "flow";
  const size = run.chunk ?? CHUNK;
  const x = new Float64Array(Math.min(run.trials, size));
  const y = new Float64Array(x.length);
  const visit = (index: number, variant: Machine, untouched: Machine, _: number, count: number): void => {
    measures.forEach((one, m) => {
      measured(x, untouched, one, count);
      measured(y, variant, one, count);
      addAll(pairs[index]![m]!, x, y, count);
    });
    addCurve(shown[index]!, untouched.node(amount.row), variant.node(amount.row), count, flow);
    addCurve(paid[index]!, untouched.node("contribution"), variant.node("contribution"), count, true);
  };
  const rows: RowId[] = [...new Set([...measures.map(({ row }) => row), "contribution"])];
  const share = eachVariant(base, variants, run, rows, { variant: visit });
  for (const done of share) yield from + (to - from) * done;
  return sets.map((levers, index) => stepOf(levers, pairs[index]!, shown[index]!, paid[index]!));
}

function addAll(pair: Pair, x: Float64Array, y: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) addPair(pair, x[i]!, y[i]!);
}

function stepOf(levers: readonly Lever[], pairs: readonly Pair[], shown: Curve, paid: Curve): Step {
  const [effect, amount, cost, customers] = pairs.map(effectOf) as [Effect, Effect, Effect, Effect];
  const from = Math.min(...levers.map((lever) => lever.from));
  const back = paidBack(paid, from);
  return {
    levers,
    effect,
    amount,
    cost,
    customers,
    costPerCustomer: customers.effect > 2 * customers.error ? cost.effect / customers.effect : undefined,
    payback: back === undefined ? undefined : back - from,
    shows: firstShown(shown, from),
  };
}

/** Several levers' changes as one; of two on the same row the later one holds. */
export function together(levers: readonly Lever[]): Change {
  return Object.assign({}, ...levers.map((lever) => lever.change)) as Change;
}

/** Best first: the effect, then what lies behind it, then the lower cost. */
function sorted(list: readonly Step[], { measure, amount, sign }: StepQuestion): Step[] {
  const better = measure === amount ? sign : 1;
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

const BEST = 4;
const IDLE = 3;

/** Pairs of the best levers of different rows, and of people who are worth nothing alone. */
function pairsOf(singles: readonly Step[], { sign }: StepQuestion): (readonly Lever[])[] {
  const rows = new Set<RowId>();
  const first = singles.filter(({ levers }) => {
    const { row } = levers[0]!;
    return !rows.has(row) && rows.add(row);
  });
  const useful = ({ amount }: Step): boolean => sign * amount.effect > amount.error;
  const best = first.filter(useful).slice(0, BEST);
  const idle = first.filter((step) => !useful(step) && step.levers[0]!.kind === "people").slice(0, IDLE);
  const chosen = [...best, ...idle].map((step) => step.levers[0]!);
  return chosen.flatMap((a, i) => chosen.slice(i + 1).map((b) => [a, b]));
}
