import { limitTexts } from "./limitTexts.ts";
import { lowered } from "../../../i18n/sentenceCase.ts";
import type { PlanMoney } from "../../../report/planMoney.ts";
import type { RequestData } from "../../../report/request.ts";
import type { Spread } from "../../../report/spread.ts";
import { amountText } from "../../parts/comparison/amounts.ts";
import { methodEnd, openText, partsText } from "./paragraphs.ts";
import {
  at,
  deepestText,
  endFrom,
  endOf,
  futuresText,
  HIGH,
  likely,
  likelyMoney,
  LOW,
  MEDIAN,
  money,
  monthText,
  spanFrom,
} from "./tellFigures.ts";
import type { Telling } from "./telling.ts";

/** The paragraphs of a report on the plan itself, where nothing is asked for. */
export const PLAN_PARAGRAPHS = [
  "plan",
  "expects",
  "sure",
  "money",
  "holds",
  "rests",
  "pipe",
  "byYear",
  "how",
] as const;
export type PlanParagraphId = (typeof PLAN_PARAGRAPHS)[number];

/** Every generated paragraph of the plan's report, by its id. The data must compare a plan with itself. */
export function planParagraphsOf(
  data: RequestData,
  tell: Telling,
): { readonly [id in PlanParagraphId]: string } {
  const { report, planReport } = tell.words;
  return {
    plan: summary(data, tell),
    expects: [
      ...customersText(data, tell),
      planReport.expectsLead(endOf(tell)),
      ...(Number.isFinite(data.ltv) ? [planReport.worth(money(data.ltv, tell))] : []),
    ].join(" "),
    sure: sure(data, tell),
    money: data.plan === undefined ? "" : moneyText(data, data.plan, tell),
    holds:
      tell.binds === undefined
        ? report.bindsWaiting
        : [tell.binds, report.bindsTable, ...limitTexts(data, tell)].join(" "),
    rests: [
      report.assumptionsLead(lowered(tell.label("new_customers")), spanFrom(tell.from, tell)),
      report.assumptionsOwned[tell.owned],
      report.assumptionsTemplates(tell.templates.templates, tell.templates.all),
    ].join(" "),
    pipe: openText(data, tell).join(" "),
    byYear: planReport.yearsLead,
    how: [
      planReport.method(tell.format.number(data.trials, { decimals: 0 }), String(data.seed)),
      methodEnd(data, tell),
    ].join(" "),
  };
}

function summary(data: RequestData, tell: Telling): string {
  const { planReport } = tell.words;
  const goal = data.goals[0];
  // An average comes with the reason why it is not enough; a result that is nearly certain needs no explanation.
  const chance = goal?.after.probability ?? NaN;
  const sayGoal = chance >= 0.05 && chance <= 0.95 ? planReport.goalVaries : planReport.goal;
  return [
    ...customersText(data, tell),
    ...(goal === undefined ? [] : [sayGoal(tell.target(0), futuresText(goal.after.probability, tell))]),
    planReport.costs(
      endOf(tell),
      money(data.ask.total.after.mean, tell),
      money(data.plan?.gain ?? NaN, tell),
    ),
  ].join(" ");
}

/** How many new customers there are, and how sure that is. */
function customersText(data: RequestData, tell: Telling): string[] {
  const found = data.gives.find(({ row }) => row === "new_customers");
  if (found === undefined) return [];
  const customers = found.after;
  const count = (x: number) => amountText(x, "", tell.format);
  const [mean, low, high] = [customers.mean, at(customers, LOW), at(customers, HIGH)].map(count) as [
    string,
    string,
    string,
  ];
  const range = likely(tell.words.report.likely, mean, low, high);
  return [tell.words.planReport.customers(endFrom(found.from, tell), mean, range)];
}

function sure({ goals }: RequestData, tell: Telling): string {
  const { planReport } = tell.words;
  if (goals.length === 0) return planReport.noGoals;
  return goals
    .map(({ after: { probability } }, index) =>
      planReport.sure(tell.goal(index), tell.format.probability(probability), futuresText(probability, tell)),
    )
    .join("\n");
}

function moneyText(data: RequestData, plan: PlanMoney, tell: Telling): string {
  const { report, planReport } = tell.words;
  const total = data.ask.total.after;
  const net = data.gives.find(({ row }) => row === "contribution")?.after;
  const range = (spread: Spread, say: (low: string, high: string) => string) =>
    likelyMoney(say, spread.mean, at(spread, LOW), at(spread, HIGH), tell);
  const month = plan.course.payback.month[MEDIAN] ?? NaN;
  const { within } = plan.course.payback;
  return [
    planReport.total(endOf(tell), money(total.mean, tell), range(total, report.likely)),
    ...partsText(plan.parts, plan.others, tell),
    ...(net === undefined
      ? []
      : [planReport.gain(money(plan.gain, tell), money(net.mean, tell), range(net, report.likely))]),
    month === 0
      ? planReport.backAtOnce(futuresText(within, tell))
      : Number.isFinite(month)
        ? planReport.back(monthText(month, tell), futuresText(within, tell))
        : within === 0
          ? planReport.backNever
          : planReport.backNot(futuresText(within, tell)),
    ...deepestText(plan.course, data.months, tell),
  ].join(" ");
}
