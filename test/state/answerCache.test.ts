import { expect, test } from "vitest";
import { applyCommand } from "../../src/editing/apply.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { makeAnswerCache } from "../../src/state/answerCache.ts";

const plan = newPlan("founder", { language: "en", start: "2027-01" });
const edited = applyCommand(plan, {
  kind: "set-entry",
  cell: { scenario: undefined, row: "hunters", month: undefined },
  entry: 2,
});

test("an answer is found again for the same plan and question only", () => {
  const cache = makeAnswerCache(4);
  cache.keep(plan, "goals", 63);
  expect(cache.find(plan, "goals")?.answer).toBe(63);
  expect(cache.find(plan, "takes")).toBeUndefined();
  expect(cache.find(edited, "goals")).toBeUndefined();
});

test("a plan that is laid out otherwise has the same answers", () => {
  const cache = makeAnswerCache(4);
  cache.keep(plan, "goals", 63);
  const pinned = applyCommand(plan, { kind: "set-view", view: { pinned: ["hunters"] } });
  expect(pinned).not.toBe(plan);
  expect(cache.find(pinned, "goals")?.answer).toBe(63);
});

test("the answer that was not looked at for longest makes room", () => {
  const cache = makeAnswerCache(2);
  cache.keep(plan, "first", 1);
  cache.keep(plan, "second", 2);
  cache.find(plan, "first");
  cache.keep(plan, "third", 3);
  expect(cache.find(plan, "second")).toBeUndefined();
  expect(cache.find(plan, "first")?.answer).toBe(1);
  expect(cache.find(plan, "third")?.answer).toBe(3);
});
