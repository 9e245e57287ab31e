import { PARITY } from "./threefry.ts";
import type { Key } from "./threefry.ts";

const HIGH = 2 ** -32;
const LOW = 2 ** -52;
const CENTRE = 0.5 + 2 ** -53;
const MONTH_BITS = 7;

/**
 * Fills out[0] to out[count - 1] with the uniforms of one site, month and trial at the indexes from
 * `firstIndex` on: the same digits as `uniform` gives, two at a time as in `fillUniforms`. One more
 * entry than asked for may be written where the count is odd.
 */
export function fillUnitUniforms(
  out: Float64Array,
  count: number,
  key: Key,
  trial: number,
  month: number,
  firstIndex: number,
): void {
  const k0 = key.k0 | 0;
  const k1 = key.k1 | 0;
  const k2 = PARITY ^ k0 ^ k1;
  const k2and1 = (k2 + 1) | 0;
  const k0and2 = (k0 + 2) | 0;
  const k1and3 = (k1 + 3) | 0;
  const start0 = (trial + k0) | 0;
  for (let j = 0; j < count; j += 2) {
    let xa = start0;
    let xb = start0;
    let ya = ((((firstIndex + j) << MONTH_BITS) | month) + k1) | 0;
    let yb = ((((firstIndex + j + 1) << MONTH_BITS) | month) + k1) | 0;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 13) | (ya >>> 19)) ^ xa;
    yb = ((yb << 13) | (yb >>> 19)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 15) | (ya >>> 17)) ^ xa;
    yb = ((yb << 15) | (yb >>> 17)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 26) | (ya >>> 6)) ^ xa;
    yb = ((yb << 26) | (yb >>> 6)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 6) | (ya >>> 26)) ^ xa;
    yb = ((yb << 6) | (yb >>> 26)) ^ xb;
    xa = (xa + k1) | 0;
    xb = (xb + k1) | 0;
    ya = (ya + k2and1) | 0;
    yb = (yb + k2and1) | 0;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 17) | (ya >>> 15)) ^ xa;
    yb = ((yb << 17) | (yb >>> 15)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 29) | (ya >>> 3)) ^ xa;
    yb = ((yb << 29) | (yb >>> 3)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 16) | (ya >>> 16)) ^ xa;
    yb = ((yb << 16) | (yb >>> 16)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 24) | (ya >>> 8)) ^ xa;
    yb = ((yb << 24) | (yb >>> 8)) ^ xb;
    xa = (xa + k2) | 0;
    xb = (xb + k2) | 0;
    ya = (ya + k0and2) | 0;
    yb = (yb + k0and2) | 0;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 13) | (ya >>> 19)) ^ xa;
    yb = ((yb << 13) | (yb >>> 19)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 15) | (ya >>> 17)) ^ xa;
    yb = ((yb << 15) | (yb >>> 17)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 26) | (ya >>> 6)) ^ xa;
    yb = ((yb << 26) | (yb >>> 6)) ^ xb;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 6) | (ya >>> 26)) ^ xa;
    yb = ((yb << 6) | (yb >>> 26)) ^ xb;
    xa = (xa + k0) | 0;
    xb = (xb + k0) | 0;
    ya = (ya + k1and3) | 0;
    yb = (yb + k1and3) | 0;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 17) | (ya >>> 15)) ^ xa;
    yb = ((yb << 17) | (yb >>> 15)) ^ xb;
    out[j] = xa * HIGH + CENTRE + (ya >>> 12) * LOW;
    out[j + 1] = xb * HIGH + CENTRE + (yb >>> 12) * LOW;
  }
}
