import type { Issue, PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";
import { cholesky, pearson, tiedSite } from "./correlation.ts";

/**
 * The faults of a plan's correlations: of the inputs, of the sizes, and of correlations that are impossible together.
 */
export function checkCorrelations(plan: Plan, sheet: Sheet): PlacedIssue[] {
  const issues: PlacedIssue[] = [];
  const pairs = new Set<string>();
  plan.correlations.forEach(([first, second, rho], index) => {
    const say = (issue: Issue): void => void issues.push({ at: ["correlations", index], issue });
    for (const id of [first, second]) {
      const row = sheet.byId.get(id);
      if (row === undefined) say({ code: "unknown-row", id });
      else if (row.kind === "computed") say({ code: "not-an-input", id });
      else if (tiedSite(row) === undefined) say({ code: "correlation-needs-one-draw", id });
    }
    if (first === second) say({ code: "correlation-self", id: first });
    if (!(Math.abs(rho) < 1)) say({ code: "correlation-size", value: rho });
    const pair = [first, second].sort().join(" ");
    if (pairs.has(pair)) say({ code: "correlation-twice", first, second });
    pairs.add(pair);
  });
  if (issues.length === 0) issues.push(...impossible(plan));
  return issues;
}

/** A pair that makes the correlations impossible together, with pairs that are not given counted as 0. */
function impossible({ correlations }: Plan): PlacedIssue[] {
  const rows: RowId[] = [...new Set(correlations.flatMap(([a, b]) => [a, b]))];
  const factor = cholesky(pearson(rows, correlations));
  if (factor.ok) return [];
  // The correlations of the rows before this one are possible; with this one they are not.
  const before = new Set(rows.slice(0, factor.row));
  const row = rows[factor.row]!;
  const at = correlations.findLastIndex(
    ([a, b]) => (a === row && before.has(b)) || (b === row && before.has(a)),
  );
  const [first, second] = correlations[at]!;
  return [{ at: ["correlations", at], issue: { code: "correlations-impossible", first, second } }];
}
