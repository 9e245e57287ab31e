import { shownChange } from "../../../i18n/shownChange.ts";
import type { CostParts, OtherCost } from "../../../report/planMoney.ts";
import type { RequestData } from "../../../report/request.ts";
import { spareRoles } from "../../../report/spareRoles.ts";
import { amountText, shownAmount } from "../../parts/comparison/amounts.ts";
import { lowered } from "../../../i18n/sentenceCase.ts";
import { changesText, listed } from "./changes.ts";
import { limitTexts } from "./limitTexts.ts";
import {
  at,
  deepestText,
  endFrom,
  endOf,
  futuresText,
  HIGH,
  isNothing,
  likely,
  likelyCount,
  likelyMoney,
  LOW,
  MEDIAN,
  money,
  monthText,
  spanFrom,
} from "./tellFigures.ts";
import type { Telling } from "./telling.ts";

export const PARAGRAPHS = [
  "summary",
  "ask",
  "gives",
  "payback",
  "goal",
  "binds",
  "assumptions",
  "indicators",
  "inflight",
  "years",
  "method",
] as const;
export type ParagraphId = (typeof PARAGRAPHS)[number];

/** How many of the most important assumptions are listed. */
export const ASSUMPTIONS_TOLD = 3;

/** Every generated paragraph of the request, by its id. */
export function paragraphsOf(data: RequestData, tell: Telling): { readonly [id in ParagraphId]: string } {
  return {
    summary: summary(data, tell),
    ask: ask(data, tell),
    gives: gives(data, tell),
    payback: payback(data, tell),
    goal: goals(data, tell),
    binds: binds(data, tell),
    assumptions: [
      tell.words.report.assumptionsLead(lowered(tell.label("new_customers")), spanFrom(tell.from, tell)),
      tell.words.report.assumptionsOwned[tell.owned],
      tell.words.report.assumptionsTemplates(tell.templates.templates, tell.templates.all),
    ].join(" "),
    indicators: indicators(data, tell),
    inflight: inflight(data, tell),
    years: tell.words.report.yearsLead,
    method: method(data, tell),
  };
}

function summary(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  const { ask, course, goals: chances } = data;
  if (ask.differences.length === 0) return report.summaryNothing;
  const total = ask.total.difference.mean;
  const changes = changesText(ask.differences, tell);
  const end = endOf(tell);
  const sentences = [
    (total < 0 ? report.summarySaves : report.summaryAsk)(
      money(Math.abs(total), tell),
      endFrom(ask.counted, tell),
      changes,
    ),
  ];
  sentences.push(...customersText(data, tell));
  if (course.from !== undefined) {
    const { within } = data.payback;
    const back = data.payback.month[MEDIAN] ?? NaN;
    const later = course.payback.month[MEDIAN] ?? NaN;
    const net = money(data.payback.atEnd.mean, tell);
    sentences.push(
      Number.isFinite(back)
        ? report.summaryPays(monthText(back, tell), end, futuresText(within, tell))
        : within === 0
          ? report.summaryPaysNever(end, net)
          : report.summaryPaysNot(end, net, futuresText(within, tell)),
    );
    if (!Number.isFinite(back) && Number.isFinite(later)) {
      sentences.push(report.summaryPaysLater(monthText(later, tell)));
    }
  }
  const first = chances[0];
  if (first !== undefined) {
    const [before, after] = [first.before, first.after].map((one) =>
      tell.format.probability(one.probability),
    ) as [string, string];
    sentences.push(
      before === after
        ? report.summaryGoalStays(tell.target(0), after)
        : report.summaryGoal(tell.target(0), before, after),
    );
  }
  return sentences.join(" ");
}

function ask({ ask: data, loads }: RequestData, tell: Telling): string {
  const { report } = tell.words;
  if (data.from === undefined) return report.askNothing;
  const percent = (share: number) => tell.format.percent(share, 0);
  const total = data.total.difference.mean;
  if (total < 0) {
    return [
      report.askSaves(money(-total, tell), endFrom(data.counted, tell)),
      ...closedText(data.counted, tell),
    ].join(" ");
  }
  return [
    report.askTotal(money(total, tell), endFrom(data.counted, tell)),
    ...closedText(data.counted, tell),
    ...partsText(data.parts, data.others, tell),
    report.askMonthly(money(data.monthly, tell)),
    report.askFrom(monthText(data.from, tell)),
    ...idleText(tell),
    ...spareRoles(data.differences, loads)
      .filter(({ row }) => !tell.idle.includes(row))
      .map(({ row, load, before, without }) =>
        report.askSpare(tell.label(row), percent(load), percent(before), percent(without)),
      ),
  ].join(" ");
}

