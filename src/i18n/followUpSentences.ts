import { withSign } from "./currency.ts";
import type { Month } from "../model/month.ts";
import { followUp as en } from "./en/followUp.ts";
import type { Speaking } from "./leverText.ts";
import { lowered, raised } from "./sentenceCase.ts";
import { about } from "./spoken.ts";
import { saidDecimals } from "./figures.ts";
import type { SpokenTarget } from "./spoken.ts";
import { followUp as sv } from "./sv/followUp.ts";
import { marginOfError } from "../lib/marginOfError.ts";

const WORDS = { en, sv };

type SpokenPercentiles = { readonly p5: number; readonly p50: number; readonly p95: number };

/** What the months have taught about an input, as the learning returns it. */
export type SpokenLearnt = {
  readonly row: string;
  readonly kind: "counts" | "own" | "certain";
  readonly months: number;
  readonly from: Month;
  readonly to: Month;
  readonly tried: number | undefined;
  readonly came: number | undefined;
  readonly phi: number;
  readonly prior: SpokenPercentiles;
  readonly posterior: SpokenPercentiles | undefined;
  readonly priorTries: number | undefined;
  readonly surprise: number;
  readonly drift: number | undefined;
};

/** Results, and changes over time, with a probability below this are mentioned. */
const RARE = 0.01;
/** Months whose variance exceeds what chance explains by this factor are mentioned. */
const TOLD_PHI = 1.5;

/**
 * "Answer rate: 5,669 of 25,755 (22.0%) from October 2026 to June 2027. You typed 20–30%, …; with what has come, it is
 * 21.5–22.6%.", and what is unusual about it.
 */
export function learntSentence(learnt: SpokenLearnt, speaking: Speaking): string {
  const { format, language } = speaking;
  const words = WORDS[language];
  const { label, unit } = speaking.row(learnt.row);
  const when = periodText(learnt.from, learnt.to, speaking);
  const range = ({ p5, p95 }: SpokenPercentiles): string =>
    p5 === p95 ? format.value(p5, unit) : format.range(significant(p5), significant(p95), unit, "full");
  const typed = range(learnt.prior);
  const parts = [
    learnt.kind === "own"
      ? words.learntOwn(label, words.forMonths(format.number(learnt.months), learnt.months === 1), when)
      : words.learntCounts(label, cameText(learnt, speaking), when),
  ];
  const tries = learnt.priorTries;
  if (learnt.posterior === undefined) parts.push(words.impossible(typed));
  else if (learnt.kind === "certain") parts.push(words.certainBecomes(typed, range(learnt.posterior)));
  else {
    const worth =
      tries === undefined || !(tries >= 1) ? "" : words.worthTries(format.number(Math.round(tries)));
    parts.push(words.typedBecomes(typed, worth, range(learnt.posterior)));
  }
  if (learnt.phi >= TOLD_PHI) parts.push(words.overdispersed);
  if (learnt.surprise < RARE)
    parts.push(learnt.kind === "certain" ? words.surprisingNumber : words.surprising);
  if (learnt.drift !== undefined && learnt.drift < RARE) parts.push(words.drifting);
  return parts.join(" ");
}

/** The note for a learnt range that was accepted: "learnt from January to June 2027: 280 of 1,240". */
export function learntNote(learnt: SpokenLearnt, speaking: Speaking): string {
  const words = WORDS[speaking.language];
  const when = periodText(learnt.from, learnt.to, speaking);
  if (learnt.kind === "own") return words.learntNoteOwn(when);
  const { format } = speaking;
  const came = format.number(learnt.came ?? NaN);
  return words.learntNote(
    when,
    learnt.tried === undefined ? came : words.cameShort(came, format.number(learnt.tried)),
  );
}

/** 280 of 1,240 (22.6%); 24 (4.0 a month). */
function cameText({ came = NaN, tried, months }: SpokenLearnt, { format, language }: Speaking): string {
  const words = WORDS[language];
  const figure = format.number(came);
  if (tried === undefined) {
    const perMonth = came / months;
    return words.cameAlone(figure, format.number(perMonth, saidDecimals(perMonth)));
  }
  return words.cameOf(figure, format.number(tried), format.percent(significant(came / tried)));
}

/** Three significant digits. */
function significant(x: number): number {
  return Number(x.toPrecision(3));
}

/** "from January to June 2027", "from October 2026 to June 2027", "in June 2027". */
export function periodText(from: Month, to: Month, { format, language }: Speaking): string {
  const words = WORDS[language];
  const last = format.month(to, "long");
  if (from === to) return words.inMonth(last);
  const first = format.month(from, "long");
  const year = ` ${to.slice(0, 4)}`;
  return words.monthsTo(first.endsWith(year) ? first.slice(0, -year.length) : first, last);
}

