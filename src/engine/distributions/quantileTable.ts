import { normalCdf, normalDensity, normalQuantile } from "./normal.ts";

/** Knots stand 1/24 of a standard deviation apart, out to where the farthest uniforms are. */
const DENSITY = 24;
const REACH = 8.5;
const CELLS = 2 * REACH * DENSITY;

/**
 * A quantile function that takes long to work out, as a spline over the normal z of the uniform: quintic
 * Hermite pieces, that is with the exact value, slope and curvature at every knot. Its error is below
 * 1e-11 of a value where value and distribution are smooth on the scale of a standard deviation.
 */
export type QuantileTable = { readonly coefficients: Float64Array };

/**
 * The table of y(u), from y at a lower or an upper tail (of 1/2 or less), its density g(y) and the slope of log g: dy/dz = φ(z)/g(y), and the
 * curvature follows. y should be a transform with a density on the whole line, such as a logarithm.
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

/** Value, slope and curvature, counted per cell. */
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
