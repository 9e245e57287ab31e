import { speaking } from "./speaking.ts";
import { describe, expect, test } from "vitest";
import {
  bridgeSentence,
  contradictionSentence,
  disagreementSentence,
  historySentence,
  learntNote,
  learntSentence,
  learntSummary,
  moveSentence,
  poolSentence,
} from "../../src/i18n/followUpSentences.ts";
import type { SpokenLearnt } from "../../src/i18n/followUpSentences.ts";
import type { Speaking } from "../../src/i18n/leverText.ts";
import {
  brierSentence,
  calibrationSentence,
  goalsSentence,
  trackSentence,
} from "../../src/i18n/trackSentences.ts";
import { calibrationOf } from "../../src/learning/calibration.ts";
import type { Language } from "../../src/model/language.ts";

const LANGUAGES: readonly Language[] = ["en", "sv"];

/** A sentence in both languages, with no-break spaces written as spaces. */
function both(say: (speaking: Speaking) => string): string[] {
  return LANGUAGES.map((language) => say(speaking(language)).replaceAll("\u00a0", " "));
}

const learnt: SpokenLearnt = {
  row: "answer_rate",
  kind: "counts",
  months: 9,
  from: "2026-10",
  to: "2027-06",
  tried: 25_755,
  came: 5669,
  phi: 1.2,
  prior: { p5: 0.2, p50: 0.2466, p95: 0.3 },
  posterior: { p5: 0.21527, p50: 0.22042, p95: 0.22563 },
  priorTries: 200.1,
  surprise: 0.37,
  drift: 0.73,
};

