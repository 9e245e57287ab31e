import { describe, expect, test } from "vitest";
import { makeFormat } from "../../src/i18n/format.ts";
import { goalNamed, goalTitle } from "../../src/i18n/goalText.ts";
import { canBeNegative, changeGoal, meetsGoal, typedName } from "../../src/model/goal.ts";
import { goalAbout } from "../../src/model/goalAbout.ts";
import { countedMonths, countsFrom, firstGoal, goalDates, goalsOverStart } from "../../src/model/goalTime.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Goal } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import type { SheetRow } from "../../src/model/sheet.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01" });
const SHEET = sheetOf(PLAN);
const TEN: Goal = { row: "new_customers", at_least: 10, by: "2027-12-31" };

function row(id: string): SheetRow {
  const found = SHEET.byId.get(id);
  if (found === undefined) throw new Error(`no such row: ${id}`);
  return found;
}

function spoken(language: "en" | "sv") {
  const unit = (id: string) => ({ label: row(id).label[language], unit: row(id).unit });
  return { language, format: makeFormat(language, "SEK"), row: unit };
}

describe("the name of a goal", () => {
  test("is its condition in the page's language, until somebody types a name", () => {
    const changed = changeGoal(PLAN.goals[0]!, { bound: 12, by: "2027-06-30" });
    expect(goalTitle(changed, undefined, spoken("en"))).toBe("At least 12 new customers by 30 Jun 2027");
    expect(goalTitle(changed, undefined, spoken("sv"))).toMatch(/^Minst 12 nya kunder .* 30 juni 2027$/);
    const named = { ...changed, name: "Twelve by summer" };
    expect(goalTitle(named, undefined, spoken("sv"))).toBe("Twelve by summer");
    expect(goalNamed(named, undefined, spoken("en"))).toBe(
      "“Twelve by summer” (at least 12 new customers by 30 Jun 2027)",
    );
  });

  test("states the number in words of its unit, unless somebody typed a name", () => {
    const title = (language: "en" | "sv", id: string, bound: number) =>
      goalTitle({ row: id, at_most: bound, by: "2027-12" }, undefined, spoken(language)).replaceAll(
        "\u00a0",
        " ",
      );
    expect(title("en", "payback_months", 17)).toMatch(/^At most 17 months’ payback time /);
    expect(title("en", "response_hours", 1)).toMatch(/^At most 1 hour’s actual response time /);
    expect(title("en", "lifetime_months", 48)).toMatch(/^At most 48 months of revenue /);
    expect(title("sv", "payback_months", 17)).toMatch(/^Högst 17 månaders återbetalningstid /);
    expect(title("sv", "response_hours", 1)).toMatch(/^Högst 1 timmes /);
    expect(title("sv", "seller_hours", 700)).not.toMatch(/timmars/);
  });

  test.each([
    "New customers by 31 December",
    "Nya kunder till den 31 december",
    "Ten new customers by 31 December",
  ])("“%s”, which a template wrote into older plans, is nobody's name", (name) => {
    const goal = { ...TEN, name, at_least: 12 };
    expect(typedName(goal)).toBeUndefined();
    expect(goalNamed(goal, undefined, spoken("en"))).toBe("at least 12 new customers by 31 Dec 2027");
  });
});

test("the name of a goal says from when it counts, in both languages", () => {
  const goal: Goal = { row: "new_customers", at_least: 32, from: "2027-07", by: "2028-06-30" };
  const from = countsFrom(goal, { ...PLAN, year_starts: 7 }, SHEET);
  const title = (language: "en" | "sv") => goalTitle(goal, from, spoken(language)).replaceAll("\u00a0", " ");
  expect(title("en")).toBe("At least 32 new customers from July 2027 to 30 Jun 2028");
  expect(title("sv")).toMatch(/^Minst 32 nya kunder från juli 2027 till och med 30 juni 2028$/);
  expect(countsFrom(PLAN.goals[0]!, PLAN, SHEET)).toBeUndefined();
});

describe("a goal about another measure", () => {
  test.each([
    ["churn_rate", 0.01234, { at_most: 0.012 }],
    ["cac", 213_456, { at_most: 210_000 }],
    ["seller_load", 0.87, { at_most: 0.87 }],
    ["mrr", 1_234_567, { at_least: 1_200_000 }],
    ["customers", 143.7, { at_least: 140 }],
    ["new_customers", 0.4, { at_least: 10 }],
    ["pipeline_coverage", 7.1, { at_least: 3 }],
    ["mrr", NaN, { at_least: 100_000 }],
    ["cac", Infinity, { at_most: 100_000 }],
    ["meeting_rate", NaN, { at_least: 0.5 }],
    ["customers", 0, { at_least: 10 }],
    ["payback_months", 17.44, { at_most: 17 }],
    ["retention_cost", 130_000, { at_most: 130_000 }],
    ["media_spend", 0, { at_most: 100_000 }],
    ["productive_sellers", 0, { at_least: 1 }],
    ["payback_months", 0.4321, { at_most: 0.43 }],
    ["contribution", -123_456, { at_least: -120_000 }],
  ])("%s, %d in the plan: %o", (id, now, bound) => {
    const { by } = TEN;
    expect(goalAbout(TEN, row(id), now)).toEqual({ row: id, by, ...bound });
  });

  test("keeps the month from which it counts only if it adds up over months", () => {
    const later = { ...TEN, from: "2027-04" };
    expect(goalAbout(later, row("revenue"), 4e6)).toMatchObject({ from: "2027-04" });
    expect(goalAbout(later, row("customers"), 100)).not.toHaveProperty("from");
  });
});

