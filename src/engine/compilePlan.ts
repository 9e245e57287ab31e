import { assert } from "../lib/assert.ts";
import { orderOrCycle } from "../lib/graph.ts";
import { countedMonths } from "../model/goalTime.ts";
import { monthsFrom } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { Goal, Plan, Scenario } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import type { ComputedRow, InputRow, Sheet, SheetRow } from "../model/sheet.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";
import { actualsInRun } from "./actualsInRun.ts";
import type { RunActuals } from "./actualsInRun.ts";
import { tieDraws } from "./correlation.ts";
import type { Ties } from "./correlation.ts";
import { composeLinks, linkKey, linksAt } from "./inputChain.ts";
import { parsed } from "./parsed.ts";
import { eachName, lowerFormula } from "./term.ts";
import type { Term } from "./term.ts";

export type CompiledInput = {
  readonly kind: "input";
  readonly id: RowId;
  readonly row: InputRow;
  /** The different terms that the input has in the plan's months. */
  readonly terms: readonly Term[];
  /** For each month, the index in `terms` of the term that applies. */
  readonly which: readonly number[];
};

export type CompiledComputed = {
  readonly kind: "computed";
  readonly id: RowId;
  readonly term: Term;
  /** Whether the row is not in the sheet but holds an expression whose last month's value `prev` reads. */
  readonly hidden: boolean;
};

export type CompiledRow = CompiledInput | CompiledComputed;

/** A goal with the months that count for it as indexes, both included. */
export type CompiledGoal = {
  readonly goal: Goal;
  readonly row: RowId;
  readonly from: number;
  readonly to: number;
  readonly flow: boolean;
};

/** A plan under one scenario, ready to be run. */
export type Compiled = {
  readonly plan: Plan;
  readonly scenario: Scenario | undefined;
  readonly sheet: Sheet;
  readonly months: readonly Month[];
  /** In the order of computation: each row after the rows that it names in the same month. */
  readonly rows: ReadonlyMap<RowId, CompiledRow>;
  readonly goals: readonly CompiledGoal[];
  readonly ties: Ties;
  /** Actuals, which replace a row's computed values; the same in all scenarios. */
  readonly actuals: RunActuals;
  /** The plan without the scenario; undefined where no scenario is applied. */
  readonly baseline: Compiled | undefined;
};

/**
 * Compiles a plan that `checkPlan` found free of faults; throws on one that is not.
 *
 * @param scenario the scenario's name; undefined for the baseline.
 */
export function compilePlan(plan: Plan, scenario?: string): Compiled {
  const baseline = compileLayers(plan, undefined, undefined);
  if (scenario === undefined) return baseline;
  const over = scenarioNamed(plan, scenario);
  assert(over !== undefined, `no such scenario: ${scenario}`);
  return compileLayers(plan, over, baseline);
}

/** As `compilePlan`, for a scenario that need not be in the plan, such as "one more hunter from March". */
export function compileScenario(plan: Plan, scenario: Scenario): Compiled {
  return compileLayers(plan, scenario, compileLayers(plan, undefined, undefined));
}

const LAST = new WeakMap<Plan, Compiled>();

function compileLayers(plan: Plan, scenario: Scenario | undefined, baseline: Compiled | undefined): Compiled {
  const last = scenario === undefined ? LAST.get(plan) : undefined;
  if (last !== undefined) return last;
  const sheet = sheetOf(plan, scenario);
  const months = monthsFrom(plan.start, plan.months);
  const compiled = new Map<RowId, CompiledRow>();
  for (const row of sheet.rows) {
    for (const one of compileRow(row, plan, months.length, baseline)) compiled.set(one.id, one);
  }
  const result: Compiled = {
    plan,
    scenario,
    sheet,
    months,
    rows: inOrder(compiled),
    goals: plan.goals.map((goal) => compileGoal(goal, plan, sheet)),
    ties: tieDraws(plan, sheet),
    actuals: baseline?.actuals ?? actualsInRun(plan, sheet),
    baseline,
  };
  if (scenario === undefined) LAST.set(plan, result);
  return result;
}

const FORMULAS = new Map<string, readonly CompiledComputed[]>();
const INPUTS = new Map<string, CompiledInput>();
/** The compiled input by its row object, which most edits keep. */
const OF_ROW = new WeakMap<
  InputRow,
  { readonly start: Month; readonly months: number; readonly input: CompiledInput }
>();
/** The most entries of FORMULAS and of INPUTS; entries that were dropped are compiled again when needed. */
const MOST_KNOWN = 5000;