/**
 * What all inputs together have taught, in short.
 *
 * @param teaching pairs of rows to type so that the plan learns an input, named where nothing is learnt yet.
 */
export function learntSummary(
  learnt: readonly SpokenLearnt[],
  speaking: Speaking,
  teaching: readonly { readonly came: string; readonly tried: string; readonly input: string }[] = [],
): string {
  const words = WORDS[speaking.language];
  const name = (row: string): string => lowered(speaking.row(row).label);
  if (learnt.length === 0) {
    const typed = teaching.map(({ came, tried, input }) =>
      words.teaches(name(came), name(tried), speaking.row(input).label),
    );
    return [words.nothingLearnt, ...typed].join(" ");
  }
  const named = (some: readonly SpokenLearnt[]): string => some.map(({ row }) => name(row)).join(", ");
  const surprising = learnt.filter(({ surprise }) => surprise < RARE);
  const drifting = learnt.filter(({ drift }) => drift !== undefined && drift < RARE);
  const parts = [words.learntOf(speaking.format.number(learnt.length), learnt.length === 1)];
  if (surprising.length > 0) parts.push(words.surprisedBy(named(surprising)));
  if (drifting.length > 0) parts.push(words.driftedIn(named(drifting)));
  return parts.join(" ");
}

/** "Answered calls in March 2027: 310 of 290 can't be. …" */
export function contradictionSentence(
  {
    row,
    month,
    came,
    tried,
  }: { readonly row: string; readonly month: Month; readonly came: number; readonly tried: number },
  speaking: Speaking,
): string {
  const { format, language } = speaking;
  const [some, all] = [format.number(came), format.number(tried)];
  return WORDS[language].contradiction(speaking.row(row).label, format.month(month, "long"), some, all);
}

/** "Customers in March 2027: 131, but the parts that it is the sum of come to 127. …" */
export function disagreementSentence(
  {
    row,
    month,
    actual,
    sum,
  }: { readonly row: string; readonly month: Month; readonly actual: number; readonly sum: number },
  speaking: Speaking,
): string {
  const { format, language } = speaking;
  const { label, unit } = speaking.row(row);
  const shown = (x: number): string => format.value(x, unit === "money" ? unit : "");
  return WORDS[language].disagreement(label, format.month(month, "long"), shown(actual), shown(sum));
}

/** The probability of one goal as of each closed month, in order. */
type SpokenPoint = { readonly asOf: Month; readonly probability: number; readonly error: number };

/**
 * "Ten new customers: 63% as of January 2027, 41% as of July 2027. The largest step was in May 2027: from 58% to 44%."
 */
export function historySentence(goal: string, points: readonly SpokenPoint[], speaking: Speaking): string {
  const { format, language } = speaking;
  const words = WORDS[language];
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return words.historyNone;
  const month = (point: SpokenPoint): string => format.month(point.asOf, "long");
  const chance = (point: SpokenPoint): string => format.probability(point.probability);
  if (points.length === 1) return words.historyOne(goal, chance(last), month(last));
  const moved = words.historyMoved(goal, chance(first), month(first), chance(last), month(last));
  let step = 1;
  const size = (at: number): number => Math.abs(points[at]!.probability - points[at - 1]!.probability);
  for (let at = 2; at < points.length; at++) if (size(at) > size(step)) step = at;
  const [before, after] = [points[step - 1]!, points[step]!];
  const beyond =
    size(step) > marginOfError(Math.hypot(before.error, after.error)) && chance(before) !== chance(after);
  if (!beyond) return `${moved} ${words.historySteady}`;
  // With two months the sentence has already given the step.
  return points.length === 2
    ? moved
    : `${moved} ${words.historyStep(chance(before), chance(after), month(after))}`;
}

/** The difference between the plan and what came, as the analysis returns it. */
type SpokenBridge = {
  readonly row: string;
  readonly plan: number;
  readonly actual: number;
  readonly difference: number;
  readonly parts: readonly { readonly row: string | undefined; readonly part: number }[];
};

/** How many parts the sentence names; the chart shows all. */
const TOLD_PARTS = 4;

/**
 * "New customers up to June 2027: 12, where the plan had 18. Answered calls −4.1, … the rest (luck and what is not
 * followed) −1.2."
 */
