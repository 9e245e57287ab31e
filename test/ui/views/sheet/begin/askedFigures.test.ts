import { expect, test } from "vitest";
import { askedFigures } from "../../../../../src/ui/views/sheet/begin/askedFigures.ts";

const MANY = Array.from({ length: 14 }, (_, i) => `row_${i}`);

test("the ten that matter most are asked for, in their order", () => {
  expect(askedFigures(MANY, () => false)).toEqual(MANY.slice(0, 10));
});

test("what everybody knows is among the ten though others matter more", () => {
  const asked = askedFigures([...MANY, "price_month", "sellers"], () => false);
  expect(asked).toEqual([...MANY.slice(0, 8), "price_month", "sellers"]);
});

test("a figure that is the plan's own stays though others matter more", () => {
  const asked = askedFigures(MANY, (row) => row === "row_12");
  expect(asked).toEqual([...MANY.slice(0, 10), "row_12"]);
});
