import { describe, expect, test } from "vitest";
import {
  constraintsSentence,
  nextStepSentence,
  takesSentence,
  tooLateSentence,
  tornadoSentence,
} from "../../src/i18n/answerSentences.ts";
import { makeFormat } from "../../src/i18n/format.ts";
import { goalSentence } from "../../src/i18n/goalSentences.ts";
import { leverText } from "../../src/i18n/leverText.ts";
import type { Speaking, SpokenLever } from "../../src/i18n/leverText.ts";
import { addMonths } from "../../src/model/month.ts";
import type { Language } from "../../src/model/row.ts";
import { modelRowById } from "../../src/model/sheet.ts";

function speaking(language: Language, mean = 2): Speaking {
  const format = makeFormat(language, "SEK");
  return {
    language,
    format,
    row: (id) => {
      const row = modelRowById(id);
      return { label: row?.label[language] ?? id, unit: row?.unit ?? "" };
    },
    month: (index) => format.month(addMonths("2027-01", index), "long"),
    mean: () => mean,
  };
}

/** No-break spaces are written as spaces, to be read here. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const effect = (before: number, after: number, error = 0.005) => ({
  before,
  after,
  effect: after - before,
  error,
});
const hunter: SpokenLever = { kind: "people", row: "hunters", step: { by: "amount", size: 1 }, from: 2 };
const goal = { kind: "chance", goal: "Ten new customers" } as const;

describe("a lever in words", () => {
  const said = (lever: SpokenLever, language: Language, mean = 2): string =>
    plain(leverText(lever, speaking(language, mean)));

  test("counts people: a third one where there are two, one more where there are two and a half", () => {
    expect(said(hunter, "en")).toBe("a third hunter");
    expect(said(hunter, "sv")).toBe("en tredje jägare");
    expect(said(hunter, "en", 7)).toBe("an eighth hunter");
    expect(said(hunter, "en", 2.5)).toBe("one more hunter");
    expect(said(hunter, "sv", 2.5)).toBe("en jägare till");
    const three: SpokenLever = { ...hunter, step: { by: "amount", size: 3 } };
    expect(said(three, "en")).toBe("3 more hunters");
    expect(said(three, "sv")).toBe("3 jägare till");
  });

  test("tells money, rates, points and months apart", () => {
    const spend: SpokenLever = {
      kind: "spend",
      row: "linkedin_spend",
      step: { by: "amount", size: 10_000 },
      from: 0,
    };
    expect(said(spend, "en")).toBe("SEK 10,000 more a month on LinkedIn ads");
    expect(said(spend, "sv")).toBe("10 000 kr mer i månaden på LinkedIn-annonser");
    const rate: SpokenLever = {
      kind: "rate",
      row: "meeting_rate",
      step: { by: "amount", size: 0.01 },
      from: 0,
    };
    expect(said(rate, "en")).toBe("meetings per answered call 1 percentage point higher");
    expect(said({ ...rate, step: { by: "share", size: -0.1 } }, "sv")).toBe(
      "möten per besvarat samtal 10 % lägre",
    );
    const cycle: SpokenLever = {
      kind: "cycle",
      row: "cycle_months",
      step: { by: "amount", size: -1 },
      from: 0,
    };
    expect(said(cycle, "en")).toBe("sales cycle 1 month shorter");
  });
});

describe("an answer in a sentence", () => {
  const step = { levers: [hunter], effect: effect(0.63, 0.82), cost: effect(0, 710_000), shows: 5 };

  test("what it takes, what it costs and when it must be decided", () => {
    const found = { level: 0.8, before: 0.63, least: step, most: step, cheapest: true, decideBy: 4 };
    expect(plain(takesSentence(found, goal, 11, speaking("en")))).toBe(
      "The cheapest way to 80% is a third hunter from March 2027: 63% → 82%, SEK 71,000 a month; decide by May 2027.",
    );
    expect(plain(takesSentence(found, goal, 11, speaking("sv")))).toBe(
      "Det billigaste sättet att nå 80 % är en tredje jägare från mars 2027: 63 % → 82 %, 71 000 kr i månaden; bestäm er senast maj 2027.",
    );
    expect(plain(takesSentence({ ...found, least: undefined }, goal, 11, speaking("en")))).toBe(
      "80% by December 2027 is impossible this way: the most is 82%, with a third hunter.",
    );
    expect(plain(takesSentence({ ...found, before: 0.9 }, goal, 11, speaking("en")))).toBe(
      "The chance of “Ten new customers” is 90% already; 80% takes nothing more.",
    );
  });

  test("the best next step, and that there is none", () => {
    expect(plain(nextStepSentence([step], goal, 11, speaking("en")))).toBe(
      "Best next step: a third hunter. The chance of “Ten new customers” goes from 63% to 82% (±1), for SEK 710,000 up to December 2027; it shows from June 2027.",
    );
    const nothing = { ...step, effect: effect(0.63, 0.635) };
    expect(plain(nextStepSentence([nothing], goal, 11, speaking("sv")))).toBe(
      "Inget enskilt steg rör chansen för ”Ten new customers” mer än felmarginalen.",
    );
  });

  test("a step that costs more than a customer is worth says so, and names one that pays", () => {
    const dear = { ...step, costPerCustomer: 1_100_000 };
    const seller: SpokenLever = { ...hunter, row: "sellers" };
    const pays = { ...step, levers: [seller], effect: effect(0.63, 0.7), costPerCustomer: 190_000 };
    const said = (steps: readonly (typeof dear)[], worth?: number): string =>
      plain(nextStepSentence(steps, goal, 11, speaking("en"), worth));
    expect(said([dear, pays], 352_000)).toContain(
      "But by then an extra customer has cost SEK 1,100,000 that way, more than the SEK 350,000 a customer is worth (median). The best that pays is a third seller: 63% to 70%, at SEK 190,000 per extra customer.",
    );
    expect(said([dear], 352_000)).toContain("Nothing that can be bought brings customers for less");
    expect(said([dear, pays])).not.toContain("worth");
  });

  test("of a better rate it is said that what it takes is not counted", () => {
    const rate: SpokenLever = {
      kind: "rate",
      row: "meeting_rate",
      step: { by: "amount", size: 0.01 },
      from: 0,
    };
    const said = plain(nextStepSentence([{ ...step, levers: [rate] }], goal, 11, speaking("en")));
    expect(said).toContain("(±1), not counting what it takes to get there;");
    expect(said).not.toContain("710,000");
  });

  test("what binds, from which month, and what comes after it", () => {
    const strip = (id: string, worth: number) => ({
      capacity: { id, kind: "people" },
      worth: [effect(0, worth), effect(0, worth)],
      fullButNotLimiting: id === "account_managers" ? [0, 1] : [],
    });
    const found = {
      binding: ["hunters", "sellers"],
      strips: [strip("hunters", 3.14), strip("sellers", 1), strip("account_managers", 0)],
    };
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    expect(plain(constraintsSentence(found, amount, speaking("en")))).toBe(
      "From January 2027, hunters hold back: one more from then on adds 3.1 to new customers up to December 2027; from February 2027 it is sellers. Account managers: fully loaded, but more of them would not help the goal.",
    );
    const none = { ...found, binding: [undefined, undefined], strips: [] };
    expect(plain(constraintsSentence(none, amount, speaking("en")))).toContain("Nothing holds back");
  });

  test("until when it is not too late", () => {
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    const late = { lever: hunter, byDate: [effect(0, 3.1)], later: [effect(0, 7.2)], last: 5 };
    expect(plain(tooLateSentence([late], amount, speaking("en")))).toBe(
      "After June 2027 it is too late for a third hunter: it then no longer moves new customers up to December 2027. At once it adds 3.1 by then and 7.2 half a year on.",
    );
    expect(tooLateSentence([{ ...late, last: undefined }], amount, speaking("sv"))).toContain(
      "för sent för allt",
    );
  });

  test("what matters most and what is luck", () => {
    const bar = {
      row: "outbound_win_rate",
      values: [0.14, 0.22] as const,
      low: effect(0.53, 0.37),
      high: effect(0.53, 0.68),
    };
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    const found = { bars: [bar], spread: { luck: 0.58 }, known: [7, 10, 14] as const };
    expect(plain(tornadoSentence(found, goal, amount, speaking("en")))).toBe(
      "Win rate, outbound matters most: the chance of “Ten new customers” is 37% at 14% and 68% at 22%. 58% of the spread is luck that no better data can remove: even knowing every rate exactly you would land between 7 and 14.",
    );
  });

  test("a goal, how far off it is and what speaks against it", () => {
    const answer = {
      goal: { name: "Ten new customers", row: "new_customers", at_least: 10 },
      result: { probability: 0.03, error: 0.005 },
      gap: -3,
      trials: 1000,
      expected: { level: 0.8, byLuck: 12.52, chanceAtTarget: 0.5421, here: 15.9 },
      checks: [{ code: "closer-than-a-cycle", months: 4, cycle: 6 }, { code: "near-impossible" }] as const,
    };
    expect(plain(goalSentence(answer, speaking("en")))).toBe(
      "Ten new customers: 3 times out of 100 (±1). The median is 3 customers short. The date is 4 months after the start, but a deal takes 6 months: what you change now will hardly show by then. As the plan stands it is near impossible.",
    );
    const whole = { ...answer, goal: { ...answer.goal, by: "2027-12-31" }, gap: 0, checks: [] };
    expect(plain(goalSentence(whole, speaking("en")))).toMatch(
      /^At least 10 new customers by 31 Dec 2027: 3 times out of 100/,
    );
    expect(plain(goalSentence(whole, speaking("sv")))).toMatch(
      /^Minst 10 nya kunder senast 31 dec\.? 2027: 3 gånger av 100/,
    );
    expect(plain(goalSentence({ ...answer, gap: NaN, checks: [] }, speaking("sv")))).toBe(
      "Ten new customers: 3 gånger av 100 (±1). I de flesta framtider finns inget värde.",
    );
  });
});
