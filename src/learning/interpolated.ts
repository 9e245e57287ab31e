/** Halvings of a stretch between two breaks; what is left of a corner then is not felt. */
const DEEPEST = 6;

type Piece = {
  readonly xs: readonly [number, number, number];
  readonly values: readonly [Float64Array, Float64Array, Float64Array];
};

/**
 * A costly function of one number with several values, as quadratic pieces: stretches between the breaks are halved
 * until a quadratic through their ends and middle foretells what lies between to `room` of its size. Exact where the
 * function is quadratic. Outside the breaks it is what it is at the nearer end.
 *
 * @param breaks at least two, rising.
 * @returns fills `out` with the values at x.
 */
export function interpolated(
  f: (x: number) => Float64Array,
  breaks: readonly number[],
  room = 1e-6,
): (x: number, out: Float64Array) => void {
  const pieces: Piece[] = [];
  const split = (ends: Piece, depth: number): void => {
    const [a, m, b] = ends.xs;
    const [fa, fm, fb] = ends.values;
    const [q, r] = [(a + m) / 2, (m + b) / 2];
    const [fq, fr] = [f(q), f(r)];
    const halves: readonly Piece[] = [
      { xs: [a, q, m], values: [fa, fq, fm] },
      { xs: [m, r, b], values: [fm, fr, fb] },
    ];
    if (depth >= DEEPEST || (foretold(ends, q, fq, room) && foretold(ends, r, fr, room)))
      pieces.push(...halves);
    else for (const half of halves) split(half, depth + 1);
  };
  let last = f(breaks[0]!);
  for (let i = 1; i < breaks.length; i++) {
    const [a, b] = [breaks[i - 1]!, breaks[i]!];
    const m = (a + b) / 2;
    const next = f(b);
    split({ xs: [a, m, b], values: [last, f(m), next] }, 0);
    last = next;
  }
  return (x, out) => {
    const within = Math.min(Math.max(x, breaks[0]!), breaks.at(-1)!);
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.xs[2] < within) low = middle + 1;
      else high = middle;
    }
    fill(pieces[low]!, within, out);
  };
}

function foretold(piece: Piece, x: number, values: Float64Array, room: number): boolean {
  const guess = new Float64Array(values.length);
  fill(piece, x, guess);
  // No value where none is expected is as foretold.
  return values.every((value, i) => !(Math.abs(value - guess[i]!) > room * Math.abs(value)));
}

/** Lagrange's quadratic through the three points of a piece. */
function fill({ xs: [a, m, b], values: [fa, fm, fb] }: Piece, x: number, out: Float64Array): void {
  const wa = ((x - m) * (x - b)) / ((a - m) * (a - b));
  const wm = ((x - a) * (x - b)) / ((m - a) * (m - b));
  const wb = ((x - a) * (x - m)) / ((b - a) * (b - m));
  for (let i = 0; i < out.length; i++) out[i] = wa * fa[i]! + wm * fm[i]! + wb * fb[i]!;
}
