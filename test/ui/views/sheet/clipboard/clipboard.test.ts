import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { copyBlock, pastedCells, planPaste } from "../../../../../src/ui/views/sheet/clipboard/clipboard.ts";

const FOLDER = resolve(import.meta.dirname, "../../../../fixtures/clipboard");
const sample = (name: string) => ({
  plain: readFileSync(`${FOLDER}/${name}.tsv`, "utf8"),
  html: readFileSync(`${FOLDER}/${name}.html`, "utf8"),
});
const texts = (name: string) => pastedCells(sample(name)).map((line) => line.map((cell) => cell.text));

describe("what other programs put on the clipboard", () => {
  test("Excel: three lines of three cells, CRLF at the end, a cell of two lines with quotes", () => {
    expect(texts("excel-sv")).toEqual([
      ["Hunters", "2", "2,5"],
      ["Share", "20%", "-5"],
      ['Note, with\n"quotes"', "1 234,50", ""],
    ]);
  });
  test("Excel's texts are read as texts: its HTML has no more than they", () => {
    expect(
      pastedCells(sample("excel-sv"))
        .flat()
        .every((cell) => cell.kind === "text"),
    ).toBe(true);
  });
  test("Excel's HTML alone gives the same cells", () => {
    const alone = pastedCells({ plain: "", html: sample("excel-sv").html });
    expect(alone.map((line) => line.map((cell) => cell.text.replace("\u00a0", " ")))).toEqual(
      texts("excel-sv"),
    );
  });
  test.each(["sheets-en", "libreoffice-sv"])("%s: the exact numbers behind the texts", (name) => {
    const numbers = pastedCells(sample(name)).map((line) =>
      line.map((cell) => (cell.kind === "number" ? cell.value : undefined)),
    );
    expect(numbers).toEqual([
      [undefined, 2, 2.5],
      [undefined, 0.2, -5],
      [undefined, 1234.5, undefined],
    ]);
    expect(texts(name)[2]?.[0]).toBe('Note, with\n"quotes"');
  });
  test.each(["sheets-en", "libreoffice-sv"])("%s without its HTML: the same block as text", (name) => {
    const block = pastedCells({ plain: sample(name).plain, html: "" });
    expect(block.map((line) => line.length)).toEqual([3, 3, 3]);
  });
  test("a web page without a table is its text", () => {
    expect(pastedCells({ plain: "1\t2", html: "<p>1 2</p>" })).toEqual([
      [
        { kind: "text", text: "1" },
        { kind: "text", text: "2" },
      ],
    ]);
  });
  test("spanned cells leave blanks, scripts are no text", () => {
    const html = "<table><tr><td colspan=2>a<script>x</script></td><td>b</td></tr></table>";
    expect(pastedCells({ plain: "", html }).map((line) => line.map((cell) => cell.text))).toEqual([
      ["a", "", "b"],
    ]);
  });
});

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
        { kind: "entry", entry: "5 to 10", text: "5 to 10" },
        { kind: "entry", entry: -1234.5, value: -1234.5, text: "-1234.5" },
        { kind: "text", text: 'a "b"\nc' },
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
    expect(pastedCells({ plain: "7", html })).toEqual([[{ kind: "text", text: "7" }]]);
  });
});

describe("where a block goes", () => {
  const size = { lines: 10, columns: [0, 1, 2, 3, 4, 5] };
  const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
  const placed = (block: string[][], selected: ReturnType<typeof area>) =>
    planPaste(block, selected, size).cells.map(({ line, column, cell }) => `${cell}@${line},${column}`);

  test("one value fills the whole selection", () => {
    expect(placed([["x"]], area(1, 1, 2, 2))).toEqual(["x@1,1", "x@1,2", "x@2,1", "x@2,2"]);
  });
  test("a block goes down and right from the first selected cell", () => {
    expect(placed([["a", "b"]], area(3, 2))).toEqual(["a@3,2", "b@3,3"]);
  });
  test("a block that fits several times is repeated", () => {
    expect(placed([["a", "b"]], area(0, 0, 1, 3))).toEqual([
      "a@0,0",
      "b@0,1",
      "a@0,2",
      "b@0,3",
      "a@1,0",
      "b@1,1",
      "a@1,2",
      "b@1,3",
    ]);
  });
  test("a block that does not fit evenly goes once", () => {
    expect(placed([["a", "b"]], area(0, 0, 0, 2))).toEqual(["a@0,0", "b@0,1"]);
  });
  test("columns that take nothing are passed over: a year's months go into months", () => {
    const months = { lines: 10, columns: [1, 2, 3, 5, 6, 7, 9] };
    const plan = planPaste([["a", "b", "c", "d", "e"]], area(0, 2), months);
    expect(plan.cells.map(({ column, cell }) => `${cell}@${column}`)).toEqual([
      "a@2",
      "b@3",
      "c@5",
      "d@6",
      "e@7",
    ]);
    expect(plan.area).toEqual(area(0, 2, 0, 7));
    expect(planPaste([["a"]], area(0, 2, 0, 6), months).cells.map(({ column }) => column)).toEqual([
      2, 3, 5, 6,
    ]);
    expect(planPaste([["a", "b", "c"]], area(0, 6), months).cut).toEqual({ lines: 0, columns: 0 });
    expect(planPaste([["a", "b", "c", "d"]], area(0, 6), months).cut).toEqual({ lines: 0, columns: 1 });
  });
  test("what goes beyond the edge is cut off and counted", () => {
    const plan = planPaste(
      [
        ["a", "b"],
        ["c", "d"],
      ],
      area(9, 5),
      size,
    );
    expect(plan.cells).toEqual([{ line: 9, column: 5, cell: "a" }]);
    expect(plan.cut).toEqual({ lines: 1, columns: 1 });
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
  expect(back[0]?.[0]).toMatchObject({ kind: "entry", entry: "2" });
});

test("a block of very many lines is planned, and cut where the sheet ends", () => {
  const block = Array.from({ length: 300_000 }, () => ["1"]);
  const plan = planPaste(block, { top: 0, bottom: 0, left: 0, right: 0 }, { lines: 5, columns: [0, 1] });
  expect(plan.cells).toHaveLength(5);
  expect(plan.cut).toEqual({ lines: 299_995, columns: 0 });
});
