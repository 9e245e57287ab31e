import { rowMeasure } from "../analysis/measure.ts";
import type { Measure } from "../analysis/measure.ts";
import { compilePlan } from "../engine/compilePlan.ts";
import { sumFrom } from "../model/horizon.ts";
import { periodsOf } from "../model/periods.ts";
import type { MonthRange } from "../model/periods.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { collect } from "./collect.ts";
import type { Collected, Kept } from "./collect.ts";
import { comparedGoals, courseBetween } from "./compare.ts";
import type { ComparedGoal } from "./compare.ts";
import { EARLY_ROWS, indicatorsOf } from "./indicators.ts";
import type { Indicator } from "./indicators.ts";
import { inputDifferences } from "./inputDifferences.ts";
import type { InputDifference } from "./inputDifferences.ts";
import { limitsOf } from "./limits.ts";
import type { Limit } from "./limits.ts";
import { LOADS, loadsOf } from "./loads.ts";
import type { Load } from "./loads.ts";
import type { Course, Payback } from "./payback.ts";
import { alikeBefore, differencesFrom, monthlyCost, requestFrom } from "./openMonths.ts";
import { COST_ROWS, costParts, OTHER_ROWS, otherCosts, planMoney } from "./planMoney.ts";
import type { CostParts, OtherCost, PlanMoney } from "./planMoney.ts";
import { centreOf, differenceOf, spreadOf } from "./spread.ts";
import type { Difference, Spread } from "./spread.ts";

export type RequestArgs = {
  /** "If nothing is done": a scenario's name, or undefined for the plan itself. */
  readonly baseline: string | undefined;
  readonly scenario: string | undefined;
  readonly trials?: number;
  /** Index of the last month that counts; the plan's last where left out. Courses and years go on to the plan's end. */
  readonly until?: number;
};

/** A number with the request and without it, and their difference, trial by trial. */
export type Pair = { readonly before: Spread; readonly after: Spread; readonly difference: Difference };

export type RequestFigure = Pair & {
  readonly row: RowId;
  /** For a flow, the first month of the sum; for any other row, the last month that counts. */
  readonly from: number;
};

/** The cost of a request. Amounts are means over the trials, so that they add up. */
export type Ask = {
  readonly differences: readonly InputDifference[];
  /** Index of the first month in which an input differs; undefined where none does. */
  readonly begins: number | undefined;
  /** Index of the first month that is counted: the first that is not closed. */
  readonly counted: number;
  /** Index of the first month in which the request costs or brings anything. */
  readonly from: number | undefined;
  /** By month, the difference in total cost. */
  readonly byMonth: Float64Array;
  readonly total: Pair;
  /** The total in parts. `commission` follows from sales and is not decided by the request. */
  readonly parts: CostParts;
  readonly others: readonly OtherCost[];
  /** Monthly cost once everything is in place: see `monthlyCost`. */
  readonly monthly: number;
};

/** A fiscal year, or the part of it within the plan. Means, so that months and years add up. */
export type RequestYear = {
  readonly period: MonthRange;
  readonly cost: Difference;
  readonly gain: number;
  readonly net: Difference;
  readonly customers: Pair;
};

/** A budget request as figures; its text is generated elsewhere. Months are indexes from the plan's start. */
export type RequestData = {
  readonly baseline: string | undefined;
  readonly scenario: string | undefined;
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
  readonly months: number;
  /** The last month that counts for the request's costs and effects. */
  readonly until: number;
  readonly ask: Ask;
  readonly gives: readonly RequestFigure[];
  /** To the plan's end. */
  readonly course: Course;
  /** Whether it has paid for itself by the last month that counts. */
  readonly payback: Payback;
  readonly goals: readonly { readonly before: ComparedGoal; readonly after: ComparedGoal }[];
  /** Over the last months that count. */
  readonly loads: { readonly from: number; readonly to: number; readonly list: readonly Load[] };
  /** The loads that reach their limit in any month up to the plan's end. */
  readonly limits: readonly Limit[];
  readonly indicators: readonly Indicator[];
  /** In the last month that counts: open opportunities, their value, and the rate at which they are won. */
  readonly inFlight: { readonly open: Pair; readonly value: Pair; readonly winRate: number };
  readonly years: readonly RequestYear[];
  /** Means by month: new customers without and with the request. */
  readonly customers: { readonly before: Float64Array; readonly after: Float64Array };
  /** Mean months from an opportunity to its decision, in the scenario, in the first month in which an input differs. */
  readonly cycle: number;
  /** Value of a customer over its lifetime, the median, in the scenario in the last month that counts. */
  readonly ltv: number;
  /** If nothing is asked for and the plan is compared with itself: what the plan costs and brings. */
  readonly plan?: PlanMoney;
};

