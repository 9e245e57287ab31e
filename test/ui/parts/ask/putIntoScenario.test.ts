import { expect, test } from "vitest";
import { applyCommand } from "../../../../src/editing/apply.ts";
import { checkPlan } from "../../../../src/engine/checkPlan.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import { scenarioCommand } from "../../../../src/ui/parts/ask/putIntoScenario.ts";

const plan = newPlan("founder", { language: "en", start: "2027-01" });
const hunter = { hunters: { months: { "2027-03": "base + 1" } } };

test("a change becomes a scenario of its own, in one step, and the plan stays free of faults", () => {
  const command = scenarioCommand(plan, sheetOf(plan), undefined, hunter, "One more hunter");
  const next = applyCommand(plan, command);
  expect(command.kind).toBe("together");
  expect(next.scenarios).toEqual([{ name: "One more hunter", rows: hunter }]);
  expect(next.rows).toEqual(plan.rows);
  expect(checkPlan(next)).toEqual([]);
});

test("over a scenario in view the change comes on top of what it says", () => {
  const first = applyCommand(
    plan,
    scenarioCommand(plan, sheetOf(plan), undefined, { hunters: { value: "base + 1" } }, "FirstPlan"),
  );
  const [scenario] = first.scenarios;
  const command = scenarioCommand(
    first,
    sheetOf(first, scenario),
    "FirstPlan",
    { hunters: { value: "base + 1" }, sellers: { value: "base + 0.5" } },
    "Second",
  );
  const next = applyCommand(first, command);
  expect(next.scenarios.map(({ name }) => name)).toEqual(["FirstPlan", "Second"]);
  expect(next.scenarios[0]).toEqual(scenario);
  expect(next.scenarios[1]!.rows["hunters"]).toEqual({ value: "base + 1 + 1" });
  expect(next.scenarios[1]!.rows["sellers"]).toEqual({ value: "base + 0.5" });
});