/** Why a request is not counted from the plan's first month. */
function closedText(counted: number, tell: Telling): string[] {
  return counted === 0 ? [] : [tell.words.report.askClosed(monthText(counted - 1, tell))];
}

/** The parts of the request that could be left out with the same result. */
function idleText(tell: Telling): string[] {
  const { report } = tell.words;
  const names = tell.idle.map((row) => lowered(tell.label(row)));
  return names.length === 0 ? [] : [report.askIdle(listed(names, report.and), names.length, endOf(tell))];
}

/** The components of a sum of costs; nothing if the sum is zero. */
export function partsText(
  { payroll, ads, commission, other }: CostParts,
  others: readonly OtherCost[],
  tell: Telling,
): string[] {
  const { report } = tell.words;
  const kinds = others.map((kind) => report.otherCosts[kind]);
  const named = kinds.length > 0 ? listed(kinds, report.and) : report.otherCosts.unnamed;
  const parts = [
    [payroll, report.partPayroll],
    [ads, report.partAds],
    [other, (amount: string) => report.partOther(amount, named)],
    [commission, report.partCommission],
  ] as const;
  const said = parts
    .filter(([amount]) => Math.abs(amount) >= 0.5)
    .map(([amount, say]) => say(money(amount, tell)));
  return said.length > 0 ? [report.askParts(listed(said, report.and))] : [];
}

/** How many more or fewer customers there are, and how sure that is. */
function customersText(data: RequestData, tell: Telling): string[] {
  const { report } = tell.words;
  const customers = data.gives.find(({ row }) => row === "new_customers");
  if (customers === undefined) return [];
  const { difference } = customers;
  const end = endFrom(customers.from, tell);
  if (difference.same === 1) return [report.summarySame(end)];
  const { mean, higher, lower } = difference;
  const fewer = mean < 0;
  const count = (x: number) => amountText((fewer ? -x : x) + 0, "", tell.format);
  const [least, most] = [at(difference, LOW), at(difference, HIGH)];
  const [low, high] = fewer ? [count(most), count(least)] : [count(least), count(most)];
  const by = count(mean);
  const plain = (x: number) => amountText(x, "", tell.format);
  // A range such as "between −1 and 9 fewer" would be hard to understand.
  const either = least < 0 && most > 0 && !isNothing(plain(-least)) && !isNothing(plain(most));
  const range = either
    ? report.likelyEither(plain(-least), plain(most))
    : likely(report.likely, by, low, high);
  if (isNothing(by)) return [report.summaryEven(end, range)];
  const say = fewer ? report.summaryFewer : report.summaryMore;
  return [say(by, range, end, futuresText(fewer ? lower : higher, tell))];
}

function gives(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  const customers = data.gives.find(({ row }) => row === "new_customers")?.difference.mean ?? NaN;
  const worth =
    customers > 0.5 && Number.isFinite(data.ltv)
      ? [
          report.givesWorth(
            amountText(customers, "", tell.format),
            money(data.ltv, tell),
            money(shownAmount(customers, "") * shownAmount(data.ltv, "money"), tell),
          ),
        ]
      : [];
  return [...customersText(data, tell), ...worth, report.givesLead(endOf(tell))].join(" ");
}

function payback(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  const { course, inFlight } = data;
  if (course.from === undefined) return report.paysNothing;
  const { payback: back } = course;
  const month = back.month[MEDIAN] ?? NaN;
  const end = monthText(data.months - 1, tell);
  const deepest = deepestText(course, data.months, tell);
  if (Number.isFinite(month)) {
    const times = futuresText(back.within, tell);
    const told =
      month === course.from
        ? report.paysAtOnce(times)
        : report.paysBack(
            monthText(month, tell),
            backText(back.month[LOW], tell),
            backText(back.month[HIGH], tell),
            times,
          );
    return [told, ...deepest].join(" ");
  }
  const open = inFlight.open.difference.mean;
  const pipe =
    open > 0
      ? [
          report.inPipeThen(
            endOf(tell),
            amountText(open, "", tell.format),
            money(inFlight.value.difference.mean, tell),
          ),
        ]
      : [];
  const net = money(back.atEnd.mean, tell);
  const range = likelyMoney(report.likely, back.atEnd.mean, at(back.atEnd, LOW), at(back.atEnd, HIGH), tell);
  return [
    back.within === 0
      ? report.paysNever(end, net, range)
      : report.paysNot(end, net, range, futuresText(back.within, tell)),
    ...deepest,
    ...pipe,
  ].join(" ");
}

