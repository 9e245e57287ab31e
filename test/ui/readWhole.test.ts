import { expect, test } from "vitest";
import { readWhole } from "../../src/ui/parts/dialogs/readWhole.ts";
import { lowered } from "../../src/i18n/sentenceCase.ts";

test.each([
  ["24", 24],
  ["10 000", 10_000],
  ["10,000", 10_000],
  ["0", undefined],
  ["121", 121],
  ["10001", undefined],
  ["2.5k", undefined],
  ["2.5", undefined],
  ["1,2", undefined],
  ["-3", undefined],
  ["", undefined],
])("%j between 1 and 10,000 is %s", (text, value) => {
  expect(readWhole(text, 1, 10_000)).toBe(value);
});

test("a row's name within a sentence is small unless it is an abbreviation or a name, and goes by its abbreviation", () => {
  const names = [
    "New customers",
    "Monthly recurring revenue (MRR)",
    "LinkedIn spend",
    "CAC payback",
    "Öppna affärer",
  ];
  expect(names.map(lowered)).toEqual([
    "new customers",
    "MRR",
    "LinkedIn spend",
    "CAC payback",
    "öppna affärer",
  ]);
});
