import { beforeAll, describe, expect, test } from "vitest";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { requestFigures } from "../../../../src/ui/views/report/requestFigures.ts";
import { LEVELS } from "../../../../src/engine/levels.ts";
import { loadAllWords, words } from "../../../../src/i18n/words.ts";
import { monthsFrom } from "../../../../src/model/month.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import type { Scenario } from "../../../../src/model/plan.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import { requestReport } from "../../../../src/report/request.ts";
import { changesText } from "../../../../src/ui/views/report/changes.ts";
import { paragraphsOf, PARAGRAPHS } from "../../../../src/ui/views/report/paragraphs.ts";
import { planParagraphsOf, PLAN_PARAGRAPHS } from "../../../../src/ui/views/report/planParagraphs.ts";
import { planFigures } from "../../../../src/ui/views/report/planFigures.ts";
import { whenOfFigure } from "../../../../src/ui/views/report/tellFigures.ts";
import { worked } from "../../../report/worked.ts";
import type { Telling } from "../../../../src/ui/views/report/telling.ts";
import type { Language } from "../../../../src/model/language.ts";

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
  // It only costs.
  { name: "Waste", rows: { tools_per_head: { value: "base + 1000" } } },
  { name: "Helps", rows: { sellers: { value: "base + 1" } } },
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

function tellingOf(language: Language, changes: Partial<Telling> = {}): Telling {
  return {
    words: words(language),
    format: makeFormat(language, "SEK"),
    months: monthsFrom(plan.start, plan.months),
    label: (row) => sheet.byId.get(row)?.label[language] ?? row,
    unit: (row) => sheet.byId.get(row)?.unit ?? "",
    total: (row) => sheet.byId.get(row)?.total ?? "ratio",
    goal: () => "Goal",
    target: () => "at least 40 new customers by 31 Dec 2027",
    owned: "none",
    templates: { templates: 12, all: 25, rows: [] },
    idle: [],
    until: plan.months - 1,
    from: 0,
    assumed: () => undefined,
    range: () => undefined,
    input: (_, __, withIt) => (withIt ? "3" : "2"),
    binds: "Sellers hold back.",
    ...changes,
  };
}

function told(scenario: string, language: Language, changes: Partial<Telling> = {}) {
  const data = worked(requestReport(plan, { baseline: undefined, scenario }));
  return { data, text: paragraphsOf(data, tellingOf(language, changes)) };
}

describe.each(["en", "sv"] as const)("the request in %s", (language) => {
  test.each(CASES.map(({ name }) => name))("is written in whole sentences for %s", (name) => {
    const { text } = told(name, language);
    for (const id of PARAGRAPHS) {
      expect(text[id], id).toMatch(/[.]$/m);
      expect(text[id], id).not.toMatch(/undefined|NaN|Infinity|null|\{|\}| {2}| [.,;]/);
    }
  });
});

describe.each(["en", "sv"] as const)("the plan by itself in %s", (language) => {
  const data = worked(requestReport(plan, { baseline: undefined, scenario: undefined, until: 11 }));
  const text = () => planParagraphsOf(data, tellingOf(language, { until: 11 }));

  test("is written in whole sentences", () => {
    for (const id of PLAN_PARAGRAPHS) {
      expect(text()[id], id).toMatch(/[.]$/m);
      expect(text()[id], id).not.toMatch(/undefined|NaN|Infinity|null|\{|\}| {2}| [.,;]/);
    }
  });

  test("asks for nothing, and mentions no request", () => {
    const all = Object.values(text()).join(" ");
    expect(all).not.toMatch(/request|we ask|if nothing is done|satsning|ber om|om inget görs/i);
  });

  test("adds up: its gross margin less its cost is the mean that is left", () => {
    const left = data.gives.find(({ row }) => row === "contribution")?.after.mean;
    const { gain, parts } = data.plan ?? { gain: NaN, parts: {} };
    const cost = Object.values(parts).reduce((a, b) => a + b, 0);
    expect(cost).toBeCloseTo(data.ask.total.after.mean, 3);
    expect(gain - cost).toBeCloseTo(left ?? NaN, 3);
  });
});

