/** A function to be maximised and its gradient, both over all parameters. */
export type Objective = (point: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

export type Maximum = { readonly point: Float64Array; readonly value: number };

/**
 * A maximum with the covariances of the free parameters, from the observed information; none where that is singular.
 */
export type Measured = Maximum & { readonly covariance: readonly (readonly number[])[] | undefined };

const MOST_STEPS = 200;
/**
 * No parameter moves further than this in one step, nor further than this from 0: no data could support such values.
 */
const LONGEST = 1;
const FURTHEST = 14;
const HESSIAN_STEP = 1e-3;
/** The search ends when a step is this short. */
const SHORT = 1e-4;
/** The most Newton steps at the end; more than one is needed where the search ended far from the maximum. */
const LAST_STEPS = 4;

/**
 * The maximum over the parameters whose indexes are `free`, from `start`, to within about 1e-4 of each: steps by the
 * method of Broyden, Fletcher, Goldfarb and Shanno. `scale` is the approximate size of the second derivatives.
 */
export function maximise(
  objective: Objective,
  start: Float64Array,
  free: readonly number[],
  scale: number,
): Maximum {
  let point: Float64Array = Float64Array.from(start);
  let here = objective(point);
  const first = identity(free.length).map((row) => row.map((x) => x / scale));
  let inverse = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = free.map((index) => here.gradient[index]!);
    let direction = inverse.map((row) => dot(row, slope));
    if (dot(direction, slope) <= 0) {
      inverse = first;
      direction = slope.map((x) => x / scale);
    }
    const next = walk(objective, point, here.value, free, bounded(direction), slope);
    if (next === undefined) break;
    const moved = free.map((index) => next.point[index]! - point[index]!);
    const turned = free.map((index, i) => slope[i]! - next.gradient[index]!);
    inverse = updated(inverse, moved, turned);
    const gained = next.value - here.value;
    point = next.point;
    here = next;
    if (gained < 1e-4 && Math.max(...moved.map(Math.abs)) < SHORT) break;
  }
  return { point, value: here.value };
}

/** Newton's steps from near the maximum, with the matrix of second derivatives, from which the covariances come. */
export function measured(objective: Objective, from: Maximum, free: readonly number[]): Measured {
  let { point, value } = from;
  for (let step = 1; ; step++) {
    const covariance = inverted(information(objective, point, free));
    if (covariance === undefined) return { point, value, covariance };
    const { gradient } = objective(point);
    const move = covariance.map((row) =>
      dot(
        row,
        free.map((index) => gradient[index]!),
      ),
    );
    const next = moved(point, free, bounded(move));
    const there = objective(next).value;
    if (!(there >= value - 1e-9 * (1 + Math.abs(value)))) return { point, value, covariance };
    [point, value] = [next, there];
    if (Math.max(...move.map(Math.abs)) < 10 * SHORT || step === LAST_STEPS) {
      return { point, value, covariance };
    }
  }
}

/** Halves a step until the function grows by a given share of the growth that its slope predicts. */
function walk(
  objective: Objective,
  point: Float64Array,
  value: number,
  free: readonly number[],
  direction: readonly number[],
  slope: readonly number[],
) {
  const promise = dot(direction, slope);
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = moved(
      point,
      free,
      direction.map((d) => d * length),
    );
    const there = objective(next);
    if (there.value >= value + 1e-4 * length * promise && there.value > value)
      return { ...there, point: next };
  }
  return undefined;
}

function moved(point: Float64Array, free: readonly number[], by: readonly number[]): Float64Array {
  const next = Float64Array.from(point);
  free.forEach((index, i) => (next[index] = Math.max(-FURTHEST, Math.min(FURTHEST, next[index]! + by[i]!))));
  return next;
}

function bounded(direction: readonly number[]): number[] {
  const largest = Math.max(...direction.map(Math.abs));
  return largest > LONGEST ? direction.map((d) => (d / largest) * LONGEST) : [...direction];
}

/** Minus the second derivatives, as differences of the gradient. */
function information(objective: Objective, point: Float64Array, free: readonly number[]): number[][] {
  const rows = free.map((index) => {
    const [up, down] = [1, -1].map((sign) => {
      const there = Float64Array.from(point);
      there[index]! += sign * HESSIAN_STEP;
      return objective(there).gradient;
    });
    return free.map((other) => (down![other]! - up![other]!) / (2 * HESSIAN_STEP));
  });
  return rows.map((row, i) => row.map((x, k) => (x + rows[k]![i]!) / 2));
}

/** The inverse of a symmetric matrix by Cholesky decomposition; undefined where it is not positive definite. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const n = matrix.length;
  const factor = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) {
      let rest = matrix[i]![k]!;
      for (let j = 0; j < k; j++) rest -= factor[i]![j]! * factor[k]![j]!;
      if (i === k) {
        if (!(rest > 1e-10 * Math.abs(matrix[i]![i]!)) || !Number.isFinite(rest)) return undefined;
        factor[i]![i] = Math.sqrt(rest);
      } else {
        factor[i]![k] = rest / factor[k]![k]!;
      }
    }
  }
  const columns = identity(n).map((unit) => {
    const y: number[] = [];
    for (let i = 0; i < n; i++) {
      y.push((unit[i]! - y.reduce((sum, value, k) => sum + factor[i]![k]! * value, 0)) / factor[i]![i]!);
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) y[i]! -= factor[k]![i]! * y[k]!;
      y[i]! /= factor[i]![i]!;
    }
    return y;
  });
  return columns;
}

function updated(inverse: number[][], s: readonly number[], y: readonly number[]): number[][] {
  const along = dot(s, y);
  if (!(along > 1e-12)) return inverse;
  const hy = inverse.map((row) => dot(row, y));
  const factor = (1 + dot(y, hy) / along) / along;
  return inverse.map((row, i) =>
    row.map((h, k) => h + factor * s[i]! * s[k]! - (hy[i]! * s[k]! + s[i]! * hy[k]!) / along),
  );
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, k) => (i === k ? 1 : 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
