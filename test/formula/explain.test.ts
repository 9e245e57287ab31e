import { expect, test } from "vitest";
import { explainFormula } from "../../src/formula/explain.ts";

const isRow = (id: string) => ["calls", "leads", "rate", "pool", "pool_start"].includes(id);

test("a formula is divided into pieces, the rows apart from the text around them", () => {
  expect(explainFormula("calls * rate + 1", isRow)).toEqual([
    { kind: "row", row: "calls", when: "now" },
    { kind: "text", text: " * " },
    { kind: "row", row: "rate", when: "now" },
    { kind: "text", text: " + 1" },
  ]);
});

test.each([
  ["prev(pool, pool_start)", { pool: "before", pool_start: "start" }],
  ["prev(prev(pool))", { pool: "several" }],
  ["trailing(calls, 12) / leads", { calls: "several", leads: "now" }],
  ["ramped(calls, rate)", { calls: "several", rate: "now" }],
  ["runoff(pool, rate, 2)", { pool: "start", rate: "start" }],
  ["calls > 0 ? leads : prev(rate)", { calls: "now", leads: "now", rate: "before" }],
])("it says which months %s looks at", (formula, months) => {
  const rows = explainFormula(formula, isRow).filter((piece) => piece.kind === "row");
  expect(Object.fromEntries(rows.map((piece) => [piece.row, piece.when]))).toEqual(months);
});

test.each([
  ["trailing(calls, 12) / trailing(leads, 3)", { calls: 12, leads: 3 }],
  ["trailing(calls * rate, 12)", { calls: undefined, rate: undefined }],
  ["prev(trailing(calls, 12)) + cumulative(leads)", { calls: undefined, leads: undefined }],
])("it says over how many months %s sums a row", (formula, summed) => {
  const rows = explainFormula(formula, isRow).filter((piece) => piece.kind === "row");
  expect(Object.fromEntries(rows.map((piece) => [piece.row, piece.summed]))).toEqual(summed);
});

test("names that are not rows stay text, and so does a text that is not a formula", () => {
  expect(explainFormula("month + 1", isRow)).toEqual([{ kind: "text", text: "month + 1" }]);
  expect(explainFormula("calls +", isRow)).toEqual([{ kind: "text", text: "calls +" }]);
});

test("the pieces joined are the formula's text", () => {
  const text = "max(0,  calls*rate - prev( pool ))";
  const joined = explainFormula(text, isRow)
    .map((piece) => (piece.kind === "row" ? piece.row : piece.text))
    .join("");
  expect(joined).toBe(text);
});
