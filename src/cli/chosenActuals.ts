import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { asMade, asOf } from "../model/closedMonth.ts";
import { addMonths, isMonth } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Arguments } from "./arguments.ts";

/** The plan with actuals up to the requested month, or without actuals. */
export function chosenActuals(plan: Plan, args: Pick<Arguments, "actuals" | "asOf">): Result<Plan, string> {
  const { asOf: month } = args;
  const last = addMonths(plan.start, plan.months - 1);
  if (month !== undefined && !isMonth(month)) return err(`--as-of: "${month}" is no month such as ${last}`);
  if (month !== undefined && month > last) {
    return err(`--as-of: ${month} is after the plan's end, ${last}`);
  }
  if (args.actuals === false) return ok(asMade(plan));
  return ok(month === undefined ? plan : asOf(plan, month));
}
