import { describe, expect, test } from "vitest";
import { gridColumns, layoutOf } from "../../../../../src/ui/views/sheet/view/layout.ts";
import type { Line } from "../../../../../src/ui/views/sheet/view/layout.ts";
import {
  areaOf,
  grownTowards,
  moveSelection,
  movingCorner,
} from "../../../../../src/ui/views/sheet/keys/selection.ts";
import type { GridSelection, Move, Surroundings } from "../../../../../src/ui/views/sheet/keys/selection.ts";

const ROWS = ["a", "b", "c", "d", "e", "f"];
const lines: Line[] = ROWS.map((row) => ({ kind: "row", key: row, row }));
const columns = gridColumns([0, 1, 2, 3, 4, 5].map((t) => ({ kind: "month", period: { from: t, to: t } })));
const layout = layoutOf(lines, columns);
// Columns: label value unit trend 0 1 2 3 4 5. Row c has no figures in months 2 and 3.
const around: Surroundings = {
  layout,
  page: 3,
  filled: (line, column) => !(line === 2 && (column === 6 || column === 7)),
};

function at(line: string, column: string | number): GridSelection {
  return { anchor: { line, column }, focus: { line, column } };
}

function after(start: GridSelection, ...moves: Move[]): string {
  const end = moves.reduce((selection, move) => moveSelection(selection, move, around), start);
  const name = (spot: GridSelection["anchor"]) => `${spot.line}/${spot.column}`;
  const one = name(end.anchor) === name(end.focus) && end.whole === undefined;
  return one ? name(end.anchor) : `${name(end.anchor)}–${name(end.focus)}`;
}

const step = (lines_: number, columns_: number, extend = false): Move => ({
  kind: "step",
  lines: lines_,
  columns: columns_,
  extend,
});
const edge = (lines_: number, columns_: number, extend = false): Move => ({
  kind: "edge",
  lines: lines_,
  columns: columns_,
  extend,
});
const tab: Move = { kind: "tab", back: false };
const enter: Move = { kind: "enter", back: false };

describe("moves", () => {
  const cases: [string, GridSelection, Move[], string][] = [
    ["an arrow goes one cell", at("b", 0), [step(1, 0)], "c/0"],
    ["nothing wraps at the right edge", at("b", 5), [step(0, 1)], "b/5"],
    ["nothing wraps at the top", at("a", 0), [step(-1, 0)], "a/0"],
    ["Home goes to the name", at("b", 3), [{ kind: "row-start" }], "b/label"],
    ["End goes to the last month", at("b", 3), [{ kind: "row-end" }], "b/5"],
    ["Ctrl+Home goes to the first cell", at("d", 3), [{ kind: "sheet-start" }], "a/label"],
    ["Ctrl+End goes to the last cell", at("d", 3), [{ kind: "sheet-end" }], "f/5"],
    ["a page is as many lines as the screen has", at("a", 3), [{ kind: "page", lines: 1 }], "d/3"],
    ["a page stops at the last line", at("e", 3), [{ kind: "page", lines: 1 }], "f/3"],
    ["Ctrl+→ stops at the end of a block of data", at("c", 0), [edge(0, 1)], "c/1"],
    ["Ctrl+→ again jumps over the gap", at("c", 1), [edge(0, 1)], "c/4"],
    ["Ctrl+→ from a gap goes to the next figure", at("c", 2), [edge(0, 1)], "c/4"],
    ["Ctrl+↓ stops above a gap", at("a", 2), [edge(1, 0)], "b/2"],
    ["Ctrl+← goes back to the name", at("b", 4), [edge(0, -1)], "b/label"],
    ["Shift keeps the active cell", at("b", 1), [step(1, 0, true), step(0, 1, true)], "b/1–c/2"],
    ["Shift can come back past the active cell", at("b", 1), [step(1, 0, true), step(-1, 0, true)], "b/1"],
    ["Ctrl+Shift+→ extends to the edge of data", at("a", 1), [edge(0, 1, true)], "a/1–a/5"],
    ["an arrow after Shift starts from the active cell", at("b", 1), [step(2, 2, true), step(0, 1)], "b/2"],
    ["a run of Tabs returns with Enter", at("b", 1), [tab, tab, enter], "c/1"],
    ["after the return a new run begins there", at("b", 1), [tab, enter, tab, tab, enter], "d/1"],
    ["an arrow ends the run", at("b", 1), [tab, step(1, 0), enter], "d/2"],
    ["Shift+Enter goes up", at("b", 1), [{ kind: "enter", back: true }], "a/1"],
    ["Shift+Tab goes left and counts as the run", at("b", 3), [{ kind: "tab", back: true }, enter], "c/3"],
    ["Esc leaves the active cell alone", at("b", 1), [step(2, 2, true), { kind: "collapse" }], "b/1"],
  ];
  test.each(cases)("%s", (_, start, moves, end) => {
    expect(after(start, ...moves)).toBe(end);
  });
});

