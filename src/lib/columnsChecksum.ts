/**
 * A checksum of all bits of some columns of numbers: FNV-1a over 32-bit words, separately for the upper and the lower
 * halves of the numbers. All NaN count as the same. 16 hexadecimal digits.
 */
export function columnsChecksum(columns: readonly Float64Array[]): string {
  const view = new DataView(new ArrayBuffer(8));
  let [upper, lower] = [0x811c9dc5, 0x811c9dc5];
  const take = (x: number): void => {
    view.setFloat64(0, x);
    upper = Math.imul(upper ^ (x !== x ? 1 : view.getUint32(0)), 0x01000193);
    lower = Math.imul(lower ^ (x !== x ? 1 : view.getUint32(4)), 0x01000193);
    // Exclusive or and multiplication carry no bit from higher to lower places; these shifts do.
    upper ^= upper >>> 15;
    lower ^= lower >>> 15;
  };
  for (const column of columns) {
    take(column.length);
    column.forEach(take);
  }
  return [upper, lower].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
