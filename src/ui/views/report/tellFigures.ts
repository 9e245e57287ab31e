import { monthSpan } from "../../../i18n/monthSpan.ts";
import { deepestOf } from "../../../report/payback.ts";
import type { Course } from "../../../report/payback.ts";
import type { RequestFigure } from "../../../report/request.ts";
import { centreOf } from "../../../report/spread.ts";
import type { Spread } from "../../../report/spread.ts";
import type { Pair } from "../../parts/comparison/amounts.ts";
import { amountText } from "../../parts/comparison/amounts.ts";
import type { Telling } from "./telling.ts";

/** The indexes in LEVELS of the ends of the likely range and of its middle. */
export const [LOW, MEDIAN, HIGH] = [0, 3, 6];

export function at(spread: Spread, level: number): number {
  return spread.percentiles[level] ?? NaN;
}

/** In how many of the trials something happens. */
export function futuresText(share: number, { words: { report }, format }: Telling): string {
  if (share === 1) return report.futuresAll;
  if (share < 0.01) return report.futuresFew;
  if (share > 0.99) return report.futuresMost;
  return report.futures(report.of100(format.number(share * 100, { decimals: 0 })));
}

/** A likely range beside its figure; nothing if all three have the same text. */
export function likely(
  say: (low: string, high: string) => string,
  figure: string,
  low: string,
  high: string,
): string {
  return low === figure && high === figure ? "" : say(low, high);
}

/** The same for money, with both ends in one unit. */
export function likelyMoney(
  say: (low: string, high: string) => string,
  figure: number,
  low: number,
  high: number,
  tell: Telling,
): string {
  const same = [figure, low, high].every((x) => money(x, tell) === money(figure, tell));
  return same ? "" : say(...tell.format.moneyEnds(low, high));
}

/** The likely range of a count, in brackets within a sentence. */
export function likelyCount(spread: Spread, { words: { report }, format }: Telling): string {
  const count = (x: number) => amountText(x, "", format);
  return likely(report.likelyIn, count(spread.mean), count(at(spread, LOW)), count(at(spread, HIGH)));
}

/** The lowest point of the cumulative return less cost; nothing if it is never below zero. */
export function deepestText(course: Course, months: number, tell: Telling): string[] {
  const { report } = tell.words;
  const deep = deepestOf(course);
  if (deep === undefined) return [];
  const out = money(Math.max(0, -deep.amount), tell);
  if (deep.month >= months - 1) return [report.deepestNow(out)];
  const depth = (level: number) => Math.max(0, -(course.net[level]?.[deep.month] ?? NaN));
  const range = likelyMoney(report.likelyIn, Math.max(0, -deep.amount), depth(HIGH), depth(LOW), tell);
  return [report.deepest(out, range, monthText(deep.month, tell))];
}

/** Whether a figure is displayed as zero: "0" or "0.0". */
export function isNothing(figure: string): boolean {
  return !/[1-9]/.test(figure);
}

export function money(value: number, { format }: Telling): string {
  return amountText(value, "money", format);
}

export function monthText(index: number, { format, months }: Pick<Telling, "format" | "months">): string {
  return format.month(months[index] ?? "", "long");
}

/** The months of a sum up to the last month that counts: "Jan 2027–Jun 2028". */
export function spanFrom(from: number, { format, months, until }: Telling): string {
  return monthSpan(months[from] ?? "", months[until] ?? "", format);
}

/** The last counted month and, if a sum begins later than the plan, its first month. */
export function endFrom(from: number, tell: Telling, style: "long" | "short" = "long"): string {
  const [end, begin] = [tell.until, from].map((t) => tell.format.month(tell.months[t] ?? "", style)) as [
    string,
    string,
  ];
  return from === 0 ? end : tell.words.report.endFrom(end, begin);
}

/** The period of a figure: the months of a sum, or the single month. */
export function whenOfFigure({ row, from }: RequestFigure, tell: Telling): string {
  const month = tell.format.month(tell.months[tell.until] ?? "");
  return tell.total(row) === "flow" ? spanFrom(from, tell) : tell.words.compare.atEndOf(month);
}

/** A figure without the request and with it, for comparison. */
export function pairOf({ row, before, after, difference }: RequestFigure, tell: Telling): Pair {
  const total = tell.total(row);
  const [a, b, by] = [before, after, difference].map((spread) => centreOf(spread, total)) as [
    number,
    number,
    number,
  ];
  return { before: a, after: b, difference: by, total };
}

/** The last counted month. */
export function endOf(tell: Telling): string {
  return monthText(tell.until, tell);
}
