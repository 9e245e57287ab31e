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
  test("begins in the month in which its inputs differ", () => {
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

  test("shows the constraint: with one more hunter the call lists run short", () => {
    const [first] = report.loads.list;
    expect(first?.row).toBe("prospector_load");
    expect(first?.fullAfter).toBeGreaterThan(first?.fullBefore ?? NaN);
  });

  test("gives early signs in the order of their dates, the first before the cycle is over", () => {
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

test("the row of a goal is counted over the goal's own months, all others from the plan's start", () => {
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

describe("a request with months that are already closed", () => {
  const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);
  const early = {
    ...plan,
    scenarios: [
      {
        name: "Ask",
        rows: {
          hunters: { value: "base + 1" },
          sellers: { months: { "2027-01": "base + 1", "2027-02": "base" } },
        },
      },
    ],
  };
  const closed = (row: string, value: number) => ({
    ...early,
    actuals: { [row]: { "2027-01": value, "2027-02": value } },
  });

  test.each([
    ["costs", closed("total_cost", 300_000)],
    ["calls", closed("dials", 900)],
  ] as const)("counts all its sums over the open months, where %s have actuals", (_, of) => {
    const { ask, course, years, gives, until } = worked(
      requestReport(of, { baseline: undefined, scenario: "Ask" }),
    );
    expect(ask.counted).toBe(2);
    expect(ask.differences.map(({ row, stretches }) => [row, stretches[0]!.from])).toEqual([["hunters", 2]]);
    expect([ask.begins, ask.from, course.from]).toEqual([2, 2, 2]);
    expect([...ask.byMonth.slice(0, 2)]).toEqual([0, 0]);
    const total = ask.total.difference.mean;
    expect(sum(Object.values(ask.parts))).toBeCloseTo(total, 3);
    expect(sum(ask.byMonth)).toBeCloseTo(total, 3);
    expect(sum(years.map((year) => year.cost.mean))).toBeCloseTo(total, 3);
    expect(course.cost[until]).toBeCloseTo(total, 3);
    // Pay for one more person in 22 months, and tools: no part is negative.
    for (const part of Object.values(ask.parts)) expect(part).toBeGreaterThanOrEqual(0);
    expect(gives.find(({ row }) => row === "contribution")).toMatchObject({ from: 2 });
    expect(sum(years.map((year) => year.net.mean))).toBeCloseTo(course.payback.atEnd.mean, 3);
  });

  test("costs nothing where all differences are in closed months", () => {
    const { ask } = worked(
      requestReport({ ...early, closed: "2028-12" }, { baseline: undefined, scenario: "Ask", until: 11 }),
    );
    expect([ask.total.difference.mean, ask.byMonth.every((x) => x === 0)]).toEqual([0, true]);
  });
});

test("the monthly cost with everything in place is pay and tools: the one-off hiring cost is not spread over the months", () => {
  const year = {
    ...plan,
    scenarios: [{ name: "Ask", rows: { hunters: { value: "base + 1" } } }],
    run: { ...plan.run, chance: false },
  };
  const { ask } = worked(requestReport(year, { baseline: undefined, scenario: "Ask", until: 11 }));
  const { payroll, other } = ask.parts;
  expect(ask.others).toEqual(["recruitment", "tools"]);
  // The template's hiring cost, paid once.
  expect(ask.monthly).toBeCloseTo((payroll + other - 60_000) / 12, 3);
});
