/**
 * Threefry2x32, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1,
 * 2, 3" (SC11): a keyed bijection of 64 bits, on 32-bit words. It has no state: a random number is a pure function of
 * its address, so neither chunks nor workers can change it.
 */

/** A 64-bit key: two words, each held as a signed 32-bit integer. */
export type Key = { readonly k0: number; readonly k1: number };

/** The constant that Threefish's key schedule folds into the extra key word, so that it is never all 0. */
export const PARITY = 0x1bd11bda;

/**
 * The number of rounds for random numbers. The paper gives 13 as the least that passes all of BigCrush, and 20 as the
 * number with a safety margin; 13 take two thirds of the time.
 */
export const ROUNDS = 13;

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/**
 * The generator with any number of rounds (32 at most); the two resulting words are unsigned. For tests and keys:
 * `fillUniforms` is the same function unrolled, and about ten times as fast.
 */
export function threefry(rounds: number, key: Key, c0: number, c1: number): readonly [number, number] {
  const schedule = [key.k0 | 0, key.k1 | 0, PARITY ^ key.k0 ^ key.k1];
  let x0 = (c0 + schedule[0]!) | 0;
  let x1 = (c1 + schedule[1]!) | 0;
  for (let round = 0; round < rounds; round++) {
    const rotation = ROTATIONS[round % 8]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x0 = (x0 + schedule[injection % 3]!) | 0;
      x1 = (x1 + schedule[(injection + 1) % 3]! + injection) | 0;
    }
  }
  return [x0 >>> 0, x1 >>> 0];
}
