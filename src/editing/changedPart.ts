import type { Plan, PlanRow, Scenario, ScenarioRow } from "../model/plan.ts";
import { isModelRow } from "../model/sheet.ts";

/**
 * The part of a plan that must be checked after an edit: rows and scenarios that are not the same objects in `known`
 * are whole, the others are replaced by the smallest rows and scenarios with the same ids and kinds. Where the file of
 * `known` has no fault, every fault in the new plan's file is therefore also one in the file of this part. If only the
 * entries of some rows differ, as after nearly every edit, the other rows are left out.
 */
export function changedPart(plan: Plan, known: Plan): Plan {
  const rows = onlyRowsSay(plan, known);
  if (rows !== undefined) return { ...plan, rows, ...NOTHING_NAMES_ROWS };
  return {
    ...plan,
    rows: mapped(plan.rows, (row, id) => (row === known.rows[id] ? standIn(row, id) : row)),
    scenarios: plan.scenarios.map((scenario, index) =>
      scenario === known.scenarios[index] ? bare(scenario) : scenario,
    ),
  };
}

/** The other parts of a plan that name rows, emptied. */
const NOTHING_NAMES_ROWS = {
  correlations: [],
  goals: [],
  actuals: {},
  forecasts: [],
  estimates: {},
  meetings: [],
  scenarios: [],
} satisfies Partial<Plan>;

/** The rows whose entries differ; undefined where the plans differ in more than the entries of their rows. */
function onlyRowsSay(plan: Plan, known: Plan): Plan["rows"] | undefined {
  const keys = new Set([...Object.keys(plan), ...Object.keys(known)]) as Set<keyof Plan>;
  // Other programs' keys name no rows either: they are in the part unchanged.
  for (const key of keys) {
    if (key !== "rows" && !key.startsWith("x_") && plan[key] !== known[key]) return undefined;
  }
  const ids = Object.keys(plan.rows);
  if (ids.length !== Object.keys(known.rows).length) return undefined;
  const changed: { [id: string]: PlanRow } = {};
  for (const id of ids) {
    const row = plan.rows[id]!;
    const before = Object.hasOwn(known.rows, id) ? known.rows[id]! : undefined;
    if (row === before) continue;
    if (before === undefined || row.kind !== before.kind) return undefined;
    changed[id] = row;
  }
  return changed;
}

const MODEL_ROW: PlanRow = {};
const INPUT: PlanRow = { kind: "input", value: 0 };
const COMPUTED: PlanRow = { kind: "computed", formula: "0" };

/** Rows of the model are known without the plan. */
function standIn(row: PlanRow, id: string): PlanRow {
  if (isModelRow(id)) return MODEL_ROW;
  return row.kind === "computed" ? COMPUTED : INPUT;
}

const NOTHING: ScenarioRow = {};
const BARE = new WeakMap<Scenario, Scenario>();

function bare(scenario: Scenario): Scenario {
  const made = BARE.get(scenario) ?? {
    name: scenario.name,
    rows: mapped(scenario.rows, (): ScenarioRow => NOTHING),
  };
  BARE.set(scenario, made);
  return made;
}

function mapped<T>(
  record: { readonly [id: string]: T },
  change: (item: T, id: string) => T,
): { readonly [id: string]: T } {
  return Object.fromEntries(Object.entries(record).map(([id, item]) => [id, change(item, id)]));
}
