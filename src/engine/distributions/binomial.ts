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
import {
  CELLS,
  END_CELL,
  FIRST_CELL,
  FIRST_TAIL_CELL,
  QUICK,
  QUICK_TAIL,
  TAIL_CELLS,
  TAIL_ERROR,
  quickNormal,
} from "./quickNormal.ts";
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

/** Draws are made in blocks that fit into the processor's fastest cache. */
const BLOCK = 512;
/**
 * The draws of a block that the fast loop leaves, by index: those with a small variance, and those that need more
 * work.
 */
const small = new Int32Array(BLOCK);
const doubtful = new Int32Array(BLOCK);

/**
 * Half a uniform's cell. Where failures are counted instead of successes, the least k with P >= u becomes the least
 * with P > 1 - u, which is that with P >= 1 - u + HALF_CELL.
 */
const HALF_CELL = powerOfTwo(-53);

/**
 * out[i] = the least k with P(X <= k) >= u[i], X binomial for n[i] tries with probability p[i]: inversion, so draws
 * rise with u, n and p. `n` and `p` have one entry, or one per trial; n is a whole number from 0 to 1e15 and p is from
 * 0 to 1; anything else gives NaN.
 *
 * Up to a variance of 100, k is exact up to rounding errors of the sums (about 1e-14). Above, it is the value of the
 * Cornish-Fisher expansion to order σ^-3 with corrections for a lattice, rounded: the largest error of its
 * distribution function is 2e-7 (one in millions of draws is off by 1).
 */
export function binomialColumn(
  out: Float64Array,
  n: Float64Array,
  p: Float64Array,
  u: Float64Array,
  count: number,
): void {
  for (let from = 0; from < count; from += BLOCK)
    drawBlock(out, n, p, u, from, Math.min(count, from + BLOCK));
}

/**
 * Draws a block: first the draws that need only arithmetic, in a loop without calls (with a call in it, an engine
 * looks up each column's memory again for every element), then the others.
 */
function drawBlock(
  out: Float64Array,
  ns: Float64Array,
  ps: Float64Array,
  us: Float64Array,
  from: number,
  end: number,
): void {
  const nStep = ns.length === 1 ? 0 : 1;
  const pStep = ps.length === 1 ? 0 : 1;
  // Local copies: a module's variable would be loaded again for every element. The + 0 makes a plain number of a
  // constant that is kept as an object.
  const quick = QUICK;
  const quickTail = QUICK_TAIL;
  const smallOnes = small;
  const doubtfulOnes = doubtful;
  const halfCell = HALF_CELL + 0;
  const left0 = LEFT + 0;
  const left4 = LEFT_Z4 + 0;
  const tailError = TAIL_ERROR + 0;
  let smalls = 0;
  let doubtfuls = 0;
  for (let i = from | 0, last = end | 0; i < last; i = (i + 1) | 0) {
    const n = ns[i * nStep]!;
    const chance = ps[i * pStep]!;
    if (!(n > 0 && chance > 0 && chance < 1 && n <= 1e15)) {
      // There is nothing to draw.
      if (!(n >= 0 && n <= 1e15 && chance >= 0 && chance <= 1)) out[i] = NaN;
      else if (chance === 1) out[i] = n + 0;
      else out[i] = 0;
      continue;
    }
    // The rarer outcome is counted; the count of failures at 1 - u gives the same draw as that of successes at u.
    const turned = chance > 0.5;
    const p = turned ? 1 - chance : chance;
    const mean = n * p;
    const variance = mean * (1 - p);
    if (variance < LEAST_NORMAL_VARIANCE) {
      smallOnes[smalls++] = i;
      continue;
    }
    const u = turned ? 1 - us[i]! + halfCell : us[i]!;
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
    const sigma = Math.sqrt(variance);
    // Not 1 / sigma: a processor computes this quotient and the root side by side.
    const inverse = 1 / variance;
    const d = 1 - 2 * p;
    const d2 = d * d;
    const z2 = z * z;
    const term2 = sigma * (inverse * (z * ((d2 - 3) * z2 + 3 - 7 * d2) * (1 / 144)));
    const first = mean + sigma * z + d * (z2 - 1) * (1 / 6) + term2 + 0.5;
    // With |z| < 2.9 here, k is from 0 to n.
    const k = Math.floor(first);
    const above = first - k;
    const left = (left0 + left4 * z2 * z2) * inverse + error * (sigma + 2);
    if (!(above > left && above < 1 - left)) {
      doubtfulOnes[doubtfuls++] = i;
      continue;
    }
    if (turned) out[i] = n - k;
    else out[i] = k;
  }
  sumFromZero(out, ns, ps, us, smalls);
  for (let r = 0; r < doubtfuls; r++) {
    const i = doubtfulOnes[r]!;
    out[i] = doubtfulDraw(ns[i * nStep]!, ps[i * pStep]!, us[i]!);
  }
}

