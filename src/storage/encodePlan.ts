import { DEFAULT_RUN } from "../model/plan.ts";
import type { Goal, Plan, PlanRow, Scenario } from "../model/plan.ts";
import { PLAN_KEYS } from "./decodePlan.ts";

const ROW_KEYS = [
  ...["kind", "value", "months", "carry", "min", "max", "formula"],
  ...["unit", "total", "group", "label", "note", "source", "owner"],
];
const GOAL_KEYS = ["name", "row", "at_least", "at_most", "from", "by"];
const VIEW_KEYS = ["hidden", "order", "pinned", "collapsed", "level", "history"];

/**
 * The text of a plan's file: the same plan gives the same text. Keys stand in a fixed order, rows
 * and scenarios in the plan's own (it is the sheet's), months by date, other programs' keys last.
 */
export function encodePlan(plan: Plan): string {
  return `${JSON.stringify(planDocument(plan), undefined, 2)}\n`;
}

function planDocument(plan: Plan): object {
  const { correlations, goals, actuals, scenarios, run, view, report, sla } = plan;
  return inOrder(
    {
      ...plan,
      year_starts: plan.year_starts === 1 ? undefined : plan.year_starts,
      rows: eachOf(plan.rows, rowDocument),
      correlations: correlations.length === 0 ? undefined : correlations,
      goals: goals.length === 0 ? undefined : goals.map((goal: Goal) => inOrder(goal, GOAL_KEYS)),
      actuals: unlessEmpty(eachOf(actuals, byMonth)),
      scenarios: scenarios.length === 0 ? undefined : scenarios.map(scenarioDocument),
      run: isDefaultRun(run) ? undefined : inOrder(run, ["trials", "seed", "chance"]),
      view: unlessEmpty(inOrder(view, VIEW_KEYS)),
      report: unlessEmpty(inOrder(report, ["baseline", "scenario", "paragraphs"])),
      sla: unlessEmpty(inOrder(sla, ["texts"])),
    },
    PLAN_KEYS,
  );
}

function rowDocument(row: PlanRow): object {
  const months = row.months === undefined ? undefined : byMonth(row.months);
  const { label } = row;
  return inOrder(
    { ...row, months, label: typeof label === "object" ? inOrder(label, ["en", "sv"]) : label },
    ROW_KEYS,
  );
}

function scenarioDocument(scenario: Scenario): object {
  return inOrder({ ...scenario, rows: eachOf(scenario.rows, rowDocument) }, ["name", "rows"]);
}

function isDefaultRun(run: Plan["run"]): boolean {
  const { trials, seed, chance } = DEFAULT_RUN;
  const same = run.trials === trials && run.seed === seed && run.chance === chance;
  return same && Object.keys(run).length === 3;
}

/** The object's known keys in the order given, then its `x_` keys in alphabetical order; unset ones left out. */
function inOrder(object: object, keys: readonly string[]): object {
  const entries = new Map<string, unknown>(Object.entries(object));
  const foreign = [...entries.keys()].filter((key) => key.startsWith("x_")).sort();
  return Object.fromEntries(
    [...keys, ...foreign]
      .map((key) => [key, entries.get(key)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function byMonth(months: { readonly [month: string]: unknown }): object {
  return Object.fromEntries(Object.entries(months).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function eachOf<T>(record: { readonly [key: string]: T }, write: (item: T) => object): object {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, write(item)]));
}

function unlessEmpty(object: object): object | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}
