import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, Scenario, TemplateId } from "../../src/model/plan.ts";
import { idleParts } from "../../src/report/idleParts.ts";

const RUN = { trials: 200, seed: 1, chance: true } as const;

function idleOf(
  rows: Scenario["rows"],
  others: readonly Scenario[] = [],
  baseline?: string,
  template: TemplateId = "founder",
): readonly string[] {
  const scenario: Scenario = { name: "Ask", rows };
  const plan: Plan = {
    ...newPlan(template, { language: "en", start: "2027-01" }),
    months: 12,
    scenarios: [scenario, ...others],
  };
  const work = idleParts(plan, { scenario: "Ask", baseline, until: 11, ...RUN });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

const TEAM = { prospectors: { value: 1 }, hunters: { value: 2 } };
/** Ads in the last month bring no customer within that month. */
const LATE_ADS = { search_spend: { months: { "2027-12": 60_000 } } };

test("a part without which the request brings as much is idle; parts that need each other are not", () => {
  expect(idleOf({ ...TEAM, ...LATE_ADS })).toEqual(["search_spend"]);
});

test("account managers are not idle although they win nobody, since customers stay", () => {
  const more = { account_managers: { value: 4 }, search_spend: { value: 60_000 } };
  expect(idleOf(more, [], undefined, "reference")).not.toContain("account_managers");
});

test("nothing is reported for a request with one part, with less of something, or with assumptions only", () => {
  expect(idleOf(LATE_ADS)).toEqual([]);
  expect(idleOf({ search_spend: { value: 0 }, linkedin_spend: { value: 0 } })).toEqual([]);
  expect(idleOf({ answer_rate: { value: "30% to 40%" }, show_rate: { value: "90%" } })).toEqual([]);
});

test("a part is tested by giving its row the baseline scenario's value", () => {
  const before: Scenario = { name: "Now", rows: LATE_ADS };
  const later = { search_spend: { months: { "2027-12": 90_000 } } };
  expect(idleOf({ ...TEAM, ...later }, [before], "Now")).toEqual(["search_spend"]);
  expect(idleOf({ ...TEAM, ...LATE_ADS }, [before], "Now")).toEqual([]);
});
