import { compilePlan } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import { actualInForce, asMade, closedMonth } from "../model/closedMonth.ts";
import { monthsBetween, monthsFrom } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";

/** Hours within which sales must answer a lead, by the agreement between sales and marketing. */
export const AGREED_HOURS = 24;

/** The rows that hold how long a lead waited, the measured one first. */
const RESPONSE: readonly RowId[] = ["response_hours", "first_response_hours"];
/** The rows whose actuals give the share of leads sent back: both counts, or else the rate. */
export const SENT_BACK_ROWS = {
  handed: "qualified_leads",
  accepted: "accepted_leads",
  rate: "acceptance_rate",
};
export const RESPONSE_ROW: RowId = "first_response_hours";

export type AgreementMonth = {
  readonly month: Month;
  /** Hours to the first response; undefined where no row has them. */
  readonly hours: number | undefined;
  /** Leads handed over, and how many of them were sent back; undefined where only the share is known. */
  readonly leads: { readonly handed: number; readonly sentBack: number } | undefined;
  /** The share that was sent back, and the share that the plan as it was made expected. */
  readonly sentBack: number | undefined;
  readonly planned: number;
};

/** How the agreement was kept in each closed month of the plan for which a row has figures, oldest first. */
export function agreementKept(plan: Plan, scenario?: string): AgreementMonth[] {
  const closed = closedMonth(plan);
  const count = closed === undefined ? 0 : monthsBetween(plan.start, closed) + 1;
  if (count <= 0) return [];
  const accepted = runExpected(compilePlan(asMade(plan), scenario)).rows.get(SENT_BACK_ROWS.rate);
  return monthsFrom(plan.start, Math.min(count, plan.months)).flatMap((month, t): AgreementMonth[] => {
    const hours = RESPONSE.map((row) => actualInForce(plan, row, month)).find((one) => one !== undefined);
    const handed = actualInForce(plan, SENT_BACK_ROWS.handed, month);
    const taken = actualInForce(plan, SENT_BACK_ROWS.accepted, month);
    const rate = actualInForce(plan, SENT_BACK_ROWS.rate, month);
    const known = handed !== undefined && taken !== undefined && handed > 0 && taken <= handed;
    const leads = known ? { handed, sentBack: handed - taken } : undefined;
    const sentBack =
      leads === undefined ? (rate === undefined ? undefined : 1 - rate) : leads.sentBack / leads.handed;
    if (hours === undefined && sentBack === undefined) return [];
    return [{ month, hours, leads, sentBack, planned: 1 - (accepted?.[t] ?? NaN) }];
  });
}

export type AgreementSummary = {
  /** Months with a response time, and those of them within the agreed hours. */
  readonly answered: number;
  readonly inTime: number;
  /** The slowest month of those over the agreed hours; undefined where there is none. */
  readonly slowest: { readonly month: Month; readonly hours: number } | undefined;
  /**
   * Over all months: the share of the leads where every month counts them, otherwise the mean of the months' shares.
   */
  readonly sentBack: number | undefined;
  readonly handed: number | undefined;
  readonly planned: number;
};

/** The figures over all months. */
export function agreementSummary(months: readonly AgreementMonth[]): AgreementSummary {
  const timed = months.flatMap(({ month, hours }) => (hours === undefined ? [] : [{ month, hours }]));
  const late = timed.filter(({ hours }) => hours > AGREED_HOURS);
  const shared = months.filter(({ sentBack }) => sentBack !== undefined);
  const counted = shared.flatMap(({ leads }) => leads ?? []);
  const whole = counted.length === shared.length;
  const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
  const handed = sum(counted.map((leads) => leads.handed));
  const mean = sum(shared.map(({ sentBack }) => sentBack!)) / shared.length;
  return {
    answered: timed.length,
    inTime: timed.length - late.length,
    slowest: late.toSorted((a, b) => b.hours - a.hours)[0],
    sentBack:
      shared.length === 0 ? undefined : whole ? sum(counted.map((leads) => leads.sentBack)) / handed : mean,
    handed: whole && handed > 0 ? handed : undefined,
    planned: sum(shared.map(({ planned }) => planned)) / shared.length,
  };
}
