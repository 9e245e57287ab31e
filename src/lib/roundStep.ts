import { decimalExponent, powerOfTen } from "./elementary/powersOfTen.ts";

/** The round number nearest to a size: 1, 2 or 5 times a power of ten. */
export function roundStep(about: number): number {
  const power = powerOfTen(decimalExponent(about));
  const leading = about / power;
  return (leading < 1.5 ? 1 : leading < 3.5 ? 2 : leading < 7.5 ? 5 : 10) * power;
}
