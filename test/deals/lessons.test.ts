import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readDealTable } from "../../src/deals/dealTable.ts";
import { isOneWinRate, LESSON_ROWS, lessonsOf } from "../../src/deals/lessons.ts";
import type { LessonChoices, LessonRow, Lessons } from "../../src/deals/lessons.ts";
import { guessLine } from "../../src/deals/lines.ts";
import { readDeals } from "../../src/deals/readDeals.ts";
import { summariseDeals } from "../../src/deals/summariseDeals.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { dayOf } from "../../src/tables/readDate.ts";
import { readTables, readTextTable } from "../../src/tables/readTables.ts";
import type { NamedTable } from "../../src/tables/table.ts";

const CLEAN = readTables(
  new Uint8Array(readFileSync(resolve(import.meta.dirname, "../fixtures/deals/deals_clean.csv"))),
);
if (!CLEAN.ok) throw new Error(CLEAN.error.code);

const PLAN: Plan = {
  ...newPlan("reference", { language: "en", start: "2027-01", name: "Test" }),
  currency: "SEK",
};

function taught(
  table: NamedTable = CLEAN.ok ? CLEAN.value[0]! : { name: "", lines: [] },
  choices: LessonChoices = {},
  plan: Plan = PLAN,
  asOf = "2026-12-31",
): Lessons {
  const read = readDealTable(table);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const deals = readDeals(read.value, dayOf(asOf));
  return lessonsOf(plan, deals, summariseDeals(deals), choices);
}

const pasted = (text: string): NamedTable => {
  const read = readTextTable(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value[0]!;
};

const entries = ({ lessons }: Lessons) => Object.fromEntries(lessons.map(({ row, entry }) => [row, entry]));
const reasons = ({ untaught }: Lessons) =>
  Object.fromEntries(untaught.map(({ row, reason }) => [row, reason]));

describe("the values that a table of deals gives a plan", () => {
  test("come as entries with three significant digits", () => {
    expect(entries(taught(undefined, { amount: "month" }))).toEqual({
      cycle_months: "4.89 to 6.03",
      cycle_sd: "2.63",
      loss_time: "99.1%",
      outbound_win_rate: "15.7% to 29.1%",
      inbound_win_rate: "32.7% to 48.7%",
      open_opportunities_start: "39",
      start_win_rate: "31.1%",
      price_month: "152000",
    });
  });

  test("come with the plan's present entries", () => {
    const now = Object.fromEntries(taught().lessons.map(({ row, now: entry }) => [row, entry]));
    expect(now).toMatchObject({ cycle_months: "5 to 7", outbound_win_rate: "13% to 23%", loss_time: "100%" });
  });

  test("are entries that the plan accepts without a fault", () => {
    const { lessons } = taught(undefined, { amount: "year" });
    expect(lessons.map(({ row }) => row)).toEqual([...LESSON_ROWS]);
    const rows = Object.fromEntries(lessons.map(({ row, entry }) => [row, { value: entry }]));
    expect(checkPlan({ ...PLAN, rows: { ...PLAN.rows, ...rows } })).toEqual([]);
  });

  test("include a monthly price only once the user says what an amount means", () => {
    expect(reasons(taught())).toEqual({ price_month: "amount-unsaid" });
    expect(entries(taught(undefined, { amount: "year" }))).toMatchObject({ price_month: "12700" });
    expect(entries(taught(undefined, { amount: { months: 36 } }))).toMatchObject({ price_month: "4220" });
    const inEuro = { ...PLAN, currency: "EUR" };
    expect(reasons(taught(undefined, { amount: "year" }, inEuro))).toEqual({ price_month: "other-currency" });
  });

  test("assign sources to the sales lines as the user says, otherwise by their names", () => {
    const turned = taught(undefined, { lines: { inbound: "outbound", outbound: "inbound" } });
    expect(entries(turned)).toMatchObject({
      outbound_win_rate: "32.7% to 48.7%",
      inbound_win_rate: "15.7% to 29.1%",
    });
    const alone = taught(undefined, { lines: { inbound: "neither" } });
    expect(reasons(alone)).toMatchObject({ inbound_win_rate: "none-decided" });
  });

  test("give both lines the win rate of all deals if no source distinguishes them", () => {
    const all = entries(taught(undefined, { lines: { inbound: "neither", outbound: "neither" } }));
    expect(all["outbound_win_rate"]).toBe("25.8% to 36.5%");
    expect(all["inbound_win_rate"]).toBe("25.8% to 36.5%");
  });

  test("are counts and a wide win rate, but no time, for too few deals", () => {
    const few = taught(
      pasted(
        "created;closed;status\n2026-01-05;2026-03-01;won\n2026-02-05;2026-03-01;lost\n2026-03-05;;open\n",
      ),
    );
    expect(reasons(few)).toMatchObject({
      cycle_months: "no-curve",
      cycle_sd: "no-curve",
      loss_time: "no-curve",
    });
    expect(entries(few)).toEqual({
      outbound_win_rate: "9.73% to 90.3%",
      inbound_win_rate: "9.73% to 90.3%",
      open_opportunities_start: "1",
      start_win_rate: "50%",
    });
    const open = reasons(taught(pasted("created;closed;status\n2026-03-05;;open\n2026-03-06;;open\n")));
    const none: LessonRow[] = ["outbound_win_rate", "inbound_win_rate", "start_win_rate"];
    for (const row of none) expect(open[row]).toBe("none-decided");
  });
});

describe("the history by month", () => {
  const TWO =
    "created;closed;status\n2026-01-05;2026-03-01;won\n2026-02-05;2026-03-20;lost\n2026-04-02;;open\n";

  test("has every whole month from the first deal on, including months without deals", () => {
    expect(taught(pasted(TWO), {}, PLAN, "2026-04-30").history).toEqual({
      first: "2026-01",
      last: "2026-04",
      differ: 0,
      actuals: {
        opportunities_new: { "2026-01": 1, "2026-02": 1, "2026-03": 0, "2026-04": 1 },
        opportunities_decided: { "2026-01": 0, "2026-02": 0, "2026-03": 2, "2026-04": 0 },
        new_customers: { "2026-01": 0, "2026-02": 0, "2026-03": 1, "2026-04": 0 },
      },
    });
  });

  test("leaves out a month that had not ended, and counts the differences from the plan's own actuals", () => {
    const plan: Plan = { ...PLAN, actuals: { new_customers: { "2026-03": 7, "2026-02": 0 } } };
    const { history } = taught(pasted(TWO), {}, plan, "2026-04-29");
    expect(history?.last).toBe("2026-03");
    expect(history?.differ).toBe(1);
  });

  test("is undefined where no month is whole", () => {
    expect(
      taught(pasted("created;status\n2026-04-02;open\n"), {}, PLAN, "2026-04-20").history,
    ).toBeUndefined();
  });
});

test.each([
  ["Cold call", "outbound"],
  ["Web", "inbound"],
  ["Inkommande från hemsidan", "inbound"],
  ["Kalla samtal", "outbound"],
  ["Organic search", "inbound"],
  ["Partner", "neither"],
  ["", "neither"],
])("a source called %j belongs to the line %s", (source, line) => expect(guessLine(source)).toBe(line));

test("one win rate is used for both lines only where no source distinguishes them", () => {
  const lessons = taught();
  expect(isOneWinRate(lessons)).toBe(false);
  expect(isOneWinRate({ ...lessons, lines: { Web: "neither" } })).toBe(true);
  expect(isOneWinRate({ ...lessons, lines: {} })).toBe(true);
  expect(isOneWinRate({ ...lessons, lessons: [], lines: {} })).toBe(false);
});
