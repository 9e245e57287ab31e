/** Excel's own number formats that show a date: from (included) to (included). */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** Whether a number format of a workbook shows a date: by its id, or by a code such as yyyy-mm-dd. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  // Texts in quotes, escaped signs, colours and locales say nothing; of the rest, days and years do.
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return /[yd]|mmm/i.test(plain);
}
