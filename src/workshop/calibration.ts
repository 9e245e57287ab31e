/** An everyday question with a known answer. The dictionaries hold its text by its id. */
export type CalibrationQuestion = {
  readonly id: "everest" | "bridge" | "ikea" | "earth" | "nations" | "gold";
  readonly truth: number;
};

/**
 * Facts that do not change, each from the party that measured, built or founded it: the height above sea level
 * announced by Nepal and China in 2020 (8,848.86 m), the length of the bridge given by its owner, the year given by
 * the firm itself, the equatorial diameter in NASA's fact sheet (2 × 6,378.137 km), the members listed by the United
 * Nations, and gold's melting point (1,064.18 °C).
 */
export const CALIBRATION: readonly CalibrationQuestion[] = [
  { id: "everest", truth: 8849 },
  { id: "bridge", truth: 7845 },
  { id: "ikea", truth: 1943 },
  { id: "earth", truth: 12756 },
  { id: "nations", truth: 193 },
  { id: "gold", truth: 1064 },
];

/** How many of the 90 % ranges contain the true value; the ends count as inside. */
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
