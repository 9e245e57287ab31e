import { expect, test } from "vitest";
import { tinyShare } from "../../src/i18n/tinyShare.ts";

test.each([
  ["0.1", "share", 1],
  ["0.25 %", "share", 2.5],
  ["0.5", "share", undefined],
  ["10", "share", undefined],
  ["0", "share", undefined],
  ["", "share", undefined],
  ["0.1", "months", undefined],
  ["0.1", "percent", undefined],
])("%s in %s is asked about as %s in a thousand", (typed, unit, thousand) => {
  expect(tinyShare(typed, unit, "en-GB", "SEK")).toBe(thousand);
});
