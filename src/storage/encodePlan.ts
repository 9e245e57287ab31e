import { LANGUAGES } from "../model/language.ts";
import { DEFAULT_RUN, PLAN_VERSION } from "../model/plan.ts";
import type { Goal, Plan, PlanRow, Scenario } from "../model/plan.ts";
import type { Estimate } from "../model/estimate.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Meeting } from "../model/meeting.ts";
import { PLAN_KEYS } from "./decodePlan.ts";

const ROW_KEYS = [
  ...["kind", "value", "months", "carry", "min", "max", "formula"],
  ...["unit", "total", "group", "label", "note", "source", "owner"],
];
const GOAL_KEYS = ["name", "row", "at_least", "at_most", "from", "by"];
const FORECAST_KEYS = [
  ...["made", "name", "scenario", "closed", "trials", "seed", "program", "digest", "rows", "goals"],
];
const VIEW_KEYS = ["hidden", "order", "pinned", "collapsed", "level", "start_card", "history"];

/**
 * The text of a plan's file: the same plan gives the same text. Keys are in a fixed order, rows and scenarios in the
 * plan's own order (the sheet's order), months by date, other programs' keys last.
 */
export function encodePlan(plan: Plan): string {
  if (last?.plan === plan) return last.text;
  const text = textOfPlan(plan);
  last = { plan, text };
  return text;
}

/** The same text is needed more than once: for the journal at each edit, and when the plan is saved. */
let last: { readonly plan: Plan; readonly text: string } | undefined;

function textOfPlan(plan: Plan): string {
  const lines = Object.entries(planDocument(plan)).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${textOf(key, value, plan)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Rows and scenarios are most of a file, and an edit leaves nearly all of them as the same objects. */
function textOf(key: string, value: unknown, plan: Plan): string {
  if (key === "rows") {
    const rows = Object.entries(plan.rows).map(([id, row]) => `    ${JSON.stringify(id)}: ${rowText(row)}`);
    return rows.length === 0 ? "{}" : `{\n${rows.join(",\n")}\n  }`;
  }
  if (key === "scenarios")
    return `[\n${plan.scenarios.map((one) => `    ${scenarioText(one)}`).join(",\n")}\n  ]`;
  return indented(value, 2);
}

const rowText: (row: PlanRow) => string = remembered((row: PlanRow) => indented(rowDocument(row), 4));
const scenarioText: (scenario: Scenario) => string = remembered((scenario: Scenario) =>
  indented(scenarioDocument(scenario), 4),
);

/** A value as JSON over several lines; all lines but the first are indented. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll("\n", `\n${" ".repeat(by)}`);
}

/** The text of an immutable object, computed once. */
function remembered<T extends object>(write: (item: T) => string): (item: T) => string {
  const known = new WeakMap<T, string>();
  return (item) => {
    const text = known.get(item) ?? write(item);
    known.set(item, text);
    return text;
  };
}

function planDocument(plan: Plan): object {
  const { correlations, goals, actuals, forecasts, estimates, meetings, scenarios, run, view, report, sla } =
    plan;
  return inOrder(
    {
      ...plan,
      version: versionOf(plan),
      year_starts: plan.year_starts === 1 ? undefined : plan.year_starts,
      // These two keys are written from the plan itself.
      rows: {},
      correlations: correlations.length === 0 ? undefined : correlations,
      goals: goals.length === 0 ? undefined : goals.map((goal: Goal) => inOrder(goal, GOAL_KEYS)),
      actuals: unlessEmpty(eachOf(actuals, byMonth)),
      forecasts: forecasts.length === 0 ? undefined : forecasts.map(forecastDocument),
      estimates: unlessEmpty(eachOf(estimates, (list) => list.map(estimateDocument))),
      meetings: meetings.length === 0 ? undefined : meetings.map(meetingDocument),
      scenarios: scenarios.length === 0 ? undefined : [],
      run: isDefaultRun(run) ? undefined : inOrder(run, ["trials", "seed", "chance"]),
      view: unlessEmpty(inOrder(view, VIEW_KEYS)),
      report: unlessEmpty(inOrder(report, ["until", "baseline", "scenario", "paragraphs"])),
      sla: unlessEmpty(inOrder(sla, ["texts"])),
    },
    PLAN_KEYS,
  );
}

function rowDocument(row: PlanRow): object {
  const months = row.months === undefined ? undefined : byMonth(row.months);
  const { label } = row;
  return inOrder(
    { ...row, months, label: typeof label === "object" ? inOrder(label, LANGUAGES) : label },
    ROW_KEYS,
  );
}

function scenarioDocument(scenario: Scenario): object {
  return inOrder({ ...scenario, rows: eachOf(scenario.rows, rowDocument) }, ["name", "rows"]);
}

function forecastDocument(forecast: Forecast): object {
  const goals = forecast.goals.map((goal) => inOrder(goal, [...GOAL_KEYS, "probability"]));
  return inOrder({ ...forecast, rows: eachOf(forecast.rows, byMonth), goals }, FORECAST_KEYS);
}

function estimateDocument(estimate: Estimate): object {
  return inOrder(estimate, ["who", "value"]);
}

function meetingDocument(meeting: Meeting): object {
  const decisions = meeting.decisions.map((decision) => inOrder(decision, ["what", "who", "by", "done"]));
  return inOrder({ ...meeting, decisions }, ["date", "decisions"]);
}

/** The lowest version that can hold everything in the plan. */
function versionOf({ actuals, closed, forecasts, estimates, meetings, report }: Plan): number {
  if (meetings.length > 0) return PLAN_VERSION;
  const isFirst =
    closed === undefined &&
    report.until === undefined &&
    forecasts.length === 0 &&
    Object.keys(actuals).length === 0 &&
    Object.keys(estimates).length === 0;
  return isFirst ? 1 : 2;
}

function isDefaultRun(run: Plan["run"]): boolean {
  const { trials, seed, chance } = DEFAULT_RUN;
  const same = run.trials === trials && run.seed === seed && run.chance === chance;
  return same && Object.keys(run).length === 3;
}

/** The object's known keys in the given order, then its `x_` keys in alphabetical order; unset keys are left out. */
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
