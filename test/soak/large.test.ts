import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { makeSimulator } from "../../src/engine/makeSimulator.ts";
import { runExpected } from "../../src/engine/runExpected.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { dropColumns } from "../../src/lib/columnMemory.ts";
import { LIMITS } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { startOwnClock } from "../support/ownClock.ts";
import { repeats } from "../support/repeats.ts";
import { manyScenarios, widestPlan } from "./largePlans.ts";

const MEGABYTE = 1024 * 1024;
const figures: string[] = [];
afterAll(() => {
  if (process.env.SOAK !== undefined) process.stdout.write(`${figures.join("\n")}\n`);
});

const inline = () =>
  makeSimulator(makeInlineRunner({}, () => new Promise((resolve) => setImmediate(resolve))));

/** Seconds by this process's own clock: other programs on the machine do not count. */
async function timed<T>(work: () => T | Promise<T>): Promise<readonly [value: T, seconds: number]> {
  const taken = startOwnClock();
  const value = await work();
  return [value, taken() / 1000];
}

/** What this process holds, in MB. */
function held(): number {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / MEGABYTE;
}

/** Has the collector clear away what tests before left. */
function collect(): void {
  dropColumns();
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

test("a long run tells how far it is, keeps within memory, and can be stopped at any time", async () => {
  // More than are kept whole; in few months such trials, kept, would still take half a gigabyte.
  const trials = repeats(105_000, 1_000_000);
  const plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), months: repeats(12, 24) };
  const rows = sheetOf(plan)
    .rows.filter(({ essential }) => essential)
    .map(({ id }) => id);
  const request = { plan, scenario: undefined, trials, seed: 1, chance: true, rows };
  const shares: number[] = [];
  let most = 0;
  collect();
  // What other tests of this process still hold is not the run's.
  const before = held();
  const onProgress = (share: number) => {
    shares.push(share);
    most = Math.max(most, held() - before);
  };
  const [result, seconds] = await timed(() => inline().run(request, { onProgress }));
  expect(result.trials).toBe(trials);
  expect(result.rows.size).toBe(rows.length);
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(most).toBeLessThan(repeats(250, 500));
  figures.push(
    `load: ${trials} trials of ${rows.length} rows: ${seconds.toFixed(1)} s in one thread, ${most.toFixed(0)} MB at most`,
  );

  const controller = new AbortController();
  const stopped = inline().run(request, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  const [outcome, until] = await timed(() =>
    stopped.then(
      () => "ran",
      (error: Error) => error.name,
    ),
  );
  expect(outcome).toBe("Cancelled");
  expect(until).toBeLessThan(10);
});

describe("the largest plans that are allowed", () => {
  test(`${LIMITS.rows} rows over ${LIMITS.months} months are read, checked, run and written`, async () => {
    const plan = widestPlan();
    const text = encodePlan(plan);
    expect(text.length).toBeLessThan(LIMITS.fileBytes);
    const [decoded, reading] = await timed(() => decodePlan(text));
    expect(decoded.ok && encodePlan(decoded.value)).toBe(text);
    const [faults, checking] = await timed(() => checkPlan({ ...plan }));
    expect(faults).toEqual([]);
    const [expected, running] = await timed(() => runExpected(compilePlan(plan, undefined)));
    expect([...expected.rows.values()].every((values) => values.length === LIMITS.months)).toBe(true);
    const rows = Object.keys(plan.rows).slice(-50);
    const request = { plan, scenario: undefined, trials: 1_000, seed: 1, chance: true, rows };
    const [result, drawing] = await timed(() => inline().run(request));
    expect(result.rows.size).toBe(50);
    const [megabytes, seconds] = [(text.length / MEGABYTE).toFixed(1), (s: number) => `${s.toFixed(2)} s`];
    figures.push(
      `load: ${LIMITS.rows} rows × ${LIMITS.months} months (${megabytes} MB): read ${seconds(reading)}, ` +
        `checked ${seconds(checking)}, expected run ${seconds(running)}, 1,000 trials ${seconds(drawing)}`,
    );
    expect(reading).toBeLessThan(5);
    expect(checking).toBeLessThan(5);
    expect(running).toBeLessThan(5);
  });

  test(`${LIMITS.scenarios} scenarios are read, checked, run and written`, async () => {
    const plan = manyScenarios();
    const text = encodePlan(plan);
    const decoded = decodePlan(text);
    expect(decoded.ok && encodePlan(decoded.value)).toBe(text);
    const [faults, checking] = await timed(() => checkPlan({ ...plan }));
    expect(faults).toEqual([]);
    const [sellers, running] = await timed(() =>
      plan.scenarios.map(({ name }) => runExpected(compilePlan(plan, name)).rows.get("sellers")?.[0]),
    );
    expect(sellers).toEqual(plan.scenarios.map((_, i) => 2 + i));
    figures.push(
      `load: ${LIMITS.scenarios} scenarios: checked ${checking.toFixed(2)} s, expected runs of all ${running.toFixed(2)} s`,
    );
    expect(checking).toBeLessThan(10);
  });
});
