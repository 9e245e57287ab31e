import { expect, test } from "vitest";
import { leverRanks, leverRows } from "../../src/analysis/leverRanks.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { finish, flow, input, planOf, trials } from "./support.ts";

const base = compilePlan(
  planOf({
    callers: input(2, { unit: "people" }),
    cooks: input(2, { unit: "people" }),
    ads: input(1000, { unit: "money", total: "flow" }),
    rate: input("8% to 14%", { unit: "share", min: 0, max: 1 }),
    commission_rate: input("10%", { unit: "share", min: 0, max: 1 }),
    won: flow("split(callers * 10 + ads / 200, rate) + 0 * commission_rate"),
    total_cost: { formula: "callers * 50000 + ads * 3" },
  }),
);
const won = { row: "won", from: 0, to: 11 };

test("each lever is ranked once, the one that reaches most first", () => {
  const ranks = finish(leverRanks(base, won, 0, 10_000, trials(200)));
  const rows = ranks.map(({ row }) => row);
  expect(rows.slice(0, 3)).toEqual(["ads", "callers", "rate"]);
  expect(rows.filter((row) => row === "cooks")).toHaveLength(1);
  expect(new Set(rows).size).toBe(rows.length);
  for (const [at, { after }] of ranks.entries())
    expect(after).toBeLessThanOrEqual(ranks[at - 1]?.after ?? Infinity);
});

test("a rate of commission is no lever for reaching a goal", () => {
  expect(leverRows(base, "won").map(({ row }) => row)).not.toContain("commission_rate");
});
