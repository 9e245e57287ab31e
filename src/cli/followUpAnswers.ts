import { answered, monthAt, speakingOf, spokenTarget } from "./answerContext.ts";
import {
  bridgeSentence,
  contradictionSentence,
  disagreementSentence,
  historySentence,
  learntSentence,
  learntSummary,
  noPoolSentence,
  poolSentence,
} from "../i18n/followUpSentences.ts";
import { brierSentence, trackSentence } from "../i18n/trackSentences.ts";
import { ok } from "../lib/result.ts";
import { typedName } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { Asked } from "./answerArguments.ts";
import type { Answering } from "./answerContext.ts";
import { marginOfError } from "../lib/marginOfError.ts";

/** Answers about a plan that has actuals, or for which people have made estimates. */
export const FOLLOW_UP_ANSWERS = {
  learn: (plan, compiled, asked) => {
    const { inputs, contradictions, disagreements } = answered("learn", plan, asked);
    const speaking = speakingOf(plan, compiled);
    const items = inputs.map((learnt) => ({
      row: learnt.row,
      kind: learnt.kind,
      months: learnt.months,
      tried: learnt.tried,
      came: learnt.came,
      phi: learnt.phi,
      prior: learnt.prior,
      posterior: learnt.posterior,
      value: learnt.value,
      prior_tries: learnt.priorTries,
      surprise: learnt.surprise,
      drift: learnt.drift,
    }));
    const sentences = inputs.map((learnt) => learntSentence(learnt, speaking));
    const sentence = [
      learntSummary(inputs, speaking),
      ...contradictions.map((one) => contradictionSentence(one, speaking)),
      ...disagreements.map((one) => disagreementSentence(one, speaking)),
    ].join(" ");
    return ok({ sentence, items, sentences, contradictions, disagreements });
  },

  "track-record": (plan, compiled) => {
    const { figures, goals, summary } = answered("track-record", plan, {});
    const speaking = speakingOf(plan, compiled);
    const named = (index: number): string => plan.forecasts[index]!.name;
    return ok({
      sentence: [trackSentence(summary, speaking), brierSentence(summary, speaking)].join(" ").trim(),
      items: figures.map(({ forecast, ...figure }) => ({ forecast: named(forecast), ...figure })),
      goals: goals.map(({ forecast, goal, outcome, brier }) => ({
        forecast: named(forecast),
        goal: typedName(goal) ?? goal.row,
        probability: goal.probability,
        outcome,
        brier,
      })),
      summary: {
        figures: summary.figures,
        inside90: summary.inside90.inside,
        inside50: summary.inside50.inside,
        median_error: summary.medianError,
        brier: summary.brier,
      },
    });
  },

  history: (plan, compiled, asked) => {
    const points = answered("goal-history", plan, { ...asked, compared: asked.trials });
    const speaking = speakingOf(plan, compiled);
    const chosen = asked.target.kind === "chance" ? asked.target.goal : 0;
    const items = points.map(({ asOf, goal, probability, error }) => ({
      as_of: asOf,
      goal: nameOfGoal(plan, goal),
      probability,
      error: marginOfError(error),
    }));
    const goal = plan.goals[chosen];
    const sentence = historySentence(
      goal === undefined ? "" : (typedName(goal) ?? speaking.row(goal.row).label),
      points.filter(({ goal }) => goal === chosen),
      speaking,
    );
    return ok({ sentence, items });
  },

  bridge: (plan, compiled, asked) => {
    const row = rowOf(plan, asked);
    const found = answered("bridge", plan, { ...asked, row });
    const target = { kind: "row", row, from: 0, to: found?.to ?? 0 } as const;
    const sentence = bridgeSentence(found, spokenTarget(plan, compiled, target), speakingOf(plan, compiled));
    return ok({
      sentence,
      items: (found?.parts ?? []).map((one) => ({ row: one.row ?? "other", part: one.part })),
      row,
      from: monthAt(plan, found?.from),
      to: monthAt(plan, found?.to),
      plan: found?.plan,
      actual: found?.actual,
      difference: found?.difference,
    });
  },

  pool: (plan, compiled) => {
    const pools = answered("pools", plan, {});
    const speaking = speakingOf(plan, compiled);
    const sentences = pools.map((pool) => poolSentence(pool, speaking));
    return ok({
      sentence: sentences.length === 0 ? noPoolSentence(speaking) : sentences.join(" "),
      items: pools,
    });
  },
} as const satisfies { readonly [name: string]: Answering };

function nameOfGoal(plan: Plan, index: number): string {
  const goal = plan.goals[index]!;
  return typedName(goal) ?? goal.row;
}

/** The requested row, or the goal's row. */
function rowOf(plan: Plan, { target }: Asked): string {
  return target.kind === "row" ? target.row : plan.goals[target.goal]!.row;
}
