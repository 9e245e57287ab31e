import type { Compiled } from "../engine/compilePlan.ts";
import { percentiles } from "../lib/stats.ts";
import { withCohort } from "./cohort.ts";
import { extended } from "./extended.ts";
import { measured } from "./measure.ts";
import type { TrialPlan } from "./variants.ts";
import { eachVariant } from "./variants.ts";

/** The distribution of a number over the trials that have one; an infinite number counts as the largest. */
export type Percentiles = {
  readonly mean: number;
  /** One standard error of the mean. */
  readonly error: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly novalue: number;
  readonly infinite: number;
};

export type InPipe = {
  /** Index of the last month in which opportunities may enter. */
  readonly date: number;
  /** Months whose cost and opportunities are compared, both included. */
  readonly window: { readonly from: number; readonly to: number };
  /** Opportunities open at the date. */
  readonly open: Percentiles;
  /** Customers still to come from these. */
  readonly toCome: Percentiles;
  /** The mean of the customers still to come, by month after the date. */
  readonly byMonth: readonly number[];
  /** Acquisition cost of the window divided by the customers won in it. */
  readonly cacSameMonths: Percentiles;
  /** Acquisition cost of the window divided by all customers from the window's opportunities, including later ones. */
  readonly cacMatched: Percentiles;
  readonly cost: Percentiles;
  readonly customersSameMonths: Percentiles;
  readonly customersMatched: Percentiles;
};

/** How long the pipe is followed after the date, in months: several cycles. */
const TAIL = 48;
const YEAR = 12;

/**
 * What a plan has in the pipe at a date: the customers still to come from the opportunities open then, and the
 * acquisition cost per customer, both per customer won in the same months and per customer from the same months'
 * opportunities.
 */
export function* inPipe(base: Compiled, date: number, run: TrialPlan): Generator<number, InPipe> {
  const window = { from: Math.max(0, date - YEAR + 1), to: date };
  const months = date + 1 + TAIL;
  const long = extended(base, months);
  const open = withCohort(long, "new_customers", { name: "open", from: 0, to: date, start: true });
  const made = withCohort(open.compiled, "new_customers", { name: "made", ...window, start: false });
  const plan = made.compiled;
  const list = (): Float64Array => new Float64Array(run.trials);
  const [openThen, toCome, cost, same, matched] = [list(), list(), list(), list(), list()];
  const sums = new Float64Array(TAIL);
  const rows = ["open_opportunities", "acquisition_cost", "new_customers", open.id, made.id];
  const last = months - 1;
  yield* eachVariant(
    plan,
    [],
    { ...run, compared: run.trials },
    rows,
    {
      base: (machine, first, count) => {
        const at = (column: Float64Array): Float64Array => column.subarray(first, first + count);
        const take = (column: Float64Array, row: string, from: number, to: number): void =>
          measured(at(column), machine, { row, from, to }, count);
        take(openThen, "open_opportunities", date, date);
        take(toCome, open.id, date + 1, last);
        take(cost, "acquisition_cost", window.from, window.to);
        take(same, "new_customers", window.from, window.to);
        take(matched, made.id, window.from, last);
        const node = machine.node(open.id);
        for (let k = 0; k < TAIL; k++) {
          const column = node.at[date + 1 + k]!;
          for (let i = 0; i < count; i++) sums[k] = sums[k]! + column[column.length === 1 ? 0 : i]!;
        }
      },
      variant: () => undefined,
    },
    months,
  );
  return {
    date,
    window,
    open: percentilesOf(openThen),
    toCome: percentilesOf(toCome),
    byMonth: [...sums].map((sum) => sum / run.trials),
    cacSameMonths: percentilesOf(cost.map((x, i) => x / same[i]!)),
    cacMatched: percentilesOf(cost.map((x, i) => x / matched[i]!)),
    cost: percentilesOf(cost),
    customersSameMonths: percentilesOf(same),
    customersMatched: percentilesOf(matched),
  };
}

function percentilesOf(values: Float64Array): Percentiles {
  let n = 0;
  let sum = 0;
  let squares = 0;
  let novalue = 0;
  let infinite = 0;
  for (const x of values) {
    if (Number.isNaN(x)) novalue++;
    else if (!Number.isFinite(x)) infinite++;
    else {
      n++;
      sum += x;
    }
  }
  const mean = sum / n;
  for (const x of values) if (Number.isFinite(x)) squares += (x - mean) * (x - mean);
  const [p5, p50, p95] = percentiles(values, values.length, [0.05, 0.5, 0.95]) as unknown as [
    number,
    number,
    number,
  ];
  return {
    mean: infinite > 0 ? Infinity : mean,
    error: infinite > 0 ? NaN : Math.sqrt(squares / Math.max(1, n - 1) / n),
    p5,
    p50,
    p95,
    novalue,
    infinite,
  };
}
