import type { Month } from "../model/month.ts";
import type { Plan, PlanRow, Scenario, ScenarioRow } from "../model/plan.ts";
import type { Entry, Overrides, RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import type { InputRow } from "../model/sheet.ts";
import { changeScenario, inMonthOrder, setPlanRow, setScenarioRow, withoutSource } from "./entries.ts";
import { heldBy, setFilled, setKey } from "./setKey.ts";
import { entryNamesBase, substituteBase } from "../formula/base.ts";
import { overrideIn } from "../model/inForce.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";

/**
 * Makes the baseline equal to a scenario, in one row or all, and removes from the scenario what is now in the
 * baseline. An entry relative to the baseline (`base + 1`) becomes relative to the baseline's former entry.
 */
export function adoptScenario(plan: Plan, name: string, only: RowId | undefined): Plan {
  const scenario = scenarioNamed(plan, name);
  if (scenario === undefined) return plan;
  const { byId } = sheetOf(plan);
  return Object.keys(scenario.rows)
    .filter((id) => only === undefined || id === only)
    .reduce((next, id) => {
      const row = byId.get(id);
      const over = heldBy(scenario.rows, id);
      if (row?.kind !== "input" || over === undefined) return next;
      const adopted = adoptRow(row, heldBy(plan.rows, id) ?? {}, over);
      return revertScenario(setPlanRow(next, id, adopted), name, id);
    }, plan);
}

/** Removes a scenario's entries for one row, or for all. */
export function revertScenario(plan: Plan, name: string, only: RowId | undefined): Plan {
  return changeScenario(plan, name, (scenario) =>
    only === undefined ? withoutRows(scenario) : setScenarioRow(scenario, only, {}),
  );
}

function withoutRows(scenario: Scenario): Scenario {
  return setKey(scenario, "rows", {});
}

function adoptRow(row: InputRow, held: PlanRow, over: ScenarioRow): PlanRow {
  const value = over.value === undefined ? held.value : substituteBase(over.value, held.value);
  const months = inMonthOrder(adoptedMonths(row, held, over));
  return withoutSource(held, setFilled(setKey(held, "value", value), "months", months));
}

/**
 * The overrides that the baseline gets. A scenario's entry that names `base` is written again in every month in which
 * the baseline has an override. An uncertain entry that is thereby written into several months is drawn once for each.
 */
function adoptedMonths(row: InputRow, held: PlanRow, over: ScenarioRow): Overrides {
  const planMonths = held.months ?? {};
  const scenarioMonths = over.months ?? {};
  const value = over.value;
  if (value !== undefined && !entryNamesBase(value)) return scenarioMonths;
  // The value of the plan's layer without any layer below it.
  const template = row.layers.find((layer) => layer.name === "template")?.value;
  const below = held.value === undefined ? template : substituteBase(held.value, template);
  const adopted: { [month: Month]: Entry } = {};
  for (const month of new Set([...Object.keys(planMonths), ...Object.keys(scenarioMonths)])) {
    const fromPlan = overrideIn(planMonths, month, row.carry)?.entry;
    const fromScenario = overrideIn(scenarioMonths, month, row.carry)?.entry;
    const own = value === undefined ? fromPlan : valueOver(value, fromPlan, below);
    if (fromScenario === undefined) {
      if (own !== undefined) adopted[month] = own;
    } else if (Object.hasOwn(scenarioMonths, month) || entryNamesBase(fromScenario)) {
      adopted[month] = substituteBase(fromScenario, own);
    }
  }
  return adopted;
}

/** A scenario's value where an override of the plan lies below it; undefined where none does. */
function valueOver(value: Entry, fromPlan: Entry | undefined, below: Entry | undefined): Entry | undefined {
  return fromPlan === undefined ? undefined : substituteBase(value, substituteBase(fromPlan, below));
}
