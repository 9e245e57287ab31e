import { expect, test } from "vitest";
import { startOfForecast } from "../../src/learning/startOfForecast.ts";

test("a forecast that is kept in a later plan starts where its own plan did", () => {
  const figures = [1, 2, 3, 4, 5] as const;
  const rows = { sold: { "2027-07": figures, "2027-08": figures } };
  expect(startOfForecast({ start: "2027-09" }, { rows })).toBe("2027-07");
  expect(startOfForecast({ start: "2027-07" }, { rows })).toBe("2027-07");
  expect(startOfForecast({ start: "2027-09" }, { rows: {} })).toBe("2027-09");
});
