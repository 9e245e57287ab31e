import { describe, expect, test } from "vitest";
import { ANSWER_NAMES } from "../../src/cli/answerArguments.ts";
import type { AnswerArguments } from "../../src/cli/answerArguments.ts";
import { FOLLOW_UP_ANSWERS } from "../../src/cli/followUpAnswers.ts";
import { runAnswer } from "../../src/cli/answers.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";

type Item = {
  readonly lever?: string;
  readonly row?: string;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  readonly error: number;
  readonly cost: number;
  readonly [key: string]: unknown;
};

const scenarios: Plan["scenarios"] = [
  { name: "One more hunter", rows: { hunters: { months: { "2027-03": "base + 1" } } } },
];
const goals: Plan["goals"] = [{ name: "25", row: "new_customers", at_least: 25, by: "2027-08-31" }];
const rest = { scenarios, goals, months: 12 };
const plan: Plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), ...rest };
const swedish: Plan = { ...newPlan("reference", { language: "sv", start: "2027-01" }), ...rest };

/** What came in the first three months, what was said of them before, and what people thought. */
const came = {
  actuals: {
    dials: { "2027-01": 2600, "2027-02": 2500, "2027-03": 2700 },
    conversations: { "2027-01": 500, "2027-02": 520, "2027-03": 510 },
    new_customers: { "2027-01": 2, "2027-02": 3, "2027-03": 1 },
  },
  forecasts: [
    {
      made: "2026-12-15",
      name: "Board",
      trials: 10_000,
      seed: 1,
      program: "0",
      digest: "0".repeat(64),
      rows: { new_customers: { "2027-01": [0, 2, 3, 4, 7], "2027-02": [0, 2, 3, 4, 7] } },
      goals: [],
    },
  ],
  estimates: { answer_rate: [{ value: "10% to 20%" }, { value: "15% to 30%" }] },
} as const satisfies Partial<Plan>;

const FOLLOW_UP: readonly string[] = Object.keys(FOLLOW_UP_ANSWERS);

function ask(args: AnswerArguments, of = plan) {
  const result = runAnswer(of, { trials: 200, ...args });
  if (!result.ok) throw new Error(result.error.join("\n"));
  return { ...result.value, items: result.value.items as readonly Item[] };
}

const extra: { readonly [answer: string]: Partial<AnswerArguments> } = {
  "two-way": { x: "hunters", y: "linkedin_spend" },
  "too-late": { lever: "hunters" },
  takes: { lever: "hunters", level: "60%" },
  "next-step": { lever: "hunters" },
};

