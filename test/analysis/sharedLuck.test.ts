import { expect, test } from "vitest";
import { compileChange } from "../../src/analysis/change.ts";
import type { Change } from "../../src/analysis/change.ts";
import { measured } from "../../src/analysis/measure.ts";
import { addPair, newPair } from "../../src/analysis/pair.ts";
import { varianceOf } from "../../src/analysis/tally.ts";
import { eachVariant } from "../../src/analysis/variants.ts";
import { compilePlan } from "../../src/engine/compilePlan.ts";
import { CHUNK } from "../../src/engine/runTrials.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { finish, trials } from "./support.ts";

const TRIALS = 2_000;

/** The variance of the difference with common random numbers, divided by that of two independent runs. */
function ratio(row: string, change: Change): number {
  const base = compilePlan(newPlan("reference", { language: "en", start: "2027-01" }));
  const measure = { row, from: 0, to: 23 };
  const pair = newPair();
  const x = new Float64Array(CHUNK);
  const y = new Float64Array(CHUNK);
  finish(
    eachVariant(base, [compileChange(base, change)], trials(TRIALS), [row], {
      variant: (_, variant, untouched, __, count) => {
        measured(x, untouched, measure, count);
        measured(y, variant, measure, count);
        for (let i = 0; i < count; i++) addPair(pair, x[i]!, y[i]!);
      },
    }),
  );
  expect(pair.difference.count).toBe(TRIALS);
  return varianceOf(pair.difference) / (varianceOf(pair.before) + varianceOf(pair.after));
}

test.each([
  ["new_customers", "one more seller", { sellers: { months: { "2027-01": "base + 1" } } }],
  [
    "new_customers",
    "40,000 kr more on LinkedIn",
    { linkedin_spend: { months: { "2027-01": "base + 40000" } } },
  ],
  ["opportunities_new", "one more hunter", { hunters: { months: { "2027-01": "base + 1" } } }],
] as const)(
  "shared luck leaves at most a tenth of the variance of the difference in %s for %s",
  (row, _, change) => {
    expect(ratio(row, change)).toBeLessThan(0.1);
  },
);
