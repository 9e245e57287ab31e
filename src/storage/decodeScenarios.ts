import type { Place } from "../model/issue.ts";
import { LIMITS } from "../model/plan.ts";
import type { Scenario, ScenarioRow } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { decodeScenarioRow } from "./decodeRows.ts";
import type { KnownRows } from "./decodeRows.ts";
import {
  checkKeys,
  foreignOf,
  optional,
  readAsList,
  readAsObject,
  readAsShortText,
  required,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import type { Json } from "./json.ts";

export const SCENARIO_KEYS = ["name", "rows"];

/** A plan's scenarios; their names must differ (names that differ only in capitals count as different). */
export function decodeScenarios(
  faults: Faults,
  at: Place,
  value: Json,
  known: KnownRows,
): readonly Scenario[] {
  const list = readAsList(faults, at, value) ?? [];
  if (list.length > LIMITS.scenarios) {
    faults.add(at, { code: "too-many", what: "scenarios", found: list.length, max: LIMITS.scenarios });
  }
  const names = new Set<string>();
  const scenarios: Scenario[] = [];
  for (const [index, item] of list.slice(0, LIMITS.scenarios).entries()) {
    const scenario = decodeScenario(faults, [...at, index], item, known);
    if (scenario === undefined) continue;
    if (names.has(scenario.name)) {
      faults.add([...at, index, "name"], { code: "duplicate-name", name: scenario.name });
    } else {
      scenarios.push(scenario);
    }
    names.add(scenario.name);
  }
  return scenarios;
}

function decodeScenario(faults: Faults, at: Place, value: Json, known: KnownRows): Scenario | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, SCENARIO_KEYS);
  const name = required(faults, at, object, "name", readAsScenarioName);
  const rows = optional(faults, at, object, "rows", (f, p, v) => decodeScenarioRows(f, p, v, known)) ?? {};
  return name === undefined ? undefined : { name, rows, ...foreignOf(object) };
}

/** A scenario with an empty name could not be chosen: the empty name stands for the baseline. */
function readAsScenarioName(faults: Faults, at: Place, value: Json): string | undefined {
  const name = readAsShortText(faults, at, value);
  if (name !== "") return name;
  faults.add(at, { code: "wrong-type", expected: "text", found: '""' });
  return undefined;
}

function decodeScenarioRows(
  faults: Faults,
  at: Place,
  value: Json,
  known: KnownRows,
): { readonly [id: RowId]: ScenarioRow } {
  const rows: { [id: RowId]: ScenarioRow } = {};
  for (const [id, item] of Object.entries(readAsObject(faults, at, value) ?? {})) {
    const row = decodeScenarioRow(faults, [...at, id], id, item, known);
    if (row !== undefined) rows[id] = row;
  }
  return rows;
}
