import { describe, expect, test } from "vitest";
import { readSaid } from "../../src/i18n/readSaid.ts";

const read = (low: string, high: string, middle = "") =>
  readSaid({ low, high, middle, sure: 90 }, { unit: "share", min: 0, max: 0.5 }, "sv-SE", "SEK");

describe("an answer as it is typed", () => {
  test("is read in the row's unit, with its middle where one is given", () => {
    expect(read("12,5", "20 %")).toEqual({ ok: true, value: { low: 0.125, high: 0.2, sure: 90 } });
    expect(read("10", "20", "15")).toMatchObject({ ok: true, value: { middle: 0.15 } });
  });

  test.each([
    ["low", "not-a-number", ["", "20"]],
    ["high", "not-a-number", ["10", "många"]],
    ["middle", "not-a-number", ["10", "20", "x"]],
    ["high", "order", ["20", "10"]],
    ["high", "outside", ["20", "60"]],
    ["middle", "middle", ["10", "20", "30"]],
  ] as const)("says at its %s what is wrong: %s", (field, fault, typed) => {
    expect(read(...(typed as unknown as [string, string, string?]))).toEqual({
      ok: false,
      error: { field, fault },
    });
  });
});
