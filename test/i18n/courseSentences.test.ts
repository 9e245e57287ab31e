import { describe, expect, test } from "vitest";
import { courseOf, courseSentence, stepSentence, whySentence } from "../../src/i18n/courseSentences.ts";
import { makeFormat } from "../../src/i18n/format.ts";
import type { Speaking } from "../../src/i18n/leverText.ts";
import { addMonths } from "../../src/model/month.ts";
import { modelRowById } from "../../src/model/sheet.ts";

function speaking(language: "en" | "sv"): Speaking {
  const format = makeFormat(language, "SEK");
  return {
    language,
    format,
    row: (id) => ({ label: modelRowById(id)!.label[language], unit: modelRowById(id)!.unit }),
    month: (index) => format.month(addMonths("2027-01", index), "long"),
    mean: () => 2,
  };
}

function both(say: (speaking: Speaking) => string): string[] {
  return [say(speaking("en")), say(speaking("sv"))].map((text) => text.replaceAll("\u00a0", " "));
}

const GOAL = "at least 10 new customers by 31 Dec 2027";

describe("whether a plan is on course", () => {
  test.each([
    [0.8, false, "likely"],
    [0.79, false, "open"],
    [0.4, false, "open"],
    [0.39, false, "unlikely"],
    [1, true, "met"],
    [0, true, "missed"],
  ])("a chance of %f, decided: %s, is %s", (probability, decided, course) => {
    expect(courseOf(probability, decided)).toBe(course);
  });

  test("is told with the chance now and when the plan was made", () => {
    const say = (now: number, made: number | undefined) =>
      courseSentence(courseOf(now, false), GOAL, now, made, speaking("en"));
    expect(say(0.18, 0.52)).toBe(
      `Off course: the chance of ${GOAL} is 18%; it was 52% when the plan was made.`,
    );
    expect(say(0.52, 0.524)).toBe(`Not settled: the chance of ${GOAL} is 52%, as when the plan was made.`);
    expect(say(0.9, undefined)).toBe(`On course: the chance of ${GOAL} is 90%.`);
    expect(courseSentence("met", GOAL, 1, 0.5, speaking("en"))).toBe(`The goal is met: ${GOAL}.`);
  });
});

describe("why it is not", () => {
  const target = { kind: "row", row: "new_customers", flow: true, to: 5 } as const;
  const parts = [
    { row: "dials", part: 0.4 },
    { row: "conversations", part: -2.1 },
    { row: "new_customers", part: -1 },
    { row: undefined, part: -5 },
  ];
  const found = { row: "new_customers", plan: 18.2, actual: 12, difference: -6.2, parts };

  test("is the row that moved most the way it went", () => {
    expect(both((s) => whySentence(found, target, s))).toEqual([
      "New customers up to June 2027: 12, where the plan had 18.2. What weighs most: answered calls (−2.1).",
      "Nya kunder till och med juni 2027: 12, mot 18,2 i planen. Mest beror det på besvarade samtal (−2,1).",
    ]);
    const more = { ...found, actual: 20, difference: 1.8 };
    expect(both((s) => whySentence(more, target, s))[0]).toMatch(/ What weighs most: dials \(\+0\.4\)\.$/);
    const luck = { ...found, parts: parts.slice(2) };
    expect(both((s) => whySentence(luck, target, s))[0]).toMatch(
      / is luck and what is not followed \(−1\)\.$/,
    );
  });

  test("is nothing where it came as planned", () => {
    const same = { ...found, plan: 12.02, difference: -0.02 };
    expect(both((s) => whySentence(same, target, s))[0]).toBe(
      "New customers up to June 2027: 12, as planned.",
    );
  });
});

describe("what to do", () => {
  const lever = { kind: "people", row: "hunters", step: { by: "amount", size: 1 }, from: 6 } as const;
  const step = (before: number, effect: number, error = 0.01) => ({
    levers: [lever],
    effect: { before, after: before + effect, effect, error },
  });

  test("is the best step, with what it does to the chance", () => {
    expect(both((s) => stepSentence([step(0.18, 0.13), step(0.18, 0.01)], s))).toEqual([
      "Best next step: a third hunter from July 2027, which raises the chance by about 13 percentage points.",
      "Bästa nästa steg: en tredje jägare från juli 2027, som höjer chansen med ungefär 13 procentenheter.",
    ]);
  });

  test("is told with the best that can be bought, where the best step is none of it", () => {
    const cycle = { kind: "cycle", row: "cycle_months", step: { by: "amount", size: -1 }, from: 6 } as const;
    const faster = { ...step(0.72, 0.11), levers: [cycle] };
    expect(both((s) => stepSentence([faster, step(0.72, 0.03, 0.001)], s))[0]).toBe(
      "Best next step: sales cycle 1 month shorter from July 2027, which raises the chance by about 11 percentage points. Of what can be bought: a third hunter from July 2027, about 3 points.",
    );
    expect(both((s) => stepSentence([faster, step(0.72, 0.01)], s))[0]).not.toContain("bought");
  });

  test("is nothing where no step is clear, or none is needed", () => {
    expect(both((s) => stepSentence([step(0.18, 0.01)], s))[0]).toBe(
      "No single step clearly raises the chance.",
    );
    expect(both((s) => stepSentence([step(0.995, 0.001)], s))[0]).toBe(
      "Nothing more is needed for this goal.",
    );
    expect(both((s) => stepSentence([], s))[0]).toBe("No single step clearly raises the chance.");
  });
});
