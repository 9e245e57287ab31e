import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { drained } from "../../src/lib/steps.ts";
import { clipSteps } from "../../src/pasting/clip.ts";
import type { ClipTexts } from "../../src/pasting/clip.ts";
import { doubts, entries, paste, target, written } from "./pasting.ts";

const pastedCells = (texts: ClipTexts) => drained(clipSteps(texts)).cells;

const FOLDER = resolve(import.meta.dirname, "../fixtures/clipboard");
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
  test("Excel's plain text is used, since its HTML has no more than that", () => {
    expect(
      pastedCells(sample("excel-sv"))
        .flat()
        .every((cell) => cell.number === undefined),
    ).toBe(true);
  });
  test("Excel's HTML alone has the same cells", () => {
    const alone = pastedCells({ plain: "", html: sample("excel-sv").html });
    expect(alone.map((line) => line.map((cell) => cell.text.replace("\u00a0", " ")))).toEqual(
      texts("excel-sv"),
    );
  });
  test.each(["sheets-en", "libreoffice-sv"])("%s: the exact numbers behind the texts are read", (name) => {
    const numbers = pastedCells(sample(name)).map((line) => line.map((cell) => cell.number));
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
  test("a web page without a table is read as its plain text", () => {
    expect(pastedCells({ plain: "1\t2", html: "<p>1 2</p>" })).toEqual([[{ text: "1" }, { text: "2" }]]);
  });
  test("spanned cells leave blanks, and scripts are not text", () => {
    const html = "<table><tr><td colspan=2>a<script>x</script></td><td>b</td></tr></table>";
    expect(pastedCells({ plain: "", html }).map((line) => line.map((cell) => cell.text))).toEqual([
      ["a", "", "b"],
    ]);
  });
});

describe("where a block goes", () => {
  test("one value fills the whole selection", () => {
    expect(written(paste("7", target("hunters", { to: ["prospectors", "2027-02"] })))).toEqual([
      ...["hunters 2027-01: 7", "hunters 2027-02: 7", "prospectors 2027-01: 7", "prospectors 2027-02: 7"],
    ]);
  });
  test("a block that fits several times is repeated; one that does not fit evenly is pasted once", () => {
    expect(entries(paste("1\t2", target("hunters", { to: ["prospectors", "2027-04"] }))).map(Number)).toEqual(
      [1, 2, 1, 2, 1, 2, 1, 2],
    );
    expect(entries(paste("1\t2", target("hunters", { to: ["hunters", "2027-03"] }))).map(Number)).toEqual([
      1, 2,
    ]);
  });
  test("totals between months are skipped: a year's months are pasted into months", () => {
    const plan = paste(Array.from({ length: 12 }, (_, at) => at + 1).join("\t"), target("hunters"));
    expect(written(plan).at(-1)).toBe("hunters 2027-12: 12");
    expect(plan.area).toEqual({ top: 1, bottom: 1, left: 4, right: 18 });
    expect(plan.leftOut).toEqual([]);
  });
  test("cells of calculated rows and cells beyond the edge are not written, but counted", () => {
    const plan = paste("1\t2\n3\t4", target("sellers", { at: "2028-12" }));
    expect(written(plan)).toEqual(["sellers 2028-12: 1"]);
    expect(plan.leftOut).toEqual([
      { code: "no-room", count: 2, texts: [] },
      { code: "calculated", count: 1, texts: [] },
    ]);
  });
  test("our own entries are placed unchanged where they are pasted; names and units are skipped", () => {
    const own = JSON.stringify({ version: 1, entries: [[null, "5 to 10", null, 3]] });
    const html = `<table data-ubm-planner='${own}'><tr><td>Sellers</td><td>5 to 10</td><td>people</td><td>3</td></tr></table>`;
    const plan = paste({ plain: "", html }, target("hunters", { at: "name" }));
    expect(written(plan)).toEqual(["hunters value: 5 to 10", "hunters 2027-01: 3"]);
    expect(doubts(plan)).toEqual([]);
  });
});
