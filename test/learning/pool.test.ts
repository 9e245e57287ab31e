import { describe, expect, test } from "vitest";
import { poolOf } from "../../src/learning/pool.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import type { InputRow } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";
import { within } from "../support/within.ts";

/** The published shares have this many digits. */
const SHARE_DIGITS = 5e-9;
const AMOUNT_DIGITS = 5e-9;

const plan = makePlan({
  inputs: {
    rate: { value: "20%", unit: "share", min: 0, max: 1 },
    amount: 5,
    times: { value: 3, unit: "times" },
  },
});
const row = (id: string): InputRow => inputRowOf(plan, undefined, id)!;

describe("several people's ranges", () => {
  test("of a share are pooled as the equal mixture of what each typed", () => {
    const pool = poolOf(row("rate"), ["10% to 20%", "15% to 30%", "5% to 12%"])!;
    expect(pool.people).toBe(3);
    within([pool.p5, pool.p50, pool.p95], [0.05905506, 0.14149288, 0.2668789], SHARE_DIGITS);
    expect(pool.value).toBe("5.91% to 26.7%");
  });

  test("of an amount are pooled likewise", () => {
    const pool = poolOf(row("amount"), ["4 to 9", "6 to 15", "2 to 5"])!;
    within([pool.p5, pool.p50, pool.p95], [2.36910921, 5.88765384, 12.67997447], AMOUNT_DIGITS);
    expect(pool.value).toBe("2.37 to 12.7");
  });

  test("of one person, or of people who all agree, are that range, with no variance between them", () => {
    for (const typed of [["4 to 9"], ["4 to 9", "4 to 9", "4 to 9"]]) {
      const pool = poolOf(row("amount"), typed)!;
      within([pool.p5, pool.p95], [4, 9], 1e-9);
      expect(pool.between).toBe(0);
    }
  });

  test("disagree by the share of the variance that lies between their means", () => {
    // Means 2 and 6, each with a variance of 1: 4/5 of the variance lies between them.
    const pool = poolOf(row("times"), ["normal(2, 1)", "normal(6, 1)"])!;
    within(pool.between!, 0.8, 1e-6);
  });

  test("may be certain numbers: two groups that are sure of different things", () => {
    const pool = poolOf(row("times"), [2, 8, 8])!;
    expect([pool.p5, pool.p50, pool.p95]).toEqual([2, 8, 8]);
    expect(pool.between).toBe(1);
    expect(poolOf(row("times"), [3])!).toMatchObject({ p5: 3, p95: 3, value: "3", between: undefined });
  });

  test("may be written in any way that an input can be", () => {
    const pool = poolOf(row("times"), ["uniform(0, 1) + uniform(0, 1)", "2 - uniform(0, 2)"])!;
    // Both are symmetric around 1.
    within(pool.p50, 1, 1e-3);
    expect(pool.between).toBeLessThan(1e-6);
    // (x²/2 + x/2) / 2 = 0.05
    within(pool.p5, (Math.sqrt(1 + 8 * 0.1) - 1) / 2, 1e-3);
  });
});
