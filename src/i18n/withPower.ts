/** From this size on a figure would be longer in billions than as a power of ten. */
export const POWERS_FROM = 1e15;

const RAISED = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

/** A number rounded to two digits, 3.4 times ten to the 20th; rounded before the power is chosen: 9.97e15 is 1e16. */
export function powerOf(value: number): { readonly scaled: number; readonly power: number } {
  const [scaled = "0", power = "0"] = value.toExponential(1).split("e");
  return { scaled: Number(scaled), power: Number(power) };
}

/** A figure times a power of ten: 3.4×10²⁰, in Swedish 3,4·10²⁰. */
export function withPower(figure: string, power: number, sign: string): string {
  return `${figure}${sign}10${[...String(power)].map((digit) => RAISED[Number(digit)] ?? digit).join("")}`;
}
