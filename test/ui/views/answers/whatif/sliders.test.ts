import { expect, test } from "vitest";
import { applyCommand } from "../../../../../src/editing/apply.ts";
import { compilePlan } from "../../../../../src/engine/compilePlan.ts";
import { newPlan } from "../../../../../src/model/newPlan.ts";
import { sheetOf } from "../../../../../src/model/sheet.ts";
import type { InputRow } from "../../../../../src/model/sheet.ts";
import { pinnedInputs, withPin } from "../../../../../src/ui/views/answers/whatif/pins.ts";
import { sliderChange } from "../../../../../src/ui/views/answers/whatif/sliderChange.ts";
import { sliderRange } from "../../../../../src/ui/views/answers/whatif/sliderRange.ts";
import { tableText } from "../../../../../src/ui/views/answers/whatif/tableText.ts";

const plan = newPlan("reference", { language: "en", start: "2027-01" });
const sheet = sheetOf(plan);
const input = (id: string) => sheet.byId.get(id) as InputRow;

test("pinned inputs come in the order of pinning, without computed rows", () => {
  const view = withPin(withPin({}, "sellers", true), "hunters", true);
  const pinned = applyCommand(plan, {
    kind: "set-view",
    view: { ...view, pinned: [...view.pinned!, "mrr"] },
  });
  expect(pinnedInputs(pinned, sheet).map(({ id }) => id)).toEqual(["sellers", "hunters"]);
  expect(withPin({ pinned: ["sellers"], level: "all" }, "sellers", false)).toEqual({ level: "all" });
});

test("a slider's range contains the plan's value and stays within the input's bounds", () => {
  expect(sliderRange(input("hunters"), 2)).toEqual({ low: 0, high: 7, step: 0.5, now: 2 });
  const rate = sliderRange(input("show_rate"), 0.8);
  expect(rate.low).toBe(0);
  expect(rate.high).toBe(1);
  const spend = sliderRange(input("linkedin_spend"), 30_000);
  expect(spend).toEqual({ low: 0, high: 60_000, step: 2000, now: 30_000 });
});

test("people are added, rates keep their relative uncertainty, and an untouched slider makes no change", () => {
  const compiled = compilePlan(plan);
  const change = sliderChange(
    [
      { row: input("hunters"), now: 2, value: 3.5 },
      { row: input("answer_rate"), now: 0.25, value: 0.3 },
      { row: input("linkedin_spend"), now: 30_000, value: 0 },
      { row: input("sellers"), now: 4, value: 4 },
    ],
    2,
    compiled,
  );
  expect(change).toEqual({
    hunters: { months: { "2027-03": "base + 1.5" } },
    answer_rate: { months: { "2027-03": "min(1, base * 1.2)" } },
    linkedin_spend: { months: { "2027-03": 0 } },
  });
});

test("a two-way table is copied with its headings, cell by cell", () => {
  const effect = (after: number) => ({
    before: 1,
    after,
    effect: after - 1,
    error: 0,
    trials: 100,
    novalue: 0,
    infinite: 0,
  });
  const axis = (row: string) => ({ row, values: [1, 2].map((value) => ({ value, entry: value })) });
  const text = tableText(
    {
      x: axis("hunters"),
      y: axis("sellers"),
      cells: [
        [effect(1), effect(2)],
        [effect(3), effect(4)],
      ],
    },
    { corner: "S\\H", x: (v) => `x${v}`, y: (v) => `y${v}`, cell: String },
  );
  expect(text).toBe("S\\H\tx1\tx2\ny1\t1\t2\ny2\t3\t4");
});
