/** An everyday question with a known answer. Its words stand in the dictionaries by its id. */
export type CalibrationQuestion = {
  readonly id: "everest" | "bridge" | "ikea" | "earth" | "nations" | "gold";
  readonly truth: number;
};

/**
 * Facts that do not change, from those who measured, built or founded: the height above the sea that Nepal and China
 * announced in 2020 (8,848.86 m), the length of the bridge that its owner gives, the firm's own year, the equatorial
 * diameter of NASA's fact sheet (2 × 6,378.137 km), the members that the United Nations list, and gold's melting point
 * (1,064.18 °C).
 */
export const CALIBRATION: readonly CalibrationQuestion[] = [
  { id: "everest", truth: 8849 },
  { id: "bridge", truth: 7845 },
  { id: "ikea", truth: 1943 },
  { id: "earth", truth: 12756 },
  { id: "nations", truth: 193 },
  { id: "gold", truth: 1064 },
];

/** How many of the 90 % ranges hold the true value; ends count as inside. */
export function rangesThatHold(
  ranges: readonly ({ readonly low: number; readonly high: number } | undefined)[],
): { readonly held: number; readonly of: number } {
  const given = ranges.flatMap((range, i) => (range === undefined ? [] : [{ range, at: i }]));
  const held = given.filter(({ range, at }) => {
    const { truth } = CALIBRATION[at]!;
    return range.low <= truth && truth <= range.high;
  });
  return { held: held.length, of: given.length };
}
