import { beforeEach, expect, test } from "vitest";
import { dropColumns, giveColumn, takeColumn } from "../../src/lib/columnMemory.ts";

// Other tests may have left columns.
beforeEach(dropColumns);

test("a column that was given back is handed out again once, for its own length only", () => {
  const column = takeColumn(777);
  giveColumn(column);
  expect(takeColumn(778)).not.toBe(column);
  expect(takeColumn(777)).toBe(column);
  expect(takeColumn(777)).not.toBe(column);
});

test("no more than 64 MB are kept", () => {
  const large = Array.from({ length: 9 }, () => new Float64Array(2 ** 20));
  for (const column of large) giveColumn(column);
  const back = large.map(() => takeColumn(2 ** 20));
  expect(back.filter((column) => large.includes(column))).toHaveLength(8);
});

test("what is dropped is not handed out again", () => {
  const column = takeColumn(555);
  giveColumn(column);
  dropColumns();
  expect(takeColumn(555)).not.toBe(column);
});
