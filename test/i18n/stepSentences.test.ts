import { expect, test } from "vitest";
import type { SpokenLever } from "../../src/i18n/leverText.ts";
import { nextStepSentence, takesSentence } from "../../src/i18n/stepSentences.ts";
import type { SpokenSteps } from "../../src/i18n/stepSentences.ts";
import { effect, goal, hunter, plain, speaking } from "./speaking.ts";

const step = { levers: [hunter], effect: effect(0.63, 0.82), cost: effect(0, 710_000), shows: 5 };

test("what can be bought comes first, what can only be improved second", () => {
  const cycle: SpokenLever = {
    kind: "cycle",
    row: "cycle_months",
    step: { by: "amount", size: -1 },
    from: 0,
  };
  const wish = { ...step, levers: [cycle], effect: effect(0.63, 0.9) };
  const both = plain(nextStepSentence({ singles: [wish, step], pairs: [] }, goal, 11, speaking("en")));
  expect(both).toMatch(/^Best next step: a third hunter\. .* from 63% to 82%/);
  expect(both).toMatch(
    /If you get better: sales cycle 1 month shorter takes it from 63% to 90%, not counting what it takes to get there\.$/,
  );
  const idle = { ...step, effect: effect(0.63, 0.631) };
  expect(plain(nextStepSentence({ singles: [wish, idle], pairs: [] }, goal, 11, speaking("sv")))).toBe(
    "Inget enskilt steg som går att köpa påverkar chansen för ”Ten new customers” mer än felmarginalen. Om ni blir bättre: säljcykel 1 månad kortare tar det från 63 % till 90 %, kostnaden för att nå dit ej inräknad.",
  );
});

test("where no mix reaches the level, the sentence names the inputs that were tried", () => {
  const searched = ["hunters", "search_spend"];
  const found = {
    level: 0.8,
    before: 0.5,
    least: undefined,
    most: step,
    cheapest: true,
    decideBy: undefined,
    searched,
  };
  expect(plain(takesSentence(found, goal, 11, speaking("en")))).toBe(
    "No mix that was tried of hunters and search ads, each within its limit, reaches 80% by December 2027: the chance gets to 82%, with a third hunter.",
  );
});

test("the sentence about the cheapest way says where its customers cost more than they are worth, and only there", () => {
  const least = { ...step, costPerCustomer: 410_000 };
  const found = { level: 0.8, before: 0.63, least, most: step, cheapest: true, decideBy: undefined };
  const said = (worth?: number) => plain(takesSentence(found, goal, 11, speaking("sv"), worth));
  expect(said(330_000)).toMatch(
    /^Det billigaste sättet .*\. Men en extra kund har då kostat 410 tkr på det sättet, mer än de 330 tkr som en kund är värd \(median\)\.$/,
  );
  expect(said(420_000)).not.toContain("Men en extra kund");
  expect(said()).not.toContain("Men en extra kund");
});

const seller: SpokenLever = { ...hunter, row: "sellers" };
const prospector: SpokenLever = { ...hunter, row: "prospectors" };

const told = (singles: SpokenSteps["singles"], pairs: SpokenSteps["pairs"], language: "en" | "sv" = "en") =>
  plain(nextStepSentence({ singles, pairs }, goal, 11, speaking(language)));

test("the headline names two steps that have more effect at a lower cost per customer than the best single step", () => {
  const alone = { ...step, effect: effect(0.63, 0.66), costPerCustomer: 900_000 };
  const two = {
    ...step,
    levers: [prospector, hunter],
    effect: effect(0.63, 0.82),
    cost: effect(0, 1_300_000),
    costPerCustomer: 500_000,
  };
  expect(told([alone], [two])).toMatch(
    /^Best next step, two together: .* and a third hunter\. The chance of .* from 63% to 82% .*for SEK 1.3 million up to .* The best single step, a third hunter, takes it from 63% to 66%, for /,
  );
  expect(told([alone], [two], "sv")).toMatch(
    /^Bästa nästa steg är två tillsammans: .* Det bästa enskilda steget, en tredje jägare, tar det från 63 % till 66 %, för /,
  );
});

test("two steps with more effect at a higher cost are named beside the best single step, which is called that", () => {
  const alone = { ...step, costPerCustomer: 300_000, effect: effect(0.63, 0.7) };
  const two = {
    ...step,
    levers: [hunter, seller],
    cost: effect(0, 1_700_000),
    costPerCustomer: 500_000,
  };
  expect(told([alone], [two])).toMatch(
    /^Best single step: a third hunter\. .* Two together take it further: a third hunter and .*, from 63% to 82%, for SEK 1\.7 million/,
  );
  expect(told([alone], [two], "sv")).toMatch(/^Bästa enskilda steg: .* Två tillsammans når längre: /);
});

test("a step that brings customers at a clearly lower cost than the best step is named with its effect", () => {
  const first = { ...step, costPerCustomer: 600_000 };
  const cheap = { ...step, levers: [seller], effect: effect(0.63, 0.7), costPerCustomer: 200_000 };
  expect(told([first, cheap], [])).toMatch(
    /^Best next step: a third hunter\. .* An extra customer costs least with .*: SEK 200,000, against SEK 600,000; that takes it from 63% to 70%\.$/,
  );
  expect(told([first, { ...cheap, costPerCustomer: 550_000 }], [])).not.toContain("costs least");
});

test("where no single step has an effect but two together have one, the two are named", () => {
  const idle = { ...step, effect: effect(0.63, 0.631) };
  const two = { ...step, levers: [prospector, hunter], costPerCustomer: 500_000 };
  expect(told([idle], [two])).toMatch(/^No single step that can be bought .* Best next step, two together: /);
});

test("a step that can be bought but does not change the chance by a whole hundredth is not the best step", () => {
  const slight = { ...step, effect: effect(0.502, 0.504, 0.0005), costPerCustomer: 17_000_000 };
  const two = { ...slight, levers: [prospector, hunter], effect: effect(0.502, 0.5045, 0.0005) };
  expect(told([slight], [two])).toBe(
    "Nothing that can be bought moves the chance of “Ten new customers” so far that it shows.",
  );
  expect(told([slight], [two], "sv")).toMatch(/^Inget som går att köpa .* så mycket att det syns\.$/);
  const cycle = {
    ...step,
    levers: [{ ...hunter, kind: "cycle" as const, row: "cycle_months" }],
    effect: effect(0.5, 0.7),
  };
  expect(told([cycle, slight], [two])).toMatch(/^Nothing that can be bought .* If you get better: /);
});
