import fc from "fast-check";
import { expect, test } from "vitest";
import { centred, dot, fit } from "../../src/analysis/regression.ts";
import { within } from "../support/within.ts";

/** The rounding error for numbers of about one, from 40 observations. */
const ROUNDING = 1e-8;
const N = 40;

const column = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: N, maxLength: N });

/** Columns that each have a spike of their own, so that none is a combination of the others. */
const columns = fc
  .array(column, { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map((values, k) => Float64Array.from(values, (x, i) => x / 10 + (i === k || i === k + 10 ? 3 : 0))),
  );
const target = column.map((values) => Float64Array.from(values));

/** Least squares by the normal equations and elimination: another way to the same coefficients. */
function byNormalEquations(list: readonly Float64Array[], y: Float64Array): number[] {
  const xs = list.map(centred);
  const rows = xs.map((x) => [...xs.map((other) => dot(x, other)), dot(x, centred(y))]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const best = rows.slice(k).reduce((a, b) => (Math.abs(b[k]!) > Math.abs(a[k]!) ? b : a));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(k, 0, best);
    for (const row of rows) {
      if (row === best) continue;
      const factor = row[k]! / best[k]!;
      for (let j = k; j <= n; j++) row[j] = row[j]! - factor * best[j]!;
    }
  }
  return rows.map((row, k) => row[n]! / row[k]!);
}

test("the coefficients are those of the normal equations, and the residual is orthogonal to every column", () => {
  fc.assert(
    fc.property(columns, target, (list, y) => {
      const { coefficients, residual, used } = fit(list, y);
      expect(used).toBe(list.length);
      within(coefficients, byNormalEquations(list, y), ROUNDING);
      for (const x of list) within(dot(residual, centred(x)), 0, ROUNDING);
      within(
        residual.reduce((sum, x) => sum + x, 0),
        0,
        ROUNDING,
      );
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("a combination of the columns gives back its weights, and leaves no residual", () => {
  fc.assert(
    fc.property(columns, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4 }), (list, weights) => {
      const y = Float64Array.from({ length: N }, (_, i) =>
        list.reduce((sum, x, k) => sum + weights[k]! * x[i]!, 7),
      );
      const { coefficients, residual } = fit(list, y);
      within(coefficients, weights.slice(0, list.length), ROUNDING);
      within(residual, new Float64Array(N), ROUNDING);
    }),
    { seed: 2, numRuns: 60 },
  );
});

test("a redundant column gets the coefficient 0 wherever it is placed, and the others keep theirs", () => {
  fc.assert(
    fc.property(columns, target, fc.nat(4), (list, y, at) => {
      const sum = list[0]!.map((_, i) => list.reduce((all, x) => all + x[i]!, 3));
      const place = Math.max(1, Math.min(at, list.length));
      const alone = fit(list, y);
      const all = fit([...list, sum], y);
      expect(all.used).toBe(list.length);
      expect(all.coefficients.at(-1)).toBe(0);
      within(all.coefficients.slice(0, -1), alone.coefficients, ROUNDING);
      // The same column twice: the second one is redundant.
      const twice = fit([...list.slice(0, place), list[0]!, ...list.slice(place)], y);
      expect(twice.used).toBe(list.length);
      expect(twice.coefficients[place]).toBe(0);
    }),
    { seed: 3, numRuns: 40 },
  );
});

test("a constant column is not used", () => {
  const steady = new Float64Array(N).fill(0.1);
  const rising = Float64Array.from({ length: N }, (_, i) => i);
  const { coefficients, used } = fit(
    [steady, rising],
    rising.map((x) => 2 * x + 1),
  );
  expect(used).toBe(1);
  within(coefficients, [0, 2], ROUNDING);
});
