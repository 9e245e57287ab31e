import { binomialSearch } from "./binomialSearch.ts";
import {
  EXACT_VARIANCE,
  LEAST_NORMAL_VARIANCE,
  LEFT,
  LEFT_Z4,
  MARGIN,
  MARGIN_Z4,
  RELIED_UPON_Z2,
} from "./cornishFisher.ts";
import { CELLS, END_CELL, FIRST_CELL, QUICK, quickTail } from "./quickNormal.ts";
import {
  EXP_CELLS,
  EXP_TABLE,
  INVERSES,
  LOG_CELLS,
  LOG_INVERSES,
  LOG_TABLE,
  NEGLIGIBLE,
} from "./searchTables.ts";
import { powerOfTwo } from "../../lib/elementary/powersOfTwo.ts";

/** Rows are worked on in blocks that stay in the processor's nearest cache. */
const BLOCK = 512;
const firstTerm = new Float64Array(BLOCK);
const DONE = -1;

/** What makes "more than 1 - u" of "at least u" when a law is turned round: half of a uniform's cell. */
const HALF_CELL = powerOfTwo(-53);

/**
 * out[i] = the least k with P(X <= k) >= u[i], X binomial of n[i] tries at chance p[i]: inversion, so
 * draws rise with u, n and p. `n` and `p` have one entry or one a trial; n is a whole number of 0 to 1e15,
 * p a chance of 0 to 1; either being no such number gives NaN.
 *
 * Up to a variance of 100 the k is exact but for rounding errors of the law's sums (about 1e-14). Above, it
 * is the Cornish-Fisher value of order σ^-3 with lattice correction, rounded: the largest error of its
 * distribution function is 2e-7 (a tie that is taken the wrong way once in millions of draws).
 */
export function binomialColumn(
  out: Float64Array,
  n: Float64Array,
  p: Float64Array,
  u: Float64Array,
  count: number,
): void {
  for (let from = 0; from < count; from += BLOCK) {
    const end = Math.min(count, from + BLOCK);
    prepare(out, n, p, u, from, end);
    sumFromZero(out, n, p, u, from, end);
  }
}

/** Draws all but those of a small variance; for these it leaves P(X = 0) in `firstTerm`. */
function prepare(
  out: Float64Array,
  ns: Float64Array,
  ps: Float64Array,
  us: Float64Array,
  from: number,
  end: number,
): void {
  const nStep = ns.length === 1 ? 0 : 1;
  const pStep = ps.length === 1 ? 0 : 1;
  for (let i = from; i < end; i++) {
    const n = ns[i * nStep]!;
    const chance = ps[i * pStep]!;
    firstTerm[i - from] = DONE;
    if (!(n > 0 && chance > 0 && chance < 1 && n <= 1e15)) {
      out[i] = certain(n, chance);
      continue;
    }
    // The rarer of the two outcomes is drawn; turned round, its inverse at 1 - u is the same draw.
    const turned = chance > 0.5;
    const p = turned ? 1 - chance : chance;
    const mean = n * p;
    const variance = mean * (1 - p);
    if (variance < LEAST_NORMAL_VARIANCE) {
      // (1 - p)^n = exp(n log(1 - p)), both by a table and a short series; |n log(1 - p)| < 8.4.
      const j = (p * LOG_CELLS + 0.5) | 0;
      const t = (p - j / LOG_CELLS) * LOG_INVERSES[j]!;
      const t2 = t * t;
      const series = t + t2 * (1 / 2 + t * (1 / 3) + t2 * (1 / 4 + t * (1 / 5) + t2 * (1 / 6 + t * (1 / 7))));
      const y = n * (LOG_TABLE[j]! + series);
      const e = (y * EXP_CELLS + 0.5) | 0;
      const r = e / EXP_CELLS - y;
      const r2 = r * r;
      firstTerm[i - from] =
        EXP_TABLE[e]! * (1 + r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120) + r2 * (1 / 720))));
      continue;
    }
    const u = turned ? 1 - us[i]! + HALF_CELL : us[i]!;
    const cell = u * CELLS;
    const j = cell | 0;
    const f = cell - j;
    const z =
      j >= FIRST_CELL && j < END_CELL
        ? ((QUICK[4 * j + 3]! * f + QUICK[4 * j + 2]!) * f + QUICK[4 * j + 1]!) * f + QUICK[4 * j]!
        : quickTail(u);
    const sigma = Math.sqrt(variance);
    const s = 1 / sigma;
    const d = 1 - 2 * p;
    const d2 = d * d;
    const z2 = z * z;
    const first =
      mean + sigma * z + d * (z2 - 1) * (1 / 6) + s * (z * ((d2 - 3) * z2 + 3 - 7 * d2) * (1 / 144)) + 0.5;
    let k = Math.floor(first);
    const above = first - k;
    const left = (LEFT + LEFT_Z4 * z2 * z2) * s * s;
    if (!(above > left && above < 1 - left && z2 < RELIED_UPON_Z2)) k = nearJump(n, p, u, z);
    k = k < 0 ? 0 : k > n ? n : k;
    out[i] = turned ? n - k : k;
  }
}

