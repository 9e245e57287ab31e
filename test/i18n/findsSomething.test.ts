import { expect, test } from "vitest";
import {
  constraintsSentence,
  inPipeSentence,
  seekSentence,
  tooLateSentence,
} from "../../src/i18n/answerSentences.ts";
import { findsSomething } from "../../src/i18n/findsSomething.ts";
import type { SpokenLever } from "../../src/i18n/leverText.ts";
import { nextStepSentence, takesSentence } from "../../src/i18n/stepSentences.ts";
import { effect, goal, hunter, plain, speaking } from "./speaking.ts";

/** The wordings of sentences without a positive finding, in both languages. */
const NOTHING =
  /No single step|No capacity|Nothing|None of|It can't be done|You don't reach|never too late|would not help|no customers to share|Inget|Ingenting|Inga|Ingen|går inte|når ni inte|aldrig för sent|hjälper inte|inga kunder/;

const LANGUAGES = ["en", "sv"] as const;
const step = { levers: [hunter], effect: effect(0.63, 0.82), cost: effect(0, 710_000), shows: 5 };
const idle = { ...step, effect: effect(0.63, 0.631) };
const cycle: SpokenLever = { ...hunter, kind: "cycle", row: "cycle_months" };
const row = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;

test.each(LANGUAGES)("steps have no finding exactly where their sentence says so, %s", (language) => {
  const cases = [
    { singles: [step, idle], finds: true },
    { singles: [], finds: false },
    { singles: [idle], finds: false },
    { singles: [{ ...step, levers: [cycle] }, idle], finds: false },
    { singles: [{ ...step, effect: effect(0.995, 0.999) }], finds: false },
    { singles: [{ ...step, costPerCustomer: 400_000 }], worth: 300_000, finds: false },
    { singles: [{ ...step, costPerCustomer: 200_000 }], worth: 300_000, finds: true },
  ];
  for (const { singles, worth, finds } of cases) {
    const said = plain(nextStepSentence({ singles, pairs: [] }, goal, 11, speaking(language), worth));
    expect(findsSomething.nextStep(singles, goal, worth), said).toBe(finds);
    expect(NOTHING.test(said), said).toBe(!finds);
  }
});

test.each(LANGUAGES)("the bottleneck has no finding exactly where its sentence says so, %s", (language) => {
  const strip = (id: string, fullButNotLimiting: readonly number[]) => ({
    capacity: { id, kind: "people" },
    worth: [effect(9, 12), effect(9, 12)],
    fullButNotLimiting,
  });
  const cases = [
    { binding: ["hunters", undefined], strips: [strip("hunters", [])], from: 0, finds: true },
    { binding: ["hunters", undefined], strips: [strip("hunters", [])], from: 1, finds: false },
    { binding: [undefined, undefined], strips: [strip("hunters", [])], from: 0, finds: false },
    {
      binding: ["hunters", undefined],
      strips: [strip("hunters", []), strip("sellers", [0, 1])],
      from: 0,
      finds: false,
    },
  ];
  for (const { from, finds, ...found } of cases) {
    const said = plain(constraintsSentence(found, row, speaking(language), from));
    expect(findsSomething.constraints(found, from), said).toBe(finds);
    expect(NOTHING.test(said), said).toBe(!finds);
  }
});

test.each(LANGUAGES)("a level that is not reached is not a finding, %s", (language) => {
  const found = { level: 0.8, before: 0.63, most: step, cheapest: false, decideBy: undefined };
  for (const least of [step, undefined]) {
    const said = plain(takesSentence({ ...found, least }, goal, 11, speaking(language)));
    expect(findsSomething.takes({ ...found, least }), said).toBe(least !== undefined);
    expect(NOTHING.test(said), said).toBe(least === undefined);
  }
  const sought = { row: "dials_per_day", atLow: effect(9, 4), atHigh: effect(9, 14) };
  for (const one of [
    { ...sought, value: 95, effect: effect(9, 12) },
    { ...sought, value: undefined, effect: undefined },
  ]) {
    const said = plain(seekSentence(one, row, speaking(language)));
    expect(findsSomething.seek(one), said).toBe(one.value !== undefined);
    expect(NOTHING.test(said), said).toBe(one.value === undefined);
  }
});

test.each(LANGUAGES)(
  "“too late” is a finding where a month is named, and not where it is never too late, %s",
  (language) => {
    const one = {
      lever: hunter,
      starts: [2, 3],
      byDate: [effect(9, 12), effect(9, 10)],
      later: [effect(9, 16), effect(9, 15)],
    };
    const cases = [
      { found: [{ ...one, last: 2 }], finds: true },
      { found: [{ ...one, last: 3 }], finds: false },
      { found: [{ ...one, last: undefined }], finds: false },
      { found: [], finds: false },
    ];
    for (const { found, finds } of cases) {
      const said = plain(tooLateSentence(found, row, speaking(language)));
      expect(findsSomething.tooLate(found), said).toBe(finds);
      expect(NOTHING.test(said), said).toBe(!finds);
    }
  },
);

test.each(LANGUAGES)("a cost without customers to share it is not a finding, %s", (language) => {
  const percentiles = (p50: number) => ({ p5: p50, p50, p95: p50 });
  for (const p50 of [90_000, NaN]) {
    const costs = { cacSameMonths: percentiles(p50), cacMatched: percentiles(p50) };
    const said = plain(
      inPipeSentence(
        { date: 11, open: percentiles(40), toCome: percentiles(9), ...costs },
        speaking(language),
      ),
    );
    expect(findsSomething.inPipe(costs), said).toBe(Number.isFinite(p50));
    expect(NOTHING.test(said), said).toBe(!Number.isFinite(p50));
  }
});
