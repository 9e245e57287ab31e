import { expect, test } from "vitest";
import { leftOutByReason } from "../../src/deals/leftOutByReason.ts";

test("lines that were left out are grouped by reason, the most frequent first", () => {
  const leftOut = [
    { line: 3, code: "duplicate" },
    { line: 5, code: "no-created-date" },
    { line: 8, code: "no-created-date" },
  ] as const;
  expect(leftOutByReason(leftOut)).toEqual([
    { code: "no-created-date", lines: [5, 8] },
    { code: "duplicate", lines: [3] },
  ]);
});
