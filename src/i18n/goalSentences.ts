import { answers as en } from "./en/answers.ts";
import { centre, isMeanTold } from "../model/centre.ts";
import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import type { Format } from "./format.ts";
import { goalTarget } from "./goalText.ts";
import { raised } from "./sentenceCase.ts";
import type { Speaking } from "./leverText.ts";
import { chanceError } from "./spoken.ts";
import { saidDecimals } from "./figures.ts";
import { answers as sv } from "./sv/answers.ts";
import { marginOfError } from "../lib/marginOfError.ts";

type SpokenGoal = {
  readonly goal: {
    readonly name?: string;
    readonly row: string;
    readonly at_least?: number;
    readonly at_most?: number;
    readonly by: string;
  };
  /** The month that the goal counts from, where that must be stated. */
  readonly countsFrom?: string | undefined;
  readonly result: {
    readonly probability: number;
    readonly error: number;
    readonly mean: number;
  };
  /** The interval that the result lies in nine times out of ten. */
  readonly likely: readonly [low: number, high: number];
  readonly median: number;
  readonly trials: number;
  readonly expected: {
    readonly level: number;
    readonly byLuck: number | undefined;
    readonly chanceAtTarget: number | undefined;
    readonly here: number | undefined;
  };
  readonly checks: readonly SpokenCheck[];
};

type SpokenCheck =
  | { readonly code: "closer-than-a-cycle"; readonly months: number; readonly cycle: number }
  | { readonly code: "near-impossible" }
  | { readonly code: "near-certain" }
  | { readonly code: "no-value"; readonly trials: number };

/** "At least 10 new customers by 31 Dec 2027: 52 times out of 100 (±3). On average …", then why it is not SMART. */
export function goalSentence(answer: SpokenGoal, speaking: Speaking): string {
  const { format, language } = speaking;
  const words = { en, sv }[language];
  const { goal, result } = answer;
  const chance = format.probabilityWords(result.probability);
  const parts = [
    words.goal(
      raised(goalTarget(goal, answer.countsFrom, speaking)),
      chance,
      chanceError(result.probability, format.plusMinus(marginOfError(result.error), "share")),
    ),
  ];
  parts.push(variesSentence(answer, speaking));
  parts.push(...answer.checks.map((check) => checkSentence(check, answer.trials, speaking)));
  return parts.join(" ");
}

/**
 * Why a goal has a chance instead of a yes or no: the mean result and its range. "On average it comes to
 * 10.2, but it varies: nine times out of ten it lies between 6 and 15, so the goal is sometimes met and sometimes not."
 */
function variesSentence(
  { goal, result, median, likely }: SpokenGoal,
  { format, language, row }: Speaking,
): string {
  const words = { en, sv }[language];
  if (!Number.isFinite(median)) return words.goalNoMedian;
  const { unit, total = "ratio" } = row(goal.row);
  const [low, high] = likely;
  const told = saidFigure(centre(total, result.mean, median), unit, format);
  if (low === high) return `${words.goalCertain(told)}.`;
  const say = isMeanTold(total, result.mean) ? words.goalMean : words.goalMiddle;
  const range =
    unit === "money"
      ? format.moneyEnds(low, high)
      : ([low, high].map((x) => format.value(x, isPercent(unit) ? unit : "", "full", saidDecimals(x))) as [
          string,
          string,
        ]);
  const isOpen = result.probability >= SELDOM && result.probability <= 1 - SELDOM;
  return `${say(told, ...range)}${isOpen ? words.goalSometimes : ""}.`;
}

/** A goal is sometimes met and sometimes not where each outcome has at least this probability. */
const SELDOM = 0.05;

/** From OPEN to 1 − OPEN the outcome is open; above LIKELY the goal is likely met, below 1 − LIKELY likely missed. */
const OPEN = 0.4;
const LIKELY = 0.8;

/** The state of a goal that has a chance of `probability`: likely, open, unlikely. */
export function oddsSentence(probability: number, { language }: Speaking): string {
  const { odds } = { en, sv }[language];
  if (probability > LIKELY) return odds.likely;
  if (probability > 1 - OPEN) return odds.rather;
  if (probability >= OPEN) return odds.open;
  return probability >= 1 - LIKELY ? odds.hardly : odds.unlikely;
}

/** Reasons why a goal is not SMART. */
export function checkSentence(check: SpokenCheck, trials: number, { format, language }: Speaking): string {
  const words = { en, sv }[language];
  switch (check.code) {
    case "closer-than-a-cycle":
      return words.closerThanCycle(
        format.value(check.months, "months"),
        format.value(check.cycle, "months", "full", saidDecimals(check.cycle)),
      );
    case "near-impossible":
      return words.nearImpossible;
    case "near-certain":
      return words.nearCertain;
    case "no-value":
      return words.noValue(format.probabilityWords(check.trials / trials));
  }
}

/**
 * "Expecting just 10 is not enough: luck alone then gives 54 %. To meet it 80 times out of 100 …"; empty
 * for a goal that is already met that often in the current plan.
 */
export function expectedSentence({ goal, result, expected }: SpokenGoal, speaking: Speaking): string {
  if (result.probability >= expected.level) return "";
  const { format, language } = speaking;
  const words = { en, sv }[language];
  const { unit } = speaking.row(goal.row);
  const target = goal.at_least ?? goal.at_most ?? 0;
  const figure = (x: number): string => saidFigure(x, unit, format);
  const parts: string[] = [];
  if (expected.chanceAtTarget !== undefined && expected.chanceAtTarget < expected.level) {
    parts.push(words.chanceAtTarget(figure(target), format.probabilityWords(expected.chanceAtTarget)));
  }
  const often = format.probabilityWords(expected.level);
  const { here, byLuck } = expected;
  if (here !== undefined) {
    // Where luck alone requires the same amount, there is no difference to report.
    const less = byLuck !== undefined && byLuck < here && figure(byLuck) !== figure(here);
    const luck = less ? words.expectedByLuck(figure(byLuck)) : "";
    parts.push(`${words.expectedFor(often, figure(here))}${luck}.`);
  }
  return parts.join(" ");
}

/** A figure within a sentence: money in short form, as 1.7 million; other figures with their unit. */
function saidFigure(x: number, unit: Unit, format: Format): string {
  return unit === "money" ? format.moneySaid(x) : format.value(x, unit, "full", saidDecimals(x));
}