describe("whole rows and columns", () => {
  test("a whole row spans every column and keeps the active cell", () => {
    const rows = moveSelection(at("b", 1), { kind: "whole", what: "rows" }, around);
    expect(areaOf(rows, layout)).toEqual({ top: 1, bottom: 1, left: 0, right: 9 });
    expect(rows.anchor).toEqual({ line: "b", column: 1 });
  });
  test("Shift+↓ takes another whole row", () => {
    const rows = moveSelection(at("b", 1), { kind: "whole", what: "rows" }, around);
    const two = moveSelection(rows, step(1, 0, true), around);
    expect(areaOf(two, layout)).toEqual({ top: 1, bottom: 2, left: 0, right: 9 });
  });
  test("a whole column spans every line", () => {
    const column = moveSelection(at("b", 1), { kind: "whole", what: "columns" }, around);
    expect(areaOf(column, layout)).toEqual({ top: 0, bottom: 5, left: 5, right: 5 });
  });
  test("all is all", () => {
    const all = moveSelection(at("b", 1), { kind: "whole", what: "all" }, around);
    expect(areaOf(all, layout)).toEqual({ top: 0, bottom: 5, left: 0, right: 9 });
  });
  test("an arrow leaves the whole row for one cell", () => {
    const rows = moveSelection(at("b", 1), { kind: "whole", what: "rows" }, around);
    expect(moveSelection(rows, step(1, 0), around)).toEqual(at("c", 1));
  });
});

test("what is kept in view is the corner that moved, not the far end of whole rows or columns", () => {
  const corner = (what: "rows" | "columns" | "all") =>
    movingCorner(moveSelection(at("b", 1), { kind: "whole", what }, around));
  expect(corner("rows")).toEqual({ line: "b", column: 1 });
  expect(corner("columns")).toEqual({ line: "b", column: 1 });
  expect(corner("all")).toEqual({ line: "b", column: 1 });
  expect(movingCorner(moveSelection(at("b", 1), step(2, 1, true), around))).toEqual({ line: "d", column: 2 });
  // Twelve months that were pasted are seen from the first; extended by the keys from there, at the corner that moves.
  const pasted = { anchor: { line: "b", column: 0 }, focus: { line: "b", column: 2 }, atOnce: true } as const;
  expect(movingCorner(pasted)).toEqual({ line: "b", column: 0 });
  expect(movingCorner(moveSelection(pasted, step(1, 0, true), around))).toEqual({ line: "c", column: 2 });
});

test("a selection whose row went away falls back into the sheet", () => {
  expect(areaOf(at("gone", 2), layout)).toEqual({ top: 0, bottom: 0, left: 6, right: 6 });
});

describe("a selection that is filled from grows towards the pointer", () => {
  const area = { top: 1, bottom: 2, left: 4, right: 5 };
  test.each([
    ["inside it stays as it is", { line: 2, column: 4 }, area],
    ["below", { line: 4, column: 6 }, { ...area, bottom: 4 }],
    ["above", { line: 0, column: 5 }, { ...area, top: 0 }],
    ["to the right, where that is as far as below", { line: 4, column: 7 }, { ...area, right: 7 }],
    ["to the left, but never over the names", { line: 1, column: 0 }, { ...area, left: 1 }],
  ])("%s", (_, cell, grown) => {
    expect(grownTowards(area, cell)).toEqual(grown);
  });
});
