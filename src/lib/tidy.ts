/**
 * A number without the rounding errors of binary fractions: 0.1 + 0.2 becomes 0.3.
 *
 * @param digits the number of significant digits that are kept, 1 to 17; 15 where a number is only moved by powers of
 * ten.
 */
export function tidy(value: number, digits = 12): number {
  return Number(value.toPrecision(digits)) + 0;
}
