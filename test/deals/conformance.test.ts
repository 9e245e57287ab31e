import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { dealsOutput } from "../../src/cli/dealsOutput.ts";
import { failuresOf, realityCase } from "../support/realityCase.ts";

const FILE = resolve(import.meta.dirname, "../fixtures/deals/deals_clean.csv");

test("a clean table of deals gives the results of an independent implementation", () => {
  const output = dealsOutput(new Uint8Array(readFileSync(FILE)), {}, "2026-12-31");
  if (!output.ok) throw new Error(JSON.stringify(output.error));
  const { expect: expectations } = realityCase("deals_clean");
  expect(expectations.length).toBeGreaterThan(30);
  expect(failuresOf(output.value, expectations)).toEqual([]);
});