describe("the learning from actuals, in words", () => {
  test("gives what came, what was typed and how much that weighs, and the learnt range", () => {
    expect(both((s) => learntSentence(learnt, s))).toEqual([
      "Answer rate: 5,669 of 25,755 (22%) from October 2026 to June 2027. You typed 20–30%, which weighs as much as 200 tries; with what has come, it is 21.5–22.6%.",
      "Svarsfrekvens: 5 669 av 25 755 (22 %) från oktober 2026 till juni 2027. Ni skrev 20–30 %, vilket väger lika mycket som 200 försök; med det som har hänt blir det 21,5–22,6 %.",
    ]);
  });

  test("for counts without tries, gives the number a month", () => {
    const counted: SpokenLearnt = {
      ...learnt,
      row: "baseline_visitors",
      months: 6,
      from: "2027-01",
      tried: undefined,
      came: 27,
      priorTries: undefined,
      prior: { p5: 4, p50: 6, p95: 9 },
      posterior: { p5: 3.617, p50: 4.66, p95: 5.924 },
    };
    const [english, swedish] = both((s) => learntSentence(counted, s));
    expect(english).toContain(
      ": 27 (4.5 a month) from January to June 2027. You typed 4–9 visitors; with what has come, it is 3.62–5.92 visitors.",
    );
    expect(swedish).toContain(
      ": 27 (4,5 i månaden) från januari till juni 2027. Ni skrev 4–9 besökare; med det som har hänt blir det 3,62–5,92 besökare.",
    );
  });

  test("mentions what is unusual: months that differ, a surprise, a change over time", () => {
    const odd = { ...learnt, phi: 2.3, surprise: 0.004, drift: 0.002 };
    const [english, swedish] = both((s) => learntSentence(odd, s));
    expect(english).toContain("Months differ more than chance explains");
    expect(english).toContain(
      "less than once in a hundred: the range was too narrow, or the market has changed.",
    );
    expect(english).toMatch(/something changed along the way\.$/);
    expect(swedish).toMatch(/något har ändrats på vägen\.$/);
    const [calm] = both((s) => learntSentence({ ...learnt, surprise: 0.01, drift: undefined }, s));
    expect(calm).not.toContain("once in a hundred");
  });

  test("offers the learnt range in place of a number typed as certain, and asks for a wider range where data are impossible", () => {
    const certain: SpokenLearnt = {
      ...learnt,
      kind: "certain",
      from: "2027-06",
      prior: { p5: 0.25, p50: 0.25, p95: 0.25 },
      surprise: 0.001,
    };
    expect(both((s) => learntSentence(certain, s))).toEqual([
      "Answer rate: 5,669 of 25,755 (22%) in June 2027. You typed 25% as if it were certain; what has come says 21.5–22.6%. If the number were right, figures so far out would come less than once in a hundred.",
      "Svarsfrekvens: 5 669 av 25 755 (22 %) i juni 2027. Ni skrev 25 % som om det vore säkert; det som har hänt säger 21,5–22,6 %. Om talet stämde skulle så avvikande siffror komma mindre än en gång på hundra.",
    ]);
    const [impossible] = both((s) => learntSentence({ ...learnt, posterior: undefined }, s));
    expect(impossible).toContain("You typed 20–30%, under which this can't have come: type a wider range.");
  });

  test("makes a note for the plan that says where a range comes from", () => {
    const june = { ...learnt, from: "2027-01", came: 280, tried: 1240 };
    expect(both((s) => learntNote(june, s))).toEqual([
      "learnt from January to June 2027: 280 of 1,240",
      "lärt från januari till juni 2027: 280 av 1 240",
    ]);
    const [own] = both((s) => learntNote({ ...june, kind: "own" }, s));
    expect(own).toBe("learnt from January to June 2027: its own figures");
  });

  test("names the surprising inputs in its summary", () => {
    const odd = { ...learnt, row: "show_rate", surprise: 0.001 };
    expect(both((s) => learntSummary([learnt, odd], s))).toEqual([
      "What has come says something of 2 inputs. Surprising: show rate.",
      expect.stringMatching(/^Det som har hänt säger något om 2 antaganden\. Överraskande: .+\.$/),
    ]);
    expect(both((s) => learntSummary([], s))[0]).toBe(
      "What has come says nothing yet of any uncertain input.",
    );
    const teaching = [{ came: "conversations", tried: "dials", input: "answer_rate" }];
    expect(both((s) => learntSummary([], s, teaching))).toEqual([
      "What has come says nothing yet of any uncertain input. Type what came of answered calls and of dials in the same month: it teaches the input “Answer rate”.",
      "Det som har hänt säger ännu inget om något osäkert antagande. Skriv utfallet för besvarade samtal och uppringningar i samma månad: det säger något om antagandet ”Svarsfrekvens”.",
    ]);
  });

  test("reports figures that can't both be right, and sums that do not add up", () => {
    const over = { row: "conversations", month: "2027-03", came: 310, tried: 290 };
    expect(both((s) => contradictionSentence(over, s))).toEqual([
      "Answered calls in March 2027: 310 of 290 can't be. One of the two is wrong, and the month is left out.",
      "Besvarade samtal i mars 2027: 310 av 290 går inte ihop. Någon av siffrorna är fel, och månaden räknas inte med.",
    ]);
    const off = { row: "customers", month: "2027-03", actual: 131, sum: 127 };
    expect(both((s) => disagreementSentence(off, s))[0]).toBe(
      "Customers in March 2027: 131, but what it is added up from comes to 127. Both are kept as they are.",
    );
  });
});

