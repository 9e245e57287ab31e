import { expect, test } from "vitest";
import type { Draft } from "../../../../src/state/app.ts";
import { draftKey } from "../../../../src/ui/views/sheet/view/cells.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import { restsOn } from "../../../../src/ui/views/sheet/problems/restsOn.ts";
import { makePlan } from "../../../support/makePlan.ts";
import { problemsOf } from "../../../../src/ui/views/sheet/problems/problems.ts";

const draft: Draft = { text: "many", issue: { code: "not-a-number", text: "many" } };

test("each faulty text is told with its place, in the sheet's order, also of a scenario with a slash", () => {
  const drafts = new Map([
    [draftKey("Best / worst", "b", "2027-03"), draft],
    [draftKey(undefined, "b", "value"), draft],
    [draftKey(undefined, "a", "formula"), draft],
    [draftKey(undefined, "gone", "value"), draft],
  ]);
  expect(problemsOf(drafts, ["a", "b"]).map(({ scenario, row, at }) => [scenario, row, at])).toEqual([
    [undefined, "a", "formula"],
    [undefined, "b", "value"],
    ["Best / worst", "b", "2027-03"],
  ]);
});

test("rows rest on what was not taken over any number of steps, from the month on that it was meant for", () => {
  const { rows } = sheetOf(
    makePlan({
      inputs: { x: "1", y: "2", z: "3" },
      formulas: { a: "x + 1", b: "prev(a)", c: "y", d: "b + c", loop: "prev(loop) + z" },
    }),
  );
  const problem = (row: string, at: string) => ({ scenario: undefined, row, at, draft });
  const of = (...problems: ReturnType<typeof problem>[]) => Object.fromEntries(restsOn(problems, rows));
  expect(of()).toEqual({});
  const x = { on: "x", from: "2027-02" };
  expect(of(problem("x", "2027-03"), problem("x", "2027-02"))).toEqual({ a: [x], b: [x], d: [x] });
  const always = { on: "x", from: undefined };
  const y = { on: "y", from: undefined };
  expect(of(problem("x", "value"), problem("x", "2027-02"), problem("y", "value"))).toEqual({
    a: [always],
    b: [always],
    c: [y],
    d: [always, y],
  });
  expect(of(problem("loop", "formula"))).toEqual({});
  expect(of(problem("a", "formula"))).toMatchObject({ b: [{ on: "a" }], d: [{ on: "a" }] });
});
