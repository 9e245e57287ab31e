import { expect, test } from "vitest";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { whatIsLearnt } from "../../src/learning/learn.ts";
import { teachingRows } from "../../src/learning/teachingRows.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { finish } from "../analysis/support.ts";

const plan = newPlan("reference", { language: "en", start: "2027-01" });

test("answered calls and dials are named for the answer rate, and their actuals do teach it", () => {
  const told = teachingRows(compilePlan(plan));
  expect(told).toContainEqual({ came: "conversations", tried: "dials", input: "answer_rate" });
  for (const { came, tried, input } of told) {
    const actuals = { [tried]: { "2027-01": 400 }, [came]: { "2027-01": 60 } };
    const { inputs } = finish(whatIsLearnt(compilePlan({ ...plan, actuals })));
    expect(inputs.map(({ row }) => row)).toContain(input);
  }
});

test("rows that are always 0 are not named", () => {
  const idle = compilePlan({
    ...plan,
    rows: { ...plan.rows, hunters: { value: 0 }, dials: { formula: "0" } },
  });
  expect(teachingRows(idle).map(({ tried }) => tried)).not.toContain("dials");
});