/** The month of a payback, or that it is after the end of the plan. */
export function backText(month: number | undefined, tell: Telling): string {
  return month !== undefined && Number.isFinite(month) ? monthText(month, tell) : tell.words.report.afterPlan;
}

function goals(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  if (data.goals.length === 0) return report.noGoals;
  const { format } = tell;
  return data.goals
    .map(({ before, after }, index) => {
      const { made, broken } = after.difference ?? { made: NaN, broken: NaN };
      const ends = { before: before.probability, after: after.probability, effect: made - broken };
      const by = Math.round(shownChange(ends) * 1000) / 10;
      const [chance, then] = [format.probability(before.probability), format.probability(after.probability)];
      const points = format.number(by, { decimals: Number.isInteger(by) ? 0 : 1 });
      return [
        by === 0 && chance === then
          ? report.goalStays(tell.goal(index), then)
          : report.goalChance(tell.goal(index), chance, then, by > 0 ? `+${points}` : points),
        madeText(made, broken, tell),
      ].join(" ");
    })
    .join("\n");
}

/** A share of the trials in per cent, to one decimal. */
function told(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** The number of trials in which the request decides whether the goal is met. */
export function madeText(made: number, broken: number, { words: { report }, format }: Telling): string {
  const of100 = (share: number) => {
    const x = told(share);
    return x === 0
      ? report.of1000
      : report.of100(format.number(x, { decimals: Number.isInteger(x) ? 0 : 1 }));
  };
  if (made > 0 && broken > 0) return report.goalMade(of100(made), of100(broken));
  if (made > 0) return report.goalOnlyMade(of100(made));
  return broken > 0 ? report.goalOnlyBroken(of100(broken)) : report.goalNeither;
}

function binds(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  if (tell.binds === undefined) return report.bindsWaiting;
  const said = [tell.binds, report.bindsTable, ...limitTexts(data, tell)];
  // Nothing on the way to a new customer waits for an account manager.
  const managers = data.loads.list.find(({ row }) => row === "manager_load");
  if (managers !== undefined && managers.after > 1) {
    said.push(report.bindsNot(tell.format.percent(managers.after, 0)));
  }
  return said.join(" ");
}

function indicators(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  if (data.indicators.length === 0) return report.indicatorsNone;
  return report.indicatorsLead(tell.format.value(Math.round(data.cycle * 10) / 10, "months", "full"));
}

function inflight(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  const { open } = data.inFlight;
  const more = open.difference.mean;
  const by = amountText(Math.abs(more), "", tell.format);
  const [first = "", ...won] = openText(data, tell);
  const compared = isNothing(by)
    ? report.inflightSame
    : more > 0
      ? report.inflightMore(by, likelyCount(open.difference, tell))
      : report.inflightLess(by);
  return [first, compared, ...won].join(" ");
}

/** What is still open at the end of the last counted month, and what is likely to come of it. */
export function openText({ inFlight }: RequestData, tell: Telling): string[] {
  const { report } = tell.words;
  const { open, value, winRate } = inFlight;
  const mean = open.after.mean;
  const range = likelyCount(open.after, tell);
  const count = amountText(mean, "", tell.format);
  const said = [report.inflight(endOf(tell), count, range, money(value.after.mean, tell))];
  if (Number.isFinite(winRate)) {
    const won = amountText(Math.round(mean * winRate), "", tell.format);
    said.push(report.inflightWon(tell.format.percent(winRate, 0), won));
  }
  return said;
}

function method(data: RequestData, tell: Telling): string {
  const trials = tell.format.number(data.trials, { decimals: 0 });
  return [tell.words.report.method(trials, String(data.seed)), methodEnd(data, tell)].join(" ");
}

/** The sentence that says whether the fate of each lead, opportunity and customer was drawn at random as well. */
export function methodEnd(data: RequestData, tell: Telling): string {
  return data.chance ? tell.words.report.methodChance : tell.words.report.methodNoChance;
}
