import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALIBRATION, rangesThatHold } from "../../src/workshop/calibration.ts";
import { stepFrom, stepIndex, stepKey, stepsOf } from "../../src/workshop/steps.ts";
import { newWorkshop, readWorkshop } from "../../src/workshop/workshop.ts";
import type { Workshop } from "../../src/workshop/workshop.ts";

const isInput = (row: string) => row === "a" || row === "b";
const ANSWER = { by: "p1", who: "A", low: 1, high: 2, sure: 90, middle: 1.5 } as const;
const FULL: Workshop = {
  ...newWorkshop("K3X9", ["a", "b"]),
  names: ["A", "B"],
  step: "ask:b",
  answers: { a: [ANSWER] },
  first: { a: [{ by: "x12", low: 1, high: 4, sure: 80 }] },
  shown: ["a"],
  agreed: { a: "1 to 2" },
  notes: { a: "2 people: 1 to 4; agreed 1 to 2" },
  links: [{ round: 1, rows: ["a", "b"] }],
  codes: ["UBM1ABC"],
  before: 0.4,
  began: "2027-01-15T09:00:00.000Z",
  open: [{ text: "What do leads cost?", owner: "B", date: "2027-02-01" }],
};

describe("a workshop kept in a plan", () => {
  test("is there again as it was", () => {
    expect(readWorkshop(JSON.parse(JSON.stringify(FULL)), isInput)).toEqual(FULL);
  });

  test("forgets rows that the plan no longer has", () => {
    const read = readWorkshop(FULL, (row) => row === "b")!;
    expect([read.rows, read.answers, read.shown]).toEqual([["b"], {}, []]);
  });

  test("may hold anything: what can't be read is left out", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(FULL)), (rubbish, key) => {
        expect(() => readWorkshop({ ...FULL, [key]: rubbish }, isInput)).not.toThrow();
        expect(() =>
          readWorkshop({ ...FULL, answers: { a: [{ ...ANSWER, low: rubbish }] } }, isInput),
        ).not.toThrow();
      }),
      { numRuns: 300, seed: 16 },
    );
    expect(readWorkshop("yes", isInput)).toBeUndefined();
  });
});

describe("the agenda", () => {
  test("is the goal, a warm-up, each question with its answers, and what follows", () => {
    expect(stepsOf(["a", "b"]).map(stepKey)).toEqual([
      ...["goal", "calibrate", "ask:a", "reveal:a", "ask:b", "reveal:b"],
      ...["binds", "next-step", "scenario", "home"],
    ]);
  });

  test("passes over answers that nobody gave, both ways", () => {
    expect(stepKey(stepFrom({ ...FULL, step: "ask:a" }, 1))).toBe("reveal:a");
    expect(stepKey(stepFrom({ ...FULL, step: "ask:b" }, 1))).toBe("binds");
    expect(stepKey(stepFrom({ ...FULL, step: "binds" }, -1))).toBe("ask:b");
    expect(stepKey(stepFrom({ ...FULL, step: "goal" }, -1))).toBe("goal");
    expect(stepKey(stepFrom({ ...FULL, step: "home" }, 1))).toBe("home");
  });

  test("begins anew where the step that was kept is no more", () => {
    expect(stepIndex({ rows: ["a"], step: "ask:b" })).toBe(0);
  });
});

test("of the ranges of the warm-up those count that were given and hold the truth", () => {
  const sure = CALIBRATION.map(({ truth }) => ({ low: truth - 1, high: truth }));
  expect(rangesThatHold(sure)).toEqual({ held: 6, of: 6 });
  expect(rangesThatHold([{ low: 0, high: 1 }, undefined, ...sure.slice(2)])).toEqual({ held: 4, of: 5 });
});
