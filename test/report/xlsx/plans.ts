import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { addMonths } from "../../../src/model/month.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { decodePlan } from "../../../src/storage/decodePlan.ts";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures");

export const CONFORMANCE = ["reference", "ramps", "scenarios", "startup"] as const;

export function conformancePlan(name: (typeof CONFORMANCE)[number]): Plan {
  return planFrom(`conformance/${name}.plan.json`);
}

export function planFrom(path: string): Plan {
  const result = decodePlan(readFileSync(resolve(FIXTURES, path), "utf8"));
  if (!result.ok) throw new Error(`a faulty fixture: ${path}`);
  return result.value;
}

/** A plan with actuals in its first months. */
export function withActuals(plan: Plan, came: { readonly [id: string]: readonly number[] }): Plan {
  const byMonth = (values: readonly number[]) =>
    Object.fromEntries(values.map((value, t) => [addMonths(plan.start, t), value]));
  return {
    ...plan,
    actuals: Object.fromEntries(Object.entries(came).map(([id, values]) => [id, byMonth(values)])),
  };
}

/** Actuals of rows of every kind, some of them inconsistent with the rest: more won than decided, a churn above 1. */
export const CAME: { readonly [id: string]: readonly number[] } = {
  hunters: [3, 1, 1],
  cycle_months: [4, 4],
  new_customers: [200, 3],
  opportunities_decided: [5, 0, 0],
  cac: [5, 5],
  contribution: [-9, 9],
  churn_rate: [1.3],
  answer_rate: [0.5, 0.4, 0.3],
  linkedin_spend: [0, 0, 100],
  cumulative_contribution: [1, 2, 3],
  ltv_to_cac: [1],
  productive_hunters: [2.5],
  pipeline_correction: [1.2],
  opportunities_in_cycle: [3],
};

/** A plan with scenarios and rows that cover the difficult cases: ranges, growth, layers and delays. */
export const CORNERS: Plan = {
  ...planFrom("conformance/scenarios.plan.json"),
  rows: {
    growing: { kind: "input", value: "1000 * 1.02 ^ month", unit: "money" },
    seasonal: { kind: "input", value: "calendar(1,2,3,4,5,6,7,8,9,10,11,12) * 2" },
    half_range: { kind: "input", value: "0.5 * (1 to 3)", months: { "2027-05": "base * 1.1 ^ month" } },
    curved: { kind: "input", value: "(1 to 3) ^ 2", months: { "2027-06": "base + 1" } },
    curved_over: { kind: "input", value: "2 to 4", months: { "2027-04": "max(base, 2.5)" } },
    below_zero: { kind: "input", value: "-5", months: { "2027-03": "base - 1", "2027-07": "-2^2" } },
    once: { kind: "input", value: 3, carry: false, months: { "2027-04": "base * 10", "2027-02": 7 } },
    early: { kind: "input", value: "10", months: { "2026-05": "base * 2", "2027-09": "1" } },
    steps: { kind: "input", value: "normal(4 + month, 1)", unit: "people", min: 0 },
    q1: { kind: "input", value: "2", unit: "people", months: { "2027-05": "base + 1" }, min: 0 },
    scenario: { kind: "input", value: "7" },
    team: { kind: "computed", formula: "hunters + sellers * 0.5 + delay(q1, 1.5, 1)" },
    team_hires: { kind: "computed", formula: "hired(team) + hired(q1)" },
    team_ready: { kind: "computed", formula: "ramped(team, 4.5)" },
    team_ready_later: { kind: "computed", formula: "ramped(hunters, q1)" },
    moving_delay: { kind: "computed", formula: "delay(growing, once / 2, steps / 3)" },
    own_runoff: { kind: "computed", formula: "runoff(early * 3, q1, 0.7)" },
    lagged: { kind: "computed", formula: "prev(growing * 2 - prev(growing, 5), seasonal)" },
    log_zero: { kind: "computed", formula: "-log(0 * seasonal) + 1" },
    signs: { kind: "computed", formula: "-2 ^ 2 + 2 ^ 3 ^ 2 - (-seasonal) ^ 3" },
    round_half: {
      kind: "computed",
      formula: "round(below_zero / 2) + floor(-seasonal / 5) + ceil(seasonal / 5)",
    },
    meeting_rate: { value: "7% to 13%", months: { "2027-10": "base * 0.9" } },
    new_customers: { formula: "won_outbound + won_inbound + won_start + max(0, team_hires) * 0.1" },
  },
  goals: [],
  correlations: [],
  scenarios: [
    {
      name: "=1+1, 'more' & <better>?",
      rows: {
        q1: { value: "base + 2", months: { "2027-08": "base * 2" } },
        growing: { value: "base * 1.5" },
        half_range: { months: { "2027-08": "base / 2" } },
        curved: { value: "base * 2" },
        cycle_months: { value: "3 to 5", months: { "2027-11": "base + 1" } },
        once: { months: { "2027-06": "base + 1" } },
      },
    },
    {
      name: "Baseline",
      rows: { hunters: { months: { "2027-01": "4" } }, open_opportunities_start: { value: "base * 2" } },
    },
  ],
};
