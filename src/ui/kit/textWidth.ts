/** Letter widths in the page's typeface, as fractions of the font size; rounded a little up rather than down. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI'’|.,:;·]/u, 0.28],
  [/[\s()ftr⁰¹²³⁴⁵⁶⁷⁸⁹-]/u, 0.39],
  [/[mwMWÅÄÖ%×+−=<>]/u, 0.88],
  [/[\p{Lu}\d–]/u, 0.66],
];
const COMMON = 0.59;

/** Estimated width of a text on one line, in CSS pixels, without measuring the page; `size` is the font size. */
export function textWidth(text: string, size = 11): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? COMMON;
  return width * size;
}

/** The width of the widest of several texts; 0 if there are none. */
export function widest(texts: readonly string[], size?: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}
