import type { Format } from "../../i18n/format.ts";
import type { Dictionary } from "../../i18n/words.ts";
import type { Month } from "../../model/month.ts";
import type { RowId, Total } from "../../model/row.ts";
import type { InputDifference } from "../../report/inputDifferences.ts";
import { deepestOf } from "../../report/payback.ts";
import type { RequestData } from "../../report/request.ts";
import type { Spread } from "../../report/spread.ts";
import { amountText, shownAmount } from "../compare/amounts.ts";
import { lowerFirst } from "../useText.ts";

/** What the sentences are made of, beside the figures. */
export type Telling = {
  readonly words: Dictionary;
  readonly format: Format;
  readonly months: readonly Month[];
  readonly label: (row: RowId) => string;
  readonly unit: (row: RowId) => string;
  readonly total: (row: RowId) => Total;
  /** A plan's goal by its index: what it is called, with what is to be reached by when. */
  readonly goal: (index: number) => string;
  /** "at least 40 new customers by 31 Dec 2027" */
  readonly target: (index: number) => string;
  /** How many of the assumptions that matter most have someone who answers for them. */
  readonly owned: "all" | "some" | "none";
  /** What an input is in a month, as it was entered: without the request, and with it. */
  readonly input: (row: RowId, month: number, withIt: boolean) => string;
};

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

/** How many of the assumptions that matter most are told. */
export const ASSUMPTIONS_TOLD = 3;

const [LOW, MEDIAN, HIGH] = [0, 3, 6];
/** A load that is full less often than this holds nothing back. */
const RARELY = 0.2;

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
      tell.words.report.assumptionsLead(lowerFirst(tell.label("new_customers"))),
      tell.words.report.assumptionsOwned[tell.owned],
    ].join(" "),
    indicators: indicators(data, tell),
    inflight: inflight(data, tell),
    years: tell.words.report.yearsLead,
    method: method(data, tell),
  };
}

/** "hunters from 2 to 3 and LinkedIn ads from SEK 30,000 to SEK 70,000 from March 2027" */
export function changesText(differences: readonly InputDifference[], tell: Telling): string {
  const { report } = tell.words;
  const last = tell.months.length - 1;
  const month = (t: number) => tell.format.month(tell.months[t] ?? "", "long");
  const parts = differences.map(({ row, stretches }) => {
    const [first] = stretches;
    const end = stretches.at(-1)?.to ?? last;
    const from = first?.from ?? 0;
    const when =
      from === 0 && end === last
        ? report.always
        : end === last
          ? report.fromOn(month(from))
          : end === from
            ? report.inMonth(month(from))
            : report.inMonths(month(from), month(end));
    const [before, after] = [tell.input(row, from, false), tell.input(row, from, true)];
    return {
      text: (at: string) => report.change(lowerFirst(tell.label(row)), before, after, at).trim(),
      when,
    };
  });
  // What happens at the same time is said once.
  return listed(
    parts.map(({ text, when }, index) => text(parts[index + 1]?.when === when ? "" : when)),
    report.and,
  );
}

function summary(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  const { ask, course, goals: chances } = data;
  if (ask.differences.length === 0) return report.summaryNothing;
  const total = ask.total.difference.mean;
  const changes = changesText(ask.differences, tell);
  const end = endOf(tell);
  const sentences = [
    (total < 0 ? report.summarySaves : report.summaryAsk)(money(Math.abs(total), tell), end, changes),
  ];
  sentences.push(...customersText(data, tell));
  if (course.from !== undefined) {
    const times = tell.format.probabilityWords(course.payback.within);
    const back = course.payback.month[MEDIAN] ?? NaN;
    sentences.push(
      Number.isFinite(back)
        ? report.summaryPays(monthText(back, tell), times)
        : report.summaryPaysNot(end, money(course.payback.atEnd.mean, tell), times),
    );
  }
  const first = chances[0];
  if (first !== undefined) {
    const chance = tell.format.probability;
    sentences.push(
      report.summaryGoal(tell.target(0), chance(first.before.probability), chance(first.after.probability)),
    );
  }
  return sentences.join(" ");
}

function ask({ ask: data }: RequestData, tell: Telling): string {
  const { report } = tell.words;
  if (data.from === undefined) return report.askNothing;
  const total = data.total.difference.mean;
  if (total < 0) return report.askSaves(money(-total, tell), endOf(tell));
  const { payroll, ads, commission, other } = data.parts;
  const parts = [
    [payroll, report.partPayroll],
    [ads, report.partAds],
    [other, report.partOther],
    [commission, report.partCommission],
  ] as const;
  const said = parts
    .filter(([amount]) => Math.abs(amount) >= 0.5)
    .map(([amount, say]) => say(money(amount, tell)));
  return [
    report.askParts(money(total, tell), endOf(tell), listed(said, report.and)),
    report.askMonthly(money(data.monthly, tell)),
    report.askFrom(monthText(data.from, tell)),
  ].join(" ");
}