/**
 * A draw with a variance of `LEAST_NORMAL_VARIANCE` or more, where u is close to 0 or 1 or the first terms of the
 * expansion come too close to a jump of the distribution function.
 */
function doubtfulDraw(n: number, chance: number, uniform: number): number {
  const turned = chance > 0.5;
  const u = turned ? 1 - uniform + HALF_CELL : uniform;
  const k = expanded(n, turned ? 1 - chance : chance, u, quickNormal(u));
  return turned ? n - k : k;
}

/** The draw by the whole expansion; where it must be exact and a jump is near, by sums of the probabilities. */
function expanded(n: number, p: number, u: number, z: number): number {
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
  const k = Math.min(n, Math.max(0, Math.floor(x)));
  if (variance > EXACT_VARIANCE) return k;
  const margin = (MARGIN + MARGIN_Z4 * z2 * z2) * s * s * s * s;
  const above = x - k;
  if (z2 < RELIED_UPON_Z2 && above > margin && above < 1 - margin) return k;
  return binomialSearch(n, p, u, k);
}

/**
 * The draws whose indexes are the first `smalls` of `small`: probabilities are summed from 0 until u is reached. For
 * all draws alike, the terms up to 4 are summed without a branch, which a processor would often mispredict; few draws
 * need more.
 */
function sumFromZero(
  out: Float64Array,
  ns: Float64Array,
  ps: Float64Array,
  us: Float64Array,
  smalls: number,
): void {
  const nStep = ns.length === 1 ? 0 : 1;
  const pStep = ps.length === 1 ? 0 : 1;
  const places = small;
  const logs = LOG_TABLE;
  const logInverses = LOG_INVERSES;
  const exps = EXP_TABLE;
  const halfCell = HALF_CELL + 0;
  let longer = 0;
  for (let r = 0; r < smalls; r++) {
    const i = places[r]!;
    const n = ns[i * nStep]!;
    const chance = ps[i * pStep]!;
    const turned = chance > 0.5;
    const p = turned ? 1 - chance : chance;
    const u = turned ? 1 - us[i]! + halfCell : us[i]!;
    // (1 - p)^n = exp(n log(1 - p)), both from a table and a short series; |n log(1 - p)| < 8.4.
    const j = (p * LOG_CELLS + 0.5) | 0;
    const t = (p - j / LOG_CELLS) * logInverses[j]!;
    const t2 = t * t;
    const series = t + t2 * (1 / 2 + t * (1 / 3) + t2 * (1 / 4 + t * (1 / 5) + t2 * (1 / 6 + t * (1 / 7))));
    const y = n * (logs[j]! + series);
    const e = (y * EXP_CELLS + 0.5) | 0;
    const x = e / EXP_CELLS - y;
    const x2 = x * x;
    const at0 =
      exps[e]! * (1 + x + x2 * (1 / 2 + x * (1 / 6) + x2 * (1 / 24 + x * (1 / 120) + x2 * (1 / 720))));
    const odds = p / (1 - p);
    const at1 = at0 * (odds * n);
    const at2 = at1 * (odds * (n - 1) * (1 / 2));
    const at3 = at2 * (odds * (n - 2) * (1 / 3));
    const at4 = at3 * (odds * (n - 3) * (1 / 4));
    const upTo1 = at0 + at1;
    const upTo2 = upTo1 + at2;
    const upTo3 = upTo2 + at3;
    const upTo4 = upTo3 + at4;
    // The terms beyond n are 0, and their sums are never below u where the sum up to n is not.
    const k = Number(at0 < u) + Number(upTo1 < u) + Number(upTo2 < u) + Number(upTo3 < u) + Number(upTo4 < u);
    if (k === 5) {
      places[longer] = i;
      firstTerms[longer++] = at0;
    } else if (turned) out[i] = n - k;
    else out[i] = k;
  }
  for (let r = 0; r < longer; r++) {
    const i = places[r]!;
    out[i] = summedOn(ns[i * nStep]!, ps[i * pStep]!, us[i]!, firstTerms[r]!);
  }
}

/** P(X = 0) of the draws that need more terms. */
const firstTerms = new Float64Array(BLOCK);

/** A draw with a small variance, summed term by term from the first one. */
function summedOn(n: number, chance: number, uniform: number, at0: number): number {
  const turned = chance > 0.5;
  const p = turned ? 1 - chance : chance;
  const u = turned ? 1 - uniform + HALF_CELL : uniform;
  const odds = p / (1 - p);
  let term = at0;
  let sum = term;
  let k = 0;
  while (sum < u) {
    k += 1;
    term *= odds * (n + 1 - k) * INVERSES[k]!;
    if (term < NEGLIGIBLE) break;
    sum += term;
  }
  if (k > n) k = n;
  return turned ? n - k : k;
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
