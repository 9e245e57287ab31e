import { expect, test } from "vitest";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { runJob } from "../../src/engine/jobs.ts";
import type { Job } from "../../src/engine/jobs.ts";
import { chunkFor } from "../../src/engine/runTrials.ts";
import { dropColumns, takeColumn } from "../../src/lib/columnMemory.ts";
import { newPlan } from "../../src/model/newPlan.ts";

const TRIALS = 3000;
const plan = { ...newPlan("reference", { language: "en", start: "2027-01" }), months: 12, goals: [] };
const job: Job = {
  kind: "trials",
  run: -1,
  plan,
  scenario: undefined,
  spec: { mode: "chance-on", trials: TRIALS, seed: 1, rows: ["visitors"] },
  range: { first: 0, count: TRIALS },
};

test("a run that is stopped in the middle leaves its trials' memory for the next run", () => {
  dropColumns();
  const steps = runJob(job, {});
  const chunk = chunkFor(compilePlan(plan, undefined), job.range);
  // Goes on into the second chunk, since a chunk's trials are copied only after its last month is reported.
  while ((steps.next().value as number) * TRIALS <= chunk);
  steps.return(undefined as never);
  const year = takeColumn(12 * TRIALS);
  expect(year.slice(0, chunk).every((visitors) => visitors > 0)).toBe(true);
  expect(year.slice(chunk, TRIALS).every((visitors) => visitors === 0)).toBe(true);
});

test("a run can be stopped in the middle of a chunk, and reports its progress after each month", () => {
  const steps = runJob(job, {});
  const shares = Array.from({ length: 12 }, () => steps.next().value as number);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(new Set(shares).size).toBe(12);
  expect(shares[0]).toBeGreaterThan(0);
  steps.return(undefined as never);
  expect(steps.next().done).toBe(true);
});
