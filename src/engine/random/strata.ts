import { threefry, type Key } from "./threefry.ts";
import { fillUniforms } from "./uniforms.ts";
import { powerOfTwo } from "../../lib/elementary/powersOfTwo.ts";

/**
 * Half rounds of the Feistel network; each mixes one half of the index with a keyed hash of the other. Four make a
 * good shuffle if the hash is good (Luby and Rackoff); two more are a safety margin.
 */
const HALF_ROUNDS = 6;

/** The least number of bits of an index in the network: with fewer, its halves are too narrow to be shuffled well. */
const LEAST_BITS = 8;

/** A counter word for the shuffle's own keys that no uniform with the same site key uses. */
const ORDER_WORD = -1;

/**
 * Fills out[0] to out[count - 1] with one uniform for each of the trials from `firstTrial` on, so that of all `trials`
 * (1 to 2^30) exactly one lies in each of the `trials` equal strata of (0, 1): Latin hypercube sampling. Which trial
 * has which stratum is a keyed shuffle, computed trial by trial, so the digits do not depend on how the run is divided
 * into chunks, and each site has a shuffle of its own.
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
    // Within (0, 1) because the uniform inside the stratum is; the clamp is for a rounding up to 1 in the last
    // stratum.
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
 * The place to which the shuffle moves an index: a Feistel network over the next power of two, applied again until the
 * result is within the range (cycle walking; Black and Rogaway, "Ciphers with arbitrary finite domains").
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

/** MurmurHash3's 32-bit finaliser: each input bit flips each output bit with a probability of about one half. */
function mixed(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
