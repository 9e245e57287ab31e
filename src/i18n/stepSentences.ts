import { answers as en } from "./en/answers.ts";
import { capacityText, isCosted, leversText, listText, muchText } from "./leverText.ts";
import { clearIn, clearlyBought, leadingStep, nextOutlook } from "./leadingStep.ts";
import type { LeadingStep } from "./leadingStep.ts";
import { raised } from "./sentenceCase.ts";
import type { Speaking, SpokenLever } from "./leverText.ts";
import { about, chanceError } from "./spoken.ts";
import type { SpokenEffect, SpokenTarget } from "./spoken.ts";
import { answers as sv } from "./sv/answers.ts";
import { marginOfError } from "../lib/marginOfError.ts";

export type SpokenStep = {
  readonly levers: readonly SpokenLever[];
  readonly effect: SpokenEffect;
  readonly cost: SpokenEffect;
  /** Undefined where the step does not clearly bring customers. */
  readonly costPerCustomer?: number | undefined;
  readonly shows: number | undefined;
};

/** Steps to report, each list best first. */
export type SpokenSteps = {
  readonly singles: readonly SpokenStep[];
  /** Two steps together; none while they are not known. */
  readonly pairs: readonly SpokenStep[];
};

/**
 * The effect of the best step that can be bought, one or two together, and whether it pays off; where two together have
 * a larger effect than the best single step, that too; then the effect of improving an input that nobody can decide on.
 *
 * @param worth what a customer is worth at the date; NaN where it is not known.
 *
 * "Best next step: a third hunter. The chance of … goes from 51 to 67 %, for 752,854 kr up to December."
 */
export function nextStepSentence(
  { singles, pairs }: SpokenSteps,
  target: SpokenTarget,
  to: number,
  speaking: Speaking,
  worth = NaN,
): string {
  const { words, named, value } = about(target, speaking);
  const outlook = nextOutlook(singles, target);
  const best = singles[0];
  if (best !== undefined && outlook === "met") return words.nextCertain(named, value(best.effect.before));
  const clear = clearIn(singles);
  const bought = clearlyBought({ singles, pairs });
  const leading = leadingStep({ singles, pairs }, target);
  if (best === undefined || (outlook === "unclear" && leading === undefined)) return words.nextNothing(named);
  const sentences: string[] = [];
  if (bought.singles.length === 0) sentences.push(words.nextNoneBought(named));
  else if (leading === undefined) sentences.push(words.nextUnseen(named));
  if (leading !== undefined) {
    const all = [...bought.singles, ...bought.pairs];
    sentences.push(...leadSentences(leading, all, { target, to, worth, speaking }));
  }
  const better = singles.find((step) => step.levers.every(isBetterAt) && clear(step));
  if (better !== undefined) {
    const what = leversText(better.levers, speaking);
    const text = words.nextBetter(what, value(better.effect.before), value(better.effect.after));
    sentences.push(`${text}${costText(better, to, speaking)}.`);
  }
  return sentences.join(" ");
}

type LeadTold = {
  readonly target: SpokenTarget;
  readonly to: number;
  readonly worth: number;
  readonly speaking: Speaking;
};

/** The step to begin with; then one with a larger effect or a lower cost per customer, or the best single step. */
function leadSentences(
  { lead, single, alone, further, cheaper }: LeadingStep<SpokenStep>,
  all: readonly SpokenStep[],
  { target, to, worth, speaking }: LeadTold,
): string[] {
  const { words, named, value, error } = about(target, speaking);
  const ends = ({ effect }: SpokenStep) => [value(effect.before), value(effect.after)] as const;
  const text = ({ levers }: SpokenStep): string => leversText(levers, speaking);
  const errorOf = ({ effect }: SpokenStep): string =>
    target.kind === "chance" ? chanceError(effect.after, error(effect.error)) : error(effect.error);
  const say = lead.levers.length > 1 ? words.nextTwo : single ? words.nextSingle : words.nextStep;
  const shows = lead.shows === undefined ? "" : words.showsFrom(speaking.month(lead.shows));
  const first = say(text(lead), raised(named), ...ends(lead), errorOf(lead));
  const pays = paysSentences(lead, all, worth, target, speaking);
  const sentences = [`${first}${costText(lead, to, speaking)}${shows}.`, ...pays];
  for (const [step, tell] of [
    [alone, words.nextAlone],
    [further, words.nextFurther],
  ] as const) {
    if (step !== undefined)
      sentences.push(`${tell(text(step), ...ends(step))}${costText(step, to, speaking)}.`);
  }
  // Where the lead does not pay off, the best step that does has already been named.
  if (cheaper?.costPerCustomer !== undefined && pays.length === 0) {
    const cost = twoFigures(cheaper.costPerCustomer, speaking);
    const than = lead.costPerCustomer === undefined ? "" : twoFigures(lead.costPerCustomer, speaking);
    sentences.push(words.nextCheaper(text(cheaper), ...ends(cheaper), cost, than));
  }
  return sentences;
}

/** Where the best step costs more for each customer than one is worth: that, and the best step that pays off. */
function paysSentences(
  buy: SpokenStep,
  all: readonly SpokenStep[],
  worth: number,
  target: SpokenTarget,
  speaking: Speaking,
): string[] {
  const dear = dearSentence(buy, worth, speaking);
  if (dear.length === 0) return dear;
  const { words, value } = about(target, speaking);
  const paying = all.filter(({ costPerCustomer }) => (costPerCustomer ?? NaN) <= worth);
  const size = ({ effect }: SpokenStep): number => Math.abs(effect.effect);
  const [first, ...others] = paying;
  const pays = first && others.reduce((a, b) => (size(b) > size(a) ? b : a), first);
  return [
    ...dear,
    pays === undefined
      ? words.paysNone
      : words.pays(
          leversText(pays.levers, speaking),
          value(pays.effect.before),
          value(pays.effect.after),
          twoFigures(pays.costPerCustomer!, speaking),
        ),
  ];
}

