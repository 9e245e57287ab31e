/**
 * SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits (FIPS 180-4), so that anyone can compare a
 * plan file with the report, using any tool. Implemented here because browsers offer SHA-256 only on secure
 * pages, and only asynchronously.
 */
export function sha256(text: string): string {
  const message = padded(utf8(text));
  const hash = Uint32Array.from(START);
  const w = new Uint32Array(64);
  for (let block = 0; block < message.length; block += 64) {
    for (let t = 0; t < 16; t++) {
      const at = block + 4 * t;
      w[t] = (message[at]! << 24) | (message[at + 1]! << 16) | (message[at + 2]! << 8) | message[at + 3]!;
    }
    for (let t = 16; t < 64; t++) {
      const [x, y] = [w[t - 15]!, w[t - 2]!];
      const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
      const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
      w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
    }
    rounds(hash, w);
  }
  return [...hash].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function rounds(hash: Uint32Array, w: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = [...hash] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((x, i) => {
    hash[i] = hash[i]! + x;
  });
}

function turned(x: number, bits: number): number {
  return (x >>> bits) | (x << (32 - bits));
}

/** The bytes, a 1 bit, zeros, and the length in bits as 64 bits, in blocks of 64 bytes. */
function padded(bytes: readonly number[]): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  out.set(bytes);
  out[bytes.length] = 0x80;
  const view = new DataView(out.buffer);
  view.setUint32(out.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(out.length - 4, (bytes.length << 3) >>> 0);
  return out;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0)!;
    // Half of a surrogate pair alone is no character and becomes the replacement character.
    const x = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (x < 0x80) bytes.push(x);
    else if (x < 0x800) bytes.push(0xc0 | (x >> 6), 0x80 | (x & 63));
    else if (x < 0x10000) bytes.push(0xe0 | (x >> 12), 0x80 | ((x >> 6) & 63), 0x80 | (x & 63));
    else bytes.push(0xf0 | (x >> 18), 0x80 | ((x >> 12) & 63), 0x80 | ((x >> 6) & 63), 0x80 | (x & 63));
  }
  return bytes;
}

/** The first 32 bits of the fractional part of a root of each of the first primes. */
function fractions(count: number, root: (x: number) => number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes.map((p) => ((root(p) % 1) * 0x100000000) >>> 0);
}

const START = fractions(8, Math.sqrt);
const K = Uint32Array.from(fractions(64, cubeRoot));

/** By Newton's method from above, for x >= 1. */
function cubeRoot(x: number): number {
  let root = x;
  for (let last = Infinity; root < last;) {
    last = root;
    root -= (root - x / (root * root)) / 3;
  }
  return root;
}
