/** Zero-width characters, which pasted text may contain. */
const INVISIBLE = /[\u200b\u200e\u200f\u061c\u2060\ufeff]/g;

/**
 * Normalizes a typed or pasted text to the characters that the readers know: full-width characters in their
 * plain form, hyphens and the minus sign as "-", no invisible characters, trimmed. An en dash stays,
 * because between two numbers it makes a range; at the start of the text it is a minus.
 */
export function cleaned(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[\uff01-\uff5e\u3000]/g, (sign) => sign.normalize("NFKC"))
    .replace(/[\u2212\u2010\u2011\ufe63]/g, "-")
    .replace(/^[\s\u0085]+|[\s\u0085]+$/g, "")
    .replace(/^[\u2012\u2013]\s*(?=\S)/, "-");
}
