import { describe, expect, test } from "vitest";
import { applyCommand } from "../../../../src/editing/apply.ts";
import { checkPlan } from "../../../../src/engine/checkPlan.ts";
import { encodePlan } from "../../../../src/storage/encodePlan.ts";
import { decodePlan } from "../../../../src/storage/decodePlan.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import { addCommand, definitionOf, describeCommand } from "../../../../src/ui/views/sheet/rows/rowParts.ts";
import type { RowParts } from "../../../../src/ui/views/sheet/rows/rowParts.ts";
import { makePlan } from "../../../support/makePlan.ts";

const EN = { locale: "en-GB", currency: "EUR" };
const parts: RowParts = {
  en: "Partner leads",
  sv: "Partnerleads",
  kind: "input",
  text: "5 to 10",
  unit: "leads",
  group: "Partners",
  total: "flow",
};

describe("a row of the user's own", () => {
  test("is added as it was typed and is the same after its plan has been saved and read", () => {
    const found = definitionOf(parts, EN);
    if (!found.ok) throw new Error("it should be one");
    const plan = applyCommand(makePlan(), addCommand("partner_leads", found.value, undefined));
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.rows["partner_leads"]).toEqual({
      kind: "input",
      label: { en: "Partner leads", sv: "Partnerleads" },
      unit: "leads",
      group: "Partners",
      total: "flow",
      value: "5 to 10",
    });
    const again = decodePlan(encodePlan(plan));
    expect(again.ok && again.value.rows["partner_leads"]).toEqual(plan.rows["partner_leads"]);
  });

  test("an input that becomes a calculation keeps nothing that only inputs have", () => {
    const plan = makePlan({
      inputs: { x: { value: "1", months: { "2027-02": "2" }, min: 0, carry: false }, y: "3" },
    });
    const found = definitionOf({ ...parts, kind: "computed", text: "=y * 2" }, EN);
    if (!found.ok) throw new Error("it should be one");
    const next = applyCommand(plan, describeCommand(sheetOf(plan).byId.get("x")!, found.value));
    expect(checkPlan(next)).toEqual([]);
    expect(decodePlan(encodePlan(next)).ok).toBe(true);
    expect(sheetOf(next).byId.get("x")).toMatchObject({ kind: "computed", formula: "y * 2" });
  });

  test.each([
    [{ en: " ", sv: "" }, "label"],
    [{ group: " " }, "group"],
    [{ text: "" }, "text"],
    [{ text: "many ways" }, "text"],
  ] as const)("%j is refused for its %s", (change, where) => {
    const found = definitionOf({ ...parts, ...change }, EN);
    expect(found.ok ? undefined : found.error.in).toBe(where);
  });

  test("a name given in one language stands for both", () => {
    const found = definitionOf({ ...parts, en: "", sv: "Partnerleads" }, EN);
    expect(found.ok && found.value.label).toBe("Partnerleads");
  });
});
