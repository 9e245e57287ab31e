import { describe, expect, test } from "vitest";
import { countsFrom, firstTime } from "../../src/model/goalTime.ts";
import { newPlan, nextJanuary } from "../../src/model/newPlan.ts";
import { LIMITS, TEMPLATE_IDS } from "../../src/model/plan.ts";
import { isModelRow, modelRowById, sheetOf } from "../../src/model/sheet.ts";
import { TEMPLATES } from "../../src/model/templates.ts";
import { LANGUAGES } from "../../src/model/language.ts";

describe("a new plan", () => {
  test("takes name, length and goals from its template, in the plan's language", () => {
    const plan = newPlan("reference", { language: "sv", start: "2027-01" });
    expect(plan.name).toBe("Referensplan");
    expect(plan.months).toBe(24);
    expect(plan.goals).toEqual([
      {
        row: "new_customers",
        at_least: 40,
        by: "2027-12-31",
      },
    ]);
    expect(plan.rows).toEqual({});
    expect(plan.run).toEqual({ trials: 10_000, seed: 1, chance: true });
  });

  test("may have a name of its own", () => {
    expect(newPlan("blank", { language: "en", start: "2027-01", name: "Board plan" }).name).toBe(
      "Board plan",
    );
  });

  test("has its goals due a year from its start, in its own fiscal year", () => {
    for (const [start, by] of [
      ["2027-01", "2027-12-31"],
      ["2027-07", "2028-06-30"],
      ["2027-12", "2028-11-30"],
    ] as const) {
      const plan = newPlan("founder", { language: "en", start });
      expect(plan.goals[0]!.by).toBe(by);
      expect(countsFrom(plan.goals[0]!, plan, sheetOf(plan))).toBeUndefined();
    }
  });

  test("has its goals due at the end of its first whole fiscal year, and says from when they count", () => {
    for (const [start, yearStarts, from, by] of [
      ["2027-01", 7, "2027-07", "2028-06-30"],
      ["2027-07", 1, "2028-01", "2028-12-31"],
      ["2027-12", 1, "2028-01", "2028-12-31"],
    ] as const) {
      const plan = newPlan("founder", { language: "en", start, yearStarts });
      expect(plan.goals[0]).toMatchObject({ row: "new_customers", from, by });
      expect(plan.year_starts).toBe(yearStarts);
      expect(countsFrom(plan.goals[0]!, plan, sheetOf(plan))).toBe(from);
    }
    expect(firstTime({ start: "2027-01", months: 18, year_starts: 7 }, false)).toEqual({ by: "2028-06-30" });
    // Where the plan ends before such a year does, the goal is due at the end of its first twelve months.
    expect(firstTime({ start: "2027-01", months: 17, year_starts: 7 }, true)).toEqual({ by: "2027-12-31" });
  });

  test("starts next January, whatever the day", () => {
    expect(nextJanuary("2026-11-21")).toBe("2027-01");
    expect(nextJanuary("2026-01-01")).toBe("2027-01");
    expect(nextJanuary("2026-12-31")).toBe("2027-01");
  });

  test("shows the template's values below its own", () => {
    const sheet = sheetOf(newPlan("founder", { language: "en", start: "2027-01" }));
    const row = sheet.byId.get("campaign_managers");
    expect(row?.kind === "input" && row.layers).toEqual([{ name: "template", value: "0", months: {} }]);
  });
});

describe("every template", () => {
  test.each(TEMPLATE_IDS)("%s has a name and a description in both languages, and a goal", (id) => {
    const template = TEMPLATES[id];
    expect(template.id).toBe(id);
    for (const language of LANGUAGES) {
      expect(template.name[language]).not.toBe("");
      expect(template.description[language]).toMatch(/[.?]$/);
    }
    expect(template.description.en).not.toBe(template.description.sv);
    expect(template.months).toBeGreaterThanOrEqual(12);
    expect(template.months).toBeLessThanOrEqual(LIMITS.months);
    expect(template.goals.length).toBeGreaterThan(0);
    for (const goal of template.goals) {
      expect(isModelRow(goal.row)).toBe(true);
    }
  });

  test.each(TEMPLATE_IDS)("%s changes inputs of the model only", (id) => {
    for (const row of Object.keys(TEMPLATES[id].rows)) expect(modelRowById(row)?.kind, row).toBe("input");
  });

  test("nordic says where every figure comes from: a publisher, an estimate after one, or whose judgement it is", () => {
    const published = /^[^:]+: https:\/\/\S+$/;
    // Only figures that a publisher states exactly are credited to the publisher without further words.
    const asPublished = Object.entries(TEMPLATES.nordic.rows).flatMap(([id, { source }]) =>
      published.test(source?.en ?? "") && !/estimate/.test(source?.en ?? "") ? [id] : [],
    );
    expect(asPublished).toEqual(["social_fee", "overhead_rate"]);
    let found = 0;
    for (const [id, row] of Object.entries(TEMPLATES.nordic.rows)) {
      if (row.source?.en === "UBM Planner’s own estimate") {
        expect(row.source.sv, id).toBe("UBM Planners egen bedömning");
      } else {
        expect(row.source?.en, id).toMatch(published);
        expect(row.source?.sv, id).toMatch(published);
        found++;
      }
    }
    expect(found).toBeGreaterThanOrEqual(8);
  });

  test("blank has no people, no spend and nothing under way", () => {
    for (const row of sheetOf(newPlan("blank", { language: "en", start: "2027-01" })).rows) {
      if (row.kind === "input" && (row.total === "stock" || row.id.endsWith("_spend"))) {
        expect(row.layers[0]?.value, row.id).toBe("0");
      }
    }
  });
});
