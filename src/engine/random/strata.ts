import { threefry, type Key } from "./threefry.ts";
import { fillUniforms } from "./uniforms.ts";
import { powerOfTwo } from "../../lib/elementary/powersOfTwo.ts";

/**
 * Half rounds of the Feistel network; each mixes one half of the index with a keyed hash of the other.
 * Four make a good shuffle when the hash is one (Luby and Rackoff); two more are the margin.
 */
const HALF_ROUNDS = 6;

/** The least number of bits that a range is permuted in: a few wide rounds shuffle better than narrow ones. */
const LEAST_BITS = 8;

/** Set aside from the months and indexes that `fillUniforms` is given elsewhere with the same key. */
const ORDER_WORD = -1;

/**
 * Fills out[0] to out[count - 1] with one uniform for each of the trials from `firstTrial` on, so that of
 * all `trials` (1 to 2^30) exactly one lies in each of the `trials` equal strata of (0, 1): Latin
 * hypercube sampling. Which trial has which stratum is a keyed shuffle worked out trial by trial, so the
 * digits don't depend on how the run is cut into chunks, and sites are shuffled independently.
 */
export function fillStratified(
  out: Float64Array,
  count: number,
  key: Key,
  firstTrial: number,
  trials: number,
): void {
  fillUniforms(out, count, key, 0, 0, firstTrial);
  const shuffle = shuffleOf(key, trials);
  for (let i = 0; i < count; i++) {
    const stratum = shuffled(shuffle, firstTrial + i);
    // Within (0, 1) as the jitter is; the clamp is for a rounding up to 1 in the very last cell.
    out[i] = Math.min((stratum + out[i]!) / trials, 1 - powerOfTwo(-53));
  }
}

/** A keyed bijection of 0 … size - 1. */
export type Shuffle = {
  readonly size: number;
  readonly lowBits: number;
  readonly lowMask: number;
  readonly highMask: number;
  readonly keys: Int32Array;
};

export function shuffleOf(key: Key, size: number): Shuffle {
  const bits = Math.max(LEAST_BITS, 32 - Math.clz32(size - 1));
  const lowBits = bits >> 1;
  const keys = new Int32Array(HALF_ROUNDS);
  for (let i = 0; i < HALF_ROUNDS; i += 2) [keys[i], keys[i + 1]] = threefry(20, key, i, ORDER_WORD);
  return { size, lowBits, lowMask: (1 << lowBits) - 1, highMask: (1 << (bits - lowBits)) - 1, keys };
}

/**
 * Where the shuffle puts an index: a Feistel network over the next power of two, walked along its cycle
 * until it is back within the range (Black and Rogaway, "Ciphers with arbitrary finite domains").
 */
export function shuffled(shuffle: Shuffle, index: number): number {
  const { size, lowBits, lowMask, highMask, keys } = shuffle;
  let x = index;
  do {
    let low = x & lowMask;
    let high = x >>> lowBits;
    for (let i = 0; i < HALF_ROUNDS; i += 2) {
      high ^= mixed(low ^ keys[i]!) & highMask;
      low ^= mixed(high ^ keys[i + 1]!) & lowMask;
    }
    x = (high << lowBits) | low;
  } while (x >= size);
  return x;
}

/** MurmurHash3's 32-bit finaliser: every bit that goes in flips each that comes out half of the time. */
function mixed(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
