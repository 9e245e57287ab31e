import type { Compiled } from "../engine/compilePlan.ts";
import type { Term } from "../engine/term.ts";
import { BINARY, CLAMP, MAXIMUM, MINIMUM, SELECT, UNARY } from "../formula/kernels.ts";
import { addMonths, calendarMonth } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";

/** A row's actual in a month, whether the month's books are closed or not; undefined where the row has none. */
export function actualIn(plan: Pick<Plan, "actuals">, row: RowId, month: Month): number | undefined {
  if (!Object.hasOwn(plan.actuals, row)) return undefined;
  const months = plan.actuals[row]!;
  return Object.hasOwn(months, month) ? months[month] : undefined;
}

const OUT = new Float64Array(1);

/**
 * The value of a term in a month, computed from actuals alone: every row in it has an actual in that month or, for
 * `prev`, in the month before. undefined where a row has none, and where the term adds up or delays amounts over
 * several months.
 *
 * @param t months after the plan's start; below 0 in the plan's history.
 */
export function fromActuals(compiled: Compiled, term: Term, t: number): number | undefined {
  const { plan } = compiled;
  const inner = (part: Term, at = t): Float64Array | undefined => {
    const value = fromActuals(compiled, part, at);
    return value === undefined ? undefined : Float64Array.of(value);
  };
  switch (term.op) {
    case "number":
      return term.value;
    case "month":
      return t;
    case "calendar-month":
      return calendarMonth(addMonths(plan.start, t));
    case "calendar":
      return fromActuals(compiled, term.args[calendarMonth(addMonths(plan.start, t)) - 1]!, t);
    case "row":
      return valueOf(compiled, term.id, t);
    case "prev":
      return valueOf(compiled, term.id, t - 1);
    case "unary": {
      const a = inner(term.a);
      if (a === undefined) return undefined;
      UNARY[term.fn](OUT, a, 1);
      return OUT[0];
    }
    case "binary": {
      const [a, b] = [inner(term.a), inner(term.b)];
      if (a === undefined || b === undefined) return undefined;
      (term.fn === "min" ? MINIMUM : term.fn === "max" ? MAXIMUM : BINARY[term.fn])(OUT, a, b, 1);
      return OUT[0];
    }
    case "clamp":
    case "select": {
      const [a, b, c] = [inner(term.a), inner(term.b), inner(term.c)];
      if (a === undefined || b === undefined || c === undefined) return undefined;
      (term.op === "clamp" ? CLAMP : SELECT)(OUT, a, b, c, 1);
      return OUT[0];
    }
    default:
      return undefined;
  }
}

/** A row's actual; for a hidden row (an expression inside `prev`), the value computed from actuals. */
function valueOf(compiled: Compiled, id: RowId, t: number): number | undefined {
  const row = compiled.rows.get(id);
  if (row?.kind === "computed" && row.hidden) return fromActuals(compiled, row.term, t);
  return actualIn(compiled.plan, id, addMonths(compiled.plan.start, t));
}
