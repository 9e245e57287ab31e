import { beforeAll, describe, expect, test } from "vitest";
import { makeFormat } from "../../../src/i18n/format.ts";
import { loadAllWords, words } from "../../../src/i18n/words.ts";
import { monthsFrom } from "../../../src/model/month.ts";
import { newPlan } from "../../../src/model/newPlan.ts";
import type { Language } from "../../../src/model/row.ts";
import type { Scenario } from "../../../src/model/plan.ts";
import { sheetOf } from "../../../src/model/sheet.ts";
import { requestReport } from "../../../src/report/request.ts";
import { paragraphsOf, PARAGRAPHS } from "../../../src/ui/report/paragraphs.ts";
import type { Telling } from "../../../src/ui/report/paragraphs.ts";
import { worked } from "../../report/worked.ts";

const ASK: Scenario = {
  name: "Ask",
  rows: {
    hunters: { months: { "2027-03": "base + 1" } },
    linkedin_spend: { months: { "2027-03": "base + 40000" } },
  },
};
const CASES: readonly Scenario[] = [
  ASK,
  { name: "Dearer", rows: { price_month: { value: "base * 1.5" } } },
  { name: "Fewer", rows: { sellers: { months: { "2027-06": "base - 1" } } } },
  { name: "Nothing", rows: {} },
  // Managers neither bring customers nor keep them: it only costs.
  { name: "Waste", rows: { rent: { value: "base + 10000" } } },
];
const plan = {
  ...newPlan("nordic", { language: "sv", start: "2027-01" }),
  run: { trials: 400, seed: 1, chance: true },
  scenarios: CASES,
};
const sheet = sheetOf(plan);

beforeAll(async () => {
  await Promise.all([loadAllWords("en"), loadAllWords("sv")]);
});

function told(scenario: string, language: Language, changes: Partial<Telling> = {}) {
  const data = worked(requestReport(plan, { baseline: undefined, scenario }));
  const tell: Telling = {
    words: words(language),
    format: makeFormat(language, "SEK"),
    months: monthsFrom(plan.start, plan.months),
    label: (row) => sheet.byId.get(row)?.label[language] ?? row,
    unit: (row) => sheet.byId.get(row)?.unit ?? "",
    total: (row) => sheet.byId.get(row)?.total ?? "ratio",
    goal: () => "Goal",
    target: () => "at least 40 new customers by 31 Dec 2027",
    owned: "none",
    input: (_, __, withIt) => (withIt ? "3" : "2"),
    binds: "Sellers hold back.",
    ...changes,
  };
  return { data, text: paragraphsOf(data, tell) };
}

describe.each(["en", "sv"] as const)("the request in %s", (language) => {
  test.each(CASES.map(({ name }) => name))("is told in whole sentences for %s", (name) => {
    const { text } = told(name, language);
    for (const id of PARAGRAPHS) {
      expect(text[id], id).toMatch(/[.]$/m);
      expect(text[id], id).not.toMatch(/undefined|NaN|Infinity|null|\{|\}| {2}| [.,;]/);
    }
  });
});

test("the ask is said with its changes once, their month and the sum", () => {
  const { text, data } = told("Ask", "sv");
  const seen = text.summary.replaceAll("\u00a0", " ");
  expect(seen).toMatch(
    /^Vi äskar 2,3 mkr till och med december 2028: jägare från 2 till 3 och LinkedIn.annonser från 2 till 3 från och med mars 2027\./,
  );
  expect(data.course.payback.within).toBeLessThan(0.5);
  expect(text.payback).toMatch(/^Satsningen betalar sig troligast inte inom planen\./);
});

test("a request that costs nothing pays at once, and one that saves is not called an ask", () => {
  expect(told("Dearer", "en").text.payback).toMatch(/costs less than it brings from the first month/);
  expect(told("Fewer", "en").text.summary).toMatch(/^What we propose saves SEK/);
});

test("a request that changes nothing says so", () => {
  const { text } = told("Nothing", "en");
  expect(text.summary).toMatch(/same inputs/);
  expect(text.ask).toMatch(/Nothing is asked for/);
  expect(text.payback).toMatch(/the same as if nothing is done/);
});

test("the summary states what the goal is, and the deepest point is that of the table by month", () => {
  const { text, data } = told("Ask", "en");
  expect(text.summary).toContain(
    "The chance of the goal, at least 40 new customers by 31 Dec 2027, goes from",
  );
  const { gain, cost } = data.course;
  const soFar = [...gain].map((x, t) => x - (cost[t] ?? 0));
  const lowest = soFar.indexOf(Math.min(...soFar));
  const month = makeFormat("en", "SEK").month(monthsFrom(plan.start, plan.months)[lowest] ?? "", "long");
  expect(text.payback).toContain(lowest === soFar.length - 1 ? "when the plan ends" : `in ${month}`);
});