export function bridgeSentence(
  found: SpokenBridge | undefined,
  target: SpokenTarget,
  speaking: Speaking,
): string {
  const words = WORDS[speaking.language];
  if (found === undefined) return words.bridgeNone;
  const { named, value, changesAmong } = about(target, speaking);
  if (!Number.isFinite(found.difference)) return words.bridgeNoValue(raised(named));
  const between = words.bridgeBetween(raised(named), value(found.actual), value(found.plan));
  if (found.difference === 0 && found.parts.length === 0) return `${between} ${words.bridgeOnPlan}`;
  return `${between} ${words.bridgeParts(raised(partsText(found.parts, found.row, changesAmong, speaking)))}`;
}

type SpokenPart = { readonly row: string | undefined; readonly part: number };

/** "answered calls −4.1, customers won by outbound +1.2, the rest (…) −1.0, smaller parts together −0.3" */
function partsText(
  parts: readonly SpokenPart[],
  target: string,
  changesAmong: (largest: number) => (x: number) => string,
  speaking: Speaking,
): string {
  const words = WORDS[speaking.language];
  const bySize = parts.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part));
  const change = changesAmong(bySize[0]?.part ?? 0);
  const signed = (x: number): string => {
    const text = change(x);
    return x > 0 && /[1-9]/.test(text) ? withSign("+", text) : text;
  };
  // What rounds to 0 with these decimals is counted among the small parts.
  const named = bySize.filter(({ row, part }) => row !== undefined && /[1-9]/.test(change(part)));
  // A single remaining part is named rather than called "smaller parts".
  const few = parts.length === named.length && named.length === TOLD_PARTS + 1;
  const told = new Set(few ? named : named.slice(0, TOLD_PARTS));
  const texts = parts.flatMap((one) => {
    if (!told.has(one)) return [];
    if (one.row === target) return [words.bridgeRest(signed(one.part))];
    return [words.bridgePart(lowered(speaking.row(one.row!).label), signed(one.part))];
  });
  const others = parts.filter((one) => !told.has(one)).reduce((sum, { part }) => sum + part, 0);
  if (/[1-9]/.test(change(others))) texts.push(words.bridgeOther(signed(others)));
  return texts.join(", ");
}

/** What a closed month has changed about a goal, as the analysis returns it. */
type SpokenMove = { readonly asOf: Month; readonly parts: readonly SpokenPart[] };

/**
 * "May 2027: from 58% to 44%. What is expected of new customers by the goal's date: answered calls −2.1, …"
 *
 * @param before and `after`: the goal's probability as of the month before and as of this one.
 */
export function moveSentence(
  move: SpokenMove,
  before: number | undefined,
  after: number,
  target: SpokenTarget & { readonly kind: "row" },
  speaking: Speaking,
): string {
  const { format, language } = speaking;
  const words = WORDS[language];
  const month = raised(format.month(move.asOf, "long"));
  const chance = format.probability(after);
  const moved =
    before === undefined
      ? words.movedTo(month, chance)
      : words.moved(month, format.probability(before), chance);
  const { short } = about(target, speaking);
  const parts = movedByText(move, target, speaking);
  return parts === "" ? `${moved} ${words.nothingCame}` : `${moved} ${words.movedBy(short, parts)}`;
}

/** How a month's figures changed what is expected by the goal's date: "answered calls −2.1, …"; empty where nothing. */
export function movedByText(
  move: SpokenMove,
  target: SpokenTarget & { readonly kind: "row" },
  speaking: Speaking,
): string {
  return partsText(move.parts, target.row, about(target, speaking).changesAmong, speaking);
}

/** Several people's ranges combined into one. */
type SpokenPool = SpokenPercentiles & {
  readonly row: string;
  readonly people: number;
  readonly between: number | undefined;
};

/**
 * The share of the variance that lies between people: below the first, people agree; above the second, they differ
 * more from each other than each of them is uncertain.
 */
const AGREE = 0.2;
const APART = 0.5;

/**
 * "Answer rate: 5 people together say 8–31%, with 17% in the middle. You differ somewhat: hear why before you settle."
 */
export function poolSentence(pool: SpokenPool, speaking: Speaking): string {
  const { format, language } = speaking;
  const words = WORDS[language];
  const { label, unit } = speaking.row(pool.row);
  const { p5, p50, p95 } = pool;
  const range =
    p5 === p95 ? format.value(p5, unit) : format.range(significant(p5), significant(p95), unit, "full");
  const middle = format.value(significant(p50), unit);
  const said = words.poolOf(label, format.number(pool.people), pool.people === 1, range, middle);
  if (pool.people === 1 || pool.between === undefined) return said;
  const { between } = pool;
  return `${said} ${between < AGREE ? words.poolAgree : between <= APART ? words.poolDiffer : words.poolApart}`;
}

/** Where nobody has estimated anything. */
export function noPoolSentence({ language }: Speaking): string {
  return WORDS[language].poolNothing;
}
