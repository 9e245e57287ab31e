import { compilePlan } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { boughtRows, mixScale } from "./boughtScales.ts";
import { compileChange } from "./change.ts";
import type { Change } from "./change.ts";
import { cheapestMix } from "./cheapestMix.ts";
import type { CheapestMix } from "./cheapestMix.ts";
import { constraints } from "./constraints.ts";
import type { Constraints } from "./constraints.ts";
import { figuresThatMatter } from "./figuresThatMatter.ts";
import type { FigureThatMatters } from "./figuresThatMatter.ts";
import { FOLLOW_UP_QUESTIONS } from "./followUpQuestions.ts";
import { goalAnswers } from "./goals.ts";
import type { GoalAnswer } from "./goals.ts";
import { inPipe } from "./inPipe.ts";
import type { InPipe } from "./inPipe.ts";
import { latestStart } from "./latestStart.ts";
import { leverRanks } from "./leverRanks.ts";
import type { LeverRank } from "./leverRanks.ts";
import { boughtLever, DEFAULT_AMOUNT, leversOf } from "./levers.ts";
import type { Lever } from "./levers.ts";
import { nextSteps } from "./nextStep.ts";
import type { NextSteps } from "./nextStep.ts";
import { toldIn, untilChangeIsShown } from "./goesOn.ts";
import { chanceOf } from "./measure.ts";
import { pairedEffects } from "./paired.ts";
import type { Effect } from "./pair.ts";
import { someGains } from "./promisingPairs.ts";
import { someTrials } from "./sharedLot.ts";
import { scaleOf } from "./scales.ts";
import type { ScaleLimits } from "./scales.ts";
import { seekValue } from "./seekValue.ts";
import type { SoughtValue } from "./seekValue.ts";
import { requiredChange } from "./requiredChange.ts";
import type { RequiredChange } from "./requiredChange.ts";
import { keptCompiled } from "./keptCompiled.ts";
import { questionOf } from "./target.ts";
import type { Target } from "./target.ts";
import { someValues } from "./trialValues.ts";
import { tooLate } from "./tooLate.ts";
import type { LateLever } from "./tooLate.ts";
import { tornado } from "./tornado.ts";
import type { Tornado } from "./tornado.ts";
import { axisAt, defaultAxis, twoWay } from "./twoWay.ts";
import type { TwoWay } from "./twoWay.ts";
import type { ToldChance, TrialPlan } from "./variants.ts";
import { valueOfInformation } from "./valueOfInformation.ts";
import type { ValueOfInformation } from "./valueOfInformation.ts";

/** Fields of every question: the scenario (undefined: the plan itself), and how it is run. */
export type AskedOf = {
  readonly scenario: string | undefined;
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
  /** The number of trials in which changes are compared with the plan; all trials if left out. */
  readonly compared?: number;
  /** The probability of each goal in all trials, where known: rough comparisons start from it. */
  readonly known?: readonly number[];
};

/** A question with its target. */
export type AskedAbout = AskedOf & { readonly target: Target };

/** The month from which levers apply, and how much more money is tried for each kind of spend. */
export type AskedFrom = AskedAbout & {
  readonly from?: number;
  readonly amount?: number;
  /** Only the lever with this id, or those on this row; all where left out. */
  readonly lever?: string | undefined;
};

/** A lever's row, its limits, and the level to reach. */
export type AskedTakes = AskedFrom & {
  readonly row: RowId;
  readonly level: number;
  readonly limits?: ScaleLimits;
};

/** Levers that reach the level together. */
export type AskedLatest = AskedAbout & { readonly levers: readonly Lever[]; readonly level: number };

/** The levers that are tried in one month after another. */
export type AskedLate = AskedFrom & {
  /** Only people and money. */
  readonly bought?: boolean;
};

/**
 * The rows that may be moved, and how far each at most; where left out, the people and money that the target depends
 * on.
 */
export type AskedMix = AskedFrom & {
  readonly level: number;
  readonly rows?: readonly { readonly row: RowId; readonly most?: number }[];
};

export type AskedSeek = AskedAbout & {
  readonly row: RowId;
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly value: number;
};

/** Two inputs, with the values to try for them where these are chosen. */
export type AskedTwoWay = AskedAbout & {
  readonly x: { readonly row: RowId; readonly values?: readonly number[] };
  readonly y: { readonly row: RowId; readonly values?: readonly number[] };
  readonly from: number;
};

/** A change compared with the untouched plan, in several measures. */
export type AskedWhatIf = AskedOf & { readonly change: Change; readonly targets: readonly Target[] };

type Answering<T> = Generator<number, T>;