describe("the track record in words", () => {
  const summary = {
    forecasts: 2,
    figures: 24,
    inside90: calibrationOf(24, 19, 0.9),
    medianError: 0.267,
    goals: { met: 2, missed: 1, open: 1 },
    brier: 0.35,
  };

  test("compares the number inside with the right number, and with what luck alone gives", () => {
    expect(both((s) => trackSentence(summary, s))).toEqual([
      "Of 24 figures to which we gave nine chances in ten, 19 came inside; 21 or 22 would be right: a little too sure. Luck alone gives 19 to 24. They are from 2 forecasts, and the months of a row share their luck: take it as a hint. Half of what came lay within 27% of what was in the middle of the forecast. Of 3 goals that are decided, 2 were met. 1 is still open.",
      "Av 24 siffror som vi gav nio chanser på tio hamnade 19 inom intervallet; 21 eller 22 vore lagom: lite för säkra. Slumpen ensam ger 19 till 24. De kommer från 2 prognoser, och månaderna i en rad delar tur och otur: se det som en fingervisning. Hälften av utfallen låg inom 27 % från prognosens mitt. Av 3 mål som är avgjorda nåddes 2. 1 är ännu öppet.",
    ]);
  });

  test("gives no verdict on fewer than eight figures", () => {
    const few = { ...summary, figures: 5, inside90: calibrationOf(5, 4, 0.9), forecasts: 1 };
    const [english, swedish] = both((s) => calibrationSentence(few.inside90, s));
    expect(english).toBe(
      "Of 5 figures to which we gave nine chances in ten, 4 came inside: too few to judge by.",
    );
    expect(swedish).toBe(
      "Av 5 siffror som vi gav nio chanser på tio hamnade 4 inom intervallet: för få för att döma av.",
    );
    expect(both((s) => trackSentence(few, s))[0]).not.toContain("Luck");
  });

  test("handles even chances, and the case of exactly one right number", () => {
    expect(both((s) => calibrationSentence(calibrationOf(10, 5, 0.5), s))[0]).toBe(
      "Of 10 figures to which we gave an even chance, 5 came inside; 5 would be right: just right. Luck alone gives 2 to 8.",
    );
  });

  test("handles one goal, no goal, and no forecast at all", () => {
    expect(both((s) => goalsSentence({ goals: { met: 0, missed: 1, open: 0 } }, s))).toEqual([
      "One goal is decided: it was not met.",
      "Ett mål är avgjort: det nåddes inte.",
    ]);
    expect(both((s) => goalsSentence({ goals: { met: 0, missed: 0, open: 3 } }, s))[0]).toBe("");
    const nothing = { ...summary, figures: 0, medianError: undefined, goals: { met: 0, missed: 0, open: 3 } };
    expect(both((s) => trackSentence(nothing, s))).toEqual([
      "No kept forecast has a month behind it yet.",
      "Ingen sparad prognos har ännu någon månad att jämföra med.",
    ]);
  });

  test("gives the Brier score in a sentence of its own, for the detail", () => {
    expect(both((s) => brierSentence(summary, s))).toEqual([
      "The chances that were given score 0.35 (Brier: 0 is perfect, always saying 50% scores 0.25).",
      "Chanserna som gavs får 0,35 poäng (Brier: 0 är perfekt, att alltid säga 50 % ger 0,25).",
    ]);
    expect(both((s) => brierSentence({ brier: undefined }, s))).toEqual(["", ""]);
  });
});

describe("the goal's history in words", () => {
  const point = (asOf: string, probability: number, error = 0.005) => ({ asOf, probability, error });

  test("gives the first chance, the present one, and the largest step", () => {
    const points = [point("2027-05", 0.63), point("2027-06", 0.58), point("2027-07", 0.41)];
    expect(both((s) => historySentence("Ten customers", points, s))).toEqual([
      "Ten customers: 63% as of May 2027, 41% as of July 2027. The largest step was in July 2027: from 58% to 41%.",
      "Ten customers: 63 % efter maj 2027, 41 % efter juli 2027. Det största steget kom i juli 2027: från 58 % till 41 %.",
    ]);
  });

  test("reports no step that is within the margin of error", () => {
    const points = [point("2027-05", 0.63, 0.02), point("2027-06", 0.61, 0.02)];
    expect(both((s) => historySentence("Ten", points, s))[0]).toBe(
      "Ten: 63% as of May 2027, 61% as of June 2027. No month has moved it by more than its error.",
    );
  });

  test("handles one closed month, and none", () => {
    expect(both((s) => historySentence("Ten", [point("2027-05", 0.63)], s))[0]).toBe(
      "Ten: 63% as of May 2027.",
    );
    expect(both((s) => historySentence("Ten", [], s))[1]).toBe(
      "Ingen månad är stängd ännu, så chansen har ingen historik.",
    );
  });
});