/** How many more or fewer customers there are, and how sure that is. */
function customersText(data: RequestData, tell: Telling): string[] {
  const { report } = tell.words;
  const difference = data.gives.find(({ row }) => row === "new_customers")?.difference;
  if (difference === undefined || difference.same === 1) return [];
  const count = (x: number | undefined) => amountText(x ?? NaN, "", tell.format);
  const say = difference.mean < 0 ? report.summaryFewer : report.summaryMore;
  return [
    say(
      count(Math.abs(difference.mean)),
      count(difference.percentiles[LOW]),
      count(difference.percentiles[HIGH]),
      endOf(tell),
      tell.format.probabilityWords(difference.higher),
    ),
  ];
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
  const times = tell.format.probabilityWords(back.within);
  const month = back.month[MEDIAN] ?? NaN;
  const end = endOf(tell);
  const sum = (level: number) => money(at(back.atEnd, level), tell);
  const deep = deepestOf(course);
  const out = (x: number) => money(Math.max(0, -x), tell);
  const depth = (level: number) => out(course.net[level]?.[deep?.month ?? 0] ?? NaN);
  const deepest =
    deep === undefined
      ? []
      : deep.month >= data.months - 1
        ? [report.deepestNow(out(deep.amount))]
        : [report.deepest(out(deep.amount), depth(HIGH), depth(LOW), monthText(deep.month, tell))];
  if (Number.isFinite(month)) {
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
      ? [report.inPipeThen(amountText(open, "", tell.format), money(inFlight.value.difference.mean, tell))]
      : [];
  return [
    report.paysNot(end, money(back.atEnd.mean, tell), sum(LOW), sum(HIGH), times),
    ...deepest,
    ...pipe,
  ].join(" ");
}

/** The month of a payback, or that it is not within the plan. */
export function backText(month: number | undefined, tell: Telling): string {
  return month !== undefined && Number.isFinite(month) ? monthText(month, tell) : tell.words.report.notWithin;
}

function goals(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  if (data.goals.length === 0) return report.noGoals;
  const { format } = tell;
  return data.goals
    .map(({ before, after }, index) => {
      const { made, broken } = after.difference ?? { made: NaN, broken: NaN };
      // Of the shares as they are said, so that the three agree.
      const told = (share: number) => Math.round(share * 1000) / 10;
      const by = told(made) - told(broken);
      const one = (x: number) => format.number(x, { decimals: 1 });
      return [
        report.goalChance(
          tell.goal(index),
          format.probability(before.probability),
          format.probability(after.probability),
          by > 0 ? `+${one(by)}` : one(by),
        ),
        report.goalMade(one(told(made)), one(told(broken))),
      ].join(" ");
    })
    .join("\n");
}

function binds(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  // Nothing that leads to a customer waits for an account manager.
  const managers = data.loads.list.find(({ row }) => row === "manager_load");
  const [first, second] = data.loads.list.filter((load) => load !== managers);
  const share = (x: number) => report.timesOf(tell.format.percent(x, 0));
  const who: { readonly [row: RowId]: string } = report.who;
  const name = (row: RowId) => who[row] ?? lowerFirst(tell.label(row));
  const said: string[] = [];
  if (first === undefined || first.fullAfter < RARELY) {
    said.push(report.bindsNone);
  } else {
    said.push(report.bindsMost(name(first.row), share(first.fullAfter), share(first.fullBefore)));
    if (second !== undefined && second.fullAfter >= RARELY) {
      said.push(report.bindsAlso(name(second.row), share(second.fullAfter)));
    }
  }
  if (managers !== undefined && managers.after > 1) {
    said.push(report.bindsNot(name(managers.row), tell.format.percent(managers.after, 0)));
  }
  return said.join(" ");
}

function indicators(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  if (data.indicators.length === 0) return report.indicatorsNone;
  return report.indicatorsLead(tell.format.value(Math.round(data.cycle * 10) / 10, "months", "full"));
}

function inflight({ inFlight }: RequestData, tell: Telling): string {
  const { report } = tell.words;
  const count = (spread: Spread, level: number) => amountText(at(spread, level), "", tell.format);
  const { open, value, winRate } = inFlight;
  const more = open.difference.mean;
  const sentences = [
    report.inflight(
      endOf(tell),
      amountText(open.after.mean, "", tell.format),
      count(open.after, LOW),
      count(open.after, HIGH),
      money(value.after.mean, tell),
    ),
  ];
  if (more > 0) {
    sentences.push(
      report.inflightMore(
        amountText(more, "", tell.format),
        count(open.difference, LOW),
        count(open.difference, HIGH),
      ),
    );
  } else if (more < 0) sentences.push(report.inflightLess(amountText(-more, "", tell.format)));
  if (Number.isFinite(winRate)) {
    const won = Math.round(open.after.mean * winRate);
    sentences.push(report.inflightWon(tell.format.percent(winRate, 0), amountText(won, "", tell.format)));
  }
  return sentences.join(" ");
}

function method(data: RequestData, tell: Telling): string {
  const { report } = tell.words;
  const trials = tell.format.number(data.trials, { decimals: 0 });
  const chance = data.chance ? report.methodChance : report.methodNoChance;
  return `${report.method(trials, String(data.seed))} ${chance}`;
}

function at(spread: Spread, level: number): number {
  return spread.percentiles[level] ?? NaN;
}

function money(value: number, { format }: Telling): string {
  return amountText(value, "money", format);
}

export function monthText(index: number, { format, months }: Telling): string {
  return format.month(months[index] ?? "", "long");
}

function endOf({ format, months }: Telling): string {
  return format.month(months.at(-1) ?? "", "long");
}

/** "a, b and c" */
function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${and} ${last}`;
}
