import { describe, expect, test } from "vitest";
import { agreementKept, agreementSummary } from "../../src/report/agreementKept.ts";
import { makePlan } from "../support/makePlan.ts";

function kept(actuals: { readonly [row: string]: { readonly [month: string]: number } }, closed = "2027-03") {
  return agreementKept(
    makePlan({}, { rows: { acceptance_rate: { value: 0.85 } }, start: "2027-01", actuals, closed }),
  );
}

describe("how the agreement between sales and marketing was kept", () => {
  test("is listed for closed months with actuals: hours, and the share of leads that was sent back", () => {
    const months = kept({
      first_response_hours: { "2027-01": 20, "2027-02": 31, "2027-04": 5 },
      qualified_leads: { "2027-02": 100, "2027-03": 20 },
      accepted_leads: { "2027-02": 80, "2027-03": 20 },
    });
    expect(months.map(({ month, hours, sentBack }) => [month, hours, sentBack])).toEqual([
      ["2027-01", 20, undefined],
      ["2027-02", 31, 0.2],
      ["2027-03", undefined, 0],
    ]);
    expect(months[1]!.planned).toBeCloseTo(0.15, 12);
    const summary = agreementSummary(months);
    expect(summary).toMatchObject({ answered: 2, inTime: 1, slowest: { month: "2027-02", hours: 31 } });
    expect(summary.handed).toBe(120);
    expect(summary.sentBack).toBeCloseTo(20 / 120, 12);
  });

  test("prefers the measured time to the first response's, and the share sent back may be typed directly", () => {
    const months = kept({
      first_response_hours: { "2027-01": 20 },
      response_hours: { "2027-01": 28 },
      acceptance_rate: { "2027-01": 0.7, "2027-02": 0.9 },
    });
    expect(months[0]).toMatchObject({ hours: 28, leads: undefined });
    const summary = agreementSummary(months);
    expect(summary.sentBack).toBeCloseTo(0.2, 12);
    expect(summary.handed).toBeUndefined();
  });

  test("is unknown without actuals, and impossible actuals are left out", () => {
    expect(kept({})).toEqual([]);
    expect(kept({ qualified_leads: { "2027-01": 10 }, accepted_leads: { "2027-01": 12 } })).toEqual([]);
    expect(agreementSummary([])).toMatchObject({ answered: 0, slowest: undefined, sentBack: undefined });
  });
});