/** That each customer costs more than one is worth, where that is so. */
function dearSentence(
  { costPerCustomer }: Pick<SpokenTry, "costPerCustomer">,
  worth: number,
  speaking: Speaking,
): string[] {
  if (costPerCustomer === undefined || !(costPerCustomer > worth)) return [];
  const words = { en, sv }[speaking.language];
  return [words.dear(twoFigures(costPerCustomer, speaking), twoFigures(worth, speaking))];
}

/** An amount that is known only to two significant digits. */
function twoFigures(amount: number, { format }: Speaking): string {
  return format.moneySaid(Number(amount.toPrecision(2)));
}

/** A rate or a cycle improves as people learn. */
function isBetterAt({ kind }: SpokenLever): boolean {
  return kind === "rate" || kind === "cycle";
}

/**
 * "A prospector and a hunter together raise the chance by 23 percentage points (to 69 %); apart, by 10 in all."
 *
 * @param apart the effect of each of the two without the other.
 */
export function pairSentence(
  pair: Pick<SpokenStep, "levers" | "effect">,
  apart: readonly SpokenEffect[],
  target: SpokenTarget,
  speaking: Speaking,
): string {
  const { words, short, value, change, shown } = about(target, speaking);
  const levers = raised(leversText(pair.levers, speaking));
  const { effect, after, error } = pair.effect;
  if (!(Math.abs(effect) > marginOfError(error))) return words.pairNothing(levers, short);
  const say = effect < 0 ? words.pairLowers : words.pairRaises;
  const told = (effects: readonly SpokenEffect[]): string => change(Math.sign(effect) * shown(effects));
  return say(levers, short, value(after), told([pair.effect]), told(apart));
}

function costText(
  { levers, cost: { effect: cost } }: SpokenStep,
  to: number,
  { format, language, month }: Speaking,
): string {
  const words = { en, sv }[language];
  if (!levers.every(isCosted)) return words.uncosted;
  if (!Number.isFinite(cost) || Math.abs(cost) < 0.5) return "";
  const amount = format.moneySaid(Math.abs(cost));
  return cost > 0 ? words.costTo(amount, month(to)) : words.savesTo(amount, month(to));
}

type SpokenTry = {
  readonly levers: readonly SpokenLever[];
  readonly effect: SpokenEffect;
  readonly cost: SpokenEffect;
  /** Undefined where it is not known, or where no customers clearly come of it. */
  readonly costPerCustomer?: number | undefined;
};

export type SpokenTakes = {
  readonly level: number;
  readonly before: number;
  readonly least: SpokenTry | undefined;
  readonly most: SpokenTry | undefined;
  /** Whether `least` is the cheapest of several ways. */
  readonly cheapest: boolean;
  /** Index of the last month in which the step still reaches the level. */
  readonly decideBy: number | undefined;
  /** The rows of all levers that were tried together; undefined where it was a single lever. */
  readonly searched?: readonly string[];
};

/**
 * "The cheapest way to 80 % is a third hunter from March: 63 → 82 %, 71,000 kr a month; decide by May."
 *
 * @param worth what a customer is worth at the date, to say where each customer costs more; NaN where it is not known.
 */
export function takesSentence(
  found: SpokenTakes,
  target: SpokenTarget,
  to: number,
  speaking: Speaking,
  worth = NaN,
): string {
  const { words, named, short, value } = about(target, speaking);
  const { month, format } = speaking;
  const level = value(found.level);
  if (found.before >= found.level) return words.takesAlready(raised(named), value(found.before), level);
  const { least, most } = found;
  if (least === undefined) {
    if (most === undefined) return words.takesNothing(level, month(to));
    const what = most.levers.length === 0 ? words.unchanged : leversText(most.levers, speaking);
    const furthest = value(most.effect.after);
    if (found.searched === undefined) return words.takesImpossible(level, month(to), short, what, furthest);
    const names = listText(
      found.searched.map((row) => capacityText(row, speaking)),
      speaking,
    );
    return words.mixImpossible(level, month(to), names, short, furthest, what);
  }
  const from = Math.min(...least.levers.map((lever) => lever.from));
  const lever = words.from(leversText(least.levers, speaking), month(from));
  const moved =
    least.levers.length === 1 && !found.cheapest ? muchText(least.levers[0]!, speaking) : undefined;
  if (moved !== undefined) {
    const label = raised(speaking.row(least.levers[0]!.row).label);
    const ends = [value(found.before), value(least.effect.after)] as const;
    const sentences = [words.takesMoved(label, moved, month(from), short, level, ...ends)];
    if (!least.levers.every(isCosted)) sentences.push(words.takesUncosted);
    if (found.decideBy !== undefined) sentences.push(words.decide(month(found.decideBy)));
    return sentences.join(" ");
  }
  const say = found.cheapest
    ? words.takes(lever, level, value(found.before), value(least.effect.after))
    : words.takesLeast(lever, level, value(found.before), value(least.effect.after));
  const monthly = least.cost.effect / (to - from + 1);
  const known = least.levers.every(isCosted);
  const cost = !known
    ? words.uncosted
    : Math.abs(monthly) >= 0.5
      ? words.aMonth(format.moneySaid(monthly))
      : "";
  const decide = found.decideBy === undefined ? "" : words.decideBy(month(found.decideBy));
  return [`${say}${cost}${decide}.`, ...dearSentence(least, worth, speaking)].join(" ");
}
