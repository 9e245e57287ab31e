import { expect, test } from "vitest";
import type { Draft } from "../../../src/state/app.ts";
import { draftKey } from "../../../src/ui/grid/cells.ts";
import { problemsOf } from "../../../src/ui/grid/problems/problems.ts";

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
