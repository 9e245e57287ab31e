import { describe, expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import type { Command } from "../../src/editing/command.ts";
import { isScenarios, originsOf, templateShare } from "../../src/formula/inputOrigin.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan, TemplateId } from "../../src/model/plan.ts";
import type { Entry } from "../../src/model/row.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";

const START = newPlan("nordic", { language: "en", start: "2027-01" });
const GARTNER = /Gartner, 2019/;

function after(plan: Plan, ...commands: Command[]): Plan {
  return commands.reduce(applyCommand, plan);
}

function set(row: string, entry: Entry, month?: string, scenario?: string): Command {
  return { kind: "set-entry", cell: { scenario, row, month }, entry };
}

function of(plan: Plan, row: string) {
  const found = originsOf(plan, sheetOf(plan)).get(row);
  if (found === undefined) throw new Error(`no input: ${row}`);
  return { ...found, words: typeof found.source === "object" ? found.source.en : found.source };
}

describe("the source of an input's value", () => {
  test("is the template's only for the template's value", () => {
    const rate = "outbound_opportunity_rate";
    expect(of(START, rate)).toMatchObject({ origin: "template" });
    expect(of(START, rate).words).toMatch(GARTNER);
    for (const command of [set(rate, "30%"), set(rate, "30%", "2027-03")]) {
      const changed = of(after(START, command), rate);
      expect(changed.origin).toBe("yours");
      expect(changed.source).toBeUndefined();
      // The template's value can still be shown.
      expect(changed.template?.entry).toBe("22% to 60%");
      expect(changed.template?.source?.en).toMatch(GARTNER);
    }
  });

  test("that somebody gave applies to the value for which it was given", () => {
    const sourced = after(START, set("hunters", "3"), {
      kind: "describe-row",
      row: "hunters",
      changes: { source: "our own CRM" },
    });
    expect(of(sourced, "hunters").source).toBe("our own CRM");
    expect(of(after(sourced, set("hunters", "3")), "hunters").source).toBe("our own CRM");
    expect(of(after(sourced, set("hunters", "4", "2027-05")), "hunters").source).toBe("our own CRM");
    expect(of(after(sourced, set("hunters", "4")), "hunters").source).toBeUndefined();
    const back = after(sourced, {
      kind: "clear-entry",
      cell: { scenario: undefined, row: "hunters", month: undefined },
    });
    expect(of(back, "hunters").words).toBe("UBM Planner’s own estimate");
  });

  test("is not kept when a scenario's value is taken into the plan", () => {
    const plan = after(
      START,
      set("hunters", "3"),
      { kind: "describe-row", row: "hunters", changes: { source: "our own CRM" } },
      { kind: "add-scenario", name: "More" },
      set("hunters", "5", undefined, "More"),
    );
    expect(of(plan, "hunters").source).toBe("our own CRM");
    expect(of(after(plan, { kind: "adopt-scenario", name: "More" }), "hunters").source).toBeUndefined();
  });
});

test("a scenario's own value does not have the source of the plan's value", () => {
  const plan = after(
    START,
    { kind: "add-scenario", name: "More" },
    set("meeting_rate", "20%", undefined, "More"),
    set("hunters", "4", "2027-05", "More"),
  );
  const scenarios = sheetOf(plan, plan.scenarios[0]);
  const inSheet = (sheet: typeof scenarios, row: string) => isScenarios(sheet.byId.get(row));
  expect(inSheet(scenarios, "meeting_rate")).toBe(true);
  expect(inSheet(scenarios, "hunters")).toBe(true);
  expect(inSheet(scenarios, "answer_rate")).toBe(false);
  expect(inSheet(scenarios, "new_customers")).toBe(false);
  expect(inSheet(sheetOf(plan), "meeting_rate")).toBe(false);
});

describe("whose number an input is", () => {
  test.each<TemplateId>(["reference", "nordic", "founder", "blank"])(
    "%s: converting the currency makes no number anybody's own",
    (id) => {
      const plan = newPlan(id, { language: "en", start: "2027-01" });
      const euro = after(plan, { kind: "set-currency", currency: "EUR", rate: 0.0893 });
      const dollar = after(euro, { kind: "set-currency", currency: "USD", rate: 1.0874 });
      for (const one of [euro, dollar]) {
        const origins = [...originsOf(one, sheetOf(one)).values()].map(({ origin }) => origin);
        expect(new Set(origins)).toEqual(new Set(["template", "converted"]));
      }
      const own = after(dollar, set("price_month", "4900"), set("hunters", "3"));
      expect(of(own, "price_month").origin).toBe("yours");
      expect(of(own, "hunters").origin).toBe("yours");
      expect(of(own, "sellers_salary").origin).toBe("converted");
    },
  );

  test("a converted value keeps the source of the template's value", () => {
    const euro = after(START, { kind: "set-currency", currency: "EUR", rate: 0.0893 });
    expect(of(euro, "search_click_cost").words).toMatch(/Semantiko, 2025/);
  });

  test("amounts that were raised by one factor in the template's own currency are the plan's own", () => {
    const raised = after(
      START,
      ...["sellers", "hunters", "managers", "sdrs"].map((role) => {
        const held = sheetOf(START).byId.get(`${role}_salary`);
        const value = held?.kind === "input" ? Number(held.layers[0]?.value) : NaN;
        return set(`${role}_salary`, String(value * 1.03));
      }),
    );
    expect(of(raised, "sellers_salary").origin).toBe("yours");
  });

  test("a number is agreed once somebody answers for it, and a row of the user's own is the plan's own", () => {
    const plan = after(
      START,
      { kind: "describe-row", row: "hunters", changes: { owner: "Anna" } },
      { kind: "add-row", row: "partners", definition: { kind: "input", value: 3, group: "inbound" } },
    );
    expect(of(plan, "hunters").origin).toBe("agreed");
    expect(of(plan, "partners").origin).toBe("yours");
  });

  test("is the plan's own where the template's value has a source that somebody gave", () => {
    const confirmed = after(START, {
      kind: "describe-row",
      row: "hunters",
      changes: { source: "Our own figure" },
    });
    expect(of(confirmed, "hunters").origin).toBe("yours");
  });

  test.each<[string, Entry]>([
    ["hunters", "2"],
    ["outbound_opportunity_rate", "22% to 60%"],
  ])("%s typed as the template has it is the plan's own, and no publisher's", (row, entry) => {
    const typed = after(START, set(row, entry));
    expect(of(typed, row)).toMatchObject({ origin: "yours", template: { entry } });
    expect(of(typed, row).source).toBeUndefined();
    // A plan holds only what differs from its template: the value itself is not stored.
    expect(typed.rows[row]).toEqual({ x_own: true });
    const read = decodePlan(encodePlan(typed));
    expect(read.ok && of(read.value, row).origin).toBe("yours");
    const emptied = after(typed, {
      kind: "clear-entry",
      cell: { scenario: undefined, row, month: undefined },
    });
    expect(emptied.rows).toEqual(START.rows);
    expect(after(typed, set(row, "1%"), set(row, entry)).rows).toEqual(typed.rows);
  });

  test("an amount typed equal to its converted value is the plan's own, and stays so in another currency", () => {
    const euro = after(START, { kind: "set-currency", currency: "EUR", rate: 0.0893 });
    const typed = after(euro, set("sellers_salary", euro.rows["sellers_salary"]!.value!));
    expect(of(typed, "sellers_salary").origin).toBe("yours");
    expect(of(typed, "hunters_salary").origin).toBe("converted");
    const krona = after(typed, { kind: "set-currency", currency: "SEK", rate: 1 / 0.0893 });
    expect(of(krona, "sellers_salary").origin).toBe("yours");
  });

  test("a scenario's entry, or one for a month, does not count as typed", () => {
    const plan = after(START, { kind: "add-scenario", name: "More" }, set("hunters", "2", undefined, "More"));
    expect(of(plan, "hunters").origin).toBe("template");
    expect(after(START, set("hunters", 3, "2027-03")).rows["hunters"]).not.toHaveProperty("x_own");
  });

  test("the essential inputs that are still the template's are counted", () => {
    const count = (plan: Plan) => templateShare(sheetOf(plan), originsOf(plan, sheetOf(plan)));
    const { templates, all } = count(START);
    expect(templates).toBe(all);
    expect(count(after(START, set("hunters", "3"), set("price_month", "12000"))).templates).toBe(all - 2);
  });

  test("an input that an answer names counts with the essential ones, once", () => {
    const count = (plan: Plan, also: readonly string[]) =>
      templateShare(sheetOf(plan), originsOf(plan, sheetOf(plan)), also);
    const { all } = count(START, []);
    expect(sheetOf(START).byId.get("show_rate")).not.toHaveProperty("essential", true);
    const named = count(START, ["show_rate", "hunters"]);
    expect(named.all).toBe(all + 1);
    expect(named.rows).toContain("show_rate");
    expect(count(after(START, set("show_rate", "80%")), ["show_rate"])).toMatchObject({
      templates: all,
      all: all + 1,
    });
  });
});
