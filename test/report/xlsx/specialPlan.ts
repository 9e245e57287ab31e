import { addMonths } from "../../../src/model/month.ts";
import { newPlan } from "../../../src/model/newPlan.ts";
import type { Plan, PlanRow } from "../../../src/model/plan.ts";

/** A value as a numerator and a denominator, so that ∞ and no value come from the plan's own division. */
type Ratio = readonly [number, number];

const ALL: readonly Ratio[] = [
  [0, 1],
  [1, 2],
  [1, 1],
  [3, 1],
  [-2, 1],
  [-5, 2],
  [1, 0],
  [-1, 0],
  [0, 0],
];

const FORMULAS: readonly string[] = [
  ...["+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "and", "or"].map((op) => `x ${op} y`),
  ...["-x", "+x", "not x", "-x^2", "(-x)^2", "2^x^y", "x^3", "x^-1", "1 - x / y", "x - (y - x)"],
  ...["abs", "floor", "ceil", "round", "exp", "log", "sqrt"].map((fn) => `${fn}(x)`),
  ...["min(x, y)", "max(x, y)", "min(1, x, y)", "max(1, x, y)", "clamp(x, 0, 1)", "clamp(1, x, y)"],
  ...[
    "x > y ? x : y",
    "x ? y : 2",
    "x > 0 and y > 0 ? x / y : 0",
    "y != 0 ? x / y : 7",
    "not (x > y) ? x - y : 1",
  ],
  ...["abs(x - y) > 0.5 ? 1 / (x - y) : 5", "x / y > 1 or x < 0 ? x * y : -x"],
  ...[
    "prev(x, y)",
    "prev(x + y)",
    "trailing(x, 3)",
    "trailing(x - y, 2)",
    "cumulative(max(x, y))",
    "cumulative(x)",
  ],
  ...[
    "split(x, y)",
    "split(x, 0.3)",
    "split(2, y)",
    "count(x)",
    "calendar(x,y,1,2,3,4,5,6,7,8,9,x)",
    "month * x",
  ],
  ...["x * calendar_month", "hired(x)", "ramped(x, 3)", "ramped(z, y)", "hired(z)", "ramped(z, 0)"],
  ...[
    "delay(z, x, y)",
    "delay(z, 2.5, 1)",
    "delay(z, 1.5, 0)",
    "delay(z, 0, 3)",
    "delay(x, 1, 0)",
    "delay(x, 2, 1)",
  ],
  ...[
    "delay_each(x, 2, 0.5)",
    "delay_each(z, y, 1)",
    "runoff(z, 3, 1)",
    "runoff(x + 7, 2.5, 0)",
    "runoff(z, x, 1)",
  ],
  ...[
    "runoff(z, 4, 4)",
    "delay(z, 0.2, 2)",
    "delay(z, 6, 0.05)",
    "delay(z, 6, 0.015)",
    "delay(z, 6.01, 0.002)",
    "delay(z, 5.99, 1e-5)",
    "delay(z, 3, 1e-9)",
    "min(x, y) / max(x, y)",
    "(x + y) / (x - y)",
  ],
  ...["1 / min(1, x)", "x / 3 / y * 2", "x - y - z", "x / (y * z)", "exp(-x)", "log(exp(min(x, 3)))"],
];

/**
 * A plan of two rows x and y that take, month by month, all pairs of the kinds of number that the formula language has,
 * and of one row for every operation on them. With `least`, x and y take only values of at least that, and the plan
 * gives it as the minimum of their parts.
 */
export function specialPlan(least?: number): Plan {
  const values = ALL.filter(([a]) => least === undefined || (a >= 0 && (least === 0 || a > 0)));
  const pairs = values.flatMap((x) => values.map((y) => [x, y] as const));
  const start = "2027-01";
  const input = (at: (pair: readonly [Ratio, Ratio]) => number, min: number | undefined): PlanRow => ({
    kind: "input",
    value: String(at(pairs[0]!)),
    months: Object.fromEntries(pairs.map((pair, t) => [addMonths(start, t), String(at(pair))])),
    ...(min === undefined ? {} : { min }),
  });
  const denominator = least === undefined ? undefined : 0;
  const rows: Record<string, PlanRow> = {
    xn: input(([x]) => x[0], least),
    xd: input(([x]) => x[1], denominator),
    yn: input(([, y]) => y[0], least),
    yd: input(([, y]) => y[1], denominator),
    x: { kind: "computed", formula: "xn / xd" },
    y: { kind: "computed", formula: "yn / yd" },
    z: {
      kind: "input",
      value: "3",
      months: { "2027-03": "base + 2", "2027-06": "1", "2027-09": "4.5" },
      min: 0,
    },
  };
  FORMULAS.forEach((formula, at) => {
    rows[`f${at}_`] = { kind: "computed", formula };
  });
  return { ...newPlan("blank", { language: "en", start }), months: pairs.length, rows };
}
