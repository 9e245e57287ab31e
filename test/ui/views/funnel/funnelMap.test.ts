import { expect, test } from "vitest";
import { funnelFlows } from "../../../../src/analysis/funnelFlows.ts";
import { STAGES } from "../../../../src/analysis/funnelShape.ts";
import { compilePlan } from "../../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../../src/engine/runExpected.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import {
  flowWidth,
  funnelMap,
  MAP,
  MARK_ABOVE,
  PROCESS_HEADS,
} from "../../../../src/ui/views/funnel/funnelMap.ts";
import { PLACES, STAGE_OF_CAPACITY } from "../../../../src/ui/views/funnel/funnelPlaces.ts";
import { withRowShown } from "../../../../src/ui/kit/withRowShown.ts";
import { bindingOver, loadOver, spanOf } from "../../../../src/ui/views/funnel/funnelSpan.ts";

const plan = newPlan("reference", { language: "en", start: "2027-01" });
const expected = runExpected(compilePlan(plan));
const map = funnelMap(
  funnelFlows({ from: 0, to: 11 }, (row, month) => expected.rows.get(row)?.[month] ?? NaN),
);

test("every stage inside the process has a box within the map, and no two boxes overlap", () => {
  const inside = STAGES.filter(({ outside }) => outside !== true).map(({ id }) => id);
  expect(map.boxes.map(({ id }) => id as string).toSorted()).toEqual(inside.toSorted());
  for (const [i, a] of map.boxes.entries()) {
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.x + a.width).toBeLessThanOrEqual(MAP.width);
    expect(a.y + a.height).toBeLessThanOrEqual(MAP.height);
    for (const b of map.boxes.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart, `${a.id} and ${b.id}`).toBe(true);
    }
  }
});

test("the bottleneck's mark covers no process's name, whichever stage it is at", () => {
  /** The height of letters above and below their baseline, in the map's units. */
  const [up, down] = [10, 3];
  for (const head of PROCESS_HEADS) {
    expect(head.y - up, head.process).toBeGreaterThanOrEqual(0);
    for (const box of map.boxes) {
      const mark = box.y - MARK_ABOVE;
      const apart = mark - up >= head.y + down || mark + down <= head.y - up;
      expect(apart || Math.abs(box.x - head.x) > MAP.box, `${head.process} over ${box.id}`).toBe(true);
    }
  }
});

test("arrows show the amounts, and a larger amount has a wider arrow", () => {
  const amountOf = (id: string) => map.arrows.find(({ flow }) => flow.id === id)!;
  expect(amountOf("answered").amount).toBeGreaterThan(amountOf("won").amount);
  expect(amountOf("answered").width).toBeGreaterThan(amountOf("won").width);
  expect(flowWidth(0, 100)).toBe(1);
  expect(flowWidth(100, 100)).toBe(10);
  expect(map.arrows.every(({ path }) => /^M[-\d. ]+/.test(path) && !path.includes("NaN"))).toBe(true);
});

test("what leaves the process is written in the box that it leaves from", () => {
  const customers = map.boxes.find(({ id }) => id === "customers")!;
  const churned = expected.rows.get("churned")!.slice(0, 12);
  expect(customers.lost).toBeCloseTo(
    churned.reduce((sum, x) => sum + x, 0),
    9,
  );
});

test("every stage leads to a row, and every capacity to a stage", () => {
  const { byId } = sheetOf(plan);
  for (const { row } of Object.values(PLACES)) expect(byId.has(row), row).toBe(true);
  for (const capacity of Object.keys(STAGE_OF_CAPACITY)) expect(byId.has(capacity), capacity).toBe(true);
});

test("a span is a month or the whole plan, and its bottleneck is the one of the most months", () => {
  expect(spanOf("all", 24)).toEqual({ from: 0, to: 23 });
  expect(spanOf("5", 24)).toEqual({ from: 5, to: 5 });
  expect(spanOf("40", 24)).toEqual({ from: 23, to: 23 });
  const binding = ["hunters", "sellers", "sellers", undefined];
  expect(bindingOver(binding, { from: 0, to: 3 })).toBe("sellers");
  expect(bindingOver(binding, { from: 3, to: 3 })).toBeUndefined();
});

test("a load over several months is the mean of its months that have one", () => {
  const medians = Float64Array.from([0.5, NaN, 1]);
  const percentiles = Array.from({ length: 7 }, () => medians);
  const summary = { percentiles } as unknown as Parameters<typeof loadOver>[0];
  expect(loadOver(summary, { from: 0, to: 2 })).toBe(0.75);
  expect(loadOver(summary, { from: 1, to: 1 })).toBeNaN();
  expect(loadOver(undefined, { from: 0, to: 0 })).toBeNaN();
});

test("going to a row makes the row visible, and changes nothing else of the layout", () => {
  const { byId } = sheetOf(plan);
  const view = { level: "essentials" as const, collapsed: ["outbound", "sales"], hidden: ["call_list"] };
  expect(withRowShown(view, byId.get("call_list"))).toEqual({
    level: "all",
    collapsed: ["sales"],
    hidden: [],
  });
  const open = { collapsed: ["inbound"] };
  expect(withRowShown(open, byId.get("new_customers"))).toBe(open);
  expect(withRowShown(open, undefined)).toBe(open);
});
