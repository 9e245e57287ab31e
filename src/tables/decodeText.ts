/** The characters 0x80 to 0x9f of Windows-1252, where it differs from Latin-1. */
const CP1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((sign) =>
  sign.charCodeAt(0),
);

/** How many code units are made into text at a time: some engines refuse more arguments than this. */
const PIECE = 8192;
/** How many bytes at the beginning of a file are examined to recognise UTF-16 without a byte order mark. */
const SAMPLE = 4000;

/**
 * The text of a file: decoded by its byte order mark, else as UTF-16 where every other byte of the beginning is 0,
 * else as UTF-8 where it is valid (the last character may be cut off), else as Windows-1252, which older programs
 * write. Never fails: `isText` decides whether the result is a text at all.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 2, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 2, false);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return utf8(bytes, 3) ?? cp1252(bytes.subarray(3));
  }
  const zeros = [0, 0];
  const sample = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < sample; i++) if (bytes[i] === 0) zeros[i % 2]! += 1;
  if (zeros[1]! > sample / 5 && zeros[0]! < sample / 50) return utf16(bytes, 0, true);
  if (zeros[0]! > sample / 5 && zeros[1]! < sample / 50) return utf16(bytes, 0, false);
  return utf8(bytes, 0) ?? cp1252(bytes);
}

/** Whether a decoded file really is text: it has hardly any control characters. */
export function isText(text: string): boolean {
  let controls = 0;
  const sample = Math.min(text.length, 50_000);
  for (let i = 0; i < sample; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls += 1;
  }
  return controls <= sample / 500;
}

function utf16(bytes: Uint8Array, from: number, littleEndian: boolean): string {
  const units = new Uint16Array((bytes.length - from) >> 1);
  const [low, high] = littleEndian ? [0, 1] : [1, 0];
  for (let i = 0; i < units.length; i++) {
    units[i] = bytes[from + 2 * i + low]! | (bytes[from + 2 * i + high]! << 8);
  }
  return textOf(units, units.length);
}

function cp1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    units[i] = byte >= 0x80 && byte < 0xa0 ? CP1252[byte - 0x80]! : byte;
  }
  return textOf(units, units.length);
}

/** The lowest code point that a sequence of this length may encode: overlong encodings are refused. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/** Undefined where the bytes are not valid UTF-8. */
function utf8(bytes: Uint8Array, from: number): string | undefined {
  const units = new Uint16Array(bytes.length - from);
  let count = 0;
  for (let at = from; at < bytes.length;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units[count++] = lead;
      at += 1;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) return undefined;
    let code = lead & (0xff >> (length + 1));
    for (let k = 1; k < length; k++) {
      const byte = bytes[at + k];
      if (byte === undefined) return textOf(units, count);
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code < LEAST[length]! || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    if (code >= 0x10000) {
      units[count++] = 0xd800 + ((code - 0x10000) >> 10);
      units[count++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      units[count++] = code;
    }
    at += length;
  }
  return textOf(units, count);
}

function textOf(units: Uint16Array, count: number): string {
  const pieces: string[] = [];
  for (let at = 0; at < count; at += PIECE) {
    pieces.push(String.fromCharCode(...units.subarray(at, Math.min(count, at + PIECE))));
  }
  return pieces.join("");
}
