/**
 * A number without the dust that binary fractions leave: 0.1 + 0.2 becomes 0.3.
 *
 * @param digits significant digits that are kept, 1 to 17; 15 where a number is only moved by powers of ten.
 */
export function tidy(value: number, digits = 12): number {
  return Number(value.toPrecision(digits)) + 0;
}
