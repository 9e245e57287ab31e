import { withSign } from "./currency.ts";
import { course as en } from "./en/course.ts";
import { leversText } from "./leverText.ts";
import type { Speaking, SpokenLever } from "./leverText.ts";
import type { Month } from "../model/month.ts";
import { lowered, raised } from "./sentenceCase.ts";
import { shownChange } from "./shownChange.ts";
import { about } from "./spoken.ts";
import type { SpokenEffect, SpokenTarget } from "./spoken.ts";
import { isBought, leadingStep, nextOutlook } from "./leadingStep.ts";
import { course as sv } from "./sv/course.ts";
import { marginOfError } from "../lib/marginOfError.ts";

const CHANCE = { kind: "chance" } as const;
const WORDS = { en, sv };

/**
 * How a goal stands: decided; likely; ahead of the plan as it was made, in line with that plan, or behind it; behind
 * it and unlikely; open while the plan's chance is not known.
 */
export type Course = "met" | "missed" | "likely" | "ahead" | "steady" | "behind" | "unlikely" | "open";

/** A goal with at least the first chance is likely; one that is behind and below the second is unlikely. */
const LIKELY = 0.8;
const UNLIKELY = 0.4;
/** A chance that has moved less than this counts as unchanged, whatever its error. */
const LEAST_MOVE = 0.015;

type SpokenChance = { readonly probability: number; readonly error: number };

/**
 * @param decided whether all months on which the goal depends are closed.
 * @param made the chance in the plan as it was made; undefined until it is known.
 */
export function courseOf(now: SpokenChance, decided: boolean, made: SpokenChance | undefined): Course {
  const { probability } = now;
  if (decided) return probability >= 0.5 ? "met" : "missed";
  if (probability >= LIKELY) return "likely";
  if (made === undefined) return "open";
  const moved = probability - made.probability;
  if (Math.abs(moved) < Math.max(LEAST_MOVE, marginOfError(Math.hypot(now.error, made.error))))
    return "steady";
  if (moved > 0) return "ahead";
  return probability < UNLIKELY ? "unlikely" : "behind";
}

/** The earlier chance. `kept`: stored when the plan was made; otherwise computed now, without what came. */
export type SpokenBefore = { readonly probability: number; readonly kept: boolean };

/**
 * "Behind the plan: the chance of at least 10 new customers by 31 Dec 2027 is 42%; it was 55% when the plan was made."
 *
 * @param made the probability in the plan as it was made; undefined until it is known.
 * @param scenario the name of the scenario that the sentence is about; undefined for the plan itself.
 */
export function courseSentence(
  course: Course,
  goal: string,
  probability: number,
  made: SpokenBefore | undefined,
  { format, language }: Speaking,
  scenario?: string,
): string {
  const words = WORDS[language];
  const of = scenario === undefined ? "" : `${words.scenario(scenario)} `;
  if (course === "met" || course === "missed") return `${of}${words[course](goal)}`;
  const below: { readonly [C in Course]?: string } = probability < 0.5 ? words.verdictsBelow : {};
  const now = format.probability(probability);
  const before = made === undefined ? undefined : format.probability(made.probability);
  const ends = made?.kept === true ? words.whenMade : words.beforeCame;
  const end = before === undefined ? words.end : before === now ? ends.same : ends.was(before);
  return `${of}${words.chance(below[course] ?? words.verdicts[course], goal, now)}${end}`;
}

type SpokenPart = { readonly row: string | undefined; readonly part: number };

type SpokenBridge = {
  readonly row: string;
  readonly plan: number;
  readonly actual: number;
  readonly difference: number;
  readonly parts: readonly SpokenPart[];
};

/** A row that came out below or above its range; `since`: its first month, where that is not the plan's first. */
export type SpokenBeyond = {
  readonly row: string;
  readonly actual: number;
  readonly plan: number;
  readonly since: number | undefined;
};

/**
 * "New customers up to June 2027: 12, where the plan had 18. What weighs most: answered calls (−4.1)."
 *
 * @param beyond rows that came out beyond their ranges in the target's direction: they are named before luck.
 */
