import { expect, test } from "vitest";
import { figuresThatMatter } from "../../src/analysis/figuresThatMatter.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { drained } from "../../src/lib/steps.ts";
import { flow, input, planOf } from "./support.ts";

const won = { row: "won", from: 0, to: 11 };
const base = compilePlan(
  planOf({
    callers: input(2, { unit: "people" }),
    calls: input(100),
    rate: input("5% to 20%", { unit: "share", min: 0, max: 1 }),
    shown: input("100%", { unit: "share", min: 0, max: 1 }),
    cooks: input(3, { unit: "people" }),
    spare: input(1),
    won: flow("callers * calls * rate * shown + 0 * spare"),
  }),
);

test("the inputs of the measure come with the one that moves it most first; those that move nothing or play no part are left out", () => {
  const found = drained(figuresThatMatter(base, won));
  // The rate is uncertain by more than a fifth; callers and calls are each tried a fifth up and down, with the same
  // effect.
  expect(found.map(({ row }) => row)).toEqual(["rate", "callers", "calls", "shown"]);
  expect(found[1]?.moves).toBe(found[2]?.moves);
  const expected = 12 * 2 * 100 * 0.2;
  expect(found[3]!.moves / found[1]!.moves).toBeGreaterThan(0.99);
  expect(found[1]!.moves).toBeLessThan(expected);
});

test("the inputs that matter depend on the measure", () => {
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  const compiled = compilePlan(plan);
  const of = (row: string) =>
    drained(figuresThatMatter(compiled, { row, from: 0, to: 11 })).map((one) => one.row);
  expect(of("new_marketing_leads")).not.toContain("hunters");
  expect(of("new_customers").slice(0, 10)).toContain("hunters");
  expect(of("new_customers")).not.toContain("price_month");
  expect(of("mrr")[0]).toBe("price_month");
});
