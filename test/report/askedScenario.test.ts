import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { askedScenario } from "../../src/report/askedScenario.ts";

const BELIEF = { name: "Belief", rows: { answer_rate: { value: "40%" } } };
const HIRE = { name: "Hire", rows: { hunters: { value: "base + 1" } } };
const ADS = { name: "Ads", rows: { linkedin_spend: { value: "base + 1" } } };

function asked(report: Plan["report"], inView?: string, scenarios = [BELIEF, HIRE, ADS]) {
  const plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), scenarios, report };
  return askedScenario(plan, sheetOf(plan), inView);
}

test("the report is on the scenario that was chosen, else on the one in view, else on the first that asks for something", () => {
  expect(asked({ scenario: "Ads" }, "Hire")).toMatchObject({ scenario: "Ads", opinion: false });
  expect(asked({}, "Ads")).toMatchObject({ scenario: "Ads" });
  expect(asked({})).toMatchObject({ scenario: "Hire", baseline: undefined });
  expect(asked({ scenario: "Gone" })).toMatchObject({ scenario: "Hire" });
});

test("a scenario that changes only assumptions is an opinion, and no request unless it was chosen", () => {
  expect(asked({ scenario: "Belief" })).toMatchObject({ scenario: "Belief", opinion: true });
  expect(asked({}, undefined, [BELIEF])).toMatchObject({ scenario: undefined });
});

test("a scenario is not compared with itself, and the plan itself with nothing", () => {
  expect(asked({ baseline: "Hire" })).toMatchObject({ scenario: "Ads", baseline: "Hire" });
  expect(asked({ baseline: "Hire", scenario: "" })).toEqual({
    scenario: undefined,
    baseline: undefined,
    opinion: false,
  });
});
