import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";

/** A plan from the reference template with two scenarios, rows of the user's own and the given changes. */
export function planOf(changes: Partial<Plan> = {}): Plan {
  return {
    ...newPlan("reference", { language: "en", start: "2027-01", name: "Test" }),
    goals: [],
    rows: {
      partner_leads: { kind: "input", value: "4 to 9", group: "inbound", unit: "leads" },
      fee: {
        kind: "input",
        value: 1000,
        months: { "2027-06": "base + 500" },
        unit: "money",
        min: 0,
        max: 9000,
      },
      partner_cost: { kind: "computed", formula: "partner_leads * fee", unit: "money", group: "inbound" },
    },
    scenarios: [
      { name: "One more", rows: { hunters: { months: { "2027-03": "base + 1" } } } },
      { name: "Nothing", rows: {} },
    ],
    ...changes,
  };
}
