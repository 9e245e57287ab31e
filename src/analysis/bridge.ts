import { compilePlan, namedNow } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import { assert } from "../lib/assert.ts";
import { orderOrCycle } from "../lib/graph.ts";
import { asMade, closedMonth, withActualsOf } from "../model/closedMonth.ts";
import { monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { MODEL_ROWS } from "../model/rows/index.ts";

/** What a row that came otherwise than planned has moved the target by; `row` undefined: several small ones together. */
export type BridgePart = { readonly row: RowId | undefined; readonly part: number };

/** From the plan as it was made to what came of one row, part by part. */
export type Bridge = {
  readonly row: RowId;
  /** Months as indexes, both included: the sum over them of a flow, otherwise the value in the last. */
  readonly from: number;
  readonly to: number;
  /** As the plan was made, and with all that came; expected runs. */
  readonly plan: number;
  readonly actual: number;
  /** actual − plan; the parts add up to it. */
  readonly difference: number;
  /** In the order of the model's work; the target itself is the rest: luck and what is not followed. */
  readonly parts: readonly BridgePart[];
};

/** Parts smaller than this share of the largest are one. */
const SMALL = 0.03;

/**
 * Why a row is off: rows with actuals take what came one after the other, in the order in which the model works them
 * out, and what each moves the target by is its part. undefined where no month of the plan is closed.
 */
export function* bridge(plan: Plan, row: RowId, scenario?: string): Generator<number, Bridge | undefined> {
  const closed = closedMonth(plan);
  const to = closed === undefined ? -1 : monthsBetween(plan.start, closed);
  if (to < 0) return undefined;
  const made = compilePlan(asMade(plan), scenario);
  const flow = made.sheet.byId.get(row)?.total === "flow";
  const valueIn = (compiled: Compiled): number => {
    const values = runExpected(compiled).rows.get(row)!;
    return flow ? values.subarray(0, to + 1).reduce((sum, x) => sum + x, 0) : values[to]!;
  };
  const before = valueIn(made);
  const followed = rowsWithActuals(plan, made, to);
  const values: number[] = [];
  const on = new Set<RowId>();
  for (const id of followed) {
    on.add(id);
    values.push(valueIn(compilePlan(withActualsOf(plan, on), scenario)));
    yield values.length / followed.length;
  }
  const actual = values.at(-1) ?? before;
  const parts = followed.map((id, i) => ({ row: id, part: values[i]! - (values[i - 1] ?? before) }));
  const difference = actual - before;
  const size = Math.abs(before) + Math.abs(actual);
  return { row, from: 0, to, plan: before, actual, difference, parts: gathered(parts, difference, size) };
}

/** The rows with an actual in the months, in the model's order of work: inputs, the model's rows, the user's own. */
function rowsWithActuals(plan: Plan, compiled: Compiled, to: number): RowId[] {
  const rows = compiled.sheet.rows;
  const own = rows.filter(({ own }) => own);
  const place = new Map([...MODEL_ROWS, ...own].map(({ id }, index) => [id, index]));
  const listed = rows
    .map(({ id, kind }) => ({ id, at: place.get(id)! + (kind === "input" ? 0 : place.size) }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
  const order = orderOrCycle(listed, (id) => namedNow(compiled.rows.get(id)!));
  assert(order.ok, "a loop got past the checks");
  return order.value.filter((id) =>
    Object.keys(plan.actuals[id] ?? {}).some((month) => {
      const t = monthsBetween(plan.start, month);
      return t >= 0 && t <= to;
    }),
  );
}

/** Differences of runs below this share of their size are rounding. */
const ROUNDING = 1e-12;

/** Parts with the small ones as one, last; what moves nothing is no part. They add up to the difference. */
function gathered(
  parts: readonly { readonly row: RowId; readonly part: number }[],
  difference: number,
  size: number,
): BridgePart[] {
  const moving = parts.filter(({ part }) => !(Math.abs(part) <= ROUNDING * size));
  const largest = Math.max(0, ...moving.map(({ part }) => Math.abs(part)));
  const isSmall = ({ part }: BridgePart): boolean => Math.abs(part) < SMALL * largest;
  const all: BridgePart[] = moving.filter((part) => !isSmall(part));
  const small = moving.filter(isSmall);
  if (small.length > 0) all.push({ row: undefined, part: small.reduce((sum, { part }) => sum + part, 0) });
  // The dust of the subtractions goes where it is least felt.
  const dust = difference - all.reduce((sum, { part }) => sum + part, 0);
  const at = all.findIndex(({ part }) => Math.abs(part) === largest);
  return all.map((one, i) => (i === at ? { ...one, part: one.part + dust } : one));
}
