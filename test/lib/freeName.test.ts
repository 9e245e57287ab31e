import { expect, test } from "vitest";
import { freeName } from "../../src/lib/freeName.ts";

test("a name that is taken gets the first number that is free", () => {
  expect(freeName("Plan", [])).toBe("Plan");
  expect(freeName("Plan", ["Plan", undefined])).toBe("Plan 2");
  expect(freeName("Plan", new Set(["Plan", "Plan 2", "Plan 4"]))).toBe("Plan 3");
});
