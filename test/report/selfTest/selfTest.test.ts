import { describe, expect, test } from "vitest";
import { newPlan } from "../../../src/model/newPlan.ts";
import { EXAMPLES } from "../../../src/report/selfTest/examples.ts";
import { selfTest } from "../../../src/report/selfTest/selfTest.ts";

function result() {
  const steps = selfTest(newPlan("blank", { language: "en", start: "2027-01" }), {});
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe("the self-test", () => {
  const found = result();

  test.each(found.examples.flatMap(({ id, figures }) => figures.map((figure) => ({ id, ...figure }))))(
    "of $id: $what $at is $expected",
    ({ found: ours, expected, within, passed }) => {
      expect(Math.abs(ours - expected)).toBeLessThanOrEqual(within);
      expect(passed).toBe(true);
    },
  );

  test("runs every example, and reproduces the digits of a fixed run", () => {
    expect(found.examples.map(({ id }) => id)).toEqual(EXAMPLES.map(({ id }) => id));
    expect(found.digits.found).toBe(found.digits.expected);
    expect(found.digits.passed).toBe(true);
  });
});
