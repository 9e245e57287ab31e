import { expect, test } from "vitest";
import { FIGURES_KEY, readAskedFigures } from "../../src/entries/keptFigures.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";

test("the figures that are asked for are the same in the same order when the plan is opened again", () => {
  const asked = { about: "new_customers 2027-01 2027-12-31", rows: ["answer_rate", "sellers"] };
  const plan = {
    ...newPlan("reference", { language: "en", start: "2027-01" }),
    view: { [FIGURES_KEY]: asked },
  };
  const read = decodePlan(encodePlan(plan));
  expect(read.ok && readAskedFigures(read.value.view[FIGURES_KEY])).toEqual(asked);
});

test.each([
  undefined,
  null,
  7,
  "rows",
  {},
  { about: "x" },
  { about: "x", rows: [] },
  { about: 1, rows: ["a"] },
])("what can't be read is passed over: %j", (kept) => expect(readAskedFigures(kept)).toBeUndefined());

test("a row that is listed twice is asked for once", () => {
  expect(readAskedFigures({ about: "", rows: ["a", 3, "a", "b"] })?.rows).toEqual(["a", "b"]);
});
