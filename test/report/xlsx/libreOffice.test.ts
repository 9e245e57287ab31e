import { beforeAll, describe, test } from "vitest";
import { newPlan } from "../../../src/model/newPlan.ts";
import { TEMPLATE_IDS } from "../../../src/model/plan.ts";
import type { Plan, PlanRow } from "../../../src/model/plan.ts";
import { workbookOf } from "../../../src/report/xlsx/makeWorkbook.ts";
import { withValues } from "../../../src/report/xlsx/withValues.ts";
import type { Book } from "../../../src/report/xlsx/book.ts";
import { writeBook } from "../../../src/report/xlsx/writeBook.ts";
import { changedBook, expectAgreement, expectSameValues } from "./agreement.ts";
import type { CellChange } from "./agreement.ts";
import { CAME, CONFORMANCE, conformancePlan, CORNERS, planFrom, withActuals } from "./plans.ts";
import type { ReadBook } from "./readBook.ts";
import { findOffice, recalculate } from "./recalculate.ts";
import { specialPlan } from "./specialPlan.ts";

/*
 * The workbooks are written without the values of their formulas, so that LibreOffice has to calculate everything. All
 * workbooks of this file are converted in one run of LibreOffice, since starting it takes seconds.
 */

type Case = {
  readonly name: string;
  /** The plan that the workbook is made from. */
  readonly plan: Plan;
  /** The scenario chosen in the workbook's own list, after the workbook was made for the baseline. */
  readonly scenario?: string;
  readonly changes?: readonly CellChange[];
  /** The plan that the changed workbook corresponds to. */
  readonly same?: Plan;
};

const scenarios = conformancePlan("scenarios");
const ramps = conformancePlan("ramps");

function withRows(plan: Plan, rows: { readonly [id: string]: PlanRow }): Plan {
  const changed = Object.entries(rows).map(([id, row]) => [id, { ...plan.rows[id], ...row }]);
  return { ...plan, rows: { ...plan.rows, ...Object.fromEntries(changed) } };
}

function eachScenario(name: string, plan: Plan): Case[] {
  return plan.scenarios.map((one) => ({ name: `${name}, scenario ${one.name}`, plan, scenario: one.name }));
}

/** A year is enough where later months show nothing new: the time that LibreOffice takes grows with the months. */
const YEAR = 12;

const everyFeature = planFrom("plans/v1/every-feature.plan.json");

const scenariosThatCame = withActuals({ ...scenarios, months: YEAR }, CAME);

const cornersThatCame = withActuals(
  { ...CORNERS, months: YEAR },
  {
    team: [9, 2],
    q1: [5],
    growing: [7, 7],
    half_range: [1, 2],
    once: [1, 1, 1, 1, 1],
    log_zero: [3, 3],
    steps: [3],
    below_zero: [-1, -1, -7, 3],
    meeting_rate: Array.from({ length: 11 }, (_, t) => (t === 2 ? 0.2 : 0.1)),
  },
);