/** The effects of a request, in the order in which they are shown. */
export const GIVES: readonly RowId[] = [
  "new_customers",
  "customers",
  "mrr",
  "revenue",
  "pipeline_coverage",
  "cac",
  "ltv_to_cac",
  "contribution",
];

/** Rows whose means by month are needed. */
const MEANS: readonly RowId[] = [
  ...COST_ROWS,
  ...OTHER_ROWS,
  "new_customers",
  "opportunities_decided",
  "cycle_months",
  ...LOADS,
];

const YEARLY = ["total_cost", "contribution", "new_customers"] as const;
/** The number of latest months used to describe the request in full effect. */
const LATE = 12;
/** How many of its first months are searched for early signs. */
const EARLY = 6;

/**
 * Works out a budget request or, where a plan is compared with itself, the plan. Yields the share of the work that
 * is done.
 */
export function* requestReport(plan: Plan, args: RequestArgs): Generator<number, RequestData> {
  const wanted = wantedOf(plan, args);
  const { compiled, last, open, counted, begins, differences, gives, atEnd, early } = wanted;
  const collected: Collected = yield* collect(plan, {
    baseline: args.baseline,
    scenarios: [args.scenario],
    trials: args.trials,
    measures: wanted.measures,
    windows: wanted.windows,
    means: MEANS,
  });
  const { baseline } = collected;
  const scenario = alikeBefore(collected.scenarios[0]!, baseline, open);
  const pairAt = (index: number) => pairOf(baseline, scenario, index);
  /** A measure up to a month; where that month is closed, both sides are the baseline's. */
  const paidAt = (index: number, to: number) =>
    to < open ? pairOf(baseline, baseline, index) : pairAt(index);
  const end = (row: RowId) => pairAt(atEnd.indexOf(row));
  const course = courseBetween(baseline, scenario);
  const soFar = last === plan.months - 1 ? course : courseBetween(upTo(baseline, last), upTo(scenario, last));
  const late = Math.max(0, last + 1 - LATE);
  const sum = (row: RowId, of: Kept, from = 0) =>
    of.means
      .get(row)!
      .slice(from, last + 1)
      .reduce((a, b) => a + b, 0);
  const more = (row: RowId) => sum(row, scenario) - sum(row, baseline);
  const cost = scenario.means.get("total_cost")!;
  const lateFrom = Math.max(late, Math.min(begins, last));
  return {
    baseline: args.baseline,
    scenario: args.scenario,
    trials: collected.trials,
    seed: collected.seed,
    chance: collected.chance,
    months: plan.months,
    until: last,
    ask: {
      differences,
      begins: differences.length === 0 ? undefined : begins,
      counted,
      from: course.from,
      byMonth: cost.map((x, t) => x - baseline.means.get("total_cost")![t]!),
      total: paidAt(atEnd.indexOf("total_cost"), last),
      parts: costParts((row) => more(row)),
      others: otherCosts(scenario, last, baseline),
      monthly: monthlyCost(scenario, baseline, differences, compiled.sheet, { from: lateFrom, to: last }),
    },
    gives: gives.map(({ row, from }) => ({ row, from, ...end(row) })),
    course,
    payback: soFar.payback,
    goals: comparedGoals(scenario, baseline).map((after, index) => ({
      before: comparedGoals(baseline, undefined)[index]!,
      after,
    })),
    loads: { from: lateFrom, to: last, list: loadsOf(baseline, scenario, lateFrom, last) },
    limits: limitsOf(baseline, scenario),
    indicators: indicatorsOf(
      baseline,
      scenario,
      early.map((one, index) => ({ ...one, at: index + 1 })),
      begins,
    ),
    inFlight: {
      open: end("open_opportunities"),
      value: end("pipeline_value"),
      winRate: sum("new_customers", scenario, late) / sum("opportunities_decided", scenario, late),
    },
    years: yearsOf(wanted, pairAt, paidAt),
    customers: { before: baseline.means.get("new_customers")!, after: scenario.means.get("new_customers")! },
    cycle: scenario.means.get("cycle_months")![begins]!,
    ltv: centreOf(end("ltv").after, "ratio"),
    ...(args.scenario === args.baseline ? { plan: planMoney(scenario, last) } : {}),
  };
}

