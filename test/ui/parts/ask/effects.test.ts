import { expect, test } from "vitest";
import { sharedDigit, shownDigit } from "../../../../src/model/shownDigit.ts";
import { about } from "../../../../src/i18n/spoken.ts";
import { makeFormat } from "../../../../src/i18n/format.ts";
import {
  changeText,
  effectText,
  errorText,
  decimalsOfAll,
  valueText,
} from "../../../../src/ui/parts/ask/effects.ts";
import { speaking } from "../../../i18n/speaking.ts";

const en = makeFormat("en", "SEK");
const sv = makeFormat("sv", "SEK");
const chance = { kind: "chance" } as const;
const count = { kind: "row", unit: "customers" } as const;
const money = { kind: "row", unit: "money" } as const;

test("a change of a probability is told in points, with its sign", () => {
  expect(changeText(0.19, chance, en)).toBe("+19");
  expect(changeText(-0.0142, chance, sv)).toBe("−1,4");
  expect(changeText(0, chance, en)).toBe("0");
  expect(errorText(0.012, chance, en)).toBe("±2.4");
});

test.each([10.5, 12.43, 9.96, 0.42, 7, 10.02, 99.9])(
  "a value of %d has the same digits in a table as in the sentence above it",
  (value) => {
    for (const [language, format] of [
      ["en", en],
      ["sv", sv],
    ] as const) {
      const target = { kind: "row", row: "new_customers", flow: true, to: 11 } as const;
      expect(valueText(value, count, format)).toBe(about(target, speaking(language)).value(value));
    }
  },
);

test("a change of a probability of a point and more agrees with its two ends as they are shown", () => {
  const effect = { before: 0.468, after: 0.804, effect: 0.336 };
  expect(effectText(effect, chance, en)).toBe("+33");
  expect(effectText({ before: 0.5453, after: 0.6095, effect: 0.0642 }, chance, en)).toBe("+6");
  expect(effectText({ before: 0.5453, after: 0.5349, effect: -0.0104 }, chance, sv)).toBe("−2");
  expect(effectText({ before: 0.468, after: 0.472, effect: 0.004 }, chance, en)).toBe("+0.4");
});

test("answers know where the last digit of a change stands", () => {
  for (const [size, told] of [
    [0.004, "+0.4"],
    [0.0004, "+0.0"],
    [0.05, "+5"],
  ] as const) {
    const text = effectText({ before: 0.5, after: 0.5 + size, effect: size }, chance, en);
    expect(text.replace("+", "")).toBe(told.slice(1));
    expect(placeOf(text, 0.01)).toBeCloseTo(shownDigit(size, "chance"), 12);
  }
  for (const size of [0.04, 0.5, 7.3, 12.6, 123.4, 45_678, 456_789, 5_678_901, 456_789_012]) {
    expect(placeOf(changeText(size, count, en))).toBeCloseTo(shownDigit(size, "customers"), 12);
  }
  for (const size of [4.37, 43.7, 437.1, 4_371, 43_712, 437_123, 4_371_234, 437_123_456, 4_371_234_567]) {
    expect(placeOf(changeText(size, money, en))).toBeCloseTo(shownDigit(size, "money"), 12);
  }
  for (const largest of [0.04, 1.2, 7.3, 45]) {
    expect(placeOf(changeText(largest, count, en, decimalsOfAll(largest, count)))).toBeCloseTo(
      sharedDigit(largest, "customers"),
      12,
    );
  }
});

/** The place of a text's last digit, thousands and millions counted. */
function placeOf(text: string, unit = 1): number {
  const [, decimals = "", word = ""] = /\d(?:[.](\d+))?([kMB]|bn)?$/.exec(text)!;
  const power = { "": 1, k: 1e3, M: 1e6, B: 1e9, bn: 1e9 }[word]!;
  return (unit * power) / 10 ** decimals.length;
}

test("what rounds to nothing has no sign", () => {
  expect(changeText(-0.0001, count, en)).toBe("0.00");
});

test("a change of a count has the decimals that count, or those of its table", () => {
  expect(changeText(1.03, count, en)).toBe("+1.0");
  expect(changeText(1.03, count, en, 2)).toBe("+1.03");
  expect(changeText(-12.4, count, en)).toBe("−12");
  expect(errorText(0.03, count, en)).toBe("±0.06");
});

test("how far off an amount of money may be is told to two digits", () => {
  expect(errorText(1213.4, money, sv)).toBe("±2\u00a0400\u00a0kr");
  expect(errorText(32.9, money, sv)).toBe("±66\u00a0kr");
  expect(errorText(8_171, money, en)).toBe("±SEK\u00a016k");
});

test("money is short and a probability is never certain", () => {
  expect(changeText(71_000, money, en)).toBe("+SEK\u00a071k");
  expect(valueText(0.9999, chance, en)).toBe(">99%");
  expect(valueText(12.4, count, en)).toBe("12.4");
});

test("no value stays a dash", () => {
  expect(changeText(NaN, count, en)).toBe("–");
});

test("a table's changes share the decimals that its largest needs", () => {
  expect(decimalsOfAll(1.12, count)).toBe(2);
  expect(decimalsOfAll(0.12, chance)).toBe(1);
  expect(decimalsOfAll(45, count)).toBe(0);
});
