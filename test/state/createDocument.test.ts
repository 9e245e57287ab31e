import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import type { CellAt, Selection } from "../../src/state/app.ts";
import { createDocument } from "../../src/state/createDocument.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { DRAFT_LIMITS, draftsOf, withDrafts } from "../../src/state/drafts.ts";
import { widestPlan } from "../soak/largePlans.ts";

function open(readOnly = false) {
  const changes: number[] = [];
  const leftOut: number[] = [];
  const document = createRoot((dispose) => {
    onTestFinished(dispose);
    return createDocument({
      plan: newPlan("reference", { language: "en", start: "2027-01" }),
      readOnly: () => readOnly,
      onChange: () => changes.push(1),
      onLeftOut: (count) => leftOut.push(count),
    });
  });
  return { document, changes, leftOut };
}

const hunters = (entry: string, scenario?: string) =>
  ({ kind: "set-entry", cell: { scenario, row: "hunters", month: undefined }, entry }) as const;
const at: CellAt = { row: "hunters", column: "value" };
const selection: Selection = { anchor: at, focus: at };

test("an edit is one step of undo, which leads back to where it was made", () => {
  const { document, changes } = open();
  const before = document.plan();
  expect(document.dispatch(hunters("3"), selection)).toEqual([]);
  expect(document.plan().rows["hunters"]?.value).toBe("3");
  expect(document.undo()).toEqual(selection);
  expect(document.plan()).toBe(before);
  expect(document.redo()).toEqual(selection);
  expect(document.plan().rows["hunters"]?.value).toBe("3");
  expect(changes).toHaveLength(3);
});

test("an edit that would leave a fault changes nothing and says what is wrong", () => {
  const { document, changes } = open();
  const before = document.plan();
  const faults = document.dispatch(hunters("-1"));
  expect(faults.map((fault) => fault.issue.code)).toEqual(["out-of-range"]);
  expect(document.plan()).toBe(before);
  expect(document.canUndo()).toBe(false);
  expect(changes).toEqual([]);
});

test("an edit that changes nothing is no step", () => {
  const { document } = open();
  document.dispatch({ kind: "set-name", name: document.plan().name });
  expect(document.canUndo()).toBe(false);
});

test("the scenario in view shows in the sheet, and is left where undo takes it away", () => {
  const { document } = open();
  document.dispatch({ kind: "add-scenario", name: "One more" });
  document.selectScenario("One more");
  document.dispatch(hunters("3", "One more"));
  const layers = () => {
    const row = document.sheet().byId.get("hunters");
    return row?.kind === "input" ? row.layers.map((layer) => layer.name) : [];
  };
  expect(layers()).toContain("scenario");
  document.dispatch({ kind: "rename-scenario", name: "One more", to: "Hire" });
  expect(document.scenario()).toBe("Hire");
  document.undo();
  document.undo();
  document.undo();
  expect(document.scenario()).toBeUndefined();
  expect(layers()).not.toContain("scenario");
});

test("nothing is changed in a plan that another tab edits", () => {
  const { document, changes } = open(true);
  const before = document.plan();
  // The one who typed it hears that it was not taken: it would be lost otherwise while all looks well.
  expect(document.dispatch(hunters("3"))).toEqual([{ at: [], issue: { code: "read-only" } }]);
  document.setDraft("/hunters/value", { text: "x", issue: { code: "empty" } });
  expect(document.plan()).toBe(before);
  expect(document.drafts().size).toBe(0);
  expect(changes).toEqual([]);
});

test("faulty texts are kept with the plan and come back with it", () => {
  const { document } = open();
  const draft = { text: "20 % to", issue: { code: "empty" } } as const;
  document.setDraft("/hunters/value", draft);
  const kept = withDrafts(document.plan(), document.drafts());
  expect(draftsOf(JSON.parse(JSON.stringify(kept)))).toEqual(new Map([["/hunters/value", draft]]));
  document.setDraft("/hunters/value", undefined);
  expect(withDrafts(kept, document.drafts())).toEqual(document.plan());
});

test("a faulty text is a step of undo of its own, and so is taking it away", async () => {
  const { document } = open();
  const draft = { text: "abc+", issue: { code: "empty" } } as const;
  document.setDraft("/hunters/value", draft, selection);
  await Promise.resolve();
  document.setDraft("/hunters/value", undefined);
  expect(document.undo()).toBeUndefined();
  expect(document.drafts().get("/hunters/value")).toEqual(draft);
  expect(document.undo()).toEqual(selection);
  expect(document.drafts().size).toBe(0);
  expect(document.canUndo()).toBe(false);
  document.redo();
  expect(document.drafts().get("/hunters/value")).toEqual(draft);
});

