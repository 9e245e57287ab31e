import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rolledRows, rollForward } from "../../src/editing/rollForward.ts";
import type { RolledValue } from "../../src/editing/rollForward.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { inputMeans, linear } from "../../src/engine/inputMeans.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { addMonths, monthsBetween } from "../../src/model/month.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { arbitraryPlan } from "../support/arbitraryPlan.ts";
import { repeats } from "../support/repeats.ts";
import { planOf } from "./planOf.ts";

/** Every median is the month's number, 1 for January 2027, unless the test says another. */
function byMonth(_row: string, month: string): number {
  return monthsBetween("2026-12", month);
}

/** A plan from January 2027 whose books are closed through June. */
function closedInJune(changes: Partial<Plan> = {}): Plan {
  return planOf({ closed: "2027-06", ...changes });
}

function rolled(
  plan: Plan,
  median = byMonth,
): { readonly plan: Plan; readonly values: readonly RolledValue[] } {
  const found = rollForward(plan, "From July", median);
  if (found === undefined) throw new Error("nothing is closed");
  expect(checkPlan(found.plan)).toEqual([]);
  return found;
}

describe("a plan that starts from here", () => {
  test("starts in the month after the closed one, is as long, and leaves the old plan as it is", () => {
    const old = closedInJune();
    const before = structuredClone(old);
    const { plan } = rolled(old);
    expect([plan.name, plan.start, plan.months, plan.closed]).toEqual([
      "From July",
      "2027-07",
      24,
      "2027-06",
    ]);
    expect(old).toEqual(before);
  });

  test("is none where no month of the plan is closed", () => {
    expect(rollForward(planOf(), "From here", byMonth)).toBeUndefined();
    const history = planOf({ actuals: { dials: { "2026-10": 5 } } });
    expect(rollForward(history, "From here", byMonth)).toBeUndefined();
  });

  test("has at its start what came of each stock, or else its median, and says which", () => {
    const actuals = { customers: { "2027-06": 131, "2027-07": 9 }, untouched_accounts: { "2027-06": 8000 } };
    const { plan, values } = rolled(closedInJune({ actuals }));
    const starts = Object.fromEntries(
      values.flatMap((one) => (one.kind === "start" ? [[one.row, [one.stock, one.after, one.from]]] : [])),
    );
    expect(starts).toEqual({
      customers_start: ["customers", 131, "actual"],
      addressable_accounts: ["untouched_accounts", 8000, "actual"],
      call_list_start: ["call_list", 6, "median"],
      followup_pool_start: ["followup_pool", 6, "median"],
      nurture_pool_start: ["nurture_pool", 6, "median"],
      open_opportunities_start: ["open_opportunities", 6, "median"],
    });
    expect(plan.rows["customers_start"]).toEqual({ value: 131 });
    expect(values).toContainEqual({ kind: "not-carried", row: "sdr_queue", value: 6 });
  });

  test("keeps what came as history, what waits, the forecasts and the scenarios", () => {
    const actuals = { dials: { "2026-12": 1, "2027-03": 2, "2027-09": 3 } };
    const { plan } = rolled(closedInJune({ actuals }));
    expect(plan.actuals).toEqual(actuals);
    expect(plan.scenarios.map(({ name }) => name)).toEqual(["One more", "Nothing"]);
    const old = closedInJune({ actuals: { dials: { "2017-01": 1, "2017-06": 2, "2017-07": 3 } } });
    expect(rolled(old).plan.actuals).toEqual({ dials: { "2017-07": 3 } });
  });

  test("folds the overrides from before into the value, in the plan and in scenarios", () => {
    const plan = closedInJune({
      rows: {
        hunters: {
          value: 2,
          months: { "2027-02": "base + 1", "2027-05": "base + 2", "2027-09": "base * 2" },
        },
        answer_rate: { value: "20% to 30%", months: { "2027-04": "25%" } },
        sellers: { months: { "2027-07": 9, "2027-03": 5 } },
      },
      scenarios: [
        { name: "Steps", rows: { hunters: { months: { "2027-03": "base + 1" } }, sellers: { value: 7 } } },
      ],
    });
    const next = rolled(plan);
    expect(next.plan.rows).toMatchObject({
      hunters: { value: 4, months: { "2027-09": 4 } },
      answer_rate: { value: "25%" },
      sellers: { months: { "2027-07": 9 } },
    });
    expect(next.plan.rows["answer_rate"]).not.toHaveProperty("months");
    expect(next.plan.scenarios).toEqual([
      { name: "Steps", rows: { hunters: { value: "base + 1" }, sellers: { value: 7 } } },
    ]);
    expect(next.values.filter(({ kind }) => kind === "override")).toEqual([
      { kind: "override", scenario: undefined, row: "hunters", since: "2027-05", entry: "base + 2" },
      { kind: "override", scenario: undefined, row: "answer_rate", since: "2027-04", entry: "25%" },
      { kind: "override", scenario: "Steps", row: "hunters", since: "2027-03", entry: "base + 1" },
    ]);
  });

  test("dates an override at the start where its value could not say the same", () => {
    const plan = closedInJune({
      rows: {
        answer_rate: { value: "15% to 25%", months: { "2027-04": "base * 0.9" } },
        hunters: { months: { "2027-04": "base + 1", "2027-10": "base + 2" } },
      },
    });
    expect(rolled(plan).plan.rows).toMatchObject({
      answer_rate: { value: "15% to 25%", months: { "2027-07": "base * 0.9" } },
      hunters: { months: { "2027-07": "base + 1", "2027-10": "base + 2" } },
    });
  });

  test("keeps a source with the value that it was given for, and with no other", () => {
    const rows = {
      answer_rate: { value: "15%", source: "Last year", months: { "2027-04": "25%" } },
      meeting_rate: { value: "9%", source: "Last year" },
    };
    const next = rolled(closedInJune({ rows })).plan.rows;
    expect(next["answer_rate"]).toEqual({ value: "25%" });
    expect(next["meeting_rate"]).toEqual(rows.meeting_rate);
  });

  test("lets a month's own spend go with its month", () => {
    const fair = {
      kind: "input",
      value: 0,
      carry: false,
      months: { "2027-03": 500, "2027-09": 700 },
    } as const;
    expect(rolled(closedInJune({ rows: { fair } })).plan.rows["fair"]).toEqual({
      ...fair,
      months: { "2027-09": 700 },
    });
  });

  test("goes on growing where a value grows by the month", () => {
    const { plan } = rolled(
      closedInJune({
        rows: {
          price_month: { value: "1000 * 1.02 ^ month" },
          ramp: { kind: "computed", formula: "min(1, month / 12)" },
        },
      }),
    );
    expect(plan.rows["price_month"]!.value).toBe("1000 * 1.02 ^ (month + 6)");
    expect(plan.rows["ramp"]!.formula).toBe("min(1, (month + 6) / 12)");
  });

  test("keeps the goals that end later, for what of them is still to come", () => {
    const goals = [
      { name: "Year", row: "new_customers", at_least: 40, by: "2027-12-31" },
      { name: "Spring", row: "new_customers", at_least: 10, by: "2027-05" },
      { name: "Autumn", row: "new_customers", at_least: 12, from: "2027-09", by: "2027-12" },
      { name: "From May", row: "new_customers", at_most: 30, from: "2027-05", by: "2027-12" },
      { name: "Reached", row: "new_customers", at_least: 5, by: "2027-12" },
      { name: "Stock", row: "customers", at_least: 150, from: "2027-01", by: "2027-12" },
    ];
    const actuals = { new_customers: { "2027-01": 10, "2027-02": 4 } };
    const { plan, values } = rolled(closedInJune({ goals, actuals }));
    // Ten and four came; the medians of March to June are 3, 4, 5 and 6.
    expect(plan.goals).toEqual([
      { name: "Year", row: "new_customers", at_least: 40 - 32, by: "2027-12-31" },
      goals[2],
      { name: "From May", row: "new_customers", at_most: 30 - 11, by: "2027-12" },
      { name: "Reached", row: "new_customers", at_least: 0, by: "2027-12" },
      { name: "Stock", row: "customers", at_least: 150, by: "2027-12" },
    ]);
    expect(values).toContainEqual({ kind: "goal", goal: goals[0], came: 32, before: 40, after: 8 });
    expect(values).toContainEqual({ kind: "goal-over", goal: goals[1] });
  });

  test("unties inputs of which one is certain by now", () => {
    const rows = { answer_rate: { value: "20% to 30%", months: { "2027-04": "25%" } } };
    const correlations = [
      ["answer_rate", "meeting_rate", 0.5],
      ["meeting_rate", "base_churn", 0.2],
    ] as const;
    const next = rolled(closedInJune({ rows, correlations }));
    expect(next.plan.correlations).toEqual([correlations[1]]);
    expect(next.values).toContainEqual({ kind: "correlation", rows: ["answer_rate", "meeting_rate"] });
  });

  test("asks for the medians of the stocks and of what goals add up, and of nothing else", () => {
    const plan = closedInJune({ goals: [{ row: "new_customers", at_least: 9, by: "2027-12" }] });
    const asked = new Set<string>();
    rolled(plan, (row) => {
      asked.add(row);
      return 1;
    });
    expect([...asked].toSorted()).toEqual(rolledRows(plan).toSorted());
  });
});

