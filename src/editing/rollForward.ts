import { drawsIn } from "../formula/drawsIn.ts";
import { parseFormula } from "../formula/parse.ts";
import { HISTORY_MONTHS } from "../model/actuals.ts";
import type { Actuals } from "../model/actuals.ts";
import { actualInForce, closedMonth, firstOpenMonth } from "../model/closedMonth.ts";
import { boundOf, changeGoal } from "../model/goal.ts";
import { firstCounted } from "../model/goalTime.ts";
import { BEFORE_LEARNING } from "../model/beforeLearning.ts";
import { addMonths, monthOf, monthsBetween } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Goal, Plan, PlanRow, ScenarioRow } from "../model/plan.ts";
import type { Entry, RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import type { InputRow, Sheet, SheetRow } from "../model/sheet.ts";
import { setEntry, setPlanRow, setScenarioRow, withoutSource } from "./entries.ts";
import { foldOverrides } from "./foldOverrides.ts";
import { heldBy, setFilled, setKey } from "./setKey.ts";
import { shiftMonth } from "./shiftMonth.ts";

/** An entry of the new plan that differs from the old one, and where it comes from. */
export type RolledValue =
  /** The stock at the start: the actual of `stock` in the closed month, or else its median. */
  | {
      readonly kind: "start";
      readonly row: RowId;
      readonly stock: RowId;
      readonly before: Entry | undefined;
      readonly after: number;
      readonly from: "actual" | "median";
    }
  /** An override from before the new start, in the plan or a scenario, that is now the input's first value. */
  | {
      readonly kind: "override";
      readonly scenario: string | undefined;
      readonly row: RowId;
      readonly since: Month;
      readonly entry: Entry;
    }
  /** The remaining part of a goal; `came`: the amount from the goal's first month until the new start. */
  | {
      readonly kind: "goal";
      readonly goal: Goal;
      readonly came: number;
      readonly before: number;
      readonly after: number;
    }
  /** Two inputs that are no longer correlated, since the new value of one of them is not a single draw. */
  | { readonly kind: "correlation"; readonly rows: readonly [RowId, RowId] }
  /** A goal that is over. */
  | { readonly kind: "goal-over"; readonly goal: Goal }
  /** A stock for which a plan has no input at its start: it restarts at 0 or at the value of its formula. */
  | { readonly kind: "not-carried"; readonly row: RowId; readonly value: number };

export type RolledForward = {
  readonly plan: Plan;
  /** The new plan's first month. */
  readonly start: Month;
  /** The last closed month; all stocks are taken at its end. */
  readonly closed: Month;
  readonly values: readonly RolledValue[];
};

/** A row's median in a month of the old plan's run; NaN where no trial has a value. */
export type MedianOf = (row: RowId, month: Month) => number;

/** Stocks for which a plan has no input at its start. */
const WITHOUT_START: readonly RowId[] = ["sdr_queue", "live_articles"];

/**
 * A copy of the plan that starts in the month after the last closed one and is as long as the old plan. Stocks start at
 * their actuals, or else at their medians; inputs keep the values in force; earlier actuals become history; goals that
 * end later are kept with their remaining amounts. Undefined where no month of the plan is closed.
 *
 * @param name the name of the new plan.
 */
export function rollForward(plan: Plan, name: string, median: MedianOf): RolledForward | undefined {
  const closed = closedMonth(plan);
  const later = firstOpenMonth(plan);
  if (closed === undefined || later === 0) return undefined;
  const start = addMonths(closed, 1);
  const sheet = sheetOf(plan);
  const values: RolledValue[] = [];
  const figure = (row: RowId, month: Month): number => actualInForce(plan, row, month) ?? median(row, month);

  let next: Plan = { ...plan, name, start, closed, actuals: historyOf(plan.actuals, start) };
  next = withInputsInForce(next, sheet, { start, later }, values);
  for (const [row, stock] of startsOf(sheet)) {
    const after = tidy(figure(stock, closed));
    if (!Number.isFinite(after)) continue;
    const from = actualInForce(plan, stock, closed) === undefined ? "median" : "actual";
    values.push({ kind: "start", row, stock, before: valueOf(sheet, row), after, from });
    next = setEntry(next, { scenario: undefined, row, month: undefined }, after);
  }
  for (const row of WITHOUT_START) {
    const value = tidy(figure(row, closed));
    if (Number.isFinite(value) && value !== 0) values.push({ kind: "not-carried", row, value });
  }
  next = setKey(next, "correlations", correlationsLeft(plan, next, values));
  next = setKey(next, "goals", goalsToCome(plan, sheet, start, figure, values));
  return { plan: next, start, closed, values };
}

/** The rows whose medians `rollForward` asks for: a run of the old plan needs no others. */
export function rolledRows(plan: Plan): RowId[] {
  const sheet = sheetOf(plan);
  const flows = plan.goals.map(({ row }) => row).filter((row) => sheet.byId.get(row)?.total === "flow");
  return [...new Set([...startsOf(sheet).values(), ...WITHOUT_START, ...flows])];
}

/** The inputs that set a stock at the start of the plan, each with its stock. */
function startsOf({ byId }: Sheet): ReadonlyMap<RowId, RowId> {
  const starts = new Map<RowId, RowId>();
  for (const row of byId.values()) {
    if (row.kind !== "input") continue;
    const stock = row.id === "addressable_accounts" ? "untouched_accounts" : row.id.replace(/_start$/, "");
    if (stock !== row.id && byId.get(stock)?.kind === "computed") starts.set(row.id, stock);
  }
  return starts;
}

function valueOf({ byId }: Sheet, id: RowId): Entry | undefined {
  const row = byId.get(id);
  return row?.kind === "input" ? row.layers.findLast(({ value }) => value !== undefined)?.value : undefined;
}

/** Every input as it is in force in the new plan's first month, in the plan and in each scenario. */
function withInputsInForce(
  plan: Plan,
  sheet: Sheet,
  to: { readonly start: Month; readonly later: number },
  values: RolledValue[],
): Plan {
  let next = plan;
  for (const [id, held] of Object.entries(plan.rows)) {
    const row = sheet.byId.get(id);
    if (row?.kind === "input")
      next = setPlanRow(next, id, untaught(folded(row, held, undefined, to, values)));
    else if (row !== undefined && isOwnFormula(row, held)) {
      next = setPlanRow(next, id, { ...held, formula: shiftMonth(held.formula!, to.later) });
    }
  }
  const scenarios = plan.scenarios.map((scenario) =>
    Object.entries(scenario.rows).reduce((changed, [id, held]) => {
      const row = sheet.byId.get(id);
      if (row?.kind !== "input") return changed;
      return setScenarioRow(changed, id, folded(row, held, scenario.name, to, values));
    }, scenario),
  );
  return { ...next, scenarios };
}

/** Whether it is the formula of a row of the user's own: only there is `month` shifted to the new plan's start. */
function isOwnFormula(row: SheetRow, held: PlanRow): boolean {
  return row.own && held.formula !== undefined;
}

/** The row without its record of entries from before learning: in the new plan, learnt entries are ordinary ones. */
function untaught(row: PlanRow): PlanRow {
  return setKey(row, BEFORE_LEARNING, undefined);
}

function folded<R extends PlanRow | ScenarioRow>(
  row: InputRow,
  held: R,
  scenario: string | undefined,
  { start, later }: { readonly start: Month; readonly later: number },
  values: RolledValue[],
): R {
  const { said, override } = foldOverrides(held, row.carry, start);
  if (override !== undefined) values.push({ kind: "override", scenario, row: row.id, ...override });
  const months = Object.fromEntries(
    Object.entries(said.months ?? {}).map(([month, entry]) => [month, shiftMonth(entry, later)]),
  );
  const value = said.value === undefined ? undefined : shiftMonth(said.value, later);
  const changed = setFilled(setKey(held, "value", value as R["value"]), "months", months as R["months"]);
  return scenario === undefined ? (withoutSource(held, changed) as R) : changed;
}

/** The correlations, except those of inputs whose value has changed and is no single draw. */
function correlationsLeft(plan: Plan, next: Plan, values: RolledValue[]): Plan["correlations"] {
  const isTied = (id: RowId): boolean => {
    const value = heldBy(next.rows, id)?.value;
    if (value === undefined || value === heldBy(plan.rows, id)?.value) return true;
    const parsed = parseFormula(String(value));
    return parsed.ok && drawsIn(parsed.value) === 1;
  };
  return plan.correlations.filter(([first, second]) => {
    const left = isTied(first) && isTied(second);
    if (!left) values.push({ kind: "correlation", rows: [first, second] });
    return left;
  });
}

/** The actuals, as far back as a plan's history goes. */
function historyOf(actuals: Actuals, start: Month): Actuals {
  const first = addMonths(start, -HISTORY_MONTHS);
  return Object.fromEntries(
    Object.entries(actuals).flatMap(([id, months]) => {
      const kept = Object.entries(months).filter(([month]) => month >= first);
      return kept.length === 0 ? [] : [[id, Object.fromEntries(kept)]];
    }),
  );
}

/** The goals that end later; a goal that adds up months before the new start keeps only its remaining amount. */
function goalsToCome(
  plan: Plan,
  sheet: Sheet,
  start: Month,
  figure: (row: RowId, month: Month) => number,
  values: RolledValue[],
): readonly Goal[] {
  return plan.goals.flatMap((goal): Goal[] => {
    if (monthOf(goal.by) < start) {
      values.push({ kind: "goal-over", goal });
      return [];
    }
    const counted = firstCounted(goal, plan.start);
    if (sheet.byId.get(goal.row)?.total !== "flow") return [withoutPast(goal, start)];
    if (counted >= start) return [goal];
    let came = 0;
    for (let t = 0; t < monthsBetween(counted, start); t++) came += figure(goal.row, addMonths(counted, t));
    if (!Number.isFinite(came)) return [withoutPast(goal, start)];
    const before = boundOf(goal);
    const left = tidy(before - came);
    const after = before >= 0 ? Math.max(0, left) : left;
    values.push({ kind: "goal", goal, came: tidy(came), before, after });
    return [changeGoal(goal, { bound: after, from: undefined })];
  });
}

/** The goal without its first month, where that is before the new start. */
function withoutPast(goal: Goal, start: Month): Goal {
  return goal.from !== undefined && monthOf(goal.from) < start ? changeGoal(goal, { from: undefined }) : goal;
}

/** A figure without digits that come from rounding errors. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
