import { expect, test } from "vitest";
import type { InputDifference } from "../../src/report/inputDifferences.ts";
import type { Load } from "../../src/report/loads.ts";
import { spareRoles } from "../../src/report/spareRoles.ts";

function people(row: string, before: number, after: number): InputDifference {
  const values = Float64Array.of(after, after);
  const column = { name: "Ask", values, differs: [true, true], own: [] };
  return { row, baseline: Float64Array.of(before, before), scenarios: [column], stretches: [] };
}

function loads(row: string, after: number) {
  const load: Load = { row, before: after, after, fullBefore: 0, fullAfter: 0 };
  return { from: 0, to: 1, list: [load] };
}

test("a third seller is not needed where three are busy 35 % of the time: two would be busy 53 %", () => {
  const [found, ...others] = spareRoles([people("sellers", 2, 3)], loads("seller_load", 0.35));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ row: "sellers", load: 0.35, before: 0.35 });
  expect(found!.without).toBeCloseTo(0.525, 12);
});

test("added people are needed where the role is busy 60 % of the time or more, or would be full without them", () => {
  expect(spareRoles([people("sellers", 2, 3)], loads("seller_load", 0.6))).toEqual([]);
  expect(spareRoles([people("sellers", 1, 3)], loads("seller_load", 0.5))).toEqual([]);
  expect(spareRoles([people("sellers", 0, 1)], loads("seller_load", 0.2))).toEqual([]);
});

test("fewer people, money and roles without a load are never spare", () => {
  expect(spareRoles([people("sellers", 3, 2)], loads("seller_load", 0.3))).toEqual([]);
  expect(spareRoles([people("linkedin_spend", 2, 3)], loads("seller_load", 0.3))).toEqual([]);
  expect(spareRoles([people("sdrs", 2, 3)], loads("seller_load", 0.3))).toEqual([]);
});