/** The draw where the first terms of the expansion come too near to a jump of the law, or z is far out. */
function nearJump(n: number, p: number, u: number, z: number): number {
  const mean = n * p;
  const variance = mean * (1 - p);
  const sigma = Math.sqrt(variance);
  const s = 1 / sigma;
  const d = 1 - 2 * p;
  const d2 = d * d;
  const z2 = z * z;
  const a1 = d * (z2 - 1) * (1 / 6);
  const a2 = z * ((d2 - 3) * z2 + 3 - 7 * d2) * (1 / 144);
  const a3 =
    d * (z2 * z2 * (1 / 240 - d2 * (1 / 2160)) + z2 * (7 / 720 - d2 * (7 / 6480)) + d2 * (1 / 405) - 1 / 45);
  const a4 =
    z *
    (z2 * z2 * (d2 * (d2 * (1 / 69120) - 1 / 1280) - 13 / 23040) +
      z2 * (d2 * (d2 * (1 / 2430) - 59 / 17280) - 1 / 1920) +
      d2 * (349 / 34560 - d2 * (433 / 622080)) +
      181 / 23040);
  const x = mean + sigma * z + a1 + s * (a2 + s * (a3 + s * a4)) + 0.5;
  const k = Math.floor(x);
  if (variance > EXACT_VARIANCE) return k;
  const margin = (MARGIN + MARGIN_Z4 * z2 * z2) * s * s * s * s;
  const above = x - k;
  if (z2 < RELIED_UPON_Z2 && above > margin && above < 1 - margin) return k;
  return binomialSearch(n, p, u, k);
}

function certain(n: number, p: number): number {
  if (!(n >= 0 && n <= 1e15 && p >= 0 && p <= 1)) return NaN;
  return p === 1 ? n : 0;
}

/** Sums the law from 0 until u is reached, where `prepare` left the first term. */
function sumFromZero(
  out: Float64Array,
  ns: Float64Array,
  ps: Float64Array,
  us: Float64Array,
  from: number,
  end: number,
): void {
  const nStep = ns.length === 1 ? 0 : 1;
  const pStep = ps.length === 1 ? 0 : 1;
  for (let i = from; i < end; i++) {
    let term = firstTerm[i - from]!;
    if (term < 0) continue;
    const n = ns[i * nStep]!;
    const chance = ps[i * pStep]!;
    const turned = chance > 0.5;
    const p = turned ? 1 - chance : chance;
    const u = turned ? 1 - us[i]! + HALF_CELL : us[i]!;
    const odds = p / (1 - p);
    let sum = term;
    let k = 0;
    while (sum < u) {
      k += 1;
      term *= odds * (n + 1 - k) * INVERSES[k]!;
      if (term < NEGLIGIBLE) break;
      sum += term;
    }
    if (k > n) k = n;
    out[i] = turned ? n - k : k;
  }
}

const oneOut = new Float64Array(1);
const oneN = new Float64Array(1);
const oneP = new Float64Array(1);
const oneU = new Float64Array(1);

/** One draw of `binomialColumn`, with the same digits. */
export function binomial(n: number, p: number, u: number): number {
  oneN[0] = n;
  oneP[0] = p;
  oneU[0] = u;
  binomialColumn(oneOut, oneN, oneP, oneU, 1);
  return oneOut[0]!;
}
