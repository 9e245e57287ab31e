import { namedNow } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import { assert } from "../lib/assert.ts";
import { orderOrCycle } from "../lib/graph.ts";
import { monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { MODEL_ROWS } from "../model/rows/index.ts";

/**
 * By how much a row whose actuals differ from the plan has changed the target; `row` is undefined for several small
 * parts joined together.
 */
export type BridgePart = { readonly row: RowId | undefined; readonly part: number };

/** Parts smaller than this share of the largest are joined into one. */
const SMALL = 0.03;

/**
 * Applies the actuals to one row after another; each row's part is the resulting change of the value. The parts add up
 * to the whole difference.
 *
 * @param before the value with no row's actuals applied.
 * @param valueWith the value with the actuals of some rows applied.
 */
export function* partsOf(
  rows: readonly RowId[],
  before: number,
  valueWith: (on: ReadonlySet<RowId>) => number,
): Generator<number, { readonly after: number; readonly parts: readonly BridgePart[] }> {
  const on = new Set<RowId>();
  const parts: { readonly row: RowId; readonly part: number }[] = [];
  let after = before;
  for (const row of rows) {
    on.add(row);
    const value = valueWith(on);
    parts.push({ row, part: value - after });
    after = value;
    yield on.size / rows.length;
  }
  return { after, parts: gathered(parts, after - before, Math.abs(before) + Math.abs(after)) };
}

/**
 * The rows with an actual in the months from `from` to `to` (both included), in the order of computation: inputs, the
 * model's rows, the user's own.
 */
export function rowsWithActuals(plan: Plan, compiled: Compiled, from: number, to: number): RowId[] {
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
      return t >= from && t <= to;
    }),
  );
}

/** Differences of runs below this share of their size are rounding errors. */
const ROUNDING = 1e-12;

/**
 * The parts, with the small ones joined into one at the end; rows that change nothing are left out. The parts add up to
 * the difference.
 */
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
  // The rounding error of the subtractions is added to the largest part.
  const dust = difference - all.reduce((sum, { part }) => sum + part, 0);
  const at = all.findIndex(({ part }) => Math.abs(part) === largest);
  return all.map((one, i) => (i === at ? { ...one, part: one.part + dust } : one));
}