test("the ask names each change once, with the month and the sum", () => {
  const { text, data } = told("Ask", "sv");
  const seen = text.summary.replaceAll("\u00a0", " ");
  expect(seen).toMatch(
    /^Vi föreslår en satsning på 2,3 mkr till och med december 2028: jägare från 2 till 3 och LinkedIn.annonser från 2 till 3 från och med mars 2027\./,
  );
  expect(data.course.payback.within).toBeLessThan(0.5);
  expect(text.payback).toMatch(/^Satsningen betalar sig inte inom planen i någon simulering\./);
});

test("a request that costs nothing pays at once, and one that saves is not called an ask", () => {
  expect(told("Dearer", "en").text.payback).toMatch(/costs less than it brings from the first month/);
  expect(told("Fewer", "en").text.summary).toMatch(/^What we propose saves SEK/);
});

test("a request that changes nothing says so", () => {
  const { text, data } = told("Nothing", "en");
  expect(requestFigures(data, tellingOf("en"))[0]).toMatchObject({ head: "We ask for", value: "Nothing" });
  expect(requestFigures(data, tellingOf("sv"))[0]).toMatchObject({ head: "Vi ber om", value: "Inget" });
  expect(text.summary).toMatch(/same inputs/);
  expect(text.ask).toMatch(/Nothing is asked for/);
  expect(text.payback).toMatch(/the same as if nothing is done/);
});

test("only other costs that the request changes are named, and the request begins where an input differs", () => {
  const said = (scenario: string) => {
    const { data, text } = told(scenario, "en");
    const swedish = paragraphsOf(data, tellingOf("sv")).ask;
    return { ...data.ask, en: text.ask, sv: swedish.replaceAll("\u00a0", " ") };
  };
  const waste = said("Waste");
  expect(waste.others).toEqual(["tools"]);
  expect(waste.en).toMatch(/That is [^.]+ for tools\./);
  expect(waste.sv).toMatch(/Varav \d+ tkr verktyg\./);
  const ask = said("Ask");
  expect(ask.en).toContain(" for recruitment and tools");
  expect(ask.sv).toContain(" rekrytering och verktyg");
  expect([waste.begins, ask.begins, said("Nothing").begins]).toEqual([0, 2, undefined]);
});

test("the ask says where a role has time to spare without the added people", () => {
  const { data } = told("Helps", "en");
  const list = data.loads.list.map((load) => ({
    ...load,
    after: load.row === "seller_load" ? 0.3 : load.after,
  }));
  const ask = (of: typeof data) => paragraphsOf(of, tellingOf("en")).ask;
  expect(ask({ ...data, loads: { ...data.loads, list } })).toMatch(
    /Sellers have time to spare: with the request 30% of it is used on average, against \d\d% if nothing is done\. Even without the added ones .+ only about \d\d%/,
  );
  // The load without the request is the one in the table.
  const usual = list.map((load) => ({ ...load, before: 0.46 }));
  expect(ask({ ...data, loads: { ...data.loads, list: usual } })).toContain("against 46% if nothing is done");
  const swedish = paragraphsOf({ ...data, loads: { ...data.loads, list: usual } }, tellingOf("sv")).ask;
  expect(swedish.replaceAll("\u00a0", " ")).toContain("används i snitt 30 % av den, mot 46 % om inget görs");
  const busy = list.map((load) => ({ ...load, after: 0.9 }));
  expect(ask({ ...data, loads: { ...data.loads, list: busy } })).not.toContain("to spare");
});