describe("the month that a goal counts from", () => {
  const told = (start: string, yearStarts: number, goal: Goal) =>
    countsFrom(goal, { ...PLAN, start, year_starts: yearStarts }, SHEET);

  test("is stated where the plan has months before it, and where it is not the start of the goal's fiscal year", () => {
    expect(told("2027-01", 1, TEN)).toBeUndefined();
    expect(told("2027-01", 7, TEN)).toBe("2027-01");
    expect(told("2026-07", 1, TEN)).toBe("2026-07");
    expect(told("2026-07", 1, { ...TEN, from: "2027-01" })).toBe("2027-01");
    expect(told("2027-01", 7, { ...TEN, from: "2027-07", by: "2028-06-30" })).toBe("2027-07");
    expect(told("2027-03", 1, TEN)).toBe("2027-03");
    expect(told("2026-07", 7, { ...TEN, by: "2027-06" })).toBeUndefined();
    expect(told("2026-07", 1, { ...TEN, row: "customers" })).toBeUndefined();
  });

  test("stays when the plan's first month moves, as far as the plan still has it", () => {
    const moved = (goals: readonly Goal[], before: string, after: string) =>
      goalsOverStart(goals, { before, after }, (id) => row(id).total === "flow");
    const earlier = moved([TEN, { row: "customers", at_least: 100, by: "2027-12" }], "2027-01", "2026-01");
    expect(earlier).toEqual([
      { ...TEN, from: "2027-01" },
      { row: "customers", at_least: 100, by: "2027-12" },
    ]);
    expect(moved(earlier, "2026-01", "2027-01")[0]).toEqual(TEN);
    expect(moved([TEN], "2027-01", "2027-07")).toEqual([TEN]);
    expect(moved([{ ...TEN, from: "2027-05" }], "2027-01", "2027-03")).toEqual([{ ...TEN, from: "2027-05" }]);
  });
});

test("a goal is met at its bound, and never without a value", () => {
  expect(meetsGoal({ at_least: 10 }, 10)).toBe(true);
  expect(meetsGoal({ at_most: 10 }, 10)).toBe(true);
  expect(meetsGoal({ at_least: 10 }, 9.99)).toBe(false);
  expect(meetsGoal({ at_least: 10 }, NaN)).toBe(false);
  expect(meetsGoal({ at_most: 10 }, NaN)).toBe(false);
});

test("a first goal is due within the plan's first year", () => {
  expect(firstGoal({ ...PLAN, start: "2027-07", goals: [] }).by).toBe("2028-06-30");
  expect(firstGoal({ ...PLAN, months: 6, goals: [] }).by).toBe("2027-06-30");
});

test("another number, direction or date changes nothing else of a goal, and its first month can be removed", () => {
  const goal: Goal = { row: "revenue", at_least: 5, from: "2027-04", by: "2027-12-31", name: "Mine" };
  expect(changeGoal(goal, {})).toEqual(goal);
  expect(changeGoal(goal, { bound: 7 })).toEqual({ ...goal, at_least: 7 });
  expect(changeGoal(goal, { by: "2027-06-30" })).toEqual({ ...goal, by: "2027-06-30" });
  expect(changeGoal(goal, { from: "2027-05" })).toEqual({ ...goal, from: "2027-05" });
  const { from: _, ...fromTheStart } = goal;
  expect(changeGoal(goal, { from: undefined })).toEqual(fromTheStart);
  const { at_least: __, ...rest } = goal;
  expect(changeGoal(goal, { way: "at-most" })).toEqual({ ...rest, at_most: 5 });
  expect(changeGoal(changeGoal(goal, { way: "at-most" }), { way: "at-least" })).toEqual(goal);
  expect(changeGoal({ ...rest, at_most: 0 }, { bound: 3 })).toEqual({ ...rest, at_most: 3 });
});

test("for a flow, the months from the goal's first one count; for all others, only its last month", () => {
  const ending = { row: "revenue", by: "2027-06-30" };
  expect(countedMonths(ending, "2027-01", true)).toEqual({ from: 0, to: 5 });
  expect(countedMonths({ ...ending, from: "2027-03" }, "2027-01", true)).toEqual({ from: 2, to: 5 });
  // Months before the plan's start can't be counted.
  expect(countedMonths({ ...ending, from: "2026-03" }, "2027-01", true)).toEqual({ from: 0, to: 5 });
  expect(countedMonths({ ...ending, from: "2027-03" }, "2027-01", false)).toEqual({ from: 5, to: 5 });
});

test("a goal can end in any month of the plan from its first month on", () => {
  const months = ["2027-01", "2027-02", "2027-03"];
  expect(goalDates(months, undefined)).toEqual(["2027-01-31", "2027-02-28", "2027-03-31"]);
  expect(goalDates(months, "2027-02")).toEqual(["2027-02-28", "2027-03-31"]);
  expect(goalDates(months, "2027-04")).toEqual([]);
});

test("the measure that is wanted most is offered first, then one without a goal, and from the start again when all have one", () => {
  const rows: string[] = [];
  for (let goals: readonly Goal[] = []; goals.length < 5; goals = [...goals, firstGoal({ ...PLAN, goals })]) {
    rows.push(firstGoal({ ...PLAN, goals }).row);
  }
  expect(rows).toEqual(["new_customers", "pipeline_coverage", "ltv_to_cac", "customers", "new_customers"]);
});

test("money and shares may fall below 0, and what is counted can't", () => {
  expect(["money", "share", "percent", ""].map(canBeNegative)).toEqual([true, true, true, true]);
  expect(["people", "customers", "months"].map(canBeNegative)).toEqual([false, false, false]);
});
