/** Signs without width, which come along when text is pasted. */
const INVISIBLE = /[\u200b\u200e\u200f\u061c\u2060\ufeff]/g;

/**
 * A text as typed or pasted, in the signs that the readers know: full-width characters in their
 * plain form, hyphens and the minus sign as "-", nothing invisible, nothing around it. An en dash stays,
 * for between two numbers it makes a range; in front of the whole it is a minus.
 */
export function cleaned(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[\uff01-\uff5e\u3000]/g, (sign) => sign.normalize("NFKC"))
    .replace(/[\u2212\u2010\u2011\ufe63]/g, "-")
    .replace(/^[\s\u0085]+|[\s\u0085]+$/g, "")
    .replace(/^[\u2012\u2013]\s*(?=\S)/, "-");
}
