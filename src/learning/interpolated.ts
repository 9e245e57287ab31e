/** A stretch between two breaks is halved at most this many times; a corner of the function then has little effect. */
const DEEPEST = 5;

/**
 * A stretch of the axis, with the function's values at its ends, quarters and middle: five points determine a quartic.
 */
type Piece = { readonly xs: readonly number[]; readonly values: readonly Float64Array[] };

/** Indexes into a piece's points: three for the quadratic, all five for the quartic. */
const THREE = [0, 2, 4];
const FIVE = [0, 1, 2, 3, 4];

/**
 * Approximates a costly function of one number, with several values, by quartic pieces. Stretches between breaks are
 * halved until a quadratic through their ends and middle predicts the values at the quarters to within `room` of their
 * size; the quartic through all five points is then about a thousand times closer where the function is smooth. Exact
 * for a quartic. Outside the breaks the result is the value at the nearer end.
 *
 * @param breaks at least two, rising.
 * @returns a function that fills `out` with the values at x.
 */
export function interpolated(
  f: (x: number) => Float64Array,
  breaks: readonly number[],
  room = 1e-3,
): (x: number, out: Float64Array) => void {
  const pieces: Piece[] = [];
  const split = (xs: readonly number[], ends: readonly Float64Array[], depth: number): void => {
    const [a, m, b] = xs as [number, number, number];
    const [fa, fm, fb] = ends as [Float64Array, Float64Array, Float64Array];
    const [q, r] = [(a + m) / 2, (m + b) / 2];
    const [fq, fr] = [f(q), f(r)];
    const piece: Piece = { xs: [a, q, m, r, b], values: [fa, fq, fm, fr, fb] };
    if (depth >= DEEPEST || (foretold(piece, 1, room) && foretold(piece, 3, room))) pieces.push(piece);
    else {
      split([a, q, m], [fa, fq, fm], depth + 1);
      split([m, r, b], [fm, fr, fb], depth + 1);
    }
  };
  let last = f(breaks[0]!);
  for (let i = 1; i < breaks.length; i++) {
    const [a, b] = [breaks[i - 1]!, breaks[i]!];
    const m = (a + b) / 2;
    const next = f(b);
    split([a, m, b], [last, f(m), next], 0);
    last = next;
  }
  return (x, out) => {
    const within = Math.min(Math.max(x, breaks[0]!), breaks.at(-1)!);
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.xs[4]! < within) low = middle + 1;
      else high = middle;
    }
    fill(pieces[low]!, FIVE, within, out);
  };
}

/**
 * Whether the quadratic predicts all values at one of the five points, to within `room` of the largest at its own
 * three points. A comparison with NaN counts as predicted.
 */
function foretold(piece: Piece, at: number, room: number): boolean {
  const values = piece.values[at]!;
  const guess = new Float64Array(values.length);
  fill(piece, THREE, piece.xs[at]!, guess);
  return values.every((value, i) => {
    const size = THREE.reduce((most, k) => Math.max(most, Math.abs(piece.values[k]![i]!)), 0);
    return !(Math.abs(value - guess[i]!) > room * size);
  });
}

/** Fills `out` with Lagrange's polynomial through some of a piece's points, at x. */
function fill({ xs, values }: Piece, points: readonly number[], x: number, out: Float64Array): void {
  out.fill(0);
  for (const j of points) {
    let weight = 1;
    for (const k of points) if (k !== j) weight *= (x - xs[k]!) / (xs[j]! - xs[k]!);
    // A point with weight 0 is left out, since 0 times a missing value (NaN) is NaN.
    if (weight === 0) continue;
    const some = values[j]!;
    for (let i = 0; i < out.length; i++) out[i]! += weight * some[i]!;
  }
}
