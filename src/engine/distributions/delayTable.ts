import { fillDelayWeights, fillRunoffWeights } from "./delay.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln } from "../../lib/elementary/ln.ts";

/** Which weights: of what enters in a month, or of what is under way at the start. */
export type DelayKind = "delay" | "runoff";

/** The number of points of an interpolation: a polynomial of the 11th degree through the 12 knots around a mean. */
const POINTS = 12;

/** From a mean of 2 standard deviations on, knots are evenly spaced in the mean: 16 in each standard deviation. */
const LINEAR_FROM = 2;
const LINEAR_DENSITY = 16;

/** Below that they are evenly spaced in the mean's logarithm: this many for each factor of e. */
const LOGARITHMIC_DENSITY = 32;

/**
 * Outside these bounds (ratios are mean to sd) weights are computed without a table: narrow delays would need too many
 * knots, and means that are very small for their sd are left out too.
 */
const SMALLEST_SD = 0.02;
const SMALLEST_RATIO = 0.1;
const LARGEST_RATIO = 1000;

/**
 * The weights of delays that share a standard deviation, by the mean of each trial: interpolated between knots on a
 * grid that depends on the standard deviation alone, so that a weight depends only on mean and sd and not on what else
 * was asked for. Within 1e-12 of `delayWeights` and `runoffWeights`.
 */
export type DelayTable = {
  readonly kind: DelayKind;
  readonly sd: number;
  readonly months: number;
  /** Knots that are evenly spaced in the mean, and in its logarithm. */
  readonly linear: Knots;
  readonly logarithmic: Knots;
};

/** A run of knots, each with its weights for all months; it grows at either end when a mean needs more. */
type Knots = { first: number; rows: Float64Array; filled: Uint8Array };

export function delayTable(kind: DelayKind, sd: number, months: number): DelayTable {
  return { kind, sd, months, linear: noKnots(), logarithmic: noKnots() };
}

function noKnots(): Knots {
  return { first: 0, rows: new Float64Array(0), filled: new Uint8Array(0) };
}

/** The barycentric weights of evenly spaced knots: 1 divided by the product of a knot's distances to the others. */
const BARYCENTRIC = Float64Array.from({ length: POINTS }, (_, j) => {
  let product = 1;
  for (let i = 0; i < POINTS; i++) if (i !== j) product *= j - i;
  return 1 / product;
});

const share = new Float64Array(POINTS);

/**
 * For each trial i below `count` and month k of the table's: out[k * stride + i] = weight k of a delay with
 * mean[i] and the table's standard deviation.
 */
export function fillFromTable(
  out: Float64Array,
  stride: number,
  table: DelayTable,
  mean: Float64Array,
  count: number,
): void {
  const { sd, months } = table;
  const row = new Float64Array(months);
  for (let i = 0; i < count; i++) {
    const m = mean[i]!;
    const isLinear = m >= LINEAR_FROM * sd;
    const at = isLinear ? (m / sd) * LINEAR_DENSITY : ln(m / sd) * LOGARITHMIC_DENSITY;
    // Also false for no value, no delay and a delay with an sd of 0.
    const isTabled = sd >= SMALLEST_SD && m >= SMALLEST_RATIO * sd && m <= LARGEST_RATIO * sd;
    const knots = isLinear ? table.linear : table.logarithmic;
    const first = Math.floor(at) - POINTS / 2 + 1;
    if (!isTabled) {
      fillPlainly(table.kind, row, m, sd, months);
    } else {
      reach(table, knots, first);
      lagrange(at - first);
      interpolate(row, knots.rows, (first - knots.first) * months, months);
    }
    for (let k = 0; k < months; k++) out[k * stride + i] = row[k]!;
  }
}

/** Fills `share` with the twelve knots' weights in the interpolation, t knots after the first of them. */
function lagrange(t: number): void {
  let before = 1;
  for (let j = 0; j < POINTS; j++) {
    share[j] = before * BARYCENTRIC[j]!;
    before *= t - j;
  }
  let after = 1;
  for (let j = POINTS - 1; j >= 0; j--) {
    share[j]! *= after;
    after *= t - j;
  }
}

/** row[k] = Σ share[j] · knots[from + j · months + k] over the twelve j, or 0 where that is below 0. */
function interpolate(row: Float64Array, knots: Float64Array, from: number, months: number): void {
  const [s0, s1, s2, s3, s4, s5] = [share[0]!, share[1]!, share[2]!, share[3]!, share[4]!, share[5]!];
  const [s6, s7, s8, s9, s10, s11] = [share[6]!, share[7]!, share[8]!, share[9]!, share[10]!, share[11]!];
  for (let k = 0; k < months; k++) {
    const a = from + k;
    const b = a + 6 * months;
    const sum =
      s0 * knots[a]! +
      s1 * knots[a + months]! +
      s2 * knots[a + 2 * months]! +
      s3 * knots[a + 3 * months]! +
      s4 * knots[a + 4 * months]! +
      s5 * knots[a + 5 * months]! +
      (s6 * knots[b]! +
        s7 * knots[b + months]! +
        s8 * knots[b + 2 * months]! +
        s9 * knots[b + 3 * months]! +
        s10 * knots[b + 4 * months]! +
        s11 * knots[b + 5 * months]!);
    row[k] = sum > 0 ? sum : 0;
  }
}

function fillPlainly(kind: DelayKind, row: Float64Array, mean: number, sd: number, months: number): void {
  if (kind === "delay") fillDelayWeights(row, mean, sd, months);
  else fillRunoffWeights(row, mean, sd, months);
}

/** Makes sure that the twelve knots from `first` on are filled. */
function reach(table: DelayTable, knots: Knots, first: number): void {
  const held = knots.filled.length;
  if (held === 0) grow(table, knots, first, first + POINTS);
  else if (first < knots.first || first + POINTS > knots.first + held) {
    grow(table, knots, Math.min(knots.first, first), Math.max(knots.first + held, first + POINTS));
  }
  const start = first - knots.first;
  for (let j = start; j < start + POINTS; j++) if (knots.filled[j] === 0) fillKnot(table, knots, j);
}

function grow(table: DelayTable, knots: Knots, from: number, end: number): void {
  const rows = new Float64Array((end - from) * table.months);
  const filled = new Uint8Array(end - from);
  if (knots.filled.length > 0) {
    rows.set(knots.rows, (knots.first - from) * table.months);
    filled.set(knots.filled, knots.first - from);
  }
  knots.first = from;
  knots.rows = rows;
  knots.filled = filled;
}

function fillKnot(table: DelayTable, knots: Knots, j: number): void {
  const { kind, sd, months } = table;
  const at = knots.first + j;
  const mean = sd * (knots === table.linear ? at / LINEAR_DENSITY : exp(at / LOGARITHMIC_DENSITY));
  fillPlainly(kind, knots.rows.subarray(j * months, (j + 1) * months), mean, sd, months);
  knots.filled[j] = 1;
}
