import { assert } from "../lib/assert.ts";
import type { Forecast, ForecastFigure, ForecastFigures } from "../model/forecast.ts";
import type { Goal, Plan, PlanRow, Scenario, ScenarioRow } from "../model/plan.ts";
import type { Entry, Overrides } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import type { InputRow, Sheet } from "../model/sheet.ts";
import { setPlanRow } from "./entries.ts";
import { scaleMoney, scaleNumber } from "./scaleMoney.ts";
import { heldBy, setKey } from "./setKey.ts";

/**
 * Gives the plan another currency. With a rate (new units for one old) every amount is converted:
 * entries of rows of money in all layers, goals, actuals, kept forecasts and estimates; what the template says of them
 * becomes the plan's. Formulas of computed rows stay.
 */
export function changeCurrency(plan: Plan, currency: string, rate: number | undefined): Plan {
  const relabelled = setKey(plan, "currency", currency);
  if (rate === undefined || rate === 1) return relabelled;
  assert(rate > 0 && Number.isFinite(rate), "a rate of exchange is a positive number");
  const sheet = sheetOf(plan);
  const isMoney = (id: string): boolean => sheet.byId.get(id)?.unit === "money";
  const converted = convertRows(relabelled, sheet, rate);
  return {
    ...converted,
    goals: plan.goals.map((goal) => (isMoney(goal.row) ? convertGoal(goal, rate) : goal)),
    actuals: mapEntries(plan.actuals, (id, months) =>
      isMoney(id) ? mapEntries(months, (_, value) => scaleNumber(value, rate)) : months,
    ),
    forecasts: plan.forecasts.map((forecast) => convertForecast(forecast, isMoney, rate)),
    estimates: mapEntries(plan.estimates, (id, list) =>
      isMoney(id) ? list.map((one) => ({ ...one, value: scaleMoney(one.value, rate, false) })) : list,
    ),
    scenarios: plan.scenarios.map((scenario) => convertScenario(scenario, isMoney, rate)),
  };
}

function convertRows(plan: Plan, sheet: Sheet, rate: number): Plan {
  return sheet.rows.reduce(
    (next, row) =>
      row.kind === "input" && row.unit === "money"
        ? setPlanRow(next, row.id, convertRow(heldBy(plan.rows, row.id) ?? {}, row, rate))
        : next,
    plan,
  );
}

function convertRow(held: PlanRow, row: InputRow, rate: number): PlanRow {
  const value = held.value === undefined ? fromTemplate(row, rate) : scaleMoney(held.value, rate, false);
  let next = setKey(held, "value", value);
  if (held.months !== undefined) next = setKey(next, "months", convertMonths(held.months, rate));
  for (const bound of ["min", "max"] as const) {
    const amount = held[bound];
    if (amount !== undefined) next = setKey(next, bound, scaleNumber(amount, rate));
  }
  return next;
}

/** The template's value converted; if the template has overrides, an entry that multiplies each month's `base`. */
function fromTemplate(row: InputRow, rate: number): Entry | undefined {
  const template = row.layers.find((layer) => layer.name === "template");
  if (template?.value === undefined) return undefined;
  if (Object.keys(template.months).length > 0) return `base * ${rate}`;
  return scaleMoney(template.value, rate, false);
}

function convertScenario(scenario: Scenario, isMoney: (id: string) => boolean, rate: number): Scenario {
  const rows = mapEntries(scenario.rows, (id, row) => (isMoney(id) ? convertLayer(row, rate) : row));
  return setKey(scenario, "rows", rows);
}

function convertLayer(row: ScenarioRow, rate: number): ScenarioRow {
  return {
    ...row,
    ...(row.value === undefined ? {} : { value: scaleMoney(row.value, rate, true) }),
    ...(row.months === undefined ? {} : { months: convertMonths(row.months, rate) }),
  };
}

function convertMonths(months: Overrides, rate: number): Overrides {
  return mapEntries(months, (_, entry) => scaleMoney(entry, rate, true));
}

/** A kept forecast in the new currency: it is compared with actuals. */
function convertForecast(forecast: Forecast, isMoney: (id: string) => boolean, rate: number): Forecast {
  const scale = (figure: ForecastFigure): ForecastFigure =>
    typeof figure === "number" ? scaleNumber(figure, rate) : figure;
  return {
    ...forecast,
    rows: mapEntries(forecast.rows, (id, months) =>
      isMoney(id) ? mapEntries(months, (_, list) => list.map(scale) as unknown as ForecastFigures) : months,
    ),
    goals: forecast.goals.map((goal) => (isMoney(goal.row) ? convertGoal(goal, rate) : goal)),
  };
}

function convertGoal<T extends Pick<Goal, "at_least" | "at_most">>(goal: T, rate: number): T {
  return {
    ...goal,
    ...(goal.at_least === undefined ? {} : { at_least: scaleNumber(goal.at_least, rate) }),
    ...(goal.at_most === undefined ? {} : { at_most: scaleNumber(goal.at_most, rate) }),
  };
}

function mapEntries<T>(
  record: { readonly [key: string]: T },
  change: (key: string, value: T) => T,
): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(key, value)] as const));
}
