import { leversFor } from "../analysis/questions.ts";
import { answered, changeOf, effectItem, monthAt, speakingOf, spokenTarget } from "./answerContext.ts";
import type { Step } from "../analysis/nextStep.ts";
import { questionOf } from "../analysis/target.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import {
  barSentence,
  constraintsSentence,
  inPipeSentence,
  knowingSentence,
  tooLateSentence,
  tornadoSentence,
  twoWaySentence,
} from "../i18n/answerSentences.ts";
import { answers as en } from "../i18n/en/answers.ts";
import { expectedSentence, goalSentence } from "../i18n/goalSentences.ts";
import { answers as sv } from "../i18n/sv/answers.ts";
import { nextStepSentence } from "../i18n/stepSentences.ts";
import { err, ok } from "../lib/result.ts";
import { firstOpenMonth } from "../model/closedMonth.ts";
import type { Plan } from "../model/plan.ts";
import type { AnswerName, Asked } from "./answerArguments.ts";
import { FOLLOW_UP_ANSWERS } from "./followUpAnswers.ts";
import { takesAnswer } from "./takesAnswer.ts";
import type { Answering } from "./answerContext.ts";

export const ANSWERS: { readonly [N in AnswerName]: Answering } = {
  ...FOLLOW_UP_ANSWERS,

  goals: (plan, compiled, asked) => {
    const speaking = speakingOf(plan, compiled);
    const found = answered("goals", plan, asked);
    const chosen = asked.target.kind === "chance" ? found[asked.target.goal] : found[0];
    const sentence =
      chosen === undefined
        ? { en, sv }[plan.language].noGoals
        : `${goalSentence(chosen, speaking)} ${expectedSentence(chosen, speaking)}`.trim();
    const items = found.map(({ goal, from, to, result, median, gap, novalue, expected, checks }) => ({
      goal: result.name,
      row: goal.row,
      at_least: goal.at_least,
      at_most: goal.at_most,
      from: monthAt(plan, from),
      by: monthAt(plan, to),
      probability: result.probability,
      error: result.error,
      median,
      gap,
      mean: result.mean,
      percentiles: result.percentiles,
      novalue,
      expected,
      checks,
    }));
    return ok({ sentence, items: items.map(withoutUndefined) });
  },

  constraints: (plan, compiled, asked) => {
    const { amount } = questionOf(compiled, asked.target);
    const found = answered("constraints", plan, asked);
    const target = spokenTarget(plan, compiled, amountTarget(asked));
    const items = found.strips.flatMap(({ capacity, present, load, worth, fullButNotLimiting }) =>
      worth.map((effect, t) => ({
        lever: capacity.kind === "people" ? `${capacity.row}+1` : `${capacity.row}+10%`,
        row: amount.row,
        change: capacity.kind === "people" ? "+1" : "+10%",
        from: monthAt(plan, t),
        present: present[t],
        load: load === undefined ? null : { p5: load.p5[t], p50: load.p50[t], p95: load.p95[t] },
        binding: found.binding[t] === capacity.id,
        fullButNotLimiting: fullButNotLimiting.includes(t),
        ...effectItem(effect),
      })),
    );
    const binding = found.binding.map((id, t) => ({ month: monthAt(plan, t), capacity: id ?? null }));
    return ok({
      sentence: constraintsSentence(found, target, speakingOf(plan, compiled), firstOpenMonth(plan)),
      items,
      binding,
    });
  },

  "next-step": (plan, compiled, asked) => {
    const question = questionOf(compiled, asked.target);
    const faults = unknownLever(compiled, asked, question.amount.row);
    if (faults.length > 0) return err(faults);
    const { singles, pairs } = answered("next-step", plan, asked);
    const speaking = speakingOf(plan, compiled);
    const target = spokenTarget(plan, compiled, asked.target);
    const item = (step: Step): object => stepItem(plan, compiled, step);
    return ok({
      sentence: nextStepSentence({ singles, pairs }, target, question.measure.to, speaking),
      items: singles.map(item),
      pairs: pairs.map((pair) => ({ ...item(pair), alone: pair.alone })),
    });
  },

  takes: takesAnswer,

  "too-late": (plan, compiled, asked) => {
    const { amount } = questionOf(compiled, asked.target);
    const faults = unknownLever(compiled, asked, amount.row);
    if (faults.length > 0) return err(faults);
    const found = answered("too-late", plan, asked);
    const items = found.map(({ lever, starts, byDate, later, last }) => ({
      lever: lever.id,
      row: amount.row,
      change: changeOf(compiled, lever.row, lever.step),
      last: monthAt(plan, last),
      ...(byDate[0] === undefined ? {} : effectItem(byDate[0])),
      starts: starts.map((t, i) => ({
        from: monthAt(plan, t),
        effect: byDate[i]!.effect,
        error: byDate[i]!.error,
        later: later[i]!.effect,
        laterError: later[i]!.error,
      })),
    }));
    const target = spokenTarget(plan, compiled, amountTarget(asked));
    return ok({ sentence: tooLateSentence(found, target, speakingOf(plan, compiled)), items });
  },

  tornado: (plan, compiled, asked) => {
    const found = answered("tornado", plan, asked);
    const speaking = speakingOf(plan, compiled);
    const target = spokenTarget(plan, compiled, asked.target);
    const amount = spokenTarget(plan, compiled, amountTarget(asked));
    const share = new Map(found.spread.inputs.map((one) => [one.row, one.share]));
    const items = found.bars.map((bar) => ({
      row: bar.row,
      change: bar.values,
      before: bar.low.before,
      after: [bar.low.after, bar.high.after],
      effect: bar.high.after - bar.low.after,
      // Both ends are compared with the same plan: this sum is the most that their errors can come to.
      error: Math.sqrt(bar.low.error * bar.low.error + bar.high.error * bar.high.error),
      low: effectItem(bar.low),
      high: effectItem(bar.high),
      share: share.get(bar.row),
      sentence: barSentence(bar, target, speaking),
    }));
    const { luck, rest, variance, left } = found.spread;
    const said = tornadoSentence(found, target, amount, speaking);
    const spread = { luck, rest, variance, left, range: found.range, known: found.known };
    if (plan.scenarios.length === 0) return ok({ sentence: said, items, spread });
    const knowing = answered("worth-of-knowing", plan, asked);
    const sentence = `${said} ${knowingSentence(knowing, target, speaking)}`;
    return ok({ sentence, items, spread, knowing: { ...knowing, best: knowing.best ?? null } });
  },

  "two-way": (plan, compiled, asked) => {
    const { measure } = questionOf(compiled, asked.target);
    const found = answered("two-way", plan, { ...asked, x: { row: asked.x! }, y: { row: asked.y! } });
    const { x, y } = found;
    const items = found.cells.flatMap((row, j) =>
      row.map((cell, i) => ({
        row: measure.row,
        change: { [x.row]: x.values[i]!.value, [y.row]: y.values[j]!.value },
        ...effectItem(cell),
      })),
    );
    const target = spokenTarget(plan, compiled, asked.target);
    return ok({ sentence: twoWaySentence(found, target, speakingOf(plan, compiled)), items });
  },

  "in-pipe": (plan, compiled, asked) => {
    const found = answered("in-pipe", plan, asked);
    const { open, toCome, cost, customersSameMonths, customersMatched, cacSameMonths, cacMatched } = found;
    const items = [
      { row: "open_opportunities", what: "open", ...open },
      { row: "new_customers", what: "still-to-come", ...toCome },
      { row: "acquisition_cost", what: "cost", ...cost },
      { row: "new_customers", what: "same-months", ...customersSameMonths },
      { row: "new_customers", what: "matched", ...customersMatched },
      { row: "cac", what: "same-months", ...cacSameMonths },
      { row: "cac", what: "matched", ...cacMatched },
    ];
    const window = { from: monthAt(plan, found.window.from), to: monthAt(plan, found.window.to) };
    const byMonth = found.byMonth.map((mean, k) => ({ month: monthAt(plan, found.date + 1 + k), mean }));
    const sentence = inPipeSentence(found, speakingOf(plan, compiled));
    return ok({ sentence, items, after: monthAt(plan, found.date), window, byMonth });
  },
};

/** The quantity behind the target: for a goal's probability, the quantity that the goal compares. */
function amountTarget({ target }: Asked): Asked["target"] {
  return target.kind === "chance" ? { kind: "amount", goal: target.goal } : target;
}

/** One error line if the plan does not have the requested lever. */
function unknownLever(compiled: Compiled, asked: Asked, row: string): readonly string[] {
  if (asked.lever === undefined || leversFor(compiled, asked, row).length > 0) return [];
  return [`--lever: the plan has no lever "${asked.lever}"`];
}

export function stepItem(plan: Plan, compiled: Compiled, step: Step): object {
  const first = step.levers[0]!;
  return {
    lever: step.levers.map(({ id }) => id).join(" & "),
    row: first.row,
    change: step.levers.map((lever) => changeOf(compiled, lever.row, lever.step)).join(" & "),
    from: monthAt(plan, first.from),
    ...effectItem(step.effect),
    cost: step.cost.effect,
    amount: effectItem(step.amount),
    customers: effectItem(step.customers),
    costPerCustomer: step.costPerCustomer ?? null,
    payback: step.payback ?? null,
    shows: monthAt(plan, step.shows),
  };
}

function withoutUndefined(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
