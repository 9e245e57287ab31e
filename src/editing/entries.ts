import type { Month } from "../model/month.ts";
import type { Plan, PlanRow, Scenario, ScenarioRow } from "../model/plan.ts";
import type { Entry, Overrides, RowId } from "../model/row.ts";
import { isModelRow, modelRowById } from "../model/sheet.ts";
import { TEMPLATE_CURRENCY } from "../model/template.ts";
import { TEMPLATES } from "../model/templates.ts";
import type { CellRef } from "./command.ts";
import { heldBy, setFilled, setKey } from "./setKey.ts";

/** Sets a cell of an input, or clears it so that the layer below shows. */
export function setEntry(plan: Plan, cell: CellRef, entry: Entry | undefined): Plan {
  return setEntries(plan, cell, [{ month: cell.month, entry }]);
}

/** The new entry of a cell; undefined clears it. */
export type EntryChange = { readonly month: Month | undefined; readonly entry: Entry | undefined };

/** Sets many cells of one input, one after the other. */
export function setEntries(
  plan: Plan,
  { scenario: name, row: id }: Pick<CellRef, "scenario" | "row">,
  changes: readonly EntryChange[],
): Plan {
  if (name === undefined) {
    // The base value of a row of the user's own can't be cleared: there is no layer below it.
    const real = isModelRow(id)
      ? changes
      : changes.filter(({ month, entry }) => entry !== undefined || month !== undefined);
    if (real.length === 0) return plan;
    const row = heldBy(plan.rows, id) ?? {};
    const changed = withoutSource(row, withEntries(row, real));
    return setPlanRow(plan, id, withOwner(plan, id, changed, real));
  }
  return changeScenario(plan, name, (scenario) => {
    const row = heldBy(scenario.rows, id) ?? {};
    return setScenarioRow(scenario, id, withEntries(row, changes));
  });
}

/** The row after a change: a source belongs to its value, and is removed with it. */
export function withoutSource(before: PlanRow, after: PlanRow): PlanRow {
  return before.value === after.value ? after : setKey(after, "source", undefined);
}

/**
 * The row with the mark `x_own` if its value was set to the one it already had from the template, as it is there or
 * converted to the plan's currency: without the mark, nothing in the plan would show that the user typed it. Any other
 * value needs no mark, and clearing the cell removes the mark. A new value is no longer one measured from deals.
 */
function withOwner(plan: Plan, id: RowId, row: PlanRow, changes: readonly EntryChange[]): PlanRow {
  const set = changes.findLast(({ month }) => month === undefined);
  const model = modelRowById(id);
  if (set === undefined || model === undefined) return row;
  if (row.x_measured !== undefined) return withOwner(plan, id, setKey(row, "x_measured", undefined), changes);
  const mayBeConverted = model.unit === "money" && plan.currency !== TEMPLATE_CURRENCY;
  const isSame =
    row.value !== undefined &&
    (withoutModels(plan, id, row).value === undefined ||
      (mayBeConverted && row.value === heldBy(plan.rows, id)?.value));
  return setKey(row, "x_own", isSame ? true : undefined);
}

/** Sets a computed row's formula; undefined puts the model's own back. */
export function setFormula(plan: Plan, id: RowId, formula: string | undefined): Plan {
  const row = heldBy(plan.rows, id) ?? {};
  if (formula === undefined && !isModelRow(id)) return plan;
  return setPlanRow(plan, id, setKey(row, "formula", formula));
}

/** Stores a plan's entries for a row; for a row of the model only what differs from it. */
export function setPlanRow(plan: Plan, id: RowId, row: PlanRow): Plan {
  if (!isModelRow(id)) return setKey(plan, "rows", setKey(plan.rows, id, row));
  return setKey(plan, "rows", setFilled(plan.rows, id, withoutModels(plan, id, row)));
}

/** Stores a scenario's entries for a row; an empty row is not stored. */
export function setScenarioRow(scenario: Scenario, id: RowId, row: ScenarioRow): Scenario {
  return setKey(scenario, "rows", setFilled(scenario.rows, id, row));
}

/** The plan with one of its scenarios changed; unchanged where there is none of that name. */
export function changeScenario(plan: Plan, name: string, change: (scenario: Scenario) => Scenario): Plan {
  const scenarios = plan.scenarios.map((scenario) => (scenario.name === name ? change(scenario) : scenario));
  return setKey(plan, "scenarios", scenarios);
}

/** Overrides in the order of their months. */
export function inMonthOrder(months: Overrides): Overrides {
  return Object.fromEntries(Object.entries(months).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function withEntries<R extends PlanRow | ScenarioRow>(row: R, changes: readonly EntryChange[]): R {
  const values = changes.filter(({ month }) => month === undefined);
  const valued = values.reduce((before, { entry }) => setKey(before, "value", entry as R["value"]), row);
  const months = changes.reduce(
    (before, { month, entry }) => (month === undefined ? before : setKey(before, month, entry)),
    row.months ?? {},
  );
  return months === row.months ? valued : setFilled(valued, "months", inMonthOrder(months) as R["months"]);
}

/** A model row without a value that equals the template's, and without a formula that equals the model's. */
function withoutModels(plan: Plan, id: RowId, row: PlanRow): PlanRow {
  const model = modelRowById(id);
  if (model === undefined) return row;
  if (model.kind === "computed")
    return row.formula === model.formula ? setKey(row, "formula", undefined) : row;
  const below = heldBy(TEMPLATES[plan.template].rows, id);
  // A value also hides the template's overrides: where there are any, it is kept even if it is the template's value.
  const covers = below?.months !== undefined;
  return !covers && row.value === (below?.value ?? model.value) ? setKey(row, "value", undefined) : row;
}