describe("answers on the command line", () => {
  test.each(ANSWER_NAMES)(
    "%s is JSON with a sentence in each language and the same figures in both",
    (answer) => {
      const after = FOLLOW_UP.includes(answer) ? came : {};
      const english = ask({ answer, ...extra[answer] }, { ...plan, ...after });
      expect(english).toMatchObject({ answer, trials: 200, seed: 1 });
      expect(english.sentence).toMatch(/^\S.*[.]$/);
      expect(english.items.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(english))).toEqual(english);
      const other = ask({ answer, ...extra[answer] }, { ...swedish, ...after });
      expect(other.sentence).toMatch(/^\S.*[.]$/);
      expect(other.sentence).not.toBe(english.sentence);
      const figures = (items: readonly Item[]) =>
        items.map(({ effect, error, mean }) => [effect, error, mean]);
      expect(figures(other.items)).toEqual(figures(english.items));
    },
  );

  test("the best next steps are sorted, each with its error and cost, and the sentence tells the first", () => {
    const { items, sentence } = ask({ answer: "next-step", from: "2027-02", trials: 500 });
    const effects = items.map(({ effect }) => effect);
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
    const hunter = items.find(({ lever }) => lever === "hunters+1")!;
    expect(hunter).toMatchObject({ row: "hunters", change: "+1", from: "2027-02" });
    expect(hunter.after - hunter.before).toBeCloseTo(hunter.effect, 12);
    expect(hunter.error).toBeGreaterThan(0);
    expect(hunter.cost).toBeGreaterThan(300_000);
    expect(sentence).toContain(`from ${Math.round(items[0]!.before * 100)}%`);
    expect(sentence).toContain("a third hunter");
  });

  test("one lever may be named by its row or with its step", () => {
    const rows = ask({ answer: "next-step", lever: "linkedin_spend" }).items.map(({ lever }) => lever);
    expect(rows.sort()).toEqual(["linkedin_spend+10%", "linkedin_spend+10000"]);
    const one = ask({ answer: "next-step", lever: "linkedin_spend+10%" }).items.map(({ lever }) => lever);
    expect(one).toEqual(["linkedin_spend+10%"]);
  });

  test("a goal may be named or numbered, and a row asked for instead", () => {
    const two = {
      ...plan,
      goals: [...goals, { name: "Meetings", row: "meetings_booked", at_least: 500, by: "2027-08" }],
    };
    const named = ask({ answer: "tornado", goal: "Meetings" }, two);
    expect(named.items).toEqual(ask({ answer: "tornado", goal: "1" }, two).items);
    expect(named.items.some(({ row }) => row === "outbound_win_rate")).toBe(true);
    const row = ask({ answer: "tornado", row: "conversations" }, two);
    expect(row.items.map((item) => item.row)).toEqual(["answer_rate"]);
  });

  test("a scenario's answer is about the plan under the scenario", () => {
    const [base] = ask({ answer: "in-pipe" }).items;
    const [more] = ask({ answer: "in-pipe", scenario: "One more hunter" }).items;
    expect(more).toMatchObject({ row: "open_opportunities" });
    expect(more!["mean"]).toBeGreaterThan(1.1 * (base!["mean"] as number));
  });

  test("what can't be reached is said to be You don't reach 99% by August 2027 this way: the chance is at most 64%, with a third account manager.", () => {
    const found = ask({ answer: "takes", lever: "account_managers", level: "99%" });
    expect(found.sentence).toContain(
      "You don't reach 99% by August 2027 this way: the chance is at most 64%, with a third account manager.",
    );
    expect(found.items[0]).toMatchObject({ reached: false, row: "account_managers" });
  });

  test("seeks the value of an input at which a row reaches a value", () => {
    const { items } = ask({ answer: "takes", row: "dials", lever: "dials_per_day", level: "20000" });
    expect(items[0]).toMatchObject({ reached: true, lever: "dials_per_day", row: "dials" });
    expect(items[0]!.after).toBeCloseTo(20_000, -2);
  });

  test("every fault is a line of its own", () => {
    const args = {
      answer: "guess",
      scenario: "None",
      goal: "9",
      row: "x",
      from: "2031-01",
      lever: "q",
      level: "much",
      x: "cac",
    };
    const result = runAnswer(plan, args);
    expect(result.ok).toBe(false);
    const lines = result.ok ? [] : result.error;
    for (const option of [
      "--answer",
      "--scenario",
      "--goal",
      "--row",
      "--from",
      "--lever",
      "--level",
      "--x",
    ]) {
      expect(lines.filter((line) => line.startsWith(`${option}:`))).toHaveLength(1);
    }
    expect(runAnswer(plan, { answer: "two-way", x: "hunters" }).ok).toBe(false);
  });

  test("infinities are texts and no value is null", () => {
    const idle = newPlan("blank", { language: "en", start: "2027-01" });
    const found = ask({ answer: "in-pipe" }, { ...idle, rows: { managers: { value: 1 } } });
    const cac = found.items.filter(({ row }) => row === "cac");
    expect(cac.map(({ mean }) => mean)).toEqual(["Infinity", "Infinity"]);
    expect(found.sentence).toContain("no customers");
  });
});

test("a goal that has a name which nobody gave it is called by its row", () => {
  const [goal] = goals;
  const given: Plan = { ...plan, ...came, goals: [{ ...goal!, name: "New customers by 31 December" }] };
  const { items, ...said } = ask({ answer: "history" }, given);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) expect(item["goal"]).toBe("new_customers");
  expect(said.sentence).not.toContain("31 December");
});
