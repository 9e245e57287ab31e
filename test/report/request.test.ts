import { describe, expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { requestReport } from "../../src/report/request.ts";
import { worked } from "./worked.ts";

const plan = {
  ...newPlan("nordic", { language: "sv", start: "2027-01" }),
  run: { trials: 1000, seed: 1, chance: true },
  scenarios: [
    {
      name: "Ask",
      rows: {
        hunters: { months: { "2027-03": "base + 1" } },
        linkedin_spend: { months: { "2027-03": "base + 40000" } },
      },
    },
  ],
};
const report = worked(requestReport(plan, { baseline: undefined, scenario: "Ask" }));

describe("a budget request as figures", () => {
  test("asks from the month in which its inputs differ", () => {
    expect(report.ask.differences.map(({ row }) => row)).toEqual(["hunters", "linkedin_spend"]);
    expect(report.ask.from).toBe(2);
    // 22 months of 40,000.
    expect(report.ask.parts.ads).toBeCloseTo(880_000, 4);
  });

  test("adds up: parts, months and years come to the total", () => {
    const { parts, byMonth, total } = report.ask;
    const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);
    expect(sum(Object.values(parts))).toBeCloseTo(total.difference.mean, 3);
    expect(sum(byMonth)).toBeCloseTo(total.difference.mean, 3);
    expect(sum(report.years.map((year) => year.cost.mean))).toBeCloseTo(total.difference.mean, 3);
    expect(sum(report.years.map((year) => year.net.mean))).toBeCloseTo(report.course.payback.atEnd.mean, 3);
    const customers = report.gives.find(({ row }) => row === "new_customers");
    expect(sum(report.customers.after)).toBeCloseTo(customers?.after.mean ?? NaN, 6);
  });

  test("names what binds: with one more hunter the call lists run short", () => {
    const [first] = report.loads.list;
    expect(first?.row).toBe("prospector_load");
    expect(first?.fullAfter).toBeGreaterThan(first?.fullBefore ?? NaN);
  });

  test("gives early signs in the order of their dates, before the cycle is over", () => {
    const dates = report.indicators.map(({ by }) => by);
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    const first = report.indicators[0];
    expect(first?.by).toBeLessThan(2 + report.cycle);
    expect(first?.withIt).toBeGreaterThan(first?.without ?? NaN);
    for (const { limit, withIt, without, underWith, underWithout } of report.indicators) {
      expect(limit).toBeLessThanOrEqual(Math.ceil(withIt));
      expect(limit).toBeGreaterThan(without);
      expect(underWithout).toBeGreaterThan(underWith);
    }
  });
});

test("what a goal is about is counted over the goal's own months, all else from the plan's start", () => {
  const goals = [{ row: "new_customers", at_least: 32, from: "2027-07", by: "2028-06-30" }];
  const given = (of: typeof plan) =>
    worked(requestReport(of, { baseline: undefined, scenario: "Ask", until: 17 }));
  const [own, whole] = [given({ ...plan, goals }), given({ ...plan, goals: [] })];
  const figure = (of: typeof own, row: string) => of.gives.find((one) => one.row === row)!;
  const sum = own.customers.after.slice(6, 18).reduce((a, b) => a + b, 0);
  expect(figure(own, "new_customers").from).toBe(6);
  expect(figure(own, "new_customers").after.mean).toBeCloseTo(sum, 6);
  for (const row of ["customers", "revenue", "contribution"]) {
    expect(figure(own, row), row).toEqual(figure(whole, row));
  }
  expect(own.ask).toEqual(whole.ask);
});
