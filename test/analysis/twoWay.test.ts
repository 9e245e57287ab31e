import { describe, expect, test } from "vitest";
import { fromMonthOn, inputOf } from "../../src/analysis/change.ts";
import { latestStart } from "../../src/analysis/latestStart.ts";
import { leverOf } from "../../src/analysis/levers.ts";
import { axisAt, defaultAxis, twoWay } from "../../src/analysis/twoWay.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { effectOfChange, finish, flow, input, planOf, trials } from "./support.ts";

const base = compilePlan(
  planOf(
    {
      callers: input(2, { unit: "people" }),
      ads: input("800 to 1200", { unit: "money", total: "flow" }),
      none: input(0, { unit: "money", total: "flow" }),
      rate: input("45% to 55%", { unit: "share", min: 0, max: 0.58 }),
      won: flow("count((callers * 10 + ads / 200) * rate)"),
    },
    { months: 6 },
  ),
);
const won = { row: "won", from: 0, to: 5 };
const run = trials(200);

describe("a table of two inputs", () => {
  test("has in each cell the joint effect of its two values, with common random numbers", () => {
    const [x, y] = [axisAt("callers", [1, 2, 4]), axisAt("rate", [0.2, 0.5])];
    const { cells } = finish(twoWay(base, x, y, won, 1, run));
    expect(cells.map((line) => line.length)).toEqual([3, 3]);
    for (const [j, down] of y.values.entries()) {
      for (const [i, across] of x.values.entries()) {
        const change = {
          callers: fromMonthOn(inputOf(base, "callers"), across.value, 1, base),
          rate: fromMonthOn(inputOf(base, "rate"), down.value, 1, base),
        };
        expect(cells[j]![i]).toEqual(effectOfChange(base, change, won, run));
      }
    }
  });

  test("shows no effect where both values are left as they are", () => {
    const { cells } = finish(
      twoWay(base, defaultAxis(base, "callers", 0), defaultAxis(base, "ads", 0), won, 0, run),
    );
    expect(cells[2]![0]).toMatchObject({ effect: 0, error: 0 });
    expect(cells[2]![1]!.effect).toBeGreaterThan(0);
    expect(cells[1]![0]!.effect).toBeLessThan(0);
  });

  test("by default tries up to four more people, money from none to double, and all else up to a fifth more or less within its limits", () => {
    const valuesOf = (row: string) => defaultAxis(base, row, 0).values.map(({ value }) => value);
    expect(valuesOf("callers")).toEqual([2, 3, 4, 5, 6]);
    const mean = valuesOf("ads")[2]!;
    expect(valuesOf("ads")).toEqual([0, mean / 2, mean, 1.5 * mean, 2 * mean]);
    // A fifth more than a half is above the maximum of 58 %.
    const half = valuesOf("rate")[2]!;
    expect(half).toBeCloseTo(0.5, 2);
    expect(valuesOf("rate").every((value) => value <= 0.58)).toBe(true);
    expect(valuesOf("rate")).toHaveLength(4);
    expect(valuesOf("none")).toEqual([0]);
  });
});

describe("how long a decision can wait", () => {
  // One more caller wins ten more a month, for certain.
  const certain = compilePlan(
    planOf({ callers: input(1, { unit: "people" }), won: flow("callers * 10") }, { months: 6 }),
  );
  const lever = leverOf(certain, "people", "callers", { by: "amount", size: 1 }, 1)!;

  test("is the last month in which the lever still reaches the level", () => {
    // The plan has 60, and 10 more for each month with another caller.
    for (const [level, last] of [
      [110, 1],
      [101, 1],
      [100, 2],
      [71, 4],
      [70, 5],
    ] as const) {
      expect(finish(latestStart(certain, [lever], won, level, trials(2))), `${level}`).toBe(last);
    }
  });

  test("is undefined where it is too late already", () => {
    expect(finish(latestStart(certain, [lever], won, 111, trials(2)))).toBeUndefined();
  });
});
