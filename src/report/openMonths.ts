import type { Plan } from "../model/plan.ts";
import { firstOpenMonth } from "../model/closedMonth.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Kept } from "./collect.ts";
import type { InputDifference } from "./inputDifferences.ts";
import { COST_ROWS, OTHER_ROWS } from "./planMoney.ts";

/**
 * The first month in which a request can cost or bring anything, as an index: closed months are the same with
 * the request and without it. 0 for a plan by itself.
 */
export function requestFrom(
  plan: Plan,
  { baseline, scenario }: { readonly baseline: string | undefined; readonly scenario: string | undefined },
): number {
  return scenario === baseline ? 0 : firstOpenMonth(plan);
}

/** The differences from a month on; an input that differs only before that month is left out. */
export function differencesFrom(differences: readonly InputDifference[], first: number): InputDifference[] {
  return differences.flatMap((one) => {
    const stretches = one.stretches
      .filter(({ to }) => to >= first)
      .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, first) }));
    return stretches.length === 0 ? [] : [{ ...one, stretches }];
  });
}

/** A scenario's kept results; before a month, its costs and contribution (the first window) are the baseline's. */
export function alikeBefore(scenario: Kept, baseline: Kept, first: number): Kept {
  if (first === 0) return scenario;
  const alike = (row: string, values: Float64Array): Float64Array =>
    values.map((x, t) => (t < first ? baseline.means.get(row)![t]! : x));
  const costs = new Set<string>([...COST_ROWS, ...OTHER_ROWS]);
  return {
    ...scenario,
    windows: scenario.windows.map((columns, index) =>
      index > 0 ? columns : columns.map((column, t) => (t < first ? baseline.windows[0]![t]! : column)),
    ),
    means: new Map(
      [...scenario.means].map(([row, values]) => [row, costs.has(row) ? alike(row, values) : values]),
    ),
  };
}

/**
 * A request's monthly cost once all its people are there, without commission: the mean over the months after the
 * last change of people, up to the last month that counts. Hiring costs fall in the month of the change; finding people
 * to replace those who leave goes on. Where people change in the last month: that month without its hiring costs.
 *
 * @param from the first month that may be used.
 */
export function monthlyCost(
  scenario: Kept,
  baseline: Kept,
  differences: readonly InputDifference[],
  sheet: Sheet,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const changes = differences.flatMap(({ row, stretches }) =>
    sheet.byId.get(row)?.unit === "people" ? stretches.map((stretch) => stretch.from) : [],
  );
  const last = Math.max(-1, ...changes.filter((t) => t <= to));
  const first = Math.max(from, Math.min(last + 1, to));
  const costOf = ({ means }: Kept, t: number): number => {
    const at = (row: string): number => means.get(row)![t]!;
    return at("total_cost") - at("commission") - (t === last ? at("hires") * at("hire_cost") : 0);
  };
  let sum = 0;
  for (let t = first; t <= to; t++) sum += costOf(scenario, t) - costOf(baseline, t);
  return sum / Math.max(1, to + 1 - first);
}
