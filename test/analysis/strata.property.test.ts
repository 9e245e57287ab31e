import fc from "fast-check";
import { expect, test } from "vitest";
import { newTurned, strataOf, stratifiedChange, stratumOf } from "../../src/analysis/strata.ts";
import type { Strata, Turned } from "../../src/analysis/strata.ts";

const TARGET = 40;
/** The rounding error of sums of shares. */
const ROUNDING = 1e-12;

type Trial = { readonly before: number; readonly after: number };

function turnedOf(strata: Strata, trials: readonly Trial[]): Turned {
  const turned = newTurned(strata);
  for (const { before, after } of trials) {
    const s = stratumOf(strata.cuts, before);
    turned.trials[s]!++;
    if (!(before >= TARGET) && after >= TARGET) turned.won[s]!++;
    if (before >= TARGET && after < TARGET) turned.lost[s]!++;
  }
  return turned;
}

function plain(trials: readonly Trial[]): number {
  const gained = trials.map(({ before, after }) => Number(after >= TARGET) - Number(before >= TARGET));
  return gained.reduce((sum, x) => sum + x, 0) / trials.length;
}

const trial = fc.record({
  before: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 20, max: 60 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  ),
  after: fc.integer({ min: 20, max: 60 }),
});

test("over all trials, the stratified change is their plain mean, whatever the strata", () => {
  fc.assert(
    fc.property(fc.array(trial, { minLength: 1, maxLength: 400 }), (trials) => {
      const strata = strataOf(
        Float64Array.from(trials, ({ before }) => before),
        TARGET,
      );
      expect(strata.sizes.reduce((sum, n) => sum + n, 0)).toBe(trials.length);
      const { effect, error } = stratifiedChange(strata, turnedOf(strata, trials));
      expect(Math.abs(effect - plain(trials))).toBeLessThan(ROUNDING);
      expect(error).toBeGreaterThan(0);
    }),
    { seed: 1, numRuns: 200 },
  );
});

/** Uniform numbers between 0 and 1, the same for the same seed (Park and Miller 1988). */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A nearly normal number between −6 and 6, with mean 0 and standard deviation 1. */
function bell(next: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}

test.each([
  ["that gives much", 6, 2],
  ["that gives little", 0.5, 0.5],
  ["that takes and gives", 0, 5],
])("the error of a change %s is what figures of other trials are off by", (_, gain, spread) => {
  const WHOLE = 4_000;
  const COMPARED = 500;
  const SEEDS = 200;
  const next = uniforms(17);
  const sample = (): Trial => {
    const before = Math.round(TARGET + 1 + 8 * bell(next));
    return { before, after: before + Math.round(gain + spread * bell(next)) };
  };
  const truth = plain(Array.from({ length: 200_000 }, sample));
  let squares = 0;
  let plainSquares = 0;
  let errors = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    const trials = Array.from({ length: WHOLE }, sample);
    const strata = strataOf(
      Float64Array.from(trials, ({ before }) => before),
      TARGET,
    );
    const compared = trials.slice(0, COMPARED);
    const { effect, error } = stratifiedChange(strata, turnedOf(strata, compared));
    squares += (effect - truth) ** 2;
    plainSquares += (plain(compared) - truth) ** 2;
    errors += error * error;
  }
  // The mean of 200 squares has a standard error of a tenth; the added trials make the reported error a little larger.
  expect(squares / errors).toBeGreaterThan(0.6);
  expect(squares / errors).toBeLessThan(1.3);
  // And the estimate is hardly worse than the plain mean of the compared trials.
  expect(squares).toBeLessThan(1.05 * plainSquares);
});
