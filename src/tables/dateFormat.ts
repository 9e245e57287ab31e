/** The ids of Excel's built-in number formats that show a date: ranges, both ends included. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** Whether a workbook's number format shows a date: decided by its id, or by a code such as yyyy-mm-dd. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  // Quoted texts, escaped signs, colours and locales are ignored; in the rest, days and years show that it is a date.
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return /[yd]|mmm/i.test(plain);
}
