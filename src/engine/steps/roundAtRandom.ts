import { fillUniforms, putUniform } from "../random/uniforms.ts";

/** The index of the draw that rounds a fraction, at a site in a month and trial. */
const ROUNDING = 0;

/**
 * Whole numbers to draw from: below 0 counts as 0, ∞ and no value give NaN, and a fraction is rounded up or down at
 * random so that its mean is kept. Returns `n` itself where it already has a whole number for each trial (it may be
 * −0), otherwise `out`.
 */
export function roundAtRandom(
  out: Float64Array,
  n: Float64Array,
  count: number,
  key: { readonly k0: number; readonly k1: number },
  t: number,
  first: number,
): Float64Array {
  if (n.length > 1 && allSmallWhole(n, count)) return n;
  const dn = n.length === 1 ? 0 : 1;
  const only = n[0]!;
  if (dn === 0 && only > 0 && only - only === 0 && only !== Math.floor(only)) {
    const floor = Math.floor(only);
    const rest = only - floor;
    fillUniforms(out, count, key, t, ROUNDING, first);
    for (let i = 0; i < count; i++) out[i] = floor + Number(out[i]! < rest);
    return out;
  }
  // The uniforms of all trials at once take half the time of single ones.
  const atOnce = dn === 1 && mostAreFractions(n, count);
  if (atOnce) fillUniforms(out, count, key, t, ROUNDING, first);
  for (let i = 0; i < count; i++) {
    const x = n[i * dn]!;
    const floor = Math.floor(x);
    if (x < 0) out[i] = 0;
    else if (x - x !== 0) out[i] = NaN;
    else if (x === floor) out[i] = x;
    else {
      if (!atOnce) putUniform(out, i, key, first + i, t, ROUNDING);
      if (out[i]! < x - floor) out[i] = floor + 1;
      else out[i] = floor;
    }
  }
  return out;
}

function mostAreFractions(n: Float64Array, count: number): boolean {
  let fractions = 0;
  for (let i = 0; i < count; i++) fractions += Number(n[i]! !== Math.floor(n[i]!));
  return 2 * fractions > count;
}

/**
 * Whether all are whole numbers from 0 to 2³¹ − 1, as nearly all heads and leads are. Four are tested at a time, which
 * is faster.
 */
function allSmallWhole(n: Float64Array, count: number): boolean {
  const whole = count - (count & 3);
  let i = 0;
  for (; i < whole; i += 4) {
    const a = n[i]!;
    const b = n[i + 1]!;
    const c = n[i + 2]!;
    const d = n[i + 3]!;
    const ka = a | 0;
    const kb = b | 0;
    const kc = c | 0;
    const kd = d | 0;
    if (ka !== a || kb !== b || kc !== c || kd !== d || (ka | kb | kc | kd) < 0) return false;
  }
  for (; i < count; i++) if ((n[i]! | 0) !== n[i]! || n[i]! < 0) return false;
  return true;
}
