import type { Plan } from "../../../model/plan.ts";
import { scenarioNamed } from "../../../model/scenarioNamed.ts";

/** Counts of the differences between two plans. */
export type PlanDifference = {
  readonly rows: number;
  readonly scenarios: number;
  readonly goals: boolean;
  readonly time: boolean;
  readonly name: boolean;
  /** Anything else: settings, the run, texts of the report, actuals. */
  readonly other: boolean;
};

const OTHER = [
  "template",
  "currency",
  "language",
  "correlations",
  "actuals",
  "closed",
  "forecasts",
  "estimates",
  "meetings",
  "run",
  "report",
  "sla",
] as const;

/** What differs between the plan as it is and an earlier version of it. */
export function planDifference(now: Plan, then: Plan): PlanDifference {
  const ids = new Set([...Object.keys(now.rows), ...Object.keys(then.rows)]);
  const names = new Set([...now.scenarios, ...then.scenarios].map(({ name }) => name));
  return {
    rows: [...ids].filter((id) => !same(now.rows[id], then.rows[id])).length,
    scenarios: [...names].filter((name) => !same(scenarioNamed(now, name), scenarioNamed(then, name))).length,
    goals: !same(now.goals, then.goals),
    time: now.start !== then.start || now.months !== then.months || now.year_starts !== then.year_starts,
    name: now.name !== then.name,
    other: OTHER.some((key) => !same(now[key], then[key])),
  };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
