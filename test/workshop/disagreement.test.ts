import { describe, expect, test } from "vitest";
import { inputRowOf } from "../../src/model/sheet.ts";
import { disagreementOf, kindOf } from "../../src/workshop/disagreement.ts";
import { makePlan } from "../support/makePlan.ts";
import { within } from "../support/within.ts";

const range = ([low, high]: readonly [number, number]) => ({ low, high });

describe("whether people agree", () => {
  test.each([
    [
      "agree",
      [
        [8, 20],
        [12, 31],
        [10, 22],
      ],
    ],
    [
      "agree",
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [
      "camps",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      "camps",
      [
        [1, 3],
        [2, 4],
        [8, 10],
        [9, 12],
      ],
    ],
    [
      "apart",
      [
        [1, 3],
        [2, 4],
        [8, 10],
      ],
    ],
    [
      "apart",
      [
        [20, 30],
        [1, 2],
        [22, 28],
        [21, 40],
      ],
    ],
    [
      "spread",
      [
        [1, 4],
        [3, 7],
        [6, 9],
      ],
    ],
    [
      "spread",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ["alone", [[1, 2]]],
    ["alone", []],
  ] as const)("%s: %j, in whatever order", (kind, ends) => {
    const ranges = (ends as readonly (readonly [number, number])[]).map(range);
    expect(kindOf(ranges).kind).toBe(kind);
    expect(kindOf(ranges.toReversed()).kind).toBe(kind);
  });

  test("is told with what all ranges hold, or with how many stand in the lower camp", () => {
    expect(
      kindOf(
        [
          [8, 20],
          [12, 31],
        ].map((ends) => range(ends as [number, number])),
      ),
    ).toEqual({
      kind: "agree",
      common: { low: 12, high: 20 },
    });
    expect(
      kindOf(
        [
          [9, 12],
          [1, 3],
          [2, 4],
          [8, 10],
        ].map((ends) => range(ends as [number, number])),
      ),
    ).toEqual({
      kind: "camps",
      lower: 2,
    });
  });

  test("is looked at in ranges of 90 %: one given at 80 % is wider, one at 95 % narrower", () => {
    const plan = makePlan({ inputs: { rate: { value: "20%", unit: "share", min: 0, max: 1 } } });
    const row = inputRowOf(plan, undefined, "rate")!;
    const said = { low: 0.1, high: 0.2 };
    const { ranges, pool } = disagreementOf(row, [
      { by: "a", ...said, sure: 80 },
      { by: "b", ...said, sure: 90 },
      { by: "c", ...said, sure: 95 },
    ]);
    expect(ranges[0]!.low).toBeLessThan(0.1);
    expect(ranges[0]!.high).toBeGreaterThan(0.2);
    expect([ranges[1]!.low, ranges[1]!.high]).toEqual([0.1, 0.2]);
    expect(ranges[2]!.low).toBeGreaterThan(0.1);
    expect(pool!.people).toBe(3);
    within(disagreementOf(row, [{ by: "b", ...said, sure: 90 }]).pool!.p5, 0.1, 1e-9);
  });
});