function compileRow(
  row: SheetRow,
  plan: Plan,
  months: number,
  baseline: Compiled | undefined,
): readonly CompiledRow[] {
  if (row.kind === "input") {
    const below = baseline?.rows.get(row.id);
    const untouched = row.layers.at(-1)?.name !== "scenario";
    return [untouched && below !== undefined ? below : compileInput(row, plan.start, months)];
  }
  return compileComputed(row);
}

/** A computed row's term, and the hidden rows whose earlier values it reads. */
export function compileComputed(row: ComputedRow): readonly CompiledComputed[] {
  const key = `${row.id}=${row.formula}`;
  const known = FORMULAS.get(key);
  if (known !== undefined) return known;
  const { term, hidden } = lowerFormula(row.id, parsed(row.formula));
  const rows: CompiledComputed[] = [
    { kind: "computed", id: row.id, term, hidden: false },
    ...hidden.map((one) => ({ kind: "computed" as const, id: one.id, term: one.term, hidden: true })),
  ];
  if (FORMULAS.size >= MOST_KNOWN) FORMULAS.clear();
  FORMULAS.set(key, rows);
  return rows;
}

/** An input's terms over the months; an input that applies to the start only has the term of month 0 in all months. */
export function compileInput(row: InputRow, start: Month, months: number): CompiledInput {
  const last = OF_ROW.get(row);
  if (last !== undefined && last.start === start && last.months === months) return last.input;
  const { id, layers, carry, min, max, unit } = row;
  const key = JSON.stringify([id, start, months, layers, carry, min, max, unit]);
  const input = INPUTS.get(key) ?? compileTerms(row, start, months);
  if (INPUTS.size >= MOST_KNOWN) INPUTS.clear();
  INPUTS.set(key, input);
  OF_ROW.set(row, { start, months, input });
  return input;
}

function compileTerms(row: InputRow, start: Month, months: number): CompiledInput {
  const keys = new Map<string, number>();
  const terms: Term[] = [];
  const which: number[] = [];
  const constantOverTime =
    row.startOnly || row.layers.every((layer) => Object.keys(layer.months).length === 0);
  for (let t = 0; t < months; t++) {
    if (constantOverTime && t > 0) {
      which.push(which[0]!);
      continue;
    }
    const links = linksAt(row, start, t);
    const key = links.map(linkKey).join("\n");
    let index = keys.get(key);
    if (index === undefined) {
      const term = composeLinks(row, links, parsed);
      assert(term !== undefined, `an input without a value got past the checks: ${row.id}`);
      index = terms.push(term) - 1;
      keys.set(key, index);
    }
    which.push(index);
  }
  return { kind: "input", id: row.id, row, terms, which };
}

function compileGoal(goal: Goal, plan: Plan, sheet: Sheet): CompiledGoal {
  const flow = sheet.byId.get(goal.row)?.total === "flow";
  return { goal, row: goal.row, ...countedMonths(goal, plan.start, flow), flow };
}

/** The rows in an order in which each comes after those that it names in the same month. */
function inOrder(rows: ReadonlyMap<RowId, CompiledRow>): ReadonlyMap<RowId, CompiledRow> {
  const order = orderOrCycle([...rows.keys()], (id) => namedNow(rows.get(id)!));
  assert(order.ok, "a loop got past the checks");
  return new Map(order.value.map((id) => [id, rows.get(id)!]));
}

/** The rows that a row names in the same month, so not those that it names only as the first argument of `prev`. */
export function namedNow(row: CompiledRow): RowId[] {
  if (row.kind === "input") return [];
  const names = new Set<RowId>();
  eachName(row.term, (id, lagged) => {
    if (!lagged) names.add(id);
  });
  return [...names];
}

/** All rows that a row names, also those of which it reads last month's value. */
export function namedAtAll(row: CompiledRow): RowId[] {
  if (row.kind === "input") return [];
  const names = new Set<RowId>();
  eachName(row.term, (id) => names.add(id));
  return [...names];
}

/** The rows in `wanted` and all rows that they are computed from. */
export function needed(rows: ReadonlyMap<RowId, CompiledRow>, wanted: Iterable<RowId>): Set<RowId> {
  const found = new Set<RowId>();
  const open = [...wanted];
  while (open.length > 0) {
    const id = open.pop()!;
    const row = rows.get(id);
    if (row === undefined || found.has(id)) continue;
    found.add(id);
    open.push(...namedAtAll(row));
  }
  return found;
}
