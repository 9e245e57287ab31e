import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overrideIn } from "../../src/model/inForce.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Month } from "../../src/model/month.ts";

const MONTH = fc.integer({ min: -6, max: 30 }).map((t) => addMonths("2027-01", t));
const MONTHS = fc.dictionary(MONTH, fc.constantFrom("1", "base", "base + 1", "2 to 3"), { maxKeys: 8 });

/** The rule, month by month: go through all of them and keep the latest override. */
function walked(months: Readonly<Record<Month, string>>, until: Month, carry: boolean) {
  let held: { entry: string; since: Month } | undefined;
  for (let month = "2026-01"; month <= until; month = addMonths(month, 1)) {
    if (!carry) held = undefined;
    const entry = months[month];
    if (entry !== undefined) held = { entry, since: month };
  }
  return held;
}

describe("the override in force in a month", () => {
  test("is the latest up to that month, or in a one-off row the month's own", () => {
    fc.assert(
      fc.property(MONTHS, MONTH, fc.boolean(), (months, month, carry) => {
        expect(overrideIn(months, month, carry)).toEqual(walked(months, month, carry));
      }),
    );
  });

  test("does not depend on the order of the months in the file", () => {
    fc.assert(
      fc.property(MONTHS, MONTH, fc.boolean(), (months, month, carry) => {
        const turned = Object.fromEntries(Object.entries(months).toReversed());
        expect(overrideIn(turned, month, carry)).toEqual(overrideIn(months, month, carry));
      }),
    );
  });
});
