import { beforeAll, expect, test } from "vitest";
import { applyCommand } from "../../../../src/editing/apply.ts";
import { compilePlan } from "../../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../../src/engine/runExpected.ts";
import { loadAllWords, words } from "../../../../src/i18n/words.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import type { Plan } from "../../../../src/model/plan.ts";
import type { Entry } from "../../../../src/model/row.ts";
import { agreedInputs, leadTakers, suggestedTexts } from "../../../../src/ui/parts/agreement/suggestions.ts";

beforeAll(async () => {
  await loadAllWords("en");
  await loadAllWords("sv");
});

function takersOf(values: { readonly [row: string]: Entry }, last = 11) {
  const plan = Object.entries(values).reduce(
    (before: Plan, [row, entry]) =>
      applyCommand(before, {
        kind: "set-entry",
        cell: { scenario: undefined, row, month: undefined },
        entry,
      }),
    newPlan("nordic", { language: "en", start: "2027-01" }),
  );
  return leadTakers(runExpected(compilePlan(plan)).rows, last);
}

test("leads are the SDRs', the sellers' where they go straight to them, and nobody's without either", () => {
  expect(takersOf({})).toEqual({ leads: "sdrs", hunters: true });
  expect(takersOf({ sdrs: "0" }).leads).toBe("nobody");
  expect(takersOf({ sdrs: "0", lead_filter: "0%" }).leads).toBe("sellers");
  expect(takersOf({ lead_filter: "0%", hunters: "0" })).toEqual({ leads: "sellers", hunters: false });
});

test.each(["en", "sv"] as const)(
  "no suggestion in %s speaks of people whom the plan does not have",
  (language) => {
    const { sla } = words(language);
    const all = (takers: Parameters<typeof suggestedTexts>[1]) =>
      Object.values(suggestedTexts(sla, takers)).join(" ");
    const hunter = language === "en" ? /hunter/i : /mötesbokare/i;
    expect(all({ leads: "sdrs", hunters: true })).toMatch(/SDR/);
    expect(all({ leads: "sdrs", hunters: true })).toMatch(hunter);
    for (const leads of ["sellers", "nobody"] as const) {
      expect(all({ leads, hunters: false })).not.toMatch(/SDR/);
      expect(all({ leads, hunters: false })).not.toMatch(hunter);
      expect(agreedInputs("handover", { leads, hunters: true })).toEqual(["lead_filter"]);
    }
    const { qualified_lead } = suggestedTexts(sla, { leads: "sellers", hunters: true });
    expect(qualified_lead).toMatch(language === "en" ? /a seller has spoken/ : /en säljare har talat/);
  },
);
