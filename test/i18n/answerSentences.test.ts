import { describe, expect, test } from "vitest";
import {
  barSentence,
  constraintsSentence,
  knowingSentence,
  seekSentence,
  tooLateSentence,
  tornadoSentence,
  twoWaySentence,
} from "../../src/i18n/answerSentences.ts";
import { leverText } from "../../src/i18n/leverText.ts";
import type { SpokenLever } from "../../src/i18n/leverText.ts";
import { nextOutlook, shortList } from "../../src/i18n/leadingStep.ts";
import { nextStepSentence, pairSentence, takesSentence } from "../../src/i18n/stepSentences.ts";
import type { Language } from "../../src/model/language.ts";
import { effect, goal, hunter, plain, speaking } from "./speaking.ts";

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
    expect(said(three, "en")).toBe("three more hunters");
    expect(said(three, "sv")).toBe("tre jägare till");
  });

  test("words money, rates, percentage points and months each in their own way", () => {
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

  test("names the required change, its cost and the month by which to decide", () => {
    const found = { level: 0.8, before: 0.63, least: step, most: step, cheapest: true, decideBy: 4 };
    expect(plain(takesSentence(found, goal, 11, speaking("en")))).toBe(
      "The cheapest way to 80% is a third hunter from March 2027: 63% → 82%, SEK 71,000 a month; decide by May 2027.",
    );
    expect(plain(takesSentence(found, goal, 11, speaking("sv")))).toBe(
      "Det billigaste sättet att nå 80 % är en tredje jägare från mars 2027: 63 % → 82 %, 71 tkr i månaden; bestäm er senast maj 2027.",
    );
    expect(plain(takesSentence({ ...found, least: undefined }, goal, 11, speaking("en")))).toBe(
      "You don't reach 80% by December 2027 this way: the chance is at most 82%, with a third hunter.",
    );
    expect(plain(takesSentence({ ...found, before: 0.9 }, goal, 11, speaking("en")))).toBe(
      "The chance of “Ten new customers” is 90% already; 80% takes nothing more.",
    );
  });

  test("names the best next step, or says that there is none", () => {
    expect(plain(nextStepSentence({ singles: [step], pairs: [] }, goal, 11, speaking("en")))).toBe(
      "Best next step: a third hunter. The chance of “Ten new customers” goes from 63% to 82% (±1), for SEK 710,000 up to December 2027; it shows from June 2027.",
    );
    const nothing = { ...step, effect: effect(0.63, 0.635) };
    expect(plain(nextStepSentence({ singles: [nothing], pairs: [] }, goal, 11, speaking("sv")))).toBe(
      "Inget enskilt steg påverkar chansen för ”Ten new customers” mer än felmarginalen.",
    );
  });

  test("says of a goal that is nearly certain that nothing is worth doing for it", () => {
    const sure = { ...step, effect: effect(0.995, 0.998, 0.0005) };
    expect(plain(nextStepSentence({ singles: [sure], pairs: [] }, goal, 11, speaking("en")))).toBe(
      "Nothing is worth doing for this goal alone: the chance of “Ten new customers” is >99% already.",
    );
    expect(plain(nextStepSentence({ singles: [sure], pairs: [] }, goal, 11, speaking("sv")))).toBe(
      "Inget är värt att göra bara för målets skull: chansen för ”Ten new customers” är redan >99 %.",
    );
    expect(nextOutlook([sure], goal)).toBe("met");
    expect(nextOutlook([{ effect: effect(0.96, 0.961) }], goal)).toBe("met");
    expect(nextOutlook([{ effect: effect(0.96, 0.99) }], goal)).toBe("steps");
    expect(nextOutlook([{ effect: effect(0.5, 0.501) }], goal)).toBe("unclear");
  });

  test("where less is better, names the step that lowers most as the best", () => {
    const steps = [{ effect: effect(50, 40) }, { effect: effect(50, 60) }];
    expect(nextOutlook(steps, { kind: "row" })).toBe("steps");
  });

  test("gives no error with a chance that is only known to be above 99 %", () => {
    const after = { ...step, effect: effect(0.9, 0.995) };
    expect(plain(nextStepSentence({ singles: [after], pairs: [] }, goal, 11, speaking("en")))).toContain(
      "from 90% to >99%, for SEK",
    );
  });

  test("says of two steps what they add together, and what they add apart", () => {
    const prospector: SpokenLever = { ...hunter, row: "prospectors" };
    const pair = {
      levers: [hunter, prospector],
      effect: effect(0.46, 0.69),
      apart: [effect(0.46, 0.52), effect(0.46, 0.5)],
    };
    const said = (of: typeof pair, language: Language): string =>
      plain(pairSentence(of, of.apart, goal, speaking(language, 2.5)));
    expect(said(pair, "sv")).toBe(
      "En jägare och en prospekterare till höjer tillsammans chansen med 23 procentenheter (till 69 %); var för sig med sammanlagt 10 procentenheter.",
    );
    expect(said(pair, "en")).toBe(
      "One more hunter and one more prospector together raise the chance by 23 percentage points (to 69%); apart, by 10 percentage points in all.",
    );
    expect(said({ ...pair, effect: effect(0.46, 0.465) }, "en")).toContain("not even the two together");
    expect(said({ ...pair, effect: effect(0.46, 0.36), apart: [effect(0.46, 0.44)] }, "en")).toContain(
      "lower the chance by 10 percentage points (to 36%); apart, by 2 percentage points",
    );
  });

  test("takes the effect of two steps from the chances as shown, and their effect apart as the sum of the effects shown", () => {
    const pair = { levers: [hunter, { ...hunter, row: "prospectors" }], effect: effect(0.5453, 0.7245) };
    const apart = [effect(0.5453, 0.6451), effect(0.5453, 0.6149)];
    expect(plain(pairSentence(pair, apart, goal, speaking("en", 2.5)))).toContain(
      "by 17 percentage points (to 72%); apart, by 16 percentage points in all",
    );
    const worse = [effect(0.5453, 0.5249)];
    expect(plain(pairSentence(pair, worse, goal, speaking("en", 2.5)))).toContain(
      "apart, by −3 percentage points",
    );
  });

  test("says of a rate how much better it must be, from when, and that the cost of that is not counted", () => {
    const rate: SpokenLever = {
      kind: "rate",
      row: "outbound_win_rate",
      step: { by: "amount", size: 0.19 },
      from: 0,
    };
    const least = { levers: [rate], effect: effect(0.45, 0.8), cost: effect(0, 12_000) };
    const found = { level: 0.8, before: 0.45, least, most: least, cheapest: false, decideBy: 1 };
    expect(plain(takesSentence(found, goal, 11, speaking("sv")))).toBe(
      "Andel vunna utgående affärer behöver bli 19 procentenheter högre från januari 2027 för att chansen ska bli minst 80 %: från 45 % till 80 %. Vad det kostar ingår inte. Bestäm er senast februari 2027.",
    );
    expect(plain(takesSentence(found, goal, 11, speaking("en")))).toBe(
      "Outbound win rate must be 19 percentage points higher from January 2027 for the chance to be at least 80%: from 45% to 80%. What that costs is not counted. Decide by February 2027.",
    );
    const people = { ...found, least: { ...least, levers: [hunter] }, decideBy: undefined };
    expect(plain(takesSentence(people, goal, 11, speaking("sv")))).toBe(
      "För 80 % krävs en tredje jägare från mars 2027: 45 % → 80 %, 1 200 kr i månaden.",
    );
  });

  test("gives the value of an input for a wanted value, and a whole number of customers without decimals", () => {
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    const ends = { atLow: effect(8, 8), atHigh: effect(8, 12) };
    const found = { row: "dials_per_day", value: 65.1, effect: effect(8, 10.02), ...ends };
    expect(plain(seekSentence(found, amount, speaking("sv")))).toBe(
      "Om uppringningar per jägare och dag är 65,1 samtal blir nya kunder till och med december 2027 i genomsnitt 10. Utfallet varierar kring genomsnittet och hamnar under 10 ungefär lika ofta som över: sikta högre för att vara säkrare.",
    );
    expect(plain(seekSentence(found, amount, speaking("en")))).toMatch(
      /^With dials per hunter and day at 65\.1.*, the average of new customers up to December 2027 is 10\. What comes varies around the average, and lies below 10 about as often as above it: to be surer, aim higher\.$/,
    );
  });

  test("makes clear which figure is the rate and which the chance or the customers, at both ends of the rate", () => {
    const bar = {
      row: "outbound_win_rate",
      values: [0.143, 0.268] as const,
      low: effect(0.46, 0.28),
      high: effect(0.46, 0.62),
    };
    expect(plain(barSentence(bar, goal, speaking("sv")))).toBe(
      "Andel vunna utgående affärer: om värdet är 14,3 % blir chansen 28 %, om det är 26,8 % blir chansen 62 %.",
    );
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    const counted = { ...bar, low: effect(10, 7.25), high: effect(10, 13.04) };
    expect(plain(barSentence(counted, amount, speaking("en")))).toBe(
      "Outbound win rate of 14.3% gives 7.3 new customers; 26.8% gives 13 new customers.",
    );
  });

  test("leaves out a gain from knowing an input that is too small to show", () => {
    const found = (gain: number) => ({ inputs: [{ row: "outbound_win_rate", changes: 0.01, gain }] });
    expect(plain(knowingSentence(found(0.0002), goal, speaking("sv")))).toBe(
      "Att känna till ”Andel vunna utgående affärer” exakt skulle ändra vilket scenario som är bäst 1 gång av 100.",
    );
    expect(plain(knowingSentence(found(0.004), goal, speaking("sv")))).toContain(
      " och i genomsnitt ge 0,4 procentenheter mer.",
    );
  });

  test("says where a customer costs more than one is worth, and names a step that pays off", () => {
    const dear = { ...step, costPerCustomer: 1_100_000 };
    const seller: SpokenLever = { ...hunter, row: "sellers" };
    const pays = { ...step, levers: [seller], effect: effect(0.63, 0.7), costPerCustomer: 190_000 };
    const said = (steps: readonly (typeof dear)[], worth?: number): string =>
      plain(nextStepSentence({ singles: steps, pairs: [] }, goal, 11, speaking("en"), worth));
    expect(said([dear, pays], 352_000)).toContain(
      "Best next step: a third hunter. The chance of “Ten new customers” goes from 63% to 82% (±1), for SEK 710,000 up to December 2027; it shows from June 2027. But by then an extra customer has cost SEK 1.1 million that way, more than the SEK 350,000 a customer is worth (median). The best that pays is a third seller: 63% to 70%, at SEK 190,000 per extra customer.",
    );
    expect(said([dear], 352_000)).toContain("Nothing that can be bought brings customers for less");
    expect(said([dear, pays])).not.toContain("worth");
  });

  test("says of a better rate that the cost of improving it is not counted", () => {
    const rate: SpokenLever = {
      kind: "rate",
      row: "meeting_rate",
      step: { by: "amount", size: 0.01 },
      from: 0,
    };
    const said = plain(
      nextStepSentence({ singles: [{ ...step, levers: [rate] }], pairs: [] }, goal, 11, speaking("en")),
    );
    expect(said).toContain("to 82%, not counting what it takes to get there.");
    expect(said).not.toContain("710,000");
  });

  test("names the bottleneck, the month from which it holds, and the next bottleneck", () => {
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
      "From January 2027, hunters hold back: one more from then on adds 3.1 to new customers up to December 2027; from February 2027 it is sellers. Account managers are fully loaded, but more of them would not help the goal.",
    );
    // A closed month can no longer be changed.
    expect(plain(constraintsSentence(found, amount, speaking("en"), 1))).toMatch(
      /^From February 2027, sellers hold back: .+ December 2027\. Account managers are/,
    );
    const none = { ...found, binding: [undefined, undefined], strips: [] };
    expect(plain(constraintsSentence(none, amount, speaking("en")))).toContain("No capacity holds back");
  });

  test("says until when it is not too late", () => {
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    const late = {
      lever: hunter,
      byDate: [effect(0, 3.1)],
      later: [effect(0, 7.2)],
      starts: [0, 5, 11],
      last: 5,
    };
    const none = { ...late, last: undefined };
    expect(plain(tooLateSentence([none, late], amount, speaking("en")))).toBe(
      "After June 2027 it is too late to hire a third hunter: that then adds less than half as much to new customers up to December 2027 as it would now. Done now, it adds 3.1 customers by the end of December 2027, and 7.2 in all by half a year after that.",
    );
    expect(plain(tooLateSentence([late], amount, speaking("sv")))).toContain(
      "Görs det nu ger det 3,1 kunder till fram till slutet av december 2027, och sammanlagt 7,2 ett halvår efter det.",
    );
    const one = { ...late, byDate: [effect(0, 1.02)] };
    expect(plain(tooLateSentence([one], amount, speaking("sv")))).toContain("ger det 1 kund till fram");
    expect(plain(tooLateSentence([{ ...late, last: 11 }], amount, speaking("en")))).toMatch(
      /^It is never too late for a third hunter: .* Done now, it adds 3.1 customers by the end of December 2027,/,
    );
    const slight = { ...late, byDate: [effect(0, 0.0086)], later: [effect(0, 1.3)], last: 0 };
    expect(plain(tooLateSentence([slight], amount, speaking("en")))).toBe(
      "It is too late already: even done now, a third hunter adds less than 0.1 to new customers up to December 2027, and 1.3 in all by half a year after that.",
    );
    expect(plain(tooLateSentence([slight, late], amount, speaking("en")))).not.toMatch(/too late already/);
    expect(plain(tooLateSentence([none], amount, speaking("sv")))).toBe(
      "Inget av detta påverkar nya kunder till och med december 2027 märkbart, inte ens om det görs nu.",
    );
  });

  test("names the input that matters most, and the share of luck", () => {
    const bar = {
      row: "outbound_win_rate",
      values: [0.14, 0.22] as const,
      low: effect(0.53, 0.37),
      high: effect(0.53, 0.68),
    };
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    const found = { bars: [bar], spread: { luck: 0.58 }, known: [7, 10, 14] as const };
    expect(plain(tornadoSentence(found, goal, amount, speaking("en")))).toBe(
      "Outbound win rate matters most: the chance of “Ten new customers” is 37% if it is 14%, and 68% if it is 22%. 58% of the spread is pure chance, which better data can't reduce: even if you knew every rate exactly you would land between 7 and 14.",
    );
  });

  test("names no input as the one that matters most where the results at its two ends look alike", () => {
    const bar = {
      row: "answer_rate",
      values: [0.21, 0.29] as const,
      low: effect(0.998, 0.995),
      high: effect(0.998, 0.999),
    };
    const amount = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
    const found = { bars: [bar], spread: { luck: 0.58 }, known: [7, 10, 14] as const };
    expect(plain(tornadoSentence(found, goal, amount, speaking("en")))).toMatch(
      /^No uncertain input alone visibly moves the chance of “Ten new customers”: it stays at >99%\. 58% of/,
    );
  });
});

