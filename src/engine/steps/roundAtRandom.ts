import { fillUniforms, putUniform } from "../random/uniforms.ts";

/** Of the draws of a site in a month and trial: the rounding of a fraction. */
const ROUNDING = 0;

/**
 * As `amounts`, and a fraction is rounded up or down at random so that its mean is kept. Returns
 * `n` itself where it holds one whole number a trial already, otherwise `out`. None of them is −0, whose sign
 * would come through or not as others of the chunk have it.
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
    // All trials have a fraction to round: their uniforms at once take half the time of one by one.
    const floor = Math.floor(only);
    const rest = only - floor;
    fillUniforms(out, count, key, t, ROUNDING, first);
    for (let i = 0; i < count; i++) out[i] = floor + Number(out[i]! < rest);
    return out;
  }
  for (let i = 0; i < count; i++) {
    const x = n[i * dn]!;
    const floor = Math.floor(x);
    if (x < 0) out[i] = 0;
    else if (x - x !== 0) out[i] = NaN;
    else if (x === floor) out[i] = x + 0;
    else {
      putUniform(out, i, key, first + i, t, ROUNDING);
      if (out[i]! < x - floor) out[i] = floor + 1;
      else out[i] = floor;
    }
  }
  return out;
}

/** Whether all are whole numbers from 0 (not −0) to 2³¹ − 1, which nearly all heads and leads are. */
function allSmallWhole(n: Float64Array, count: number): boolean {
  let others = 0;
  let negative = 0;
  for (let i = 0; i < count; i++) {
    const x = n[i]!;
    const k = x | 0;
    others += Number(k !== x);
    // The sign bit; −0 is looked for among the zeros.
    negative |= k;
    if (k === 0 && 1 / x < 0) return false;
  }
  return others === 0 && negative >= 0;
}
