import { parseFormula } from "../formula/parse.ts";
import { spansOfName } from "../formula/rename.ts";
import type { Place } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { heldBy } from "./setKey.ts";

/**
 * The places where a plan relies on a row: other rows' formulas, goals, correlations and scenarios. A row of the
 * user's own can be deleted only when there are none.
 */
export function usesOfRow(plan: Plan, id: RowId): Place[] {
  const places: Place[] = [];
  for (const [row, { formula }] of Object.entries(plan.rows)) {
    if (row !== id && formula !== undefined && isNamedIn(formula, id)) places.push(["rows", row, "formula"]);
  }
  plan.goals.forEach((goal, index) => {
    if (goal.row === id) places.push(["goals", index, "row"]);
  });
  plan.correlations.forEach(([first, second], index) => {
    if (first === id || second === id) places.push(["correlations", index]);
  });
  plan.scenarios.forEach((scenario, index) => {
    if (heldBy(scenario.rows, id) !== undefined) places.push(["scenarios", index, "rows", id]);
  });
  return places;
}

function isNamedIn(formula: string, id: RowId): boolean {
  const parsed = parseFormula(formula);
  return parsed.ok && spansOfName(parsed.value, id).length > 0;
}
