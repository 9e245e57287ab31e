import { newPlan } from "../../src/model/newPlan.ts";
import { monthsFrom } from "../../src/model/month.ts";
import { LIMITS } from "../../src/model/plan.ts";
import type { Plan, PlanRow } from "../../src/model/plan.ts";

const base = newPlan("reference", { language: "en", start: "2027-01", name: "Large" });

/** As many rows of the user's own as a plan may have, over as many months, half of them with every month typed in. */
export function widestPlan(): Plan {
  const months = monthsFrom(base.start, LIMITS.months);
  const rows: { [id: string]: PlanRow } = { ...base.rows, sellers: { value: 4 } };
  for (let index = 0; Object.keys(rows).length < LIMITS.rows; index += 1) {
    const id = `own_${index}`;
    if (index % 2 === 0) {
      const typed = Object.fromEntries(months.map((month, t) => [month, (index * 31 + t * 7) % 1000]));
      rows[id] = { kind: "input", value: "80 to 120", months: typed, unit: "count", total: "flow" };
    } else {
      const before = index > 2 ? ` + prev(own_${index - 2}, 0) / 2` : "";
      rows[id] = {
        kind: "computed",
        formula: `own_${index - 1} * 1.01${before}`,
        unit: "count",
        total: "flow",
      };
    }
  }
  return { ...base, months: LIMITS.months, rows };
}

/** As many scenarios as a plan may have, each with something of its own. */
export function manyScenarios(): Plan {
  const scenarios = Array.from({ length: LIMITS.scenarios }, (_, i) => ({
    name: `Scenario ${i + 1}`,
    rows: { sellers: { value: 2 + i }, hunters: { value: i % 5 } },
  }));
  return { ...base, scenarios };
}
