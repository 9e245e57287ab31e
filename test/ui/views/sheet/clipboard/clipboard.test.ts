import { expect, describe, test } from "vitest";
import { drained } from "../../../../../src/lib/steps.ts";
import { clipSteps } from "../../../../../src/pasting/clip.ts";
import type { ClipTexts } from "../../../../../src/pasting/clip.ts";
import { copyBlock } from "../../../../../src/ui/views/sheet/clipboard/clipboard.ts";

const pastedCells = (texts: ClipTexts) => drained(clipSteps(texts)).cells;

describe("our own clipboard", () => {
  const copied = copyBlock([
    [
      { text: "5 to 10", entry: "5 to 10" },
      { text: "-1234.5", number: -1234.5, entry: -1234.5 },
      { text: 'a "b"\nc' },
    ],
  ]);
  test("gives other programs bare numbers", () => {
    expect(copied["text/plain"]).toBe('5 to 10\t-1234.5\t"a ""b""\nc"');
    expect(copied["text/html"]).toContain('sdval="-1234.5"');
  });
  test("brings ranges and formulas back whole", () => {
    expect(pastedCells({ plain: copied["text/plain"], html: copied["text/html"] })).toEqual([
      [
        { entry: "5 to 10", text: "5 to 10" },
        { entry: -1234.5, number: -1234.5, text: "-1234.5" },
        { text: 'a "b"\nc' },
      ],
    ]);
  });
  test("leaves out its totals, so that months go to months, but not where there is nothing else", () => {
    const cells = [[1, 2, 3, 6, 4].map((n) => ({ text: String(n), number: n }))];
    const pasted = (totals: readonly number[]) => {
      const texts = copyBlock(cells, totals);
      return pastedCells({ plain: texts["text/plain"], html: texts["text/html"] })[0]!.map(
        ({ text }) => text,
      );
    };
    expect(pasted([3])).toEqual(["1", "2", "3", "4"]);
    expect(pasted([])).toEqual(["1", "2", "3", "6", "4"]);
    expect(pasted([0, 1, 2, 3, 4])).toEqual(["1", "2", "3", "6", "4"]);
    expect(copyBlock(cells, [3])["text/plain"]).toBe("1\t2\t3\t6\t4");
  });
  test.each([
    '{"version":1,"entries":[],"totals":["a"]}',
    '{"version":2,"entries":[]}',
    '{"version":1,"entries":[[{}]]}',
    "no json",
  ])("data that is not ours falls back on the text: %s", (data) => {
    const html = `<table data-ubm-planner='${data}'><tr><td>7</td></tr></table>`;
    expect(pastedCells({ plain: "7", html })).toEqual([[{ text: "7" }]]);
  });
});

test("a text that a spreadsheet would run leaves as a text, in both forms; figures and our own entries as they are", () => {
  const copied = copyBlock([
    [
      { text: "=cmd|'/c x'!A1", entry: "2" },
      { text: "-5", number: -5 },
    ],
  ]);
  expect(copied["text/plain"]).toBe("'=cmd|'/c x'!A1\t-5");
  expect(copied["text/html"]).toContain("<td>'=cmd|");
  const back = pastedCells({ plain: copied["text/plain"], html: copied["text/html"] });
  expect(back[0]?.[0]).toMatchObject({ entry: "2" });
});
