import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { makeCheckOutside, MOST_MS } from "../../src/state/checkOutside.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { makePool } from "../../src/workers/pool.ts";
import type { WorkerLike } from "../../src/workers/pool.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { WORKER_QUESTIONS } from "../../src/workers/questions.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const inline = () => Promise.resolve(makeInlineRunner(WORKER_QUESTIONS, () => Promise.resolve()));

/** A worker that never comes to an end with what it was given. */
function makeStuck() {
  const ended: string[] = [];
  const make = (): WorkerLike => ({
    postMessage: () => undefined,
    terminate: () => ended.push("ended"),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  });
  return { runner: Promise.resolve(makePool(1, make)), ended };
}

test("a plan from outside is read and checked, or its faults are told with their places", async () => {
  const shown: unknown[] = [];
  const check = makeCheckOutside(inline(), (stop) => shown.push(stop));
  const plan = newPlan("reference", { language: "en", start: "2027-01" });
  expect(await check(encodePlan(plan))).toMatchObject({ ok: true, value: { name: plan.name } });
  const faulty = { ...plan, rows: { hunters: { value: "max(beta(1e15, 1e308), 0)" } } };
  expect(await check(encodePlan(faulty))).toMatchObject({
    ok: false,
    error: [{ at: ["rows", "hunters", "value"], issue: { code: "distribution-argument" } }],
  });
  expect(shown).toEqual([undefined, undefined]);
});

test("a check that takes a while is shown and can be stopped, which ends the worker", async () => {
  const { runner, ended } = makeStuck();
  let stop: (() => void) | undefined;
  const checked = makeCheckOutside(runner, (by) => (stop = by))("{}");
  await vi.advanceTimersByTimeAsync(299);
  expect(stop).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  stop?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await checked).toEqual({ ok: false, error: [{ at: [], issue: { code: "check-stopped" } }] });
  expect(ended).toEqual(["ended"]);
  expect(stop).toBeUndefined();
});

test("a check is given up after its time, and that is told", async () => {
  const { runner, ended } = makeStuck();
  const checked = makeCheckOutside(runner, () => undefined)("{}");
  await vi.advanceTimersByTimeAsync(MOST_MS + 1_000);
  expect(await checked).toEqual({ ok: false, error: [{ at: [], issue: { code: "check-too-long" } }] });
  expect(ended).toEqual(["ended"]);
});
