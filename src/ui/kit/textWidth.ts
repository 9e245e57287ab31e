/** Widths of letters in the page's face, in parts of its size; a little wide rather than narrow. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI'’|.,:;·]/u, 0.28],
  [/[\s()ftr⁰¹²³⁴⁵⁶⁷⁸⁹-]/u, 0.39],
  [/[mwMWÅÄÖ%×+−=<>]/u, 0.88],
  [/[\p{Lu}\d–]/u, 0.66],
];
const COMMON = 0.59;

/** About how many CSS pixels a text takes on one line, without asking the page; `size` is its font's. */
export function textWidth(text: string, size = 11): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? COMMON;
  return width * size;
}

/** That of the widest of several texts; 0 where there are none. */
export function widest(texts: readonly string[], size?: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}
