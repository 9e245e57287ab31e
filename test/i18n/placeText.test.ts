import { describe, expect, test } from "vitest";
import { issueText } from "../../src/i18n/issueText.ts";
import { percentAt, placePath, placeText, rowName } from "../../src/i18n/placeText.ts";
import type { NamedPlan } from "../../src/i18n/placeText.ts";

const plan: NamedPlan = {
  rows: { partner_leads: { label: { en: "Leads from partners", sv: "Leads från partner" } }, hunters: {} },
  scenarios: [{ name: "One more hunter", rows: {} }],
  goals: [{ row: "new_customers", at_least: 10, by: "2027-12" }],
};

describe("a place in a plan", () => {
  test.each([
    [["rows", "hunters", "months", "2027-03"], "Rows › Hunters › March 2027", "rows.hunters.months.2027-03"],
    [["rows", "partner_leads", "value"], "Rows › Leads from partners › Value", "rows.partner_leads.value"],
    [["rows", "hunters", "months"], "Rows › Hunters › Months", "rows.hunters.months"],
    [
      ["scenarios", 0, "rows", "hunters"],
      "Scenarios › One more hunter › Rows › Hunters",
      "scenarios[0].rows.hunters",
    ],
    [["scenarios", 4, "name"], "Scenarios › 5 › Name", "scenarios[4].name"],
    [["goals", 0, "by"], "Goals › 1 › By", "goals[0].by"],
    [["correlations", 1, 2], "Correlations › 2 › 3", "correlations[1][2]"],
    [["rows", "a b", "value"], "Rows › a b › Value", 'rows["a b"].value'],
    [["rows", "constructor"], "Rows › constructor", "rows.constructor"],
    [["strange"], "strange", "strange"],
    [[], "The plan", ""],
  ])("%j is %s, and %s as a path", (place, text, path) => {
    expect(placeText(place, plan, "en")).toBe(text);
    expect(placePath(place)).toBe(path);
  });

  test("is named in Swedish, also without a plan", () => {
    expect(placeText(["rows", "hunters", "months", "2027-03"], undefined, "sv")).toBe(
      "Rader › Jägare › mars 2027",
    );
    expect(placeText(["rows", "partner_leads"], plan, "sv")).toBe("Rader › Leads från partner");
  });

  test("has a row's id where the row has no name", () => {
    expect(rowName("nobody", plan, "en")).toBe("nobody");
    expect(rowName("toString", plan, "en")).toBe("toString");
  });
});

test("a value in a file is shown in per cent where its row is in per cent", () => {
  const unit = percentAt(["rows", "answer_rate", "months", "2027-03"]);
  expect(unit).toBe("share");
  expect(percentAt(["scenarios", 0, "rows", "answer_rate"])).toBe("share");
  expect([["rows", "hunters"], ["rows", "price_month"], ["goals", 0], []].map(percentAt)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  const issue = { code: "out-of-range", value: 1.2, min: 0, max: 1 } as const;
  expect(issueText(issue, "en", { unit: unit! })).toBe("The value is 120%, but must be between 0% and 100%.");
});