const CASES: readonly Case[] = [
  ...CONFORMANCE.map((name) => ({ name: `the conformance plan ${name}`, plan: conformancePlan(name) })),
  ...TEMPLATE_IDS.map((id) => ({
    name: `the template ${id}`,
    // A month more than a year, so that a second fiscal year begins.
    plan: { ...newPlan(id, { language: "sv", start: "2027-03" }), months: YEAR + 1 },
  })),
  ...eachScenario("the conformance plan scenarios", scenarios),
  { name: "every feature of the plan file", plan: everyFeature },
  ...eachScenario("every feature of the plan file", everyFeature),
  { name: "entries, layers and rows of all kinds", plan: CORNERS },
  ...eachScenario("entries, layers and rows of all kinds", CORNERS),
  { name: "inconsistent actuals", plan: scenariosThatCame },
  ...eachScenario("inconsistent actuals", scenariosThatCame),
  { name: "actuals of the user's own rows", plan: cornersThatCame },
  ...eachScenario("actuals of the user's own rows", cornersThatCame),
  { name: "every operation on every kind of number", plan: specialPlan() },
  { name: "every operation on numbers of at least 0", plan: specialPlan(0) },
  { name: "every operation on numbers above 0", plan: specialPlan(0.5) },
  {
    name: "a changed base value, a changed mean and a changed delay",
    plan: ramps,
    changes: [
      { id: "cycle_months", at: "value", to: 4.25 },
      { id: "cycle_sd", at: "value", to: 0 },
      { id: "sellers_ramp", at: "value", to: 2.5 },
      { id: "answer_rate", at: "value", to: 0.31 },
      { id: "account_rest_months", at: "value", to: 3.5 },
      { id: "prospectors_ramp", at: "value", to: 0 },
      { id: "hunters", at: "value", to: 3 },
    ],
    same: withRows(ramps, {
      cycle_months: { value: "4.25" },
      cycle_sd: { value: "0" },
      sellers_ramp: { value: "2.5" },
      answer_rate: { value: "0.31" },
      account_rest_months: { value: "3.5" },
      prospectors_ramp: { value: "0" },
      hunters: { value: "3" },
    }),
  },
  {
    name: "changed months: single ones, and one that is carried forward",
    plan: ramps,
    changes: [
      { id: "cycle_months", at: 10, to: 3 },
      { id: "article_maturity_sd", at: 4, to: 0 },
      { id: "linkedin_spend", at: 7, to: 0 },
      { id: "hunters", at: 12, to: 6 },
      { id: "sdrs", at: 2, to: 0 },
    ],
    same: withRows(ramps, {
      cycle_months: { months: { "2027-11": "3", "2027-12": "base" } },
      article_maturity_sd: { months: { "2027-05": "0", "2027-06": "base" } },
      linkedin_spend: { months: { "2027-08": "0", "2027-09": "base" } },
      hunters: { months: { ...ramps.rows["hunters"]!.months, "2028-01": "6" } },
      sdrs: { months: { "2027-03": "0", "2027-04": "base", "2027-10": "0.5" } },
    }),
  },
  {
    name: "a scenario on changed base values",
    plan: scenarios,
    scenario: "Better calls, dearer clicks",
    changes: [
      { id: "linkedin_spend", at: "value", to: 90000 },
      { id: "hunters", at: "value", to: 5 },
      { id: "cycle_months", at: "value", to: 7 },
      { id: "meeting_rate", at: "value", to: 0.05 },
      { id: "price_month", at: "value", to: 0 },
    ],
    same: withRows(scenarios, {
      linkedin_spend: { value: "90000" },
      hunters: { value: "5" },
      cycle_months: { value: "7" },
      meeting_rate: { value: "0.05" },
      price_month: { value: "0" },
    }),
  },
  {
    name: "nothing left to divide by",
    plan: newPlan("reference", { language: "en", start: "2027-01" }),
    changes: [
      "sellers",
      "hunters",
      "prospectors",
      "sdrs",
      "customers_start",
      "baseline_visitors",
      "cycle_months",
    ]
      .concat(["open_opportunities_start", "followup_months", "addressable_accounts", "account_managers"])
      .map((id) => ({ id, at: "value" as const, to: 0 })),
    same: withRows(
      newPlan("reference", { language: "en", start: "2027-01" }),
      Object.fromEntries(
        ["sellers", "hunters", "prospectors", "sdrs", "customers_start", "baseline_visitors", "cycle_months"]
          .concat(["open_opportunities_start", "followup_months", "addressable_accounts", "account_managers"])
          .map((id) => [id, { value: "0" }]),
      ),
    ),
  },
];

const OPTIONS = { language: "en", version: "1.0.0", groupName: (group: string) => group } as const;

describe("LibreOffice, from scratch, agrees with the expected run to 1e-9", () => {
  const office = findOffice();
  let ours: readonly Book[] = [];
  let books: readonly ReadBook[] = [];

  beforeAll(async () => {
    if (office === undefined) return;
    ours = CASES.map(({ plan }) => workbookOf(plan, OPTIONS));
    const bytes = CASES.map(({ changes = [], scenario }, index) =>
      writeBook(changedBook(ours[index]!, changes, scenario), { cached: false }),
    );
    books = await recalculate(office, bytes);
  });

  CASES.forEach(({ name, plan, same, scenario }, index) => {
    test(`on ${name}`, (context) => {
      if (office === undefined) return context.skip("LibreOffice is not installed here");
      expectAgreement(books[index]!, same ?? plan, scenario);
      // The values stored for programs that do not calculate are the calculated ones.
      if (same !== undefined) return;
      const made = scenario === undefined ? ours[index]! : workbookOf(plan, { ...OPTIONS, scenario });
      expectSameValues(books[index]!, withValues(made));
    });
  });
});
