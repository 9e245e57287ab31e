import { describe, expect, test } from "vitest";
import {
  beforeStartNote,
  courseOf,
  courseSentence,
  stepSentence,
  whySentence,
} from "../../src/i18n/courseSentences.ts";
import { makeFormat } from "../../src/i18n/format.ts";
import type { Speaking, SpokenLever } from "../../src/i18n/leverText.ts";
import type { SpokenEffect } from "../../src/i18n/spoken.ts";
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

const kept = (probability: number | undefined) =>
  probability === undefined ? undefined : { probability, kept: true };

const GOAL = "at least 10 new customers by 31 Dec 2027";

describe("whether a plan is on course", () => {
  const chance = (probability: number, error = 0.005) => ({ probability, error });

  test.each([
    [0.8, 0.95, false, "likely"],
    [0.42, 0.55, false, "behind"],
    [0.39, 0.55, false, "unlikely"],
    [0.55, 0.42, false, "ahead"],
    [0.54, 0.55, false, "steady"],
    [0.3, 0.3, false, "steady"],
    [0.3, undefined, false, "open"],
    [1, 0.5, true, "met"],
    [0, 0.5, true, "missed"],
  ] as const)("a chance of %f that was %f, decided: %s, is %s", (now, made, decided, course) => {
    expect(courseOf(chance(now), decided, made === undefined ? made : chance(made))).toBe(course);
  });

  test("is not said to have changed by a move within the margin of error", () => {
    expect(courseOf(chance(0.47, 0.02), false, chance(0.51, 0.02))).toBe("steady");
    expect(courseOf(chance(0.47), false, chance(0.51))).toBe("behind");
  });

  test("is given with the chance now and the chance stored when the plan was made", () => {
    const say = (now: number, made: number | undefined) =>
      both((s) => {
        const course = courseOf(chance(now), false, made === undefined ? made : chance(made));
        return courseSentence(course, GOAL, now, kept(made), s);
      });
    expect(say(0.42, 0.55)).toEqual([
      `Behind the plan: the chance of ${GOAL} is 42%; it was 55% when the plan was made.`,
      `Ni ligger efter planen: chansen för ${GOAL} är 42 %; den var 55 % när planen gjordes.`,
    ]);
    expect(say(0.18, 0.52)[0]).toMatch(/^Off course: .+ 18%; it was 52% /);
    expect(say(0.52, 0.524)[0]).toBe(`On course: the chance of ${GOAL} is 52%, as when the plan was made.`);
    expect(say(0.45, 0.454)[0]).toMatch(/^As planned, but less likely than not: .+ is 45%, as when/);
    expect(say(0.45, 0.3)[0]).toMatch(/^Ahead of the plan, but still less likely than not: /);
    expect(say(0.6, 0.3)[0]).toMatch(/^Ahead of the plan: /);
    expect(say(0.9, undefined)[0]).toBe(`On course: the chance of ${GOAL} is 90%.`);
    expect(say(0.5, undefined)[0]).toBe(`More likely than not: the chance of ${GOAL} is 50%.`);
    expect(say(0.49, undefined)[1]).toBe(`Målet nås troligen inte: chansen för ${GOAL} är 49 %.`);
    expect(courseSentence("met", GOAL, 1, kept(0.5), speaking("en"))).toBe(`The goal is met: ${GOAL}.`);
  });

  test("names the earlier chance otherwise where none was stored when the plan was made", () => {
    const say = (now: number) =>
      both((s) => courseSentence("behind", GOAL, now, { probability: 0.55, kept: false }, s));
    expect(say(0.42)).toEqual([
      `Behind the plan: the chance of ${GOAL} is 42%; it was 55% before what came.`,
      `Ni ligger efter planen: chansen för ${GOAL} är 42 %; den var 55 % före utfallet.`,
    ]);
    expect(say(0.55)[0]).toMatch(/ is 55%, as before what came\.$/);
  });

  test("names the scenario that it is about", () => {
    expect(both((s) => courseSentence("behind", GOAL, 0.42, kept(0.55), s, "More calls"))).toEqual([
      `Scenario “More calls”. Behind the plan: the chance of ${GOAL} is 42%; it was 55% when the plan was made.`,
      `Scenariot ”More calls”. Ni ligger efter planen: chansen för ${GOAL} är 42 %; den var 55 % när planen gjordes.`,
    ]);
  });

  test("is not given before a month of the plan is closed, whatever came before the plan's start", () => {
    expect(both((s) => beforeStartNote("2026-12", s))).toEqual([
      expect.stringMatching(
        /^No month of this plan is closed yet; what came up to December 2026 is from before/,
      ),
      expect.stringMatching(
        /^Ingen månad i den här planen är stängd ännu; utfallet till och med december 2026 /,
      ),
    ]);
  });
});

