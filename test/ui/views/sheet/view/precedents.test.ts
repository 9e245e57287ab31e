import { describe, expect, test } from "vitest";
import { sheetOf } from "../../../../../src/model/sheet.ts";
import { dependentsOf, rootOf } from "../../../../../src/ui/views/sheet/view/lineage.ts";
import { precedentsOf } from "../../../../../src/ui/views/sheet/view/precedents.ts";
import { makePlan } from "../../../../support/makePlan.ts";

const { byId, rows } = sheetOf(
  makePlan({
    inputs: { x: "1", y: "2" },
    formulas: { a: "x + y", b: "a / y", c: "b + a", loop: "prev(loop) + c" },
  }),
);
const root = (id: string, ...faulty: string[]) => rootOf(id, byId, (one) => faulty.includes(one));

describe("what a row is made of, and what is made of it", () => {
  test("its formula says it, itself left out", () => {
    expect([...precedentsOf(byId.get("loop")!)]).toEqual(["c"]);
    expect([...precedentsOf(byId.get("x")!)]).toEqual([]);
    expect([...dependentsOf("a", rows)]).toEqual(["b", "c"]);
  });
});

describe("where a fault comes from", () => {
  test("from the row that nothing at fault is below, also past rows that are only handed it on", () => {
    expect(root("c", "b", "a")).toBe("a");
    expect(root("loop", "loop", "c", "b", "a", "y")).toBe("y");
  });
  test("past rows that are well, since an entry that was not taken leaves them well", () => {
    expect(root("loop", "x")).toBe("x");
  });
  test("from nowhere below, where the row itself is the first", () => {
    expect(root("a", "a", "b")).toBeUndefined();
  });
});
