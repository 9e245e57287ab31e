import { PARITY, type Key } from "./threefry.ts";
import { powerOfTwo } from "../../lib/elementary/powersOfTwo.ts";

const HIGH = powerOfTwo(-32);
const LOW = powerOfTwo(-52);
/** 0.5 makes the signed high word positive; 2^-53 puts the uniform in the middle of its cell. */
const CENTRE = 0.5 + powerOfTwo(-53);

/** The month takes the low 7 bits of the counter's second word, the draw's index the other 25. */
const MONTH_BITS = 7;

/**
 * Fills out[0] to out[count - 1] with the uniforms of the trials from `firstTrial` on, at one site, month (0 to 127)
 * and index (below 2^25). A uniform is in the open interval (0, 1): 52 random bits and a half, so from 2^-53 to 1 -
 * 2^-53. The counter is (trial, month + 128 · index).
 */
export function fillUniforms(
  out: Float64Array,
  count: number,
  key: Key,
  month: number,
  index: number,
  firstTrial: number,
): void {
  fillCounters(out, count, key, firstTrial, 1, (index << MONTH_BITS) | month, 0);
}

/** The same for one trial, at the indexes from `firstIndex` on. */
export function fillUnitUniforms(
  out: Float64Array,
  count: number,
  key: Key,
  trial: number,
  month: number,
  firstIndex: number,
): void {
  fillCounters(out, count, key, trial, 0, (firstIndex << MONTH_BITS) | month, 1 << MONTH_BITS);
}

/**
 * Uniforms of the counters (first + i · firstStep, second + i · secondStep): Threefry2x32 with 13 rounds, unrolled,
 * two counters at a time, which a processor computes side by side (3.6 ns for each uniform; one counter at a time
 * takes 8).
 */
function fillCounters(
  out: Float64Array,
  count: number,
  key: Key,
  first: number,
  firstStep: number,
  second: number,
  secondStep: number,
): void {
  const k0 = key.k0 | 0;
  const k1 = key.k1 | 0;
  const k2 = PARITY ^ k0 ^ k1;
  const injection1 = (k2 + 1) | 0;
  const injection2 = (k0 + 2) | 0;
  const injection3 = (k1 + 3) | 0;
  let startX = (first + k0) | 0;
  let startY = (second + k1) | 0;
  const pairs = count - (count & 1);
  const high = HIGH;
  const low = LOW;
  const centre = CENTRE;
  for (let i = 0; i < pairs; i += 2) {
    let xa = startX;
    let xb = (startX + firstStep) | 0;
    let ya = startY;
    let yb = (startY + secondStep) | 0;
    startX = (xb + firstStep) | 0;
    startY = (yb + secondStep) | 0;
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
    ya = (ya + injection1) | 0;
    yb = (yb + injection1) | 0;
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
    ya = (ya + injection2) | 0;
    yb = (yb + injection2) | 0;
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
    ya = (ya + injection3) | 0;
    yb = (yb + injection3) | 0;
    xa = (xa + ya) | 0;
    xb = (xb + yb) | 0;
    ya = ((ya << 17) | (ya >>> 15)) ^ xa;
    yb = ((yb << 17) | (yb >>> 15)) ^ xb;
    out[i] = xa * high + centre + (ya >>> 12) * low;
    out[i + 1] = xb * high + centre + (yb >>> 12) * low;
  }
  if (pairs < count)
    putCounter(out, pairs, key, (first + pairs * firstStep) | 0, (second + pairs * secondStep) | 0);
}

/** Puts the uniform at one address into out[at], with the same digits as `fillUniforms`. */
export function putUniform(
  out: Float64Array,
  at: number,
  key: Key,
  trial: number,
  month: number,
  index: number,
): void {
  putCounter(out, at, key, trial, (index << MONTH_BITS) | month);
}

// Stores the number instead of returning it: for a returned one the engine would allocate an object.
function putCounter(out: Float64Array, at: number, key: Key, first: number, second: number): void {
  const k0 = key.k0 | 0;
  const k1 = key.k1 | 0;
  const k2 = PARITY ^ k0 ^ k1;
  const injection1 = (k2 + 1) | 0;
  const injection2 = (k0 + 2) | 0;
  const injection3 = (k1 + 3) | 0;
  let x = (first + k0) | 0;
  let y = (second + k1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (y + injection1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (y + injection2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (y + injection3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  out[at] = x * HIGH + CENTRE + (y >>> 12) * LOW;
}
