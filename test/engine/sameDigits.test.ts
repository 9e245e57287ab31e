import { expect, test } from "vitest";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { checksumCases } from "../support/checksumCases.ts";
import { runChecksums } from "../support/runChecksums.ts";

// These change with any digit of a result; whoever changes one says so, and replaces the checksums by those found.
test.each(checksumCases())("every digit of the runs of $name is what it was", ({ text, rows, sums }) => {
  const plan = decodePlan(text);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  expect(runChecksums(plan.value, rows)).toEqual(sums);
});