export function whySentence(
  found: SpokenBridge,
  target: SpokenTarget & { readonly kind: "row" },
  speaking: Speaking,
  beyond: readonly SpokenBeyond[] = [],
): string {
  const words = WORDS[speaking.language];
  const { named, value, changesAmong } = about(target, speaking);
  if (!Number.isFinite(found.difference)) return "";
  const [actual, plan] = [value(found.actual), value(found.plan)];
  if (actual === plan) return words.onPlan(raised(named), actual);
  const between = words.between(raised(named), actual, plan);
  const sign = Math.sign(found.difference);
  const causes = found.parts
    .filter(({ row, part }) => row !== undefined && sign * part > 0)
    .sort((a, b) => sign * (b.part - a.part));
  const [most] = causes;
  const name = (row: string): string => lowered(speaking.row(row).label);
  const partOf = ({ part }: SpokenPart): string => {
    const text = changesAmong(part)(part);
    return part > 0 ? withSign("+", text) : text;
  };
  if (most !== undefined && most.row !== found.row) {
    return `${between} ${words.mostOf(name(most.row!), partOf(most))}`;
  }
  const came = beyondText(beyond, speaking);
  if (came !== "") {
    return `${between} ${came}${most === undefined ? "" : ` ${words.besidesLuck(partOf(most))}`}`;
  }
  if (most === undefined) return between;
  const second = causes[1];
  return second === undefined
    ? `${between} ${words.mostLuck(partOf(most))}`
    : `${between} ${words.luckThenMost(partOf(most), name(second.row!), partOf(second))}`;
}

/** "Meetings came to 10 where the plan had 26, and opportunities to 4 where it had 9.4." */
function beyondText(beyond: readonly SpokenBeyond[], speaking: Speaking): string {
  const words = WORDS[speaking.language];
  const [first, second] = beyond;
  if (first === undefined) return "";
  const told = ({ row, actual, plan }: SpokenBeyond): [string, string, string] => {
    const { value } = about({ kind: "row", row, flow: true, to: 0 }, speaking);
    return [lowered(speaking.row(row).label), value(actual), value(plan)];
  };
  const one = words.came(...told(first));
  const text = second === undefined ? one : words.alsoCame(one, ...told(second));
  return first.since === undefined ? `${raised(text)}.` : words.cameSince(speaking.month(first.since), text);
}

type SpokenStep = {
  readonly levers: readonly SpokenLever[];
  readonly effect: SpokenEffect;
  readonly costPerCustomer?: number | undefined;
};

/**
 * "Best next step: a third hunter from July 2027, which raises the chance by about 13 percentage points." Where the
 * plan or the scenario has the people only from a later month on, the sentence says so.
 *
 * @param months how many months the plan has.
 */
export function stepSentence(
  {
    singles: steps,
    pairs,
  }: { readonly singles: readonly SpokenStep[]; readonly pairs: readonly SpokenStep[] },
  months: number,
  speaking: Speaking,
): string {
  const { format, language, month } = speaking;
  const words = WORDS[language];
  const outlook = nextOutlook(steps, CHANCE);
  const best = steps[0];
  if (best === undefined || outlook === "unclear") return words.noStep;
  if (outlook === "met") return words.enough;
  const text = (step: SpokenStep): string => {
    const from = Math.min(...step.levers.map((one) => one.from));
    const lever = leversText(step.levers, speaking);
    const later = Math.min(...step.levers.map((one) => moreFrom(one, months, speaking)));
    if (later < months) return words.leverEarlier(lever, month(from), month(later));
    return from > 0 ? words.leverFrom(lever, month(from)) : lever;
  };
  const points = ({ effect }: SpokenStep): string =>
    format.number(100 * shownChange(effect), { decimals: 0 });
  const bought = leadingStep({ singles: steps, pairs }, CHANCE)?.lead;
  if (bought === undefined)
    return isBought(best)
      ? words.noStep
      : `${words.noneBought} ${words.stepBetter(text(best), points(best))}`;
  if (bought === best) return words.step(text(best), points(best));
  const said = words.step(text(bought), points(bought));
  if (isBought(best)) return said;
  // What can be bought comes before rates and times that would have to improve.
  return `${said} ${words.stepBetter(text(best), points(best))}`;
}

/** The first month with more people than the month that the addition starts from; `months` where there is none. */
function moreFrom({ kind, row, step, from }: SpokenLever, months: number, { mean }: Speaking): number {
  if (kind !== "people" || step.size <= 0) return months;
  const before = mean(row, from);
  for (let t = from + 1; t < months; t++) if (mean(row, t) > before) return t;
  return months;
}

/** Where nothing is closed, where there is no goal, and while the steps are being computed. */
export function courseNote(what: "none" | "noGoal" | "waiting", { language }: Speaking): string {
  return WORDS[language][what];
}

/** Where no month of the plan is closed, but there are actuals from before its start. */
export function beforeStartNote(closed: Month, { format, language }: Speaking): string {
  return WORDS[language].noneOfThis(format.month(closed, "long"));
}
