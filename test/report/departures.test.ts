import { expect, test } from "vitest";
import { departureSentence } from "../../src/i18n/departureSentence.ts";
import type { Plan } from "../../src/model/plan.ts";
import { departures } from "../../src/report/departures.ts";
import { finish } from "../analysis/support.ts";
import { plain, speaking } from "../i18n/speaking.ts";
import { makePlan } from "../support/makePlan.ts";

const RUN = { scenario: undefined, trials: 500, seed: 1, chance: false };
const ROWS = {
  rate: { kind: "input", value: "uniform(2, 4)" },
  sold: { kind: "computed", formula: "rate", total: "flow" },
  open: { kind: "computed", formula: "rate", total: "stock" },
} as const;

/** The departures of a plan of three a month, give or take one, with these actuals. */
function found(sold: { readonly [month: string]: number }, rest: Partial<Plan> = {}) {
  const plan = makePlan({}, { rows: ROWS, months: 14, actuals: { sold, open: sold }, ...rest });
  return finish(departures(plan, { ...RUN, rows: ["rate", "open", "sold"] }));
}

test("actuals of half the plan's value, some months in a row, are reported with the plan's value from here on", () => {
  const [one, ...others] = found({ "2027-01": 1.5, "2027-02": 1.2, "2027-03": 1.8 });
  expect(others).toEqual([]);
  expect(one).toMatchObject({ row: "sold", months: 3, from: 3 });
  expect(one!.actual).toBeCloseTo(1.5, 9);
  // The standard error of the mean of a uniform distribution of width 2: 0.58 / √500 = 0.026.
  expect(Math.abs(one!.plan - 3)).toBeLessThan(0.1);
  expect([one!.low, one!.high].map((end) => Math.round(end * 10) / 10)).toEqual([2.2, 3.8]);
});

test("history before the plan's start is compared with the plan's first months", () => {
  const [one] = found({ "2026-11": 7, "2026-12": 9 });
  expect(one).toMatchObject({ row: "sold", months: 2, from: 0, actual: 8 });
});

test("only the last months count, as far back as each has an actual, and at most half a year", () => {
  const [one] = found({ "2026-12": 30, "2027-02": 1, "2027-03": 1 });
  expect(one).toMatchObject({ months: 2, actual: 1 });
  const long = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [`2026-${String(at + 5).padStart(2, "0")}`, at < 2 ? 50 : 1]),
  );
  expect(found(long)[0]).toMatchObject({ months: 6, actual: 1 });
});

test("actuals within the plan's range, hardly outside it, or of a single month are no departure", () => {
  expect(found({ "2027-01": 2.5, "2027-02": 2.6 })).toEqual([]);
  // Below the range, but only a little.
  expect(
    found({ "2027-01": 2.45, "2027-02": 2.45 }, { rows: { ...ROWS, rate: { kind: "input", value: 3 } } }),
  ).toEqual([]);
  expect(found({ "2027-01": 1 })).toEqual([]);
  expect(found({})).toEqual([]);
});

test("the sentence on departures names the step to take", () => {
  const one = { months: 4, from: 4, actual: 0.8, plan: 3.1, low: 2, high: 4.25 };
  const all = ["new_customers", "meetings_booked", "opportunities_new"].map((row) => ({ ...one, row }));
  expect(plain(departureSentence(all, speaking("en")))).toBe(
    "In the last 4 months, new customers came to 0.8 a month. From May 2027 on the plan counts on 3.1 a month (eight times out of ten 2 to 4.3). Also far from what came: meetings booked and new opportunities. Unless you know of something that changes it, let the plan learn from what came.",
  );
  expect(plain(departureSentence(all.slice(0, 1), speaking("sv")))).toBe(
    "De senaste 4 månaderna blev utfallet för nya kunder 0,8 i månaden. Från maj 2027 räknar planen med 3,1 i månaden (åtta gånger av tio 2 till 4,3). Om ni inte vet något som ändrar det: låt planen lära av utfallet.",
  );
  expect(departureSentence([], speaking("en"))).toBe("");
});
