import { expect, test } from "vitest";
import { expectedSentence, goalSentence, oddsSentence } from "../../src/i18n/goalSentences.ts";
import { plain, speaking } from "./speaking.ts";

test("a goal has its chance, its mean and range, and the reasons why it is not SMART", () => {
  const answer = {
    goal: { name: "Ten new customers", row: "new_customers", at_least: 10, by: "2027-12-31" },
    result: { probability: 0.03, error: 0.005, mean: 6.83 },
    likely: [3, 9.4] as const,
    median: 7,
    trials: 1000,
    expected: { level: 0.8, byLuck: 12.52, chanceAtTarget: 0.5421, here: 15.9 },
    checks: [{ code: "closer-than-a-cycle", months: 4, cycle: 6 }, { code: "near-impossible" }] as const,
  };
  expect(plain(goalSentence(answer, speaking("en")))).toBe(
    "At least 10 new customers by 31 Dec 2027: 3 times out of 100 (±1). On average it comes to 6.8 customers, but it varies: nine times out of ten it lies between 3 and 9.4. The date is 4 months after the start, but a deal takes 6 months: what you change now will hardly show by then. With this plan you are almost certain to miss the goal.",
  );
  const whole = { ...answer, checks: [] };
  expect(plain(goalSentence(whole, speaking("en")))).toMatch(
    /^At least 10 new customers by 31 Dec 2027: 3 times out of 100/,
  );
  expect(plain(goalSentence(whole, speaking("sv")))).toMatch(
    /^Minst 10 nya kunder senast 31 dec\.? 2027: 3 gånger av 100/,
  );
  const sure = { ...whole, result: { ...answer.result, probability: 0.999, error: 0.0003 } };
  const money = {
    ...answer,
    goal: { ...answer.goal, row: "mrr" },
    result: {
      probability: 0.5,
      error: 0.005,
      mean: 1_689_980,
    },
    likely: [9e5, 2.6e6] as const,
  };
  expect(plain(goalSentence(money, speaking("sv")))).toContain(
    "I snitt blir det 1,7 mkr, men det varierar: nio gånger av tio blir det mellan 0,9 och 2,6 mkr, så målet nås ibland och ibland inte.",
  );
  const ratio = {
    ...whole,
    goal: { ...answer.goal, row: "cac" },
    result: { ...money.result, probability: 0.5 },
  };
  expect(plain(goalSentence({ ...ratio, median: 1.6e6 }, speaking("en")))).toContain(
    "The middle of all futures is SEK 1.6 million, but it varies:",
  );
  expect(plain(goalSentence(sure, speaking("sv")))).toMatch(
    /: mer än 99 gånger av 100\. I snitt blir det 6,8 kunder, .* 9,4\.$/,
  );
  expect(plain(goalSentence({ ...answer, median: NaN, checks: [] }, speaking("sv")))).toBe(
    "Minst 10 nya kunder senast 31 dec 2027: 3 gånger av 100 (±1). I de flesta fall finns inget värde.",
  );
});

test.each([
  [0.07, "It is likely to be missed."],
  [0.15, "It is likely to be missed."],
  [0.3, "It is more likely to be missed than met."],
  [0.4, "It can go either way."],
  [0.6, "It can go either way."],
  [0.7, "It is more likely to be met than missed."],
  [0.9, "It is likely to be met."],
])("a goal with a chance of %d: %s", (chance, sentence) => {
  expect(oddsSentence(chance, speaking("en"))).toBe(sentence);
  expect(oddsSentence(chance, speaking("sv"))).toMatch(/^Det .*\.$/);
});

test("how many must be expected is said only where the goal is met less often than wanted", () => {
  const answer = {
    goal: { name: "Ten new customers", row: "new_customers", at_least: 10, by: "2027-12-31" },
    result: { probability: 0.46, error: 0.005, mean: 10 },
    likely: [5, 16] as const,
    median: 9,
    trials: 1000,
    expected: { level: 0.8, byLuck: 12.52, chanceAtTarget: 0.5421, here: 14.02 },
    checks: [],
  };
  expect(plain(expectedSentence(answer, speaking("en")))).toBe(
    "Planning for just 10 customers on average is not enough: what comes varies around the average, so the goal is then met only 54 times out of 100, even if every rate were known. To meet it 80 times out of 100, the plan must give 14 customers on average, or 12.5 customers if every rate were known.",
  );
  const sure = { ...answer, result: { ...answer.result, probability: 0.99, error: 0.001 } };
  expect(expectedSentence(sure, speaking("en"))).toBe("");
  const luckOnly = { ...answer, expected: { ...answer.expected, here: 12.52 } };
  expect(plain(expectedSentence(luckOnly, speaking("en")))).not.toContain("even if nothing but luck");
});
