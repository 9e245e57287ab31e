/** The letters of Crockford's base 32: none can be mistaken for another. */
export const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** FNV-1a over UTF-16 units, with MurmurHash3's finaliser: 32 bits, to detect errors, not deliberate tampering. */
export function fingerprint(units: Iterable<number>): number {
  let h = 0x811c9dc5;
  for (const unit of units) h = Math.imul(h ^ unit, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export function fingerprintOf(text: string): number {
  return fingerprint(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
}

/** The lowest bits of a number as letters, five bits each. */
export function lettersOf(number: number, count: number): string {
  return Array.from({ length: count }, (_, i) => LETTERS[(number >>> (5 * (count - 1 - i))) & 31]).join("");
}
