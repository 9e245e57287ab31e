import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";
import { Cancelled } from "../../src/engine/simulator.ts";
import type { RowSummary, RunOptions, RunRequest, RunResult, Simulator } from "../../src/engine/simulator.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { RowId } from "../../src/model/row.ts";
import { createResults } from "../../src/state/createResults.ts";
import { FIRST_TRIALS } from "../../src/report/firstTrials.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01" });

/** A simulator that answers when the test says so, and notes what it was asked. */
function makeHandSimulator() {
  type Asked = {
    readonly request: RunRequest;
    readonly options: RunOptions;
    answer: () => void;
    fail: (e: Error) => void;
  };
  const asked: Asked[] = [];
  const simulator: Simulator = {
    run: (request, options = {}) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener("abort", () => reject(new Cancelled()));
        asked.push({ request, options, answer: () => resolve(resultOf(request)), fail: reject });
      }),
    histogram: () => Promise.reject(new Error("not asked in these tests")),
    trials: () => Promise.reject(new Error("not asked in these tests")),
    close: () => {},
  };
  return { simulator, asked };
}

function resultOf({ trials, seed, chance, rows }: RunRequest): RunResult {
  const summaryOf = (row: RowId): RowSummary => ({
    row,
    trials,
    mean: Float64Array.of(trials),
    sd: Float64Array.of(0),
    percentiles: [],
    novalue: Float64Array.of(0),
    infinite: Float64Array.of(0),
    whole: false,
  });
  return { trials, seed, chance, goals: [], rows: new Map(rows.map((row) => [row, summaryOf(row)])) };
}

function start(rows: readonly RowId[] = ["customers"]) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { simulator, asked } = makeHandSimulator();
  const [plan, setPlan] = createSignal<Plan>(PLAN);
  const [wanted, setWanted] = createSignal(rows);
  const [scenario, setScenario] = createSignal<string>();
  const results = createRoot((dispose) => {
    onTestFinished(dispose);
    const made = createResults({
      plan,
      scenario,
      simulator: () => simulator,
      runExpected: () => ({ rows: new Map(), goalsMet: [] }),
      now: () => 0,
    });
    made.want(wanted);
    return made;
  });
  const settle = () => vi.advanceTimersByTimeAsync(60);
  const answer = async (index: number) => {
    asked[index]!.answer();
    await settle();
  };
  return { results, asked, setPlan, setScenario, setWanted, settle, answer };
}

const edited = (value: string): Plan => ({ ...PLAN, rows: { hunters: { value } } });

test("a rough answer comes first, marked stale, and then the full one", async () => {
  const { results, asked, settle, answer } = start();
  await settle();
  expect(asked.map((one) => one.request.trials)).toEqual([FIRST_TRIALS]);
  await answer(0);
  expect(results.run()?.trials).toBe(FIRST_TRIALS);
  expect(results.stale()).toBe(true);
  await answer(1);
  expect(results.run()?.trials).toBe(10_000);
  expect(results.stale()).toBe(false);
  expect(results.progress()).toBeUndefined();
});

test("an edit stops the run under way; the old result stays, marked stale, till the new one is there", async () => {
  const { results, asked, setPlan, settle, answer } = start();
  await settle();
  await answer(0);
  await answer(1);
  setPlan(edited("3"));
  expect(results.stale()).toBe(true);
  expect(results.run()?.trials).toBe(10_000);
  await settle();
  setPlan(edited("4"));
  await settle();
  expect(asked[2]?.options.signal?.aborted).toBe(true);
  expect(asked.at(-1)?.request.plan.rows["hunters"]?.value).toBe("4");
  await answer(3);
  await answer(4);
  expect(results.stale()).toBe(false);
  expect(results.failure()).toBeUndefined();
});

test("the figures of one scenario or plan are never shown under another's name", async () => {
  const { results, setPlan, setScenario, settle, answer } = start();
  await settle();
  await answer(0);
  await answer(1);
  setScenario("Two more sellers");
  expect([results.run(), results.summary("customers"), results.stale()]).toEqual([
    undefined,
    undefined,
    true,
  ]);
  await settle();
  await answer(2);
  await answer(3);
  expect(results.run()?.trials).toBe(10_000);
  setPlan(newPlan("reference", { language: "en", start: "2027-01" }));
  expect(results.run()).toBeUndefined();
});

test("while keys follow each other quickly only the last one is run", async () => {
  const { asked, setPlan, settle } = start();
  for (const value of ["3", "4", "5"]) setPlan(edited(value));
  await settle();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.request.plan.rows["hunters"]?.value).toBe("5");
});

test("a row that comes into view is run alone, at full trials, and added", async () => {
  const { results, asked, setWanted, settle, answer } = start();
  await settle();
  await answer(0);
  await answer(1);
  setWanted(["customers", "mrr"]);
  await settle();
  expect(asked[2]?.request.rows).toEqual(["mrr"]);
  expect(asked[2]?.request.trials).toBe(10_000);
  await answer(2);
  expect([...(results.run()?.rows.keys() ?? [])]).toEqual(["customers", "mrr"]);
});

test("a new name or layout runs nothing", async () => {
  const { asked, setPlan, settle, answer } = start();
  await settle();
  await answer(0);
  await answer(1);
  setPlan({ ...PLAN, name: "Another", view: { level: "all" } });
  await settle();
  expect(asked).toHaveLength(2);
});

test("a stopped run can be started again", async () => {
  const { results, asked, settle, answer } = start();
  await settle();
  results.stop();
  await settle();
  expect(results.progress()).toBeUndefined();
  expect(results.stale()).toBe(true);
  results.retry();
  await settle();
  await answer(asked.length - 1);
  await answer(asked.length - 1);
  expect(results.stale()).toBe(false);
});

test("a failure is told in its own words and goes with the next run", async () => {
  const { results, asked, setPlan, settle } = start();
  await settle();
  asked[0]?.fail(new Error("a worker failed: out of memory"));
  await settle();
  expect(results.failure()).toBe("a worker failed: out of memory");
  setPlan(edited("3"));
  await settle();
  expect(results.failure()).toBeUndefined();
});
