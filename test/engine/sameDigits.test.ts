import { expect, test } from "vitest";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { checksumCases } from "../support/checksumCases.ts";
import { runChecksums } from "../support/runChecksums.ts";

// A change that moves a digit of a result changes these; whoever makes one says so and writes them anew from what is found.
test.each(checksumCases())("every digit of the runs of $name is what it was", ({ text, rows, sums }) => {
  const plan = decodePlan(text);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  expect(runChecksums(plan.value, rows)).toEqual(sums);
});
