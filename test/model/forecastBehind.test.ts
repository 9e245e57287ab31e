import { expect, test } from "vitest";
import { forecastBehind } from "../../src/model/forecastBehind.ts";
import type { Forecast } from "../../src/model/forecast.ts";

/** A forecast that was made on a day, when a month was the last closed one. */
function made(on: string, closed?: string, changes: Partial<Forecast> = {}): Forecast {
  return {
    made: on,
    name: on,
    trials: 1000,
    seed: 1,
    program: "0",
    digest: "0".repeat(64),
    rows: { customers: { "2027-06": [1, 2, 3, 4, 5] } },
    goals: [],
    ...(closed === undefined ? {} : { closed }),
    ...changes,
  };
}

/** A plan of 2027 whose last closed month is given. */
const plan = (closed: string | undefined, ...forecasts: readonly Forecast[]) => ({
  start: "2027-01",
  months: 12,
  actuals: {},
  forecasts,
  ...(closed === undefined ? {} : { closed }),
});

const behind = (of: ReturnType<typeof plan>, scenario?: string) =>
  forecastBehind(of, "customers", scenario)?.name;

test("actuals are compared with the latest forecast that did not know them yet", () => {
  const [first, second, knowing] = [
    made("2026-12-01"),
    made("2027-03-01", "2027-02"),
    made("2027-05-02", "2027-04"),
  ];
  // In whatever order they were kept.
  expect(behind(plan("2027-04", knowing, second, first))).toBe("2027-03-01");
  expect(behind(plan("2027-04", first, knowing, second))).toBe("2027-03-01");
  expect(behind(plan("2027-05", first, second, knowing))).toBe("2027-05-02");
});

test("where all forecasts knew as much, the latest is taken", () => {
  const forecasts = [made("2027-05-02", "2027-04"), made("2027-05-09", "2027-04")];
  expect(behind(plan("2027-04", ...forecasts))).toBe("2027-05-09");
  expect(behind(plan(undefined, made("2027-01-02"), made("2027-01-01")))).toBe("2027-01-02");
});

test("of two forecasts made on one day, the one kept last is the later", () => {
  const forecasts = [
    made("2027-02-01", undefined, { name: "morning" }),
    made("2027-02-01", undefined, { name: "evening" }),
  ];
  expect(behind(plan("2027-03", ...forecasts))).toBe("evening");
});

test("a forecast of another scenario, or without the row, is not taken", () => {
  const of = plan(
    "2027-04",
    made("2027-01-01", undefined, { scenario: "Hire" }),
    made("2027-02-01", undefined, { rows: {} }),
  );
  expect(behind(of)).toBeUndefined();
  expect(behind(of, "Hire")).toBe("2027-01-01");
  expect(behind(of, "Other")).toBeUndefined();
  expect(forecastBehind(of, "toString", undefined)).toBeUndefined();
});
