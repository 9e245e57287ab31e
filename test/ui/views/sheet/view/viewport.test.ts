import { describe, expect, test } from "vitest";
import {
  cellAt,
  scrollToCell,
  columnAtX,
  columnWindow,
  lineWindow,
  offsetsOf,
  scrollToShow,
} from "../../../../../src/ui/views/sheet/view/viewport.ts";

const offsets = offsetsOf([200, ...Array.from({ length: 120 }, () => 80)]);

describe("what is drawn", () => {
  test("only lines on the screen and a few beside them", () => {
    expect(lineWindow(2800, 560, 28, 500, 3)).toEqual({ from: 97, to: 123 });
  });
  test("never more lines than there are", () => {
    expect(lineWindow(0, 5600, 28, 10, 3)).toEqual({ from: 0, to: 10 });
    expect(lineWindow(9000, 560, 28, 10, 3)).toEqual({ from: 10, to: 10 });
  });
  test("only columns beside the frozen one", () => {
    expect(columnWindow(0, 600, offsets, 0)).toEqual({ from: 1, to: 7 });
    expect(columnWindow(160, 600, offsets, 0)).toEqual({ from: 3, to: 9 });
  });
  test("the last columns at the far end", () => {
    expect(columnWindow(200 + 120 * 80 - 600, 600, offsets, 1).to).toBe(121);
  });
});

test("the column under a point", () => {
  expect(columnAtX(0, offsets)).toBe(0);
  expect(columnAtX(199, offsets)).toBe(0);
  expect(columnAtX(200, offsets)).toBe(1);
  expect(columnAtX(99_999, offsets)).toBe(120);
});

describe("scrolling to a cell", () => {
  test("stays where the cell is seen", () => {
    expect(scrollToShow({ from: 300, to: 380 }, 50, 600, 200)).toBe(50);
  });
  test("brings out a cell that is hidden under the frozen name", () => {
    expect(scrollToShow({ from: 240, to: 320 }, 100, 600, 200)).toBe(40);
  });
  test("brings in a cell beyond the end", () => {
    expect(scrollToShow({ from: 640, to: 720 }, 0, 600, 200)).toBe(120);
  });
  test("shows the beginning of what does not fit", () => {
    expect(scrollToShow({ from: 500, to: 1500 }, 0, 600, 200)).toBe(300);
  });
});

describe("a cell and the place where it is seen", () => {
  // Names of 100 pixels, then columns of 50; lines of 20 below a header of 20.
  const offsets = new Float64Array([0, 100, 150, 200, 250, 300]);
  const room = { width: 220, height: 100 };

  test("the view scrolls no farther than the cell needs, clear of names and header", () => {
    const shown = (line: number, column: number) =>
      scrollToCell({ line, column }, room, { left: 60, top: 40 }, 20, offsets);
    expect(shown(3, 3)).toEqual({ left: 60, top: 40 });
    expect(shown(3, 1)).toEqual({ left: 0, top: 40 });
    expect(shown(0, 4)).toEqual({ left: 80, top: 0 });
    expect(shown(9, 0)).toEqual({ left: 60, top: 120 });
  });

  test("a point is in the cell that is drawn there, over the names in their column", () => {
    const at = (x: number, y: number) => cellAt({ x, y }, { left: 60, top: 40 }, 20, offsets);
    expect(at(120, 25)).toEqual({ line: 2, column: 2 });
    expect(at(99, 25)).toEqual({ line: 2, column: 0 });
    expect(at(120, 5)).toEqual({ line: 1, column: 2 });
  });
});
