/**
 * A checksum of a text: 16 hexadecimal digits, a hyphen, and the text's length in UTF-16 units. It detects damage and
 * tells two texts apart. Two 32-bit lanes each mix in every UTF-16 unit by multiplication and rotation, with
 * MurmurHash3's finaliser at the end. It is no protection against deliberate tampering.
 */
export function checksumOf(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = rotated(Math.imul(a ^ unit, 0x01000193), 5);
    b = rotated(Math.imul(b + unit, 0xcc9e2d51), 15) ^ a;
  }
  return `${hex(mixed(a ^ text.length))}${hex(mixed(b))}-${String(text.length)}`;
}

function rotated(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

function mixed(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(x: number): string {
  return (x >>> 0).toString(16).padStart(8, "0");
}
