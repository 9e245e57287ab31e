import { normalCdf, normalDensity, normalQuantile } from "./normal.ts";

/** Knots are 1/24 of a standard deviation apart, out to the most extreme uniforms. */
const DENSITY = 24;
const REACH = 8.5;
const CELLS = 2 * REACH * DENSITY;

/**
 * A quantile function that takes long to compute, as a spline over the normal score z of the uniform: quintic Hermite
 * pieces, with the exact value, slope and curvature at every knot. The error is below 1e-11 of a value where the
 * values and the distribution are smooth on the scale of a standard deviation.
 */
export type QuantileTable = { readonly coefficients: Float64Array };

/**
 * The table of y(u), given y at a lower or an upper tail (of 1/2 or less), the density g(y) and the slope of log g;
 * dy/dz = φ(z)/g(y), from which the curvature follows. y should have a density on the whole line, as the logarithm of
 * a positive value has.
 */
export function quantileTable(
  quantile: (tail: number, isLower: boolean) => number,
  density: (y: number) => number,
  logDensitySlope: (y: number) => number,
): QuantileTable {
  const coefficients = new Float64Array(6 * CELLS);
  let before = knot(-REACH);
  for (let cell = 0; cell < CELLS; cell++) {
    const after = knot(-REACH + (cell + 1) / DENSITY);
    coefficients.set(quintic(before, after), 6 * cell);
    before = after;
  }
  return { coefficients };

  function knot(z: number): Knot {
    const y = quantile(normalCdf(-Math.abs(z)), z <= 0);
    const slope = normalDensity(z) / density(y);
    const curve = -slope * (z + slope * logDensitySlope(y));
    return { value: y, slope: slope / DENSITY, curve: curve / (DENSITY * DENSITY) };
  }
}

/** Value, slope and curvature, with the width of a cell as the unit of z. */
type Knot = { readonly value: number; readonly slope: number; readonly curve: number };

function quintic(a: Knot, b: Knot): readonly number[] {
  const rise = b.value - a.value;
  return [
    a.value,
    a.slope,
    a.curve / 2,
    10 * rise - 6 * a.slope - 4 * b.slope - 1.5 * a.curve + 0.5 * b.curve,
    -15 * rise + 8 * a.slope + 7 * b.slope + 1.5 * a.curve - b.curve,
    6 * rise - 3 * a.slope - 3 * b.slope - 0.5 * a.curve + 0.5 * b.curve,
  ];
}

/** out[i] = y(u[i]). */
export function fillFromQuantileTable(
  out: Float64Array,
  u: Float64Array,
  table: QuantileTable,
  count: number,
): void {
  const c = table.coefficients;
  for (let i = 0; i < count; i++) {
    const place = (normalQuantile(u[i]!) + REACH) * DENSITY;
    const cell = Math.min(CELLS - 1, Math.max(0, Math.floor(place)));
    const f = place - cell;
    const j = 6 * cell;
    out[i] = ((((c[j + 5]! * f + c[j + 4]!) * f + c[j + 3]!) * f + c[j + 2]!) * f + c[j + 1]!) * f + c[j]!;
  }
}
