import type { Issue, PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";
import { cholesky, pearson, tiedSite } from "./correlation.ts";

/** The faults of a plan's correlations: what they tie, their size, and whether they can all hold. */
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

/** The first pair with which the correlations can't all hold at once. */
function impossible(plan: Plan): PlacedIssue[] {
  const { correlations } = plan;
  for (let n = 1; n <= correlations.length; n++) {
    const some = correlations.slice(0, n);
    const rows: RowId[] = [...new Set(some.flatMap(([a, b]) => [a, b]))];
    if (cholesky(pearson(rows, some)).ok) continue;
    const [first, second] = correlations[n - 1]!;
    return [{ at: ["correlations", n - 1], issue: { code: "correlations-impossible", first, second } }];
  }
  return [];
}
