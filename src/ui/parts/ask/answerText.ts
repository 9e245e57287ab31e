import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { CheapestMix } from "../../../analysis/cheapestMix.ts";
import type { Constraints } from "../../../analysis/constraints.ts";
import type { GoalAnswer } from "../../../analysis/goals.ts";
import type { InPipe } from "../../../analysis/inPipe.ts";
import type { Lever, LeverStep } from "../../../analysis/levers.ts";
import type { NextSteps, Step } from "../../../analysis/nextStep.ts";
import type { SoughtValue } from "../../../analysis/seekValue.ts";
import type { RequiredChange } from "../../../analysis/requiredChange.ts";
import type { Target } from "../../../analysis/target.ts";
import type { LateLever } from "../../../analysis/tooLate.ts";
import type { Bar, Tornado } from "../../../analysis/tornado.ts";
import type { TwoWay } from "../../../analysis/twoWay.ts";
import type { ValueOfInformation } from "../../../analysis/valueOfInformation.ts";
import { compilePlan } from "../../../engine/compilePlan.ts";
import type { Compiled } from "../../../engine/compilePlan.ts";
import { inputMeans } from "../../../engine/inputMeans.ts";
import * as sentences from "../../../i18n/answerSentences.ts";
import { findsSomething } from "../../../i18n/findsSomething.ts";
import * as goalSentences from "../../../i18n/goalSentences.ts";
import { leverText, leversText } from "../../../i18n/leverText.ts";
import { lowered, raised } from "../../../i18n/sentenceCase.ts";
import type { Speaking } from "../../../i18n/leverText.ts";
import { about } from "../../../i18n/spoken.ts";
import type { SpokenTarget } from "../../../i18n/spoken.ts";
import * as stepSentences from "../../../i18n/stepSentences.ts";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import { countsFrom } from "../../../model/goalTime.ts";
import { lastDay } from "../../../model/month.ts";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { dateOf, lastMonthOf, rowOf } from "./targets.ts";

/** The words and formats used to build sentences about answers. */
export type Says = Speaking & {
  readonly spoken: (target: Target) => SpokenTarget;
  /** The last month that counts for a target, as an index. */
  readonly until: (target: Target) => number;
  /** A target's name within a sentence. */
  readonly aboutName: (target: Target) => string;
  /** What the target compares, in short: "new customers". */
  readonly amountName: (target: Target) => string;
  /** The quantity in which an effect is measured: "Change in the chance", or the row's name. */
  readonly effectName: (target: Target) => string;
  readonly value: (value: number, target: Target) => string;
  readonly stepText: (row: string, step: LeverStep) => string;
  /** The month that a goal counts from, if it must be mentioned. */
  readonly countsFrom: (goal: Goal) => string | undefined;
  /** The last day of a month of the plan. */
  readonly date: (month: number) => string;
  readonly windowText: (from: number, to: number) => string;
  /** Index of the first month that is not closed. */
  readonly firstOpen: number;
};

/** Names and figures of the plan in view, for sentences in the page's language. */
export function useAnswerText(): Accessor<Says> {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const goals = useGoalText();
  return createMemo((): Says => {
    const plan = document.plan();
    const sheet = document.sheet();
    const scenario = document.scenario();
    const rowOfSheet = (id: string) => {
      const found = sheet.byId.get(id);
      return { label: label(id), unit: found?.unit ?? "", total: found?.total };
    };
    const month = (index: number) => format().month(session.months()[index] ?? "");
    const goalText = (index: number) => {
      const goal = plan.goals[index];
      return goal === undefined ? "" : goals.target(goal);
    };
    let compiled: Compiled | undefined;
    const speaking: Speaking = {
      language: session.language(),
      format: format(),
      row: rowOfSheet,
      month,
      mean: (row, at) => {
        compiled ??= compilePlan(plan, scenario);
        const input = compiled.rows.get(row);
        return input?.kind === "input" ? (inputMeans(input, compiled)[at] ?? NaN) : NaN;
      },
    };
    const spoken = (target: Target): SpokenTarget => {
      if (target.kind === "chance") return { kind: "chance", goal: goalText(target.goal) };
      const row = rowOf(target, plan);
      const flow = sheet.byId.get(row)?.total === "flow";
      return { kind: "row", row, flow, to: target.kind === "row" ? target.to : dateOf(plan, target.goal) };
    };
    return {
      ...speaking,
      spoken,
      until: (target) => lastMonthOf(target, plan),
      aboutName: (target) => about(spoken(target), speaking).named,
      amountName: (target) => lowered(label(rowOf(target, plan))),
      effectName: (target) =>
        target.kind === "chance" ? words().answerViews.chanceChange : label(rowOf(target, plan)),
      value: (value, target) => about(spoken(target), speaking).value(value),
      stepText: (row, step) => {
        const { unit } = rowOfSheet(row);
        const kind = unit === "people" ? "people" : "input";
        return leverText({ kind, row, step, from: 0 }, { ...speaking, mean: () => NaN });
      },
      countsFrom: (goal) => countsFrom(goal, plan, sheet),
      date: (at) => format().date(lastDay(session.months()[at] ?? plan.start)),
      windowText: (from, to) => `${month(from)} – ${month(to)}`,
      firstOpen: firstOpenMonth(plan),
    };
  });
}