test("an entry that replaces a faulty text is one step, whose undo brings the text back", async () => {
  const { document } = open();
  const draft = { text: "abc+", issue: { code: "empty" } } as const;
  document.setDraft("/hunters/value", draft);
  await Promise.resolve();
  document.dispatch(hunters("3"));
  document.setDraft("/hunters/value", undefined);
  document.undo();
  expect(document.drafts().get("/hunters/value")).toEqual(draft);
  document.undo();
  expect(document.canUndo()).toBe(false);
  expect(document.drafts().size).toBe(0);
});

test("what only looks like kept faulty texts is passed over", () => {
  const plan = newPlan("blank", { language: "en", start: "2027-01" });
  expect(draftsOf({ ...plan, x_drafts: "no" }).size).toBe(0);
  expect(draftsOf({ ...plan, x_drafts: { a: { text: 1 }, b: null } }).size).toBe(0);
});

test("what is noted in the plan is kept without a step of undo, and is no part of what redo leads to", () => {
  const { document, changes } = open();
  const view = { history: [{ at: "2026-11-21T12:00:00Z", goal: "g", probability: 0.5 }] };
  document.record(view);
  expect(document.plan().view).toEqual(view);
  expect(document.canUndo()).toBe(false);
  expect(changes).toHaveLength(0);
  document.dispatch(hunters("3"));
  document.undo();
  expect(document.plan().view).toEqual(view);
});

test("faulty texts are as many and as long as a plan has room for, the rest is told", () => {
  const { document, leftOut } = open();
  const draft = (text: string) => ({ text, issue: { code: "empty" } }) as const;
  const many = (count: number, text: string) =>
    Array.from({ length: count }, (_, i) => [`/hunters/${i}`, draft(text)] as const);
  document.setDrafts(many(1_200, "x"));
  expect(document.drafts().size).toBe(DRAFT_LIMITS.cells);
  document.setDrafts(many(1_000, "x".repeat(5_000)));
  expect(document.drafts().get("/hunters/0")?.text).toHaveLength(DRAFT_LIMITS.characters);
  const total = [...document.drafts().values()].reduce((sum, { text }) => sum + text.length, 0);
  expect(total).toBeLessThanOrEqual(DRAFT_LIMITS.total);
  expect(leftOut).toEqual([200, expect.any(Number)]);
  const read = decodePlan(encodePlan(withDrafts(document.plan(), document.drafts())));
  expect(read.ok && draftsOf(read.value)).toEqual(document.drafts());
});

test("a faulty text that the plan's file has no room for is not kept, and told", () => {
  const leftOut: number[] = [];
  const document = createRoot((dispose) => {
    onTestFinished(dispose);
    return createDocument({
      plan: newPlan("reference", { language: "en", start: "2027-01" }),
      readOnly: () => false,
      fileFaults: (plan) =>
        draftsOf(plan).size > 1 ? [{ at: [], issue: { code: "file-too-large", bytes: 2, max: 1 } }] : [],
      onLeftOut: (count) => leftOut.push(count),
      onChange: () => {},
    });
  });
  document.setDraft("/hunters/value", { text: "a", issue: { code: "empty" } });
  document.setDraft("/sellers/value", { text: "b", issue: { code: "empty" } });
  expect([...document.drafts().keys()]).toEqual(["/hunters/value"]);
  expect(leftOut).toEqual([1]);
});

test.each([
  ["a made-up code", { code: "no-such-fault" }],
  ["the name of a method", { code: "toString" }],
  ["a part that is missing", { code: "cycle" }],
  ["a part of another kind", { code: "distribution-argument", fn: {}, argument: "1", needs: 7 }],
  ["more than a fault can say", { code: "not-a-number", text: "x".repeat(100_000) }],
  ["no code", {}],
  ["nothing", null],
])("a faulty text whose fault has %s comes with one that can be told", (_what, issue) => {
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  const drafts = draftsOf({ ...plan, x_drafts: { "/hunters/value": { text: "=cmd", issue } } });
  expect(drafts.get("/hunters/value")).toEqual({
    text: "=cmd",
    issue: { code: "not-a-number", text: "=cmd" },
  });
});

test("nothing is noted in a plan that is only looked at", () => {
  const { document } = open(true);
  const before = document.plan();
  document.record({ level: "all" });
  expect(document.plan()).toBe(before);
});

test("an edit after which the plan's file could not be opened again is refused", () => {
  const document = createRoot((dispose) => {
    onTestFinished(dispose);
    return createDocument({
      plan: widestPlan(),
      readOnly: () => false,
      fileFaults: (plan) => {
        const read = decodePlan(encodePlan(plan));
        return read.ok ? [] : read.error;
      },
      onChange: () => {},
    });
  });
  // The plan has as many rows as a file may have: one more of the model's own would be too many.
  expect(document.dispatch(hunters("3")).map(({ issue }) => issue.code)).toEqual(["too-many"]);
  expect(document.plan().rows["hunters"]).toBeUndefined();
  const known = { scenario: undefined, row: "own_0", month: undefined };
  expect(document.dispatch({ kind: "set-entry", cell: known, entry: "3" })).toEqual([]);
});
