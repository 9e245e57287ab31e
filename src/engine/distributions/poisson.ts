import { poissonSearch } from "./poissonSearch.ts";
import {
  EXACT_VARIANCE,
  LEAST_NORMAL_VARIANCE,
  LEFT,
  LEFT_Z4,
  MARGIN,
  MARGIN_Z4,
  RELIED_UPON_Z2,
} from "./cornishFisher.ts";
import {
  CELLS,
  END_CELL,
  FIRST_CELL,
  FIRST_TAIL_CELL,
  QUICK,
  QUICK_TAIL,
  quickNormal,
  TAIL_CELLS,
  TAIL_ERROR,
} from "./quickNormal.ts";
import { EXP_CELLS, EXP_TABLE, INVERSES, NEGLIGIBLE } from "./searchTables.ts";

const BLOCK = 512;
/** The draws of a block that the fast loop leaves, by index: those with a small mean, and those that need more work. */
const small = new Int32Array(BLOCK);
const doubtful = new Int32Array(BLOCK);

/**
 * out[i] = the least k with P(X <= k) >= u[i], X Poisson with mean[i] (one entry, or one per trial; 0 to 1e15,
 * anything else gives NaN). Exact up to a mean of 100, above it by the Cornish-Fisher expansion as in
 * `binomialColumn`, of whose distribution this is the limit for many tries with a small probability.
 */
export function poissonColumn(out: Float64Array, mean: Float64Array, u: Float64Array, count: number): void {
  for (let from = 0; from < count; from += BLOCK)
    drawBlock(out, mean, u, from, Math.min(count, from + BLOCK));
}

/**
 * Draws a block, as the binomial kernel does: first the draws that need only arithmetic, in a loop without calls, then
 * the others.
 */
function drawBlock(
  out: Float64Array,
  means: Float64Array,
  us: Float64Array,
  from: number,
  end: number,
): void {
  const step = means.length === 1 ? 0 : 1;
  const quick = QUICK;
  const quickTail = QUICK_TAIL;
  const smallOnes = small;
  const doubtfulOnes = doubtful;
  const left0 = LEFT + 0;
  const left4 = LEFT_Z4 + 0;
  const tailError = TAIL_ERROR + 0;
  let smalls = 0;
  let doubtfuls = 0;
  for (let i = from | 0, last = end | 0; i < last; i = (i + 1) | 0) {
    const mean = means[i * step]!;
    if (!(mean > 0 && mean <= 1e15)) {
      if (mean === 0) out[i] = 0;
      else out[i] = NaN;
      continue;
    }
    if (mean < LEAST_NORMAL_VARIANCE) {
      smallOnes[smalls++] = i;
      continue;
    }
    const u = us[i]!;
    const cell = u * CELLS;
    const j = cell | 0;
    let z = 0;
    let error = 0;
    if (j >= FIRST_CELL && j < END_CELL) {
      const f = cell - j;
      z = ((quick[4 * j + 3]! * f + quick[4 * j + 2]!) * f + quick[4 * j + 1]!) * f + quick[4 * j]!;
    } else {
      const tailCell = (j < FIRST_CELL ? u : 1 - u) * TAIL_CELLS;
      const at = tailCell | 0;
      if (at < FIRST_TAIL_CELL) {
        doubtfulOnes[doubtfuls++] = i;
        continue;
      }
      const f = tailCell - at;
      z =
        ((quickTail[4 * at + 3]! * f + quickTail[4 * at + 2]!) * f + quickTail[4 * at + 1]!) * f +
        quickTail[4 * at]!;
      if (j >= FIRST_CELL) z = -z;
      error = tailError;
    }
    const sigma = Math.sqrt(mean);
    // Not 1 / sigma: a processor computes this quotient and the root side by side.
    const inverse = 1 / mean;
    const z2 = z * z;
    // The binomial's first terms with d = 1.
    const first =
      mean + sigma * z + (z2 - 1) * (1 / 6) + sigma * (inverse * (z * (z2 + 2) * (-1 / 72))) + 0.5;
    // With |z| < 2.9 here, k is at least 0.
    const k = Math.floor(first);
    const above = first - k;
    const left = (left0 + left4 * z2 * z2) * inverse + error * (sigma + 2);
    if (above > left && above < 1 - left) out[i] = k;
    else doubtfulOnes[doubtfuls++] = i;
  }
  sumFromZero(out, means, us, smalls);
  for (let r = 0; r < doubtfuls; r++) {
    const i = doubtfulOnes[r]!;
    out[i] = doubtfulDraw(means[i * step]!, us[i]!);
  }
}

/**
 * A draw with a mean of `LEAST_NORMAL_VARIANCE` or more, where u is close to 0 or 1 or the first terms of the expansion
 * come too close to a jump of the distribution function.
 */
function doubtfulDraw(mean: number, u: number): number {
  const z = quickNormal(u);
  const sigma = Math.sqrt(mean);
  const s = 1 / sigma;
  const z2 = z * z;
  const a1 = (z2 - 1) * (1 / 6);
  const a2 = z * (z2 + 2) * (-1 / 72);
  const a3 = (z2 * (3 * z2 + 7) - 16) * (1 / 810);
  const a4 = z * (z2 * (207 * z2 + 548) - 2684) * (-1 / 155520);
  const x = mean + sigma * z + a1 + s * (a2 + s * (a3 + s * a4)) + 0.5;
  const k = Math.floor(x);
  if (mean > EXACT_VARIANCE) return Math.max(0, k);
  const margin = (MARGIN + MARGIN_Z4 * z2 * z2) * s * s * s * s;
  const above = x - k;
  if (z2 < RELIED_UPON_Z2 && above > margin && above < 1 - margin) return Math.max(0, k);
  return Math.max(0, poissonSearch(mean, u, k));
}

/** The draws whose indexes are the first `smalls` of `small`: probabilities are summed from 0 until u is reached. */
function sumFromZero(out: Float64Array, means: Float64Array, us: Float64Array, smalls: number): void {
  const step = means.length === 1 ? 0 : 1;
  for (let r = 0; r < smalls; r++) {
    const i = small[r]!;
    const mean = means[i * step]!;
    const u = us[i]!;
    const e = (mean * EXP_CELLS + 0.5) | 0;
    const x = e / EXP_CELLS - mean;
    const x2 = x * x;
    let term =
      EXP_TABLE[e]! * (1 + x + x2 * (1 / 2 + x * (1 / 6) + x2 * (1 / 24 + x * (1 / 120) + x2 * (1 / 720))));
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