test("every input of the new plan is, month by month, what it was in the old one", () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.integer({ min: 1, max: 8 }), (plan, closed) => {
      fc.pre(closed < plan.months && checkPlan(plan).length === 0);
      const old = { ...plan, closed: addMonths(plan.start, closed - 1) };
      const next = rollForward(old, "Next", () => NaN)!.plan;
      for (const scenario of [undefined, "Other"]) {
        const [before, after] = [old, next].map((one) => compilePlan(one, scenario));
        for (const [id, row] of before!.rows) {
          const other = after!.rows.get(id)!;
          if (row.kind !== "input" || other.kind !== "input" || row.row.startOnly) continue;
          // Of an expression with an estimated mean the draws are others, since its place is another.
          if (!row.terms.every((term) => linear(term))) continue;
          const [was, is] = [inputMeans(row, before!), inputMeans(other, after!)];
          for (let t = closed; t < plan.months; t++) {
            expect(Math.abs(is[t - closed]! - was[t]!), `${id} in month ${t}`).toBeLessThanOrEqual(
              1e-9 * Math.max(1, Math.abs(was[t]!)),
            );
          }
        }
      }
    }),
    { seed: 4711, numRuns: repeats(40, 1000) },
  );
});

test("a rolled reference plan goes on about where the old one was", () => {
  const old = { ...newPlan("reference", { language: "en", start: "2027-01" }), closed: "2027-06" };
  const { rows } = runExpected(compilePlan(old));
  const next = rollForward(
    old,
    "Next",
    (row, month) => rows.get(row)![monthsBetween(old.start, month)]!,
  )!.plan;
  const after = runExpected(compilePlan(next)).rows;
  // Stocks go on; what the plan has no place for (articles that rank, the SDRs' queue) begins anew.
  for (const row of ["customers", "open_opportunities", "followup_pool", "untouched_accounts"]) {
    const [was, is] = [rows.get(row)![6]!, after.get(row)![0]!];
    expect(Math.abs(is - was) / was, row).toBeLessThan(0.1);
  }
});
