import type { Compiled } from "../engine/compilePlan.ts";
import type { Term } from "../engine/term.ts";
import { closedMonth } from "../model/closedMonth.ts";
import { monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { RowId } from "../model/row.ts";
import { fromActuals } from "./fromActuals.ts";

/** A row's actual that differs from the sum of the actuals that it is made of. */
export type Disagreement = {
  readonly row: RowId;
  readonly month: Month;
  readonly actual: number;
  readonly sum: number;
};

/** How far an actual may differ from the sum: half a unit (rounding), or this share of the sum if that is more. */
const ROUNDED = 0.5;
const SHARE = 0.001;

/**
 * Actuals of closed months that do not add up: of rows that are sums and differences of others (customers are last
 * month's plus new ones minus those who left) where all of these have actuals too. The plan keeps both figures. In the
 * model's order.
 */
export function disagreements(compiled: Compiled): Disagreement[] {
  const { plan } = compiled;
  const closed = closedMonth(plan);
  const found: Disagreement[] = [];
  for (const [row, made] of compiled.rows) {
    if (made.kind !== "computed" || !isSum(made.term) || !Object.hasOwn(plan.actuals, row)) continue;
    for (const [month, actual] of Object.entries(plan.actuals[row]!).sort()) {
      if (closed === undefined || month > closed) continue;
      const sum = fromActuals(compiled, made.term, monthsBetween(plan.start, month));
      if (sum === undefined || !(Math.abs(actual - sum) > Math.max(ROUNDED, SHARE * Math.abs(sum)))) continue;
      found.push({ row, month, actual, sum });
    }
  }
  return found;
}

/** Whether a term has only rows, last month's rows and numbers, with +, − and max (a stock kept at 0 or above). */
function isSum(term: Term): boolean {
  switch (term.op) {
    case "row":
    case "prev":
    case "number":
      return true;
    case "binary":
      return (term.fn === "+" || term.fn === "-" || term.fn === "max") && isSum(term.a) && isSum(term.b);
    default:
      return false;
  }
}
