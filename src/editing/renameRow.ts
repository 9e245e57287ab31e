import { renameInText } from "../formula/rename.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Plan, PlanRow, PlanView } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { isModelRow } from "../model/sheet.ts";
import { heldBy } from "./setKey.ts";

type Record<T> = { readonly [key: string]: T };

/**
 * Gives a row of the user's own another id, everywhere in the plan: in formulas only the name
 * changes. A name that is taken changes nothing.
 */
export function renameRow(plan: Plan, from: RowId, to: RowId): Plan {
  const taken = isModelRow(to) || heldBy(plan.rows, to) !== undefined;
  if (isModelRow(from) || heldBy(plan.rows, from) === undefined || taken) return plan;
  const renamed = (id: RowId): RowId => (id === from ? to : id);
  return {
    ...plan,
    rows: mapValues(renameKey(plan.rows, from, to), (row) => renameInRow(row, from, to)),
    correlations: plan.correlations.map(([a, b, rho]) => [renamed(a), renamed(b), rho] as const),
    goals: plan.goals.map((goal) => (goal.row === from ? { ...goal, row: to } : goal)),
    actuals: renameKey(plan.actuals, from, to),
    forecasts: plan.forecasts.map((forecast) => renameInForecast(forecast, from, to)),
    estimates: renameKey(plan.estimates, from, to),
    scenarios: plan.scenarios.map((scenario) =>
      heldBy(scenario.rows, from) === undefined
        ? scenario
        : { ...scenario, rows: renameKey(scenario.rows, from, to) },
    ),
    view: renameInView(plan.view, renamed),
  };
}

/** A kept forecast stays the same, for the row under its new name. */
function renameInForecast(forecast: Forecast, from: RowId, to: RowId): Forecast {
  const goals = forecast.goals.map((goal) => (goal.row === from ? { ...goal, row: to } : goal));
  return { ...forecast, rows: renameKey(forecast.rows, from, to), goals };
}

function renameInRow(row: PlanRow, from: RowId, to: RowId): PlanRow {
  if (row.formula === undefined) return row;
  const formula = renameInText(row.formula, from, to);
  return formula === row.formula ? row : { ...row, formula };
}

function renameInView(view: PlanView, renamed: (id: RowId) => RowId): PlanView {
  return {
    ...view,
    ...(view.hidden === undefined ? {} : { hidden: view.hidden.map(renamed) }),
    ...(view.pinned === undefined ? {} : { pinned: view.pinned.map(renamed) }),
    ...(view.order === undefined ? {} : { order: mapValues(view.order, (rows) => rows.map(renamed)) }),
  };
}

/** The same entries in the same order, one under another key. */
function renameKey<T>(record: Record<T>, from: string, to: string): Record<T> {
  if (heldBy(record, from) === undefined) return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key === from ? to : key, value] as const),
  );
}

function mapValues<T>(record: Record<T>, change: (value: T) => T): Record<T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)] as const));
}
