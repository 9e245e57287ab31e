import { withSign } from "./currency.ts";
import { course as en } from "./en/course.ts";
import { leversText } from "./leverText.ts";
import type { Speaking, SpokenLever } from "./leverText.ts";
import { lowered, raised } from "./sentenceCase.ts";
import { about } from "./spoken.ts";
import type { SpokenEffect, SpokenTarget } from "./spoken.ts";
import { nextOutlook } from "./stepSentences.ts";
import { course as sv } from "./sv/course.ts";

const WORDS = { en, sv };

/** How it stands with a goal: decided, or likely, open or unlikely. */
export type Course = "met" | "missed" | "likely" | "open" | "unlikely";

/** From here on a goal is likely, and below the other one it is not. */
const LIKELY = 0.8;
const OPEN = 0.4;

/** @param decided whether every month that the goal looks at is closed. */
export function courseOf(probability: number, decided: boolean): Course {
  if (decided) return probability >= 0.5 ? "met" : "missed";
  return probability >= LIKELY ? "likely" : probability >= OPEN ? "open" : "unlikely";
}

/**
 * "Off course: the chance of at least 10 new customers by 31 Dec 2027 is 18%; it was 52% when the plan was made."
 *
 * @param made the probability in the plan as it was made; undefined until it is known.
 */
export function courseSentence(
  course: Course,
  goal: string,
  probability: number,
  made: number | undefined,
  { format, language }: Speaking,
): string {
  const words = WORDS[language];
  if (course === "met" || course === "missed") return words[course](goal);
  const now = format.probability(probability);
  const before = made === undefined ? undefined : format.probability(made);
  const end = before === undefined ? words.end : before === now ? words.asMade : words.wasMade(before);
  return `${words[course](goal, now)}${end}`;
}

type SpokenBridge = {
  readonly row: string;
  readonly plan: number;
  readonly actual: number;
  readonly difference: number;
  readonly parts: readonly { readonly row: string | undefined; readonly part: number }[];
};

/** "New customers up to June 2027: 12, where the plan had 18. What weighs most: answered calls (−4.1)." */
export function whySentence(
  found: SpokenBridge,
  target: SpokenTarget & { readonly kind: "row" },
  speaking: Speaking,
): string {
  const words = WORDS[speaking.language];
  const { named, value, changesAmong } = about(target, speaking);
  if (!Number.isFinite(found.difference)) return "";
  const [actual, plan] = [value(found.actual), value(found.plan)];
  if (actual === plan) return words.onPlan(raised(named), actual);
  const between = words.between(raised(named), actual, plan);
  const sign = Math.sign(found.difference);
  const [most] = found.parts
    .filter(({ row, part }) => row !== undefined && sign * part > 0)
    .sort((a, b) => sign * (b.part - a.part));
  if (most === undefined) return between;
  const text = changesAmong(most.part)(most.part);
  const part = most.part > 0 ? withSign("+", text) : text;
  const weighs =
    most.row === found.row
      ? words.mostLuck(part)
      : words.mostOf(lowered(speaking.row(most.row!).label), part);
  return `${between} ${weighs}`;
}

type SpokenStep = { readonly levers: readonly SpokenLever[]; readonly effect: SpokenEffect };

/** "Best next step: a third hunter from July 2027, which raises the chance by about 13 percentage points." */
export function stepSentence(steps: readonly SpokenStep[], speaking: Speaking): string {
  const { format, language, month } = speaking;
  const words = WORDS[language];
  const outlook = nextOutlook(steps, { kind: "chance" });
  const best = steps[0];
  if (best === undefined || outlook === "unclear") return words.noStep;
  if (outlook === "met") return words.enough;
  const text = (step: SpokenStep): string => {
    const from = Math.min(...step.levers.map((one) => one.from));
    const lever = leversText(step.levers, speaking);
    return from > 0 ? words.leverFrom(lever, month(from)) : lever;
  };
  const points = ({ effect }: SpokenStep): string => format.number(effect.effect * 100, { decimals: 0 });
  const isBought = (step: SpokenStep): boolean =>
    step.levers.every(({ kind }) => kind === "people" || kind === "spend");
  const bought = steps.find(isBought);
  const first = words.step(text(best), points(best));
  const isWorth = bought !== undefined && bought.effect.effect > 2 * bought.effect.error;
  return isBought(best) || !isWorth ? first : `${first} ${words.stepBought(text(bought), points(bought))}`;
}

/** Where nothing is closed, where there is no goal, and while steps are worked out. */
export function courseNote(what: "none" | "noGoal" | "waiting", { language }: Speaking): string {
  return WORDS[language][what];
}