describe("why a plan is off course", () => {
  const target = { kind: "row", row: "new_customers", flow: true, to: 5 } as const;
  const parts = [
    { row: "dials", part: 0.4 },
    { row: "conversations", part: -2.1 },
    { row: "new_customers", part: -1 },
    { row: undefined, part: -5 },
  ];
  const found = { row: "new_customers", plan: 18.2, actual: 12, difference: -6.2, parts };

  test("names the row that moved the target most in the direction in which it went", () => {
    expect(both((s) => whySentence(found, target, s))).toEqual([
      "New customers up to June 2027: 12, where the plan had 18.2. What weighs most: answered calls (−2.1).",
      "Nya kunder till och med juni 2027: 12, mot 18,2 i planen. Mest beror det på besvarade samtal (−2,1).",
    ]);
    const more = { ...found, actual: 20, difference: 1.8 };
    expect(both((s) => whySentence(more, target, s))[0]).toMatch(/ What weighs most: dials \(\+0\.4\)\.$/);
    const luck = { ...found, parts: parts.slice(2) };
    expect(both((s) => whySentence(luck, target, s))[0]).toMatch(
      / is luck, and steps without figures of what came \(−1\)\.$/,
    );
  });

  test("names rows that came out beyond their ranges before it names luck", () => {
    const luck = { ...found, parts: parts.slice(2) };
    const meetings = { row: "meetings_booked", actual: 10, plan: 26, since: undefined };
    const opportunities = { row: "outbound_opportunities", actual: 4, plan: 9.4, since: undefined };
    expect(both((s) => whySentence(luck, target, s, [meetings, opportunities]))).toEqual([
      "New customers up to June 2027: 12, where the plan had 18.2. Meetings booked came to 10 where the plan had 26, and opportunities from outbound to 4 where it had 9.4. Besides: luck, and steps without figures of what came (−1).",
      "Nya kunder till och med juni 2027: 12, mot 18,2 i planen. Bokade möten blev 10, mot 26 i planen, och affärsmöjligheter från utgående blev 4, mot 9,4. Därutöver: slump och steg som saknar utfall (−1).",
    ]);
    const [later] = both((s) => whySentence(luck, target, s, [{ ...meetings, since: 3 }]));
    expect(later).toContain(
      " Since April 2027, meetings booked came to 10 where the plan had 26. Besides: luck",
    );
    const [named] = both((s) => whySentence(found, target, s, [meetings]));
    expect(named).toMatch(/ What weighs most: answered calls \(−2\.1\)\.$/);
  });

  test("orders causes by size: luck first where it weighs more than the largest named cause", () => {
    const small = { ...found, parts: [{ row: "conversations", part: -0.9 }, ...parts.slice(2)] };
    const [en, sv] = both((s) => whySentence(small, target, s));
    expect(sv).toMatch(
      / slump och steg som saknar utfall \(−1\)\. Den största orsaken med ett namn: .+ \(−0,9\)\.$/,
    );
    expect(en).toMatch(
      / What weighs most has no name: luck, and steps without figures of what came \(−1\)\. The largest cause with one: answered calls \(−0\.9\)\.$/,
    );
  });

  test("names no cause where the target came as planned", () => {
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

  const alone = (singles: readonly { levers: readonly SpokenLever[]; effect: SpokenEffect }[]) => ({
    singles,
    pairs: [],
  });

  test("is two steps together where they have more effect at a lower cost per customer than the best single step", () => {
    const single = { ...step(0.18, 0.05), costPerCustomer: 900_000 };
    const prospector = { ...lever, row: "prospectors" };
    const two = { ...step(0.18, 0.2), levers: [prospector, lever], costPerCustomer: 400_000 };
    expect(both((s) => stepSentence({ singles: [single], pairs: [two] }, 12, s))[0]).toMatch(
      /^Best next step: .* and a third hunter from July 2027, which raises the chance by about 20 percentage points\.$/,
    );
  });

  test("is the best step, with its effect on the chance", () => {
    expect(both((s) => stepSentence(alone([step(0.18, 0.13), step(0.18, 0.01)]), 12, s))).toEqual([
      "Best next step: a third hunter from July 2027, which raises the chance by about 13 percentage points.",
      "Bästa nästa steg: en tredje jägare från juli 2027, som höjer chansen med ungefär 13 procentenheter.",
    ]);
  });

  test("is the best step that can be bought; a better rate or time comes second", () => {
    const cycle = { kind: "cycle", row: "cycle_months", step: { by: "amount", size: -1 }, from: 6 } as const;
    const faster = { ...step(0.72, 0.11), levers: [cycle] };
    expect(both((s) => stepSentence(alone([faster, step(0.72, 0.03, 0.001)]), 12, s))[0]).toBe(
      "Best next step: a third hunter from July 2027, which raises the chance by about 3 percentage points. If you get better: sales cycle 1 month shorter from July 2027, about 11 points.",
    );
    // A change that nobody can decide on is not a next step, even where nothing that can be bought has an effect.
    expect(both((s) => stepSentence(alone([faster, step(0.72, 0.01)]), 12, s))).toEqual([
      "Nothing that can be bought raises the chance so far that it shows. If you get better: sales cycle 1 month shorter from July 2027, about 11 points.",
      "Inget som går att köpa höjer chansen så mycket att det syns. Om ni blir bättre: säljcykel 1 månad kortare från juli 2027, ungefär 11 procentenheter.",
    ]);
  });

  test("gives the percentage points between the two chances as shown", () => {
    const shown = { levers: [lever], effect: { before: 0.4151, after: 0.5209, effect: 0.1058, error: 0.01 } };
    expect(both((s) => stepSentence(alone([shown]), 12, s))[0]).toContain("by about 10 percentage points");
  });

  test("says so where the plan already has more people from a later month on", () => {
    const say = (s: Speaking) =>
      stepSentence(alone([step(0.18, 0.13)]), 12, { ...s, mean: (_, t) => (t < 8 ? 2 : 3) });
    expect(both(say)).toEqual([
      "Best next step: a third hunter from July 2027 (earlier than what is planned from September 2027, and besides it), which raises the chance by about 13 percentage points.",
      "Bästa nästa steg: en tredje jägare från juli 2027 (tidigare än det som är planerat från september 2027, och utöver det), som höjer chansen med ungefär 13 procentenheter.",
    ]);
  });

  test("names no step where none has a clear effect, or none is needed", () => {
    expect(both((s) => stepSentence(alone([step(0.18, 0.01)]), 12, s))[0]).toBe(
      "No single step clearly raises the chance.",
    );
    expect(both((s) => stepSentence(alone([step(0.995, 0.001)]), 12, s))[0]).toBe(
      "Nothing more is needed for this goal.",
    );
    expect(both((s) => stepSentence(alone([]), 12, s))[0]).toBe("No single step clearly raises the chance.");
  });
});
