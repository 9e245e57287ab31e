import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { flowStops } from "../../src/analysis/flowStops.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { TEMPLATE_IDS } from "../../src/model/plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Entry } from "../../src/model/row.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { visibleRowsOf } from "../../src/state/visibleRowsOf.ts";

const BLANK = newPlan("blank", { language: "en", start: "2027-01" });

function given(values: { readonly [row: string]: Entry }): Plan {
  return Object.entries(values).reduce(
    (plan, [row, entry]) =>
      applyCommand(plan, { kind: "set-entry", cell: { scenario: undefined, row, month: undefined }, entry }),
    BLANK,
  );
}

function stopsOf(plan: Plan) {
  return flowStops(runExpected(compilePlan(plan)).rows);
}

describe("where a plan stops", () => {
  test.each(TEMPLATE_IDS)("%s says of itself that nothing is missing", (id) => {
    expect(stopsOf(newPlan(id, { language: "en", start: "2027-01" }))).toEqual([]);
  });

  test.each([
    [{ hunters: "1", addressable_accounts: "500" }, ["nobody-prospects"]],
    [{ hunters: "1" }, ["no-accounts"]],
    // Accounts that say "not now" come back as marketing leads.
    [{ hunters: "1", prospectors: "1", addressable_accounts: "500" }, ["nobody-qualifies", "nobody-sells"]],
    [{ prospectors: "1", addressable_accounts: "500" }, ["nobody-calls"]],
    [{ baseline_visitors: "2000" }, ["nobody-qualifies"]],
    [{ baseline_visitors: "2000", sdrs: "1" }, ["nobody-sells"]],
    [{ sellers: "1" }, ["no-leads"]],
    [{ baseline_visitors: "2000", sdrs: "1", sellers: "1" }, ["no-price"]],
    [{ baseline_visitors: "2000", sdrs: "1", sellers: "1", price_month: "900" }, []],
  ])("a blank plan with %j: %j", (values, codes) => {
    expect(stopsOf(given(values)).map(({ code }) => code)).toEqual(codes);
  });

  test("where nobody qualifies leads there are two ways: SDRs, or leads that go straight to the sellers", () => {
    const leads = { baseline_visitors: "2000", sellers: "1", price_month: "900" };
    expect(stopsOf(given(leads))).toEqual([
      { code: "nobody-qualifies", at: "marketing_leads", need: "sdrs", or: "lead_filter" },
    ]);
    expect(stopsOf(given({ ...leads, lead_filter: "0%" }))).toEqual([]);
  });

  test("missing inputs are shown among the essential rows, and so is every role that has people", () => {
    const plan = given({ hunters: "1", addressable_accounts: "500", sdrs: "0.5" });
    const { rows } = sheetOf(plan);
    const seen = visibleRowsOf(
      rows,
      {},
      stopsOf(plan).map(({ need }) => need),
    );
    expect(seen).toEqual(expect.arrayContaining(["hunters", "prospectors", "sdrs", "sellers"]));
    expect(seen).not.toContain("content_managers");
    // A role that has people only from a later month on counts too.
    const later = applyCommand(plan, {
      kind: "set-entry",
      cell: { scenario: undefined, row: "content_managers", month: "2027-06" },
      entry: "1",
    });
    expect(visibleRowsOf(sheetOf(later).rows, {})).toContain("content_managers");
  });
});
