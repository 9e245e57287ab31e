import { poissonSearch } from "./poissonSearch.ts";
import { EXACT_VARIANCE, LEAST_NORMAL_VARIANCE, MARGIN, MARGIN_Z4, RELIED_UPON_Z2 } from "./cornishFisher.ts";
import { CELLS, END_CELL, FIRST_CELL, QUICK, quickTail } from "./quickNormal.ts";
import { EXP_CELLS, EXP_TABLE, INVERSES, NEGLIGIBLE } from "./searchTables.ts";

const BLOCK = 512;
const firstTerm = new Float64Array(BLOCK);
const DONE = -1;

/**
 * out[i] = the least k with P(X <= k) >= u[i], X Poisson with mean[i] (one entry or one a trial, 0 to
 * 1e15; anything else gives NaN). Exact up to a mean of 100, above it by Cornish-Fisher, as
 * `binomialColumn` has it, of which this is the limit of many tries at small chances.
 */
export function poissonColumn(out: Float64Array, mean: Float64Array, u: Float64Array, count: number): void {
  for (let from = 0; from < count; from += BLOCK) {
    const end = Math.min(count, from + BLOCK);
    prepare(out, mean, u, from, end);
    sumFromZero(out, mean, u, from, end);
  }
}

function prepare(out: Float64Array, means: Float64Array, us: Float64Array, from: number, end: number): void {
  const step = means.length === 1 ? 0 : 1;
  for (let i = from; i < end; i++) {
    const mean = means[i * step]!;
    firstTerm[i - from] = DONE;
    if (!(mean > 0 && mean <= 1e15)) {
      out[i] = mean === 0 ? 0 : NaN;
      continue;
    }
    if (mean < LEAST_NORMAL_VARIANCE) {
      const e = (mean * EXP_CELLS + 0.5) | 0;
      const r = e / EXP_CELLS - mean;
      const r2 = r * r;
      firstTerm[i - from] =
        EXP_TABLE[e]! * (1 + r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120) + r2 * (1 / 720))));
      continue;
    }
    const u = us[i]!;
    const cell = u * CELLS;
    const j = cell | 0;
    const f = cell - j;
    const z =
      j >= FIRST_CELL && j < END_CELL
        ? ((QUICK[4 * j + 3]! * f + QUICK[4 * j + 2]!) * f + QUICK[4 * j + 1]!) * f + QUICK[4 * j]!
        : quickTail(u);
    const sigma = Math.sqrt(mean);
    const s = 1 / sigma;
    const z2 = z * z;
    // The binomial's coefficients at d = 1.
    const a1 = (z2 - 1) * (1 / 6);
    const a2 = z * (z2 + 2) * (-1 / 72);
    const a3 = (z2 * (3 * z2 + 7) - 16) * (1 / 810);
    const a4 = z * (z2 * (207 * z2 + 548) - 2684) * (-1 / 155520);
    const x = mean + sigma * z + a1 + s * (a2 + s * (a3 + s * a4)) + 0.5;
    let k = Math.floor(x);
    if (mean <= EXACT_VARIANCE) {
      const margin = (MARGIN + MARGIN_Z4 * z2 * z2) * s * s * s * s;
      const above = x - k;
      if (!(z2 < RELIED_UPON_Z2 && above > margin && above < 1 - margin)) k = poissonSearch(mean, u, k);
    }
    out[i] = k < 0 ? 0 : k;
  }
}

/** Sums the law from 0 until u is reached, where `prepare` left the first term. */
function sumFromZero(
  out: Float64Array,
  means: Float64Array,
  us: Float64Array,
  from: number,
  end: number,
): void {
  const step = means.length === 1 ? 0 : 1;
  for (let i = from; i < end; i++) {
    let term = firstTerm[i - from]!;
    if (term < 0) continue;
    const mean = means[i * step]!;
    const u = us[i]!;
    let sum = term;
    let k = 0;
    while (sum < u) {
      k += 1;
      term *= mean * INVERSES[k]!;
      if (term < NEGLIGIBLE) break;
      sum += term;
    }
    out[i] = k;
  }
}

const oneOut = new Float64Array(1);
const oneMean = new Float64Array(1);
const oneU = new Float64Array(1);

/** One draw of `poissonColumn`, with the same digits. */
export function poisson(mean: number, u: number): number {
  oneMean[0] = mean;
  oneU[0] = u;
  poissonColumn(oneOut, oneMean, oneU, 1);
  return oneOut[0]!;
}
