import { describe, expect, test } from "vitest";
import { gridColumns, gridLines } from "../../../../../src/ui/views/sheet/view/layout.ts";
import { expectedFigure, periodIndexes } from "../../../../../src/ui/views/sheet/view/rowFigures.ts";
import type { SheetRow } from "../../../../../src/model/sheet.ts";

describe("a figure over several months", () => {
  const values = [1, 2, 4];
  test("of a flow is the sum", () => expect(expectedFigure(values, "flow", { from: 0, to: 2 })).toBe(7));
  test.each(["stock", "ratio"] as const)("of a %s is the last month's", (total) => {
    expect(expectedFigure(values, total, { from: 0, to: 2 })).toBe(4);
  });
  test("without a value in some month a flow has none", () => {
    expect(expectedFigure([1, NaN, 4], "flow", { from: 0, to: 2 })).toBeNaN();
  });
});

test("a run's summary has the months first, then the quarters, then the years", () => {
  const columns = gridColumns([
    { kind: "month", period: { from: 0, to: 0 } },
    { kind: "month", period: { from: 1, to: 1 } },
    { kind: "quarter", period: { from: 0, to: 1 } },
    { kind: "year", period: { from: 0, to: 1 } },
    { kind: "month", period: { from: 2, to: 2 } },
    { kind: "quarter", period: { from: 2, to: 2 } },
    { kind: "year", period: { from: 2, to: 2 } },
  ]);
  expect([...periodIndexes(columns)]).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    ["quarter:0-1", 3],
    ["quarter:2-2", 4],
    ["year:0-1", 5],
    ["year:2-2", 6],
  ]);
});

test("a folded group keeps its line, and one without rows to show has none", () => {
  const row = (id: string, group: string) => ({ id, group }) as SheetRow;
  const rows = [row("a", "time"), row("b", "outbound"), row("c", "inbound"), row("d", "my own")];
  const lines = gridLines(rows, ["a", "d"], ["outbound"]);
  expect(lines.map((line) => line.key)).toEqual(["#time", "a", "#outbound", "#my own", "d"]);
});
