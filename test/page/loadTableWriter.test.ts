import { expect, test } from "vitest";
import { loadTableWriter } from "../../src/page/loadTableWriter.ts";

const ROWS = [
  ["a b", 1.5],
  ["c", -2],
];

test("a table goes out as the spreadsheet programs of the page's language read it", () => {
  const { csv, tabs } = loadTableWriter();
  expect(csv(ROWS, "sv", false)).toContain("a b;1,5");
  expect(csv(ROWS, "en", false)).toContain("a b,1.5");
  expect(tabs(ROWS, "sv")).toContain("a b\t1,5");
  expect(tabs(ROWS, "en")).toContain("a b\t1.5");
});

test("only the first part of a file carries the mark by which Excel knows its letters", () => {
  const { csv } = loadTableWriter();
  expect(csv(ROWS, "en", true).startsWith("\ufeff")).toBe(true);
  expect(csv(ROWS, "en", false).startsWith("\ufeff")).toBe(false);
});