/** "A third hunter from Mar 2027"; the month is left out if the question is about many. */
export function leverName(lever: Lever, says: Says, withMonth = true): string {
  const text = raised(leverText(lever, says));
  return withMonth && lever.from > 0 ? `${text}, ${says.month(lever.from)}` : text;
}

export function stepName({ levers }: Step, says: Says): string {
  const from = Math.min(...levers.map((lever) => lever.from));
  const text = raised(leversText(levers, says));
  return from > 0 ? `${text}, ${says.month(from)}` : text;
}

export function goalSentence(goal: GoalAnswer, says: Says): string {
  return goalSentences.goalSentence({ ...goal, checks: [], countsFrom: says.countsFrom(goal.goal) }, says);
}

/** The warnings about a goal. */
export function goalWarnings(goal: GoalAnswer, says: Says): string[] {
  return goal.checks.filter(isWarning).map((check) => goalSentences.checkSentence(check, goal.trials, says));
}

/** The odds of a goal that has no warnings. */
export function goalOdds(goal: GoalAnswer, says: Says): string {
  return goalSentences.oddsSentence(goal.result.probability, says);
}

export function goalExpected(goal: GoalAnswer, says: Says): string {
  return goalSentences.expectedSentence(goal, says);
}

/** @param from index of the first month mentioned; never a closed month, or one after the last that counts. */
export function bindsSentence(found: Constraints, target: Target, says: Says, from = 0): string {
  const told = Math.max(says.firstOpen, Math.min(from, found.binding.length - 1));
  return sentences.constraintsSentence(found, says.spoken(target), says, told);
}

/** The note that a goal without warnings is near certain; undefined otherwise. */
export function goalCalm(goal: GoalAnswer, says: Says): string | undefined {
  const calm = goal.checks.find((check) => !isWarning(check));
  return calm === undefined ? undefined : goalSentences.checkSentence(calm, goal.trials, says);
}

/** That a goal is near certain is not a warning. */
function isWarning({ code }: GoalAnswer["checks"][number]): boolean {
  return code !== "near-certain";
}

/** @param worth what a customer is worth at the date, if known. */
export function nextStepSentence(found: NextSteps, target: Target, says: Says, worth = NaN): string {
  return stepSentences.nextStepSentence(found, says.spoken(target), says.until(target), says, worth);
}

/** Whether the sentence about binding constraints states only what was found. */
export function bindsFinds(found: Constraints, says: Says): boolean {
  return findsSomething.constraints(found, says.firstOpen);
}

/** Whether the sentence about steps states only what was found. */
export function nextStepFinds(found: NextSteps, target: Target, says: Says, worth = NaN): boolean {
  return findsSomething.nextStep(found.singles, says.spoken(target), worth);
}

export function pairSentence(
  pair: Step,
  apart: readonly Step["effect"][],
  target: Target,
  says: Says,
): string {
  return stepSentences.pairSentence(pair, apart, says.spoken(target), says);
}

/** @param decideBy index of the last month in which the change still reaches the level, if known. */
export function takesSentence(
  found: RequiredChange,
  target: Target,
  says: Says,
  decideBy: number | undefined,
): string {
  const one = (tried: RequiredChange["least"]) =>
    tried === undefined ? undefined : { levers: [tried.lever], effect: tried.effect, cost: tried.cost };
  const spoken = { ...found, least: one(found.least), most: one(found.most), cheapest: false, decideBy };
  return stepSentences.takesSentence(spoken, says.spoken(target), says.until(target), says);
}

/** @param worth what a customer is worth at the date, if known. */
export function mixSentence(found: CheapestMix, target: Target, says: Says, worth = NaN): string {
  const { level, before, cheapest: least, most } = found;
  const searched = found.searched.map(({ row }) => row);
  const spoken = { level, before, least, most, cheapest: true, decideBy: undefined, searched };
  return stepSentences.takesSentence(spoken, says.spoken(target), says.until(target), says, worth);
}

export function seekSentence(found: SoughtValue, target: Target, says: Says): string {
  return sentences.seekSentence(found, says.spoken(target), says);
}

export function tooLateSentence(found: readonly LateLever[], target: Target, says: Says): string {
  return sentences.tooLateSentence(found, says.spoken(target), says);
}

export function tornadoSentence(found: Tornado, target: Target, amount: Target, says: Says): string {
  return sentences.tornadoSentence(found, says.spoken(target), says.spoken(amount), says);
}

export function barSentence(bar: Bar, target: Target, says: Says): string {
  return sentences.barSentence(bar, says.spoken(target), says);
}

export function knowingSentence(found: ValueOfInformation, target: Target, says: Says): string {
  return sentences.knowingSentence(found, says.spoken(target), says);
}

export function twoWaySentence(found: TwoWay, target: Target, says: Says): string {
  return sentences.twoWaySentence(found, says.spoken(target), says);
}

export function pipeSentence(found: InPipe, says: Says): string {
  return sentences.inPipeSentence(found, says);
}
