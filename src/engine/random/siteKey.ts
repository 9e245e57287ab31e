import { threefry, type Key } from "./threefry.ts";
import { powerOfTwo } from "../../lib/elementary/powersOfTwo.ts";

/** Keys are made with the generator's full number of rounds: they are few, so the safety margin costs little. */
const KEY_ROUNDS = 20;

/**
 * The key of a draw's site under a seed (a whole number, 0 to 2^53 - 1).
 *
 * The name's UTF-16 code units are hashed by the Matyas-Meyer-Oseas construction: the chain starts with the seed's two
 * words; each block of four units is enciphered by Threefry with the chain as its key, and the result, combined with
 * the block by exclusive or, is the next chain. A last block holds the name's length, so no name is the padded form of
 * another.
 */
export function siteKey(seed: number, site: string): Key {
  let key: Key = { k0: seed | 0, k1: Math.floor(seed / powerOfTwo(32)) | 0 };
  for (let at = 0; at < site.length; at += 4) {
    const c0 = unit(site, at) | (unit(site, at + 1) << 16);
    const c1 = unit(site, at + 2) | (unit(site, at + 3) << 16);
    key = absorb(key, c0, c1);
  }
  return absorb(key, site.length, -1);
}

function unit(site: string, at: number): number {
  return at < site.length ? site.charCodeAt(at) : 0;
}

function absorb(key: Key, c0: number, c1: number): Key {
  const [x0, x1] = threefry(KEY_ROUNDS, key, c0, c1);
  return { k0: x0 ^ c0, k1: x1 ^ c1 };
}
