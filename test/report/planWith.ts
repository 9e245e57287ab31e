import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, Scenario } from "../../src/model/plan.ts";

/**
 * A plan whose cost and contribution come from two inputs of its own, so that they can be worked out by hand: nothing
 * is spent and nothing earned except what a scenario says.
 */
export function planWith(scenarios: readonly Scenario[], changes: Partial<Plan> = {}): Plan {
  return {
    ...newPlan("blank", { language: "en", start: "2027-01", name: "By hand" }),
    months: 12,
    goals: [{ name: "Demand", row: "demand", at_least: 15, by: "2027-12" }],
    rows: {
      spent: { kind: "input", value: 0, unit: "money", total: "flow" },
      earned: { kind: "input", value: 0, unit: "money", total: "flow" },
      demand: { kind: "input", value: "10 to 20", unit: "leads", total: "stock" },
      total_cost: { formula: "spent" },
      contribution: { formula: "earned - spent" },
    },
    run: { trials: 1000, seed: 1, chance: true },
    scenarios,
    ...changes,
  };
}