/** What a request compares, and over which months; used both to run the trials and to make the report. */
function wantedOf(plan: Plan, args: RequestArgs) {
  const planEnd = plan.months - 1;
  const last = Math.min(args.until ?? planEnd, planEnd);
  const compiled = compilePlan(plan, args.baseline);
  const open = requestFrom(plan, args);
  const counted = Math.min(open, last);
  const differences = differencesFrom(
    inputDifferences(plan, args.baseline, [args.scenario]),
    open > last ? planEnd + 1 : open,
  );
  const begins = differences.reduce(
    (first, { stretches }) => Math.min(first, stretches[0]?.from ?? planEnd),
    planEnd,
  );
  const years = periodsOf(plan).years;
  const over = (row: RowId, from: number, to: number): Measure => rowMeasure(compiled, row, from, to);
  // The contribution covers the same months as the cost.
  const gives = GIVES.map((row) =>
    over(row, row === "contribution" ? counted : sumFrom(plan, row, last), last),
  );
  const atEnd = [...GIVES, "open_opportunities", "pipeline_value", "total_cost", "ltv"];
  // A closed year is the same with and without the request, whichever figure is compared.
  const yearFrom = (row: RowId, from: number, to: number) =>
    row === "new_customers" ? from : Math.min(Math.max(from, counted), to);
  const early = EARLY_ROWS.flatMap((rows, stage) => rows.map((row) => ({ row, stage })));
  const measures = [
    ...gives,
    ...atEnd.slice(GIVES.length).map((row) => over(row, counted, last)),
    ...years.flatMap(({ from, to }) => YEARLY.map((row) => over(row, yearFrom(row, from, to), to))),
  ];
  const windows = [
    { row: "contribution", from: 0, to: planEnd },
    ...early.map(({ row }) => ({ row, from: begins, to: Math.min(planEnd, begins + EARLY - 1) })),
  ];
  return {
    compiled,
    last,
    open,
    counted,
    begins,
    differences,
    years,
    gives,
    atEnd,
    early,
    measures,
    windows,
  };
}

/** Each fiscal year of the plan: what the request costs and brings in it. */
function yearsOf(
  { years, atEnd }: ReturnType<typeof wantedOf>,
  pairAt: (index: number) => Pair,
  paidAt: (index: number, to: number) => Pair,
): RequestYear[] {
  return years.map((period, y) => {
    const at = (row: (typeof YEARLY)[number]) => atEnd.length + y * YEARLY.length + YEARLY.indexOf(row);
    const [spent, net] = (["total_cost", "contribution"] as const).map(
      (row) => paidAt(at(row), period.to).difference,
    ) as [Difference, Difference];
    return {
      period,
      cost: spent,
      net,
      gain: net.mean + spent.mean,
      customers: pairAt(at("new_customers")),
    };
  });
}

/** The kept results up to a month, for the course of the difference. */
function upTo(kept: Kept, last: number): Kept {
  return {
    ...kept,
    windows: kept.windows.slice(0, 1).map((columns) => columns.slice(0, last + 1)),
    means: new Map([...kept.means].map(([row, values]) => [row, values.slice(0, last + 1)])),
  };
}

function pairOf(baseline: Kept, scenario: Kept, index: number): Pair {
  const [before, after] = [baseline.measures[index]!, scenario.measures[index]!];
  return {
    before: spreadOf(before),
    after: spreadOf(after),
    difference: differenceOf(before, after),
  };
}
