import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import type { GoalResult, RunResult } from "../../../../src/engine/simulator.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import { createDocument } from "../../../../src/state/createDocument.ts";
import { goalHistory } from "../../../../src/ui/parts/goals/goalHistory.ts";
import { recordGoalHistory } from "../../../../src/ui/parts/goals/recordGoalHistory.ts";

/** A document and the two facts of its results that are listened to. */
function open(readOnly = false) {
  return createRoot((dispose) => {
    onTestFinished(dispose);
    const document = createDocument({
      plan: newPlan("reference", { language: "en", start: "2027-01" }),
      readOnly: () => readOnly,
      onChange: () => {},
    });
    const [stale, setStale] = createSignal(true);
    const [run, setRun] = createSignal<RunResult>();
    let minute = 0;
    recordGoalHistory({ document, results: { stale, run } }, () => `T${minute++}`);
    const settle = (probability: number) => {
      setStale(true);
      const goal = { probability } as GoalResult;
      setRun({ trials: 10_000, seed: 1, chance: true, rows: new Map(), goals: [goal] });
      setStale(false);
    };
    const edit = (entry: string) =>
      document.dispatch({
        kind: "set-entry",
        cell: { scenario: document.scenario(), row: "hunters", month: undefined },
        entry,
      });
    const points = () => document.plan().view.history?.map(({ probability }) => probability);
    return { document, edit, points, settle };
  });
}

test("a plan that is only looked at is not written to", () => {
  const { document, settle } = open();
  const before = document.plan();
  settle(0.53);
  settle(0.53);
  expect(document.plan()).toBe(before);
});

test("the first edit notes the chance before it and after it, later ones what came of them", () => {
  const { edit, points, settle } = open();
  settle(0.53);
  edit("3");
  settle(0.61);
  expect(points()).toEqual([0.53, 0.61]);
  edit("4");
  settle(0.7);
  expect(points()).toEqual([0.53, 0.61, 0.7]);
});

test("what came between two edits is none of what they did", () => {
  const { document, edit, points, settle } = open();
  settle(0.53);
  document.dispatch({ kind: "set-actuals", figures: [{ row: "new_customers", month: "2027-01", value: 1 }] });
  settle(0.4);
  const ofNow = () => goalHistory(document.plan(), 0).map(({ probability }) => probability);
  expect(ofNow()).toEqual([0.4]);
  edit("3");
  settle(0.5);
  expect(ofNow()).toEqual([0.4, 0.5]);
  expect(points()).toEqual([0.53, 0.4, 0.5]);
});

test("an edit that moves nothing adds nothing", () => {
  const { edit, points, settle } = open();
  settle(0.53);
  edit("3");
  settle(0.61);
  edit("3.0");
  settle(0.61);
  expect(points()).toEqual([0.53, 0.61]);
});

test("undo takes the points back with the edit and adds no step", () => {
  const { document, edit, points, settle } = open();
  settle(0.53);
  edit("3");
  settle(0.61);
  document.undo();
  settle(0.53);
  expect(points()).toBeUndefined();
  expect(document.canUndo()).toBe(false);
});

test("a scenario's chance is not noted as the plan's", () => {
  const { document, edit, points, settle } = open();
  settle(0.53);
  document.dispatch({ kind: "add-scenario", name: "More" });
  document.selectScenario("More");
  edit("3");
  settle(0.8);
  expect(points()).toBeUndefined();
});

test("where nobody may edit nothing is noted", () => {
  const { document, settle } = open(true);
  const before = document.plan();
  settle(0.53);
  expect(document.plan()).toBe(before);
});
