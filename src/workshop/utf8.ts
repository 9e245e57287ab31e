/** A text as UTF-8; half of a surrogate pair becomes the replacement character. */
export function utf8Of(text: string): number[] {
  return [...text].flatMap((sign) => {
    const whole = /^[\ud800-\udfff]$/.test(sign) ? "\ufffd" : sign;
    return [...encodeURIComponent(whole).matchAll(/%(..)|[^%]/g)].map(([one, hex]) =>
      hex === undefined ? one.charCodeAt(0) : Number.parseInt(hex, 16),
    );
  });
}

/** The text of UTF-8 bytes; undefined where they are not valid UTF-8. */
export function textOfUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return undefined;
  }
}
