import { describe, expect, test } from "vitest";
import { LEVELS } from "../../src/engine/levels.ts";
import { compareScenarios } from "../../src/report/compare.ts";
import type { Course } from "../../src/report/payback.ts";
import { courseOf } from "../../src/report/payback.ts";
import { planWith } from "./planWith.ts";
import { worked } from "./worked.ts";

const MEDIAN = LEVELS.indexOf(0.5);
const ASK = {
  name: "Ask",
  rows: {
    spent: { months: { "2027-03": 100, "2027-06": 0 } },
    earned: { months: { "2027-05": 50 } },
  },
};

function courseWith(months: number): Course | undefined {
  const plan = planWith([ASK], { months, goals: [] });
  const args = { baseline: undefined, scenarios: ["Ask"], figures: [], fans: [] };
  return worked(compareScenarios(plan, args)).scenarios[0]?.course;
}

describe("when a request pays back", () => {
  test("is the first month from which the running sum of returns less costs stays at or above 0", () => {
    // March −100, April −200, May −250, then 50 a month more: −200 … 0 in October … +100 in December.
    const course = courseWith(12);
    expect(course?.from).toBe(2);
    expect([...(course?.net[MEDIAN] ?? [])]).toEqual([
      0, 0, -100, -200, -250, -200, -150, -100, -50, 0, 50, 100,
    ]);
    expect([...(course?.cost ?? [])].at(-1)).toBe(300);
    expect([...(course?.gain ?? [])].at(-1)).toBe(400);
    expect(course?.payback.within).toBe(1);
    expect(course?.payback.month[MEDIAN]).toBe(9);
    expect(course?.payback.deepest.percentiles[MEDIAN]).toBe(-250);
    expect(course?.payback.deepestMonth[MEDIAN]).toBe(4);
    expect(course?.payback.atEnd.mean).toBe(100);
  });

  test("is infinite where the plan ends before it", () => {
    const course = courseWith(9);
    expect(course?.payback.within).toBe(0);
    expect(course?.payback.month[MEDIAN]).toBe(Infinity);
    expect(course?.payback.atEnd.mean).toBe(-50);
  });

  test("does not count a sum that rises above 0 and falls again", () => {
    const [down, up] = [Float64Array.of(-10), Float64Array.of(30)];
    const course = courseOf([down, up, Float64Array.of(-40), up], new Float64Array(4));
    // −10, 20, −20, 10
    expect(course.payback.month[MEDIAN]).toBe(3);
  });

  test("is found for each trial: half pay back and half do not", () => {
    const first = Float64Array.of(-10, -10, -10, -10);
    const second = Float64Array.of(15, 15, 5, 5);
    const course = courseOf([first, second], new Float64Array(2));
    expect(course.payback.within).toBe(0.5);
    expect(course.payback.month[0]).toBe(1);
    expect(course.payback.month.at(-1)).toBe(Infinity);
  });

  test("is the first month with a difference where the sum is never below 0", () => {
    const course = courseOf([Float64Array.of(0), Float64Array.of(5)], new Float64Array(2));
    expect(course.from).toBe(1);
    expect(course.payback.month[MEDIAN]).toBe(1);
    expect(course.payback.deepest.mean).toBe(0);
  });
});
