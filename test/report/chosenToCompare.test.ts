import { expect, test } from "vitest";
import { chosenToCompare, MOST_COMPARED } from "../../src/report/chosenToCompare.ts";

const few = [undefined, "a", "b"];
const many = Array.from({ length: 200 }, (_, i) => `s${i}`);

test("all scenarios are compared except those that were unticked, while there is room", () => {
  expect(chosenToCompare(few, new Map())).toEqual(few);
  expect(chosenToCompare(few, new Map([["a", false]]))).toEqual([undefined, "b"]);
});

test("of 200 scenarios the first ones are compared, and a ticked one takes the place of the last", () => {
  expect(chosenToCompare(many, new Map())).toEqual(many.slice(0, MOST_COMPARED));
  const chosen = chosenToCompare(many, new Map([["s150", true]]));
  expect(chosen).toHaveLength(MOST_COMPARED);
  expect(chosen).toEqual([...many.slice(0, MOST_COMPARED - 1), "s150"]);
});

test("never more scenarios than can be kept, however many are ticked", () => {
  expect(chosenToCompare(many, new Map(many.map((name) => [name, true])))).toHaveLength(MOST_COMPARED);
});