describe("a short list of steps", () => {
  const step = (kind: SpokenLever["kind"], name: string) => ({ name, levers: [{ ...hunter, kind }] });
  const names = (steps: readonly { readonly name: string }[]) => steps.map(({ name }) => name).join("");
  const better = ["a", "b", "c", "d"].map((name) => step("rate", name));
  const bought = ["A", "B", "C", "D", "E"].map((name) => step("people", name));

  test("lists what can be bought before what can only be improved, however large the effect of that", () => {
    expect(names(shortList([...better, ...bought], 5))).toBe("ABCab");
    expect(names(shortList([better[0]!, bought[0]!, better[1]!, bought[1]!], 5))).toBe("ABab");
  });

  test("leaves no line empty where there are few steps of one kind", () => {
    expect(names(shortList([...better, bought[0]!], 5))).toBe("Aabcd");
    expect(names(shortList([...better, ...bought], 3))).toBe("ABa");
    expect(names(shortList([better[0]!, ...bought], 5))).toBe("ABCDa");
    expect(names(shortList(bought, 5))).toBe("ABCDE");
    expect(names(shortList(better, 5))).toBe("abcd");
  });
});

test("of places in a two-way table whose figures read the same, the one nearest to the plan is named", () => {
  const people = (row: string) => ({
    row,
    values: [{ value: 1 }, { value: 2, entry: "2" }, { value: 3, entry: "3" }],
  });
  const cell = (after: number) => effect(0.4, after);
  const found = {
    x: people("hunters"),
    y: people("sellers"),
    cells: [
      [cell(0.4), cell(0.579), cell(0.58)],
      [cell(0.4), cell(0.581), cell(0.584)],
      [cell(0.4), cell(0.58), cell(0.583)],
    ],
  };
  expect(plain(twoWaySentence(found, goal, speaking("en")))).toMatch(
    /is at most 58% here, with 2 hunters and 1 seller\./,
  );
});
