import { expect, test } from "vitest";
import { readTimePart } from "../../src/i18n/readTimePart.ts";

test.each([
  ["60", 0.6, false],
  ["60 %", 0.6, false],
  ["0.6", 0.6, true],
  ["0,6", 0.6, true],
  ["1", 1, true],
  ["1 %", 0.01, false],
  ["0", 0, false],
  ["1/4", 0.25, true],
  ["halv", 0.5, true],
  [" Half ", 0.5, true],
  ["ca 20", 0.2, true],
  ["about 1/2", 0.5, true],
  ["~50 %", 0.5, true],
])("%s is %d of somebody's time", (text, share, asPart) => {
  expect(readTimePart(text)).toEqual({ share, asPart });
});

test.each(["", "120", "5/4", "1/0", "-10", "two days", ".", "%"])(
  "“%s” is not a share of a person's time",
  (text) => {
    expect(readTimePart(text)).toBeUndefined();
  },
);
