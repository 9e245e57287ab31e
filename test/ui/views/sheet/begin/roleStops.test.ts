import { expect, test } from "vitest";
import { compilePlan } from "../../../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../../../src/engine/runExpected.ts";
import { startCard as en } from "../../../../../src/i18n/en/startCard.ts";
import { startCard as sv } from "../../../../../src/i18n/sv/startCard.ts";
import { newPlan } from "../../../../../src/model/newPlan.ts";
import { ROLES } from "../../../../../src/model/roles.ts";
import type { RowId } from "../../../../../src/model/row.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01" });

/** What the card says that nobody does without a role, as a row of the model; managers have none. */
const STOPS: readonly (readonly [RowId, readonly RowId[]])[] = [
  ["prospectors", ["prospects_researched"]],
  ["hunters", ["dials", "booked_by_call", "not_now"]],
  ["sdrs", ["sdr_worked", "accepted_leads"]],
  ["sellers", ["new_customers"]],
  ["account_managers", ["am_coverage"]],
  ["content_managers", ["live_articles"]],
  ["campaign_managers", ["campaign_leads"]],
  ["digital_specialists", ["managed_share"]],
];

function totals(role: RowId | undefined) {
  const rows = role === undefined ? PLAN.rows : { ...PLAN.rows, [role]: { value: "0" } };
  const run = runExpected(compilePlan({ ...PLAN, rows }, undefined));
  return (row: RowId) => run.rows.get(row)!.reduce((sum, value) => sum + value, 0);
}

const before = totals(undefined);

test.each(STOPS)("what is said to stop without %s does stop, and came before", (role, rows) => {
  const after = totals(role);
  for (const row of rows) {
    expect(before(row)).toBeGreaterThan(0);
    expect(after(row)).toBe(0);
  }
});

test("without managers only what they cost goes", () => {
  const after = totals("managers");
  expect(after("total_cost")).toBeLessThan(before("total_cost"));
  expect(after("mrr")).toBe(before("mrr"));
});

test("every role has its words in both languages", () => {
  for (const words of [en, sv]) {
    expect(Object.keys(words.team.stops).toSorted()).toEqual(ROLES.map(({ id }) => id).toSorted());
  }
});
