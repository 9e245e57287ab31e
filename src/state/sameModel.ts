import type { Plan } from "../model/plan.ts";

/** Whether two plans run the same: their names, layout, reports, agreements, kept forecasts, estimates and meetings do not count. */
export function sameModel(a: Plan, b: Plan): boolean {
  return (
    a.rows === b.rows &&
    a.scenarios === b.scenarios &&
    a.goals === b.goals &&
    a.actuals === b.actuals &&
    a.closed === b.closed &&
    a.correlations === b.correlations &&
    a.run === b.run &&
    a.template === b.template &&
    a.start === b.start &&
    a.months === b.months &&
    a.year_starts === b.year_starts
  );
}
