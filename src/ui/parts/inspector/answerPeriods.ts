import type { Period } from "../../../engine/simulator.ts";
import type { Format } from "../../../i18n/format.ts";
import { addMonths, monthOf, monthsBetween } from "../../../model/month.ts";
import { periodsOf } from "../../../model/periods.ts";
import type { Goal, Plan } from "../../../model/plan.ts";
import type { SheetRow } from "../../../model/sheet.ts";

export type PeriodKind = "month" | "quarter" | "year";

/** A span of months that the answer speaks of. */
export type AnswerPeriod = {
  readonly kind: PeriodKind;
  readonly period: Period;
  /** Its place in the lists of a row's summary: months, then quarters, then fiscal years. */
  readonly index: number;
};

/** A month with the quarter and the fiscal year that it falls in. */
export function answerPeriods(plan: Plan, month: number): readonly AnswerPeriod[] {
  const { quarters, years } = periodsOf(plan);
  const holds = (period: Period) => period.from <= month && month <= period.to;
  const quarter = quarters.findIndex(holds);
  const year = years.findIndex(holds);
  return [
    { kind: "month", period: { from: month, to: month }, index: month },
    ...[quarters[quarter]].flatMap((period) =>
      period === undefined ? [] : [{ kind: "quarter" as const, period, index: plan.months + quarter }],
    ),
    ...[years[year]].flatMap((period) =>
      period === undefined
        ? []
        : [{ kind: "year" as const, period, index: plan.months + quarters.length + year }],
    ),
  ];
}

/** The period's name in words: December 2027, Q4 2027, 2027. */
export function periodName({ kind, period }: AnswerPeriod, plan: Plan, format: Format): string {
  const last = addMonths(plan.start, period.to);
  if (kind === "month") return format.month(last, "long");
  const ends = [addMonths(plan.start, period.from), last, plan.year_starts] as const;
  return kind === "quarter" ? format.quarterOf(...ends) : format.yearOf(...ends);
}

/** The goal that a row's value in a period decides, with its place among the plan's goals. */
export function goalOf(
  row: SheetRow,
  { period }: AnswerPeriod,
  plan: Plan,
): { readonly goal: Goal; readonly index: number } | undefined {
  const index = plan.goals.findIndex((goal) => {
    if (goal.row !== row.id || monthsBetween(plan.start, monthOf(goal.by)) !== period.to) return false;
    if (row.total !== "flow") return true;
    const from = goal.from === undefined ? 0 : monthsBetween(plan.start, monthOf(goal.from));
    return from === period.from;
  });
  const goal = plan.goals[index];
  return goal === undefined ? undefined : { goal, index };
}

/** The expected run over a period: the sum of a flow, the last month of all else. */
export function expectedIn(
  values: ArrayLike<number> | undefined,
  row: SheetRow,
  { period }: AnswerPeriod,
): number {
  if (values === undefined) return NaN;
  if (row.total !== "flow") return values[period.to] ?? NaN;
  let sum = 0;
  for (let t = period.from; t <= period.to; t++) sum += values[t] ?? NaN;
  return sum;
}