/** The questions of the analysis by name, for workers. */
export const ANALYSIS_QUESTIONS = {
  ...FOLLOW_UP_QUESTIONS,

  goals: (plan: Plan, args: AskedOf & { readonly level?: number }): Answering<GoalAnswer[]> =>
    goalAnswers(compiledOf(plan, args), runOf(args), args.level),

  constraints: (plan: Plan, args: AskedAbout): Answering<Constraints> => {
    const compiled = compiledOf(plan, args);
    const { amount, sign } = questionOf(compiled, args.target);
    return constraints(compiled, amount, sign, runOf(args));
  },

  "next-step": (plan: Plan, args: AskedFrom): Answering<NextSteps> => {
    const compiled = compiledOf(plan, args);
    const question = questionOf(compiled, args.target);
    return nextSteps(
      compiled,
      leversFor(compiled, args, question.amount.row),
      question,
      runOf(args, compiled),
    );
  },

  takes: (plan: Plan, args: AskedTakes): Answering<RequiredChange> => {
    const compiled = compiledOf(plan, args);
    const scale = scaleOf(compiled, args.row, args.from ?? 0, amountOf(args), args.limits);
    return requiredChange(
      compiled,
      scale,
      questionOf(compiled, args.target).measure,
      args.level,
      runOf(args, compiled),
    );
  },

  "lever-ranks": (plan: Plan, args: AskedFrom): Answering<LeverRank[]> => {
    const compiled = compiledOf(plan, args);
    const { measure } = questionOf(compiled, args.target);
    return leverRanks(compiled, measure, args.from ?? 0, amountOf(args), runOf(args, compiled));
  },

  "figures-that-matter": (
    plan: Plan,
    args: Pick<AskedAbout, "scenario" | "target">,
  ): Answering<FigureThatMatters[]> => {
    const compiled = compiledOf(plan, args);
    return figuresThatMatter(compiled, questionOf(compiled, args.target).amount);
  },

  "latest-start": (plan: Plan, args: AskedLatest): Answering<number | undefined> => {
    const compiled = compiledOf(plan, args);
    const { measure } = questionOf(compiled, args.target);
    return latestStart(compiled, args.levers, measure, args.level, runOf(args, compiled));
  },

  "cheapest-mix": (plan: Plan, args: AskedMix): Answering<CheapestMix> => {
    const compiled = compiledOf(plan, args);
    const { measure, sign } = questionOf(compiled, args.target);
    const rows = args.rows ?? boughtRows(compiled, measure.row).map((row) => ({ row, most: undefined }));
    const scales = rows.map(({ row, most }) => mixScale(compiled, row, args.from ?? 0, amountOf(args), most));
    return cheapestMix(compiled, scales, measure, sign, args.level, runOf(args));
  },

  "seek-value": (plan: Plan, args: AskedSeek): Answering<SoughtValue> => {
    const compiled = compiledOf(plan, args);
    const { measure } = questionOf(compiled, args.target);
    return seekValue(compiled, args.row, args, measure, args.value, runOf(args, compiled));
  },

  "too-late": (plan: Plan, args: AskedLate): Answering<LateLever[]> => {
    const compiled = compiledOf(plan, args);
    const { amount, sign } = questionOf(compiled, args.target);
    const levers = leversFor(compiled, args, amount.row);
    const some = args.bought === true ? levers.filter(boughtLever) : levers;
    const tried = args.lever === undefined ? onePerRow(some) : some;
    return tooLate(compiled, tried, amount, sign, runOf(args));
  },

  tornado: (plan: Plan, args: AskedAbout): Answering<Tornado> => {
    const compiled = compiledOf(plan, args);
    return tornado(compiled, questionOf(compiled, args.target).measure, runOf(args, compiled));
  },

  "worth-of-knowing": (plan: Plan, args: AskedAbout): Answering<ValueOfInformation> => {
    const { measure, sign } = questionOf(compilePlan(plan), args.target);
    return valueOfInformation(plan, measure, sign, runOf(args));
  },

  "two-way": (plan: Plan, args: AskedTwoWay): Answering<TwoWay> => {
    const compiled = compiledOf(plan, args);
    const axis = ({ row, values }: AskedTwoWay["x"]) =>
      values === undefined ? defaultAxis(compiled, row, args.from) : axisAt(row, values);
    const { measure } = questionOf(compiled, args.target);
    return twoWay(compiled, axis(args.x), axis(args.y), measure, args.from, runOf(args, compiled));
  },

  "what-if": function* (plan: Plan, args: AskedWhatIf): Answering<Effect[]> {
    const compiled = compiledOf(plan, args);
    const measures = args.targets.map((target) => questionOf(compiled, target).measure);
    const [effects] = yield* pairedEffects(
      compiled,
      [compileChange(compiled, args.change)],
      runOf(args, compiled),
      measures,
      untilChangeIsShown(measures.map((measure) => toldIn(compiled, measure))),
    );
    return effects!;
  },

  // Parts of other answers, which an idle worker takes over.
  "some-trials": someTrials,
  "some-values": someValues,
  "some-gains": someGains,

  "in-pipe": (plan: Plan, args: AskedOf & { readonly date: number }): Answering<InPipe> =>
    inPipe(compiledOf(plan, args), args.date, runOf(args)),
};

function compiledOf(plan: Plan, { scenario }: Pick<AskedOf, "scenario">): Compiled {
  return keptCompiled(plan, scenario);
}

function runOf({ trials, seed, chance, compared, known }: AskedOf, compiled?: Compiled): TrialPlan {
  const mode = chance ? "chance-on" : "chance-off";
  const told = compiled?.goals.flatMap((goal, index): ToldChance[] => {
    const probability = known?.[index];
    return probability === undefined ? [] : [{ measure: chanceOf(goal), probability }];
  });
  return {
    mode,
    trials,
    seed,
    ...(compared === undefined ? {} : { compared }),
    ...(told === undefined ? {} : { told }),
  };
}

function amountOf({ amount }: AskedFrom): number {
  return amount ?? DEFAULT_AMOUNT;
}

/** The levers of a plan that move a row, or only the requested one (or those of the requested row). */
export function leversFor(
  compiled: Compiled,
  { from, amount, lever }: Pick<AskedFrom, "from" | "amount" | "lever">,
  row: RowId,
): Lever[] {
  const all = leversOf(compiled, [row], {
    ...(from === undefined ? {} : { from }),
    ...(amount === undefined ? {} : { amount }),
  });
  if (lever === undefined) return all;
  const exact = all.filter(({ id }) => id === lever);
  return exact.length > 0 ? exact : all.filter((one) => one.row === lever);
}

/** The last of the levers on each row: of spend the chosen amount, of a rate the tenth. */
function onePerRow(levers: readonly Lever[]): Lever[] {
  return [...new Map(levers.map((lever) => [lever.row, lever])).values()];
}
