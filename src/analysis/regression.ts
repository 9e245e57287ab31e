/** A least-squares fit: one coefficient for each column (0 for a redundant column), and the residual. */
export type Fit = {
  readonly coefficients: Float64Array;
  readonly residual: Float64Array;
  /** The number of columns used, not counting the constant. */
  readonly used: number;
};

/** A column is redundant if less than this share of its sum of squares is not explained by the earlier columns. */
const NOTHING_NEW = 1e-10;
/** After centring, a constant column holds only rounding: at most this part of its sum of squares. */
const ROUNDING = 1e-26;

/**
 * Fits y by a constant and the columns, by modified Gram–Schmidt with each column centred. The
 * columns must be finite.
 */
export function fit(columns: readonly Float64Array[], y: Float64Array): Fit {
  const n = y.length;
  const bases: Float64Array[] = [];
  // upper[k][j]: the coefficient of the j-th basis vector in the k-th column that is kept.
  const upper: number[][] = [];
  const place: number[] = [];
  columns.forEach((column, k) => {
    const q = centred(column);
    const size = dot(q, q);
    const row: number[] = [];
    // Twice is enough (Kahan): the second pass removes what rounding left.
    for (let pass = 0; pass < 2; pass++) {
      bases.forEach((base, j) => {
        const part = dot(q, base);
        row[j] = (row[j] ?? 0) + part;
        for (let i = 0; i < n; i++) q[i] = q[i]! - part * base[i]!;
      });
    }
    const left = dot(q, q);
    if (!(left > Math.max(NOTHING_NEW * size, ROUNDING * dot(column, column)))) return;
    const length = Math.sqrt(left);
    for (let i = 0; i < n; i++) q[i] = q[i]! / length;
    row.push(length);
    bases.push(q);
    upper.push(row);
    place.push(k);
  });
  const residual = centred(y);
  const parts = bases.map((base) => {
    const part = dot(residual, base);
    for (let i = 0; i < n; i++) residual[i] = residual[i]! - part * base[i]!;
    return part;
  });
  const coefficients = new Float64Array(columns.length);
  for (let k = bases.length - 1; k >= 0; k--) {
    let part = parts[k]!;
    for (let l = k + 1; l < bases.length; l++) part -= upper[l]![k]! * coefficients[place[l]!]!;
    coefficients[place[k]!] = part / upper[k]![k]!;
  }
  return { coefficients, residual, used: bases.length };
}

/** The column minus its mean. */
export function centred(column: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  const mean = sum / column.length;
  return column.map((x) => x - mean);
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