test("the summary states the goal, and the lowest point is that of the table by month", () => {
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

/** The sentence's text for one input that changes in these stretches, with these entries. */
function changesOf(language: Language, entered: (month: number, withIt: boolean) => string) {
  const input = (_: string, month: number, withIt: boolean) => entered(month, withIt);
  const { data } = told("Ask", language);
  const hunters = data.ask.differences.filter(({ row }) => row === "hunters");
  const telling = tellingOf(language, { input });
  return (stretches: readonly { readonly from: number; readonly to: number }[]) =>
    changesText(
      hunters.map((one) => ({ ...one, stretches })),
      telling,
    );
}

test("for an input whose change differs between months, each change is named with its months", () => {
  const steps = (month: number, withIt: boolean) => String((month < 5 ? 3 : 5) + (withIt ? 2 : 0));
  const stretches = [
    { from: 0, to: 4 },
    { from: 5, to: 23 },
  ];
  expect(changesOf("en", steps)(stretches)).toBe(
    "hunters 5 instead of 3 from January 2027 to May 2027, then 7 instead of 5 from June 2027",
  );
  expect(changesOf("sv", steps)(stretches)).toBe(
    "jägare 5 i stället för 3 från januari 2027 till maj 2027, därefter 7 i stället för 5 från och med juni 2027",
  );
});

test("stretches with the same text are one change, and of more than three changes only the first is named", () => {
  const same = changesOf("en", (_, withIt) => (withIt ? "3" : "2"));
  expect(
    same([
      { from: 0, to: 4 },
      { from: 5, to: 23 },
    ]),
  ).toBe("hunters from 2 to 3 throughout");
  const many = changesOf("en", (month, withIt) => String(month + (withIt ? 1 : 0)));
  const months = Array.from({ length: 6 }, (_, t) => ({ from: t, to: t }));
  expect(many(months)).toBe(
    "hunters 1 instead of 0 in January 2027, with other values in the months after that",
  );
});

test("months without a change between two changes are not named as changed", () => {
  const same = changesOf("en", (_, withIt) => (withIt ? "3" : "2"));
  expect(
    same([
      { from: 0, to: 1 },
      { from: 6, to: 7 },
    ]),
  ).toBe(
    "hunters 3 instead of 2 from January 2027 to February 2027, then 3 instead of 2 from July 2027 to August 2027",
  );
});

test("the bottleneck is worded as in the answers, and only once it is computed", () => {
  expect(told("Ask", "en").text.binds).toMatch(/^Sellers hold back\. /);
  expect(told("Ask", "en", { binds: undefined }).text.binds).toBe("What holds back is being worked out…");
});

test("parts of a request that add nothing are named in the paragraph about the ask", () => {
  const [en, sv] = (["en", "sv"] as const).map(
    (language) => told("Ask", language, { idle: ["search_spend"] }).text.ask,
  );
  expect(en).toContain(
    "This part adds nothing that can be seen up to December 2028: search ads. Without it the request brings as many new customers and as much revenue.",
  );
  expect(sv).toContain(
    "Den här delen tillför inget som går att se till och med december 2028: sökannonser. Utan den ger satsningen",
  );
  expect(told("Ask", "en").text.ask).not.toContain("nothing that can be seen");
});

test("a request that only costs is written without zeros: the chance stays, and it decides no trial", () => {
  const { text } = told("Waste", "en");
  expect(text.summary).toMatch(/as many new customers as if nothing is done, in every future worked out\./);
  expect(text.summary).toMatch(/has not paid for itself in any future worked out/);
  expect(text.summary).toMatch(/stays at \d+%\.$/);
  expect(text.goal).toMatch(/with the request as well as if nothing is done\. In no future does the request/);
  expect(text.inflight).toContain("That is as many as if nothing is done.");
  const swedish = told("Waste", "sv").text;
  expect(swedish.summary).toMatch(/är oförändrat \d+\s%\.$/);
  expect(swedish.goal).toContain(
    "Chansen att nå Goal är 44 %, både med satsningen och om inget görs. Satsningen avgör inte i någon simulering om målet nås.",
  );
});

test("the trials that the request decides are counted, and what never happens is called never", () => {
  const { text, data } = told("Helps", "en");
  expect(data.goals[0]!.after.difference!.broken).toBe(0);
  expect(text.goal).toMatch(
    /thanks to the request in [\d.]+ futures? of 100 and never missed because of it\./,
  );
});

test("no sentence has a range whose ends read the same, or a zero with a decimal", () => {
  for (const { name } of CASES) {
    for (const language of ["en", "sv"] as const) {
      for (const sentence of Object.values(told(name, language).text)) {
        expect(sentence).not.toMatch(/\b(?:between|mellan) (\S+(?:\s\S+)?) (?:and|och) \1[ ,;.]/);
        expect(sentence).not.toMatch(/(?:from|från) (\d+\s?%) (?:to|till) \1/);
        expect(sentence).not.toMatch(/\b0[.,]0 (?:more|fewer|futures|fler|färre|fall)/);
      }
    }
  }
});

test("the short paragraphs all count up to the goal's date, although the plan is longer", () => {
  const until = 11;
  const data = worked(requestReport(plan, { baseline: undefined, scenario: "Ask", until }));
  const text = paragraphsOf(data, tellingOf("en", { until }));
  for (const id of ["summary", "ask", "gives", "inflight"] as const) {
    expect(text[id], id).toContain("December 2027");
    expect(text[id], id).not.toContain("December 2028");
  }
  const whole = worked(requestReport(plan, { baseline: undefined, scenario: "Ask" }));
  expect(data.ask.total.difference.mean).toBeLessThan(whole.ask.total.difference.mean);
  // The cost by month and the payback are given up to the plan's end.
  expect(data.ask.byMonth).toEqual(whole.ask.byMonth);
  expect(data.course.payback).toEqual(whole.course.payback);
  expect(data.payback.atEnd.mean).toBeCloseTo(
    (data.course.gain[until] ?? NaN) - (data.course.cost[until] ?? NaN),
    3,
  );
});

test.each([
  [
    "en",
    "By June 2028 (counted from July 2027) we expect",
    "(new customers, Jul 2027–Jun 2028)",
    "Jan 2027–Jun 2028",
  ],
  [
    "sv",
    "Till och med juni 2028 (räknat från juli 2027) väntar vi oss",
    "(nya kunder, juli 2027–juni 2028)",
    "jan 2027–juni 2028",
  ],
] as const)(
  "a sum is given with its first and last month in %s; for a goal's row these are the goal's",
  (language, by, rests, all) => {
    const goals = [{ row: "new_customers", at_least: 32, from: "2027-07", by: "2028-06-30" }];
    const data = worked(
      requestReport({ ...plan, goals }, { baseline: undefined, scenario: undefined, until: 17 }),
    );
    const tell = tellingOf(language, { until: 17, from: 6 });
    const text = planParagraphsOf(data, tell);
    expect(plain(text.expects)).toContain(by);
    expect(plain(text.rests)).toContain(rests);
    const when = (row: string) =>
      plain(
        whenOfFigure(
          data.gives.find((one) => one.row === row)!,
          tell,
        ),
      );
    expect(rests).toContain(when("new_customers"));
    expect(when("revenue")).toBe(all);
    expect(when("customers")).not.toContain("–");
    const under = planFigures(data, tell).map((one) => plain(one.under));
    expect(rests).toContain(under[0]!.split(", ").at(-1)!);
    expect(under[2]).toBe(all);
  },
);

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

test("a request with closed months says from when it is counted, and why, wherever its sum is given", () => {
  const scenario = { name: "Now", rows: { hunters: { value: "base + 1" } } };
  const closed = { ...plan, scenarios: [scenario], closed: "2027-02", run: { ...plan.run, trials: 100 } };
  const data = worked(requestReport(closed, { baseline: undefined, scenario: "Now", until: 11 }));
  const [en, sv] = (["en", "sv"] as const).map((language) => {
    const tell = tellingOf(language, { until: 11 });
    return { text: paragraphsOf(data, tell), strip: requestFigures(data, tell)[0]! };
  });
  expect(en!.text.summary).toMatch(
    /up to December 2027 \(counted from March 2027\): hunters from 2 to 3 from March 2027\./,
  );
  expect(en!.text.ask).toMatch(
    /The months up to February 2027 are closed, and the same with the request as without it\./,
  );
  expect(en!.text.ask).toMatch(/The first cost comes in March 2027\./);
  expect(en!.strip.under).toBe("Mar 2027–Dec 2027");
  expect(sv!.text.ask).toMatch(/Månaderna till och med februari 2027 är stängda/);
});

test("a likely range on both sides of zero is given as more and fewer, any other by its two ends", () => {
  const withEnds = (low: number, high: number, mean: number) => {
    const { data } = told("Fewer", "en");
    const gives = data.gives.map((one) =>
      one.row === "new_customers"
        ? {
            ...one,
            difference: {
              ...one.difference,
              mean,
              percentiles: Float64Array.from(LEVELS, (p) => (p < 0.5 ? low : high)),
            },
          }
        : one,
    );
    const said = (language: Language) => paragraphsOf({ ...data, gives }, tellingOf(language)).summary;
    return { en: said("en"), sv: said("sv") };
  };
  const either = withEnds(-9, 1, -2.8);
  expect(either.en).toMatch(
    /we expect 2\.8 fewer new customers on average .*, likely between 9 fewer and 1 more; /,
  );
  expect(either.sv).toMatch(/, troligen mellan 9 färre och 1 fler; /);
  expect(withEnds(-3, 4, 1.3).en).toMatch(
    /1\.3 more new customers on average .*, likely between 3 fewer and 4 more; /,
  );
  expect(withEnds(1, 4, 2).en).toMatch(/, likely between 1 and 4; /);
});
