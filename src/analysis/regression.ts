/** A least-squares fit: one coefficient for each column (0 where it says nothing new), and what is left. */
export type Fit = {
  readonly coefficients: Float64Array;
  readonly residual: Float64Array;
  /** Columns that count, the constant apart. */
  readonly used: number;
};

/** A column of which so small a part is not in those before it says nothing new. */
const NOTHING_NEW = 1e-10;
/** What remains of a constant column is rounding: at most this part of its sum of squares. */
const ROUNDING = 1e-26;

/**
 * Fits y by a constant and the columns, by modified Gram–Schmidt with each column centred. The
 * columns must be finite.
 */
export function fit(columns: readonly Float64Array[], y: Float64Array): Fit {
  const n = y.length;
  const bases: Float64Array[] = [];
  // upper[k][j]: how much of the j-th base is in the k-th column.
  const upper: number[][] = [];
  const place: number[] = [];
  columns.forEach((column, k) => {
    const q = centred(column);
    const size = dot(q, q);
    const row: number[] = [];
    // Twice is enough (Kahan): the second pass takes away what rounding left.
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

/** The column less its mean. */
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
