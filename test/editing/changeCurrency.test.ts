import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { scaleMoney } from "../../src/editing/scaleMoney.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { planOf } from "./planOf.ts";

describe("an entry of money at the rate of 10", () => {
  test.each([
    [1000, 10_000],
    [0.1, 1],
    ["1000", "10000"],
    ["5000 to 9000", "50000 to 90000"],
    ["-5 to 10", "-50 to 100"],
    ["1000 * 1.02 ^ month", "10000 * 1.02 ^ month"],
    ["base * 1.1", "base * 1.1"],
    ["1.1 * base", "1.1 * base"],
    ["base + 500", "base + 5000"],
    ["base - 500 / 2", "base - 5000 / 2"],
    ["-(5 to 10)", "-(50 to 100)"],
    ["0.5 * (1 to 3)", "5 * (1 to 3)"],
    ["20%", "2"],
    ["max(base, 100)", "max(base, 1000)"],
    ["normal(100, 15)", "normal(1000, 150)"],
    ["interval(5, 10, 80%)", "interval(50, 100, 80%)"],
    ["discrete(1, 50%, 2, 50%)", "discrete(10, 50%, 20, 50%)"],
    ["month > 3 ? 100 : base", "month > 3 ? 1000 : base"],
    ["lognormal(1, 1)", "lognormal(1, 1) * 10"],
    ["poisson(base)", "poisson(base / 10) * 10"],
    ["round(base)", "round(base / 10) * 10"],
    ["month", "month * 10"],
    ["base ^ 2", "(base / 10) ^ 2 * 10"],
    ["base > 100 ? base : 5", "(base / 10 > 100 ? base / 10 : 5) * 10"],
    ["no formula (", "no formula ("],
  ])("%s becomes %s", (entry, expected) => expect(scaleMoney(entry, 10, true)).toBe(expected));

  test("over a layer that is not converted the whole is multiplied", () => {
    expect(scaleMoney("base + 500", 10, false)).toBe("(base + 500) * 10");
  });

  test("twelve digits are kept", () => expect(scaleMoney("0.1", 3, true)).toBe("0.3"));
});

describe("changing the currency", () => {
  const money = sheetOf(planOf({ rows: {} })).rows.flatMap((row) =>
    row.kind === "input" && row.unit === "money" ? [[row.id, row.layers[0]!.value] as const] : [],
  );

  test("without a rate relabels and nothing more", () => {
    const plan = planOf();
    expect(applyCommand(plan, { kind: "set-currency", currency: "EUR" })).toEqual({
      ...plan,
      currency: "EUR",
    });
  });

  test("with a rate converts every amount in all layers", () => {
    const plan = planOf({
      goals: [
        { row: "partner_cost", at_most: 500, by: "2027-12" },
        { row: "new_customers", at_least: 10, by: "2027-12" },
      ],
      actuals: { partner_cost: { "2027-01": 90 }, new_customers: { "2027-01": 3 } },
      scenarios: [
        {
          name: "S",
          rows: { fee: { value: "base + 100", months: { "2027-02": 7 } }, hunters: { value: 3 } },
        },
      ],
    });
    const next = applyCommand(plan, { kind: "set-currency", currency: "EUR", rate: 0.1 });
    expect(next.rows.fee).toEqual({
      ...plan.rows.fee,
      value: 100,
      months: { "2027-06": "base + 50" },
      min: 0,
      max: 900,
    });
    expect(next.rows.partner_cost).toBe(plan.rows.partner_cost);
    expect(next.goals.map((goal) => goal.at_most ?? goal.at_least)).toEqual([50, 10]);
    expect(next.actuals).toEqual({ partner_cost: { "2027-01": 9 }, new_customers: { "2027-01": 3 } });
    expect(next.scenarios[0]?.rows).toEqual({
      fee: { value: "base + 10", months: { "2027-02": 0.7 } },
      hunters: { value: 3 },
    });
  });

  test("writes the template's amounts, converted, into the plan", () => {
    const next = applyCommand(planOf(), { kind: "set-currency", currency: "EUR", rate: 0.1 });
    expect(money.length).toBeGreaterThan(3);
    for (const [id, value] of money) {
      const scaled = scaleMoney(value!, 0.1, false);
      expect(next.rows[id]?.value).toBe(scaled === value ? undefined : scaled);
    }
  });
});