describe("the bridge in words", () => {
  const target = { kind: "row", row: "new_customers", flow: true, to: 5 } as const;
  const found = {
    row: "new_customers",
    plan: 18.2,
    actual: 12,
    difference: -6.2,
    parts: [
      { row: "dials", part: -2 },
      { row: "conversations", part: -4.1 },
      { row: "won_outbound", part: 1.2 },
      { row: "outbound_opportunities", part: -0.2 },
      { row: "new_customers", part: -1 },
      { row: undefined, part: -0.1 },
    ],
  };

  test("names the parts that matter in order, the rest, and the small ones together", () => {
    expect(both((s) => bridgeSentence(found, target, s))).toEqual([
      "New customers up to June 2027: 12, where the plan had 18.2. Dials −2, answered calls −4.1, customers won by outbound +1.2, the rest (luck, and steps without figures of what came) −1, smaller parts together −0.3.",
      "Nya kunder till och med juni 2027: 12, mot 18,2 i planen. Uppringningar −2, besvarade samtal −4,1, kunder från utgående +1,2, resten (slump och steg som saknar utfall) −1, mindre poster tillsammans −0,3.",
    ]);
  });

  test("does not call a single part “smaller parts”", () => {
    const five = { ...found, parts: found.parts.filter(({ row }) => row !== undefined) };
    const [english] = both((s) => bridgeSentence(five, target, s));
    expect(english).toContain("opportunities from outbound −0.2");
    expect(english).not.toContain("smaller parts");
  });

  test("rounds all parts alike, and counts a part that rounds to 0 among the smaller parts", () => {
    const small = {
      ...found,
      parts: [
        { row: "dials", part: -0.069 },
        { row: "conversations", part: -2.14 },
      ],
    };
    expect(both((s) => bridgeSentence(small, target, s))[0]).toMatch(
      /\. Dials −0\.1, answered calls −2\.1\.$/,
    );
    const less = {
      ...found,
      parts: [
        { row: "dials", part: -0.019 },
        { row: "conversations", part: -0.214 },
      ],
    };
    expect(both((s) => bridgeSentence(less, target, s))[0]).toMatch(
      /\. Dials −0\.02, answered calls −0\.21\.$/,
    );
    const dust = {
      ...found,
      parts: [
        { row: "dials", part: 0.3 },
        { row: "conversations", part: -41 },
      ],
    };
    expect(both((s) => bridgeSentence(dust, target, s))[0]).toMatch(/\. Answered calls −41\.$/);
  });

  test("says for one month what its figures moved", () => {
    const move = { asOf: "2027-05", parts: [{ row: "conversations", part: -2.1 }] };
    expect(both((s) => moveSentence(move, 0.58, 0.44, target, s))).toEqual([
      "May 2027: from 58% to 44%. What is expected of new customers by the goal's date: answered calls −2.1.",
      "Maj 2027: från 58 % till 44 %. Det som väntas av nya kunder till målets datum: besvarade samtal −2,1.",
    ]);
    expect(both((s) => moveSentence({ ...move, parts: [] }, undefined, 0.44, target, s))[0]).toBe(
      "May 2027: 44%. No figure of that month moved it.",
    );
  });

  test("handles no closed month, a row that is on plan, and a row without a value", () => {
    expect(both((s) => bridgeSentence(undefined, target, s))[0]).toBe(
      "No month of the plan is closed yet, so nothing can be off.",
    );
    const same = { ...found, plan: 12, difference: 0, parts: [] };
    expect(both((s) => bridgeSentence(same, target, s))[0]).toMatch(/12\. It is where the plan had it\.$/);
    const none = { ...found, difference: NaN };
    expect(both((s) => bridgeSentence(none, target, s))[1]).toMatch(
      / har inget värde i planen eller i utfallet\.$/,
    );
  });
});

describe("several people's ranges in words", () => {
  const pool = { row: "answer_rate", people: 3, p5: 0.059, p50: 0.1415, p95: 0.2669 };

  test("give the combined range, and whether people differ", () => {
    expect(both((s) => poolSentence({ ...pool, between: 0.7 }, s))).toEqual([
      "Answer rate: 3 people together say 5.9–26.7%, with 14.1% in the middle. You differ more than each of you is unsure: talk about why.",
      "Svarsfrekvens: 3 personer säger tillsammans 5,9–26,7 %, med 14,1 % i mitten. Ni skiljer er mer åt än var och en är osäker: prata om varför.",
    ]);
    const ends = [0.1, 0.3].map((between) => both((s) => poolSentence({ ...pool, between }, s))[0]);
    expect(ends[0]).toMatch(/You agree: one range covers all\.$/);
    expect(ends[1]).toMatch(/You differ somewhat: hear why before you settle\.$/);
  });

  test("of a single person are that person's range", () => {
    expect(both((s) => poolSentence({ ...pool, people: 1, between: 0 }, s))[0]).toBe(
      "Answer rate: one person says 5.9–26.7%, with 14.1% in the middle.",
    );
  });
});
