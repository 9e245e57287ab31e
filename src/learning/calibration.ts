import { binomialPmf } from "../engine/distributions/binomialSearch.ts";

/** Whether somebody's ranges are too narrow, right or too wide, judged by how many actuals lie inside them. */
export type Verdict =
  /** Too few figures to say anything. */
  | "too-few"
  /** As many inside as expected. */
  | "right"
  /** Fewer (more) inside than expected, but chance alone may explain it. */
  | "a-little-too-sure"
  | "a-little-too-careful"
  /** Fewer (more) inside than chance alone explains. */
  | "too-sure"
  | "too-careful";

export type Calibration = {
  readonly figures: number;
  readonly inside: number;
  /** The probability that each range claims to contain its figure. */
  readonly level: number;
  /** The whole numbers on either side of the expected number inside: 21 and 22 of 24 at 90 %. */
  readonly right: readonly [number, number];
  /**
   * The numbers inside that are likely if the ranges are right, with at most 5 % left out at each end: 9 to 12 of 12
   * at 90 %.
   */
  readonly byLuck: readonly [number, number];
  readonly verdict: Verdict;
};

/** With fewer figures than this no verdict is given. */
export const FOR_VERDICT = 8;

/** The most probability that is left out at each end of the likely numbers. */
const TAIL = 0.05;

/**
 * How well ranges that each claim a probability `level` contained the actuals.
 *
 * @param figures the number of actuals.
 * @param inside how many of them lie inside their ranges.
 */
export function calibrationOf(figures: number, inside: number, level: number): Calibration {
  const expected = figures * level;
  // Floating-point rounding errors must not turn 9 of 10 into 9 and 10.
  const right = [Math.floor(expected + 1e-9), Math.ceil(expected - 1e-9)] as const;
  const byLuck = hitsByLuck(figures, level);
  return { figures, inside, level, right, byLuck, verdict: verdictOf(figures, inside, right, byLuck) };
}

/**
 * The first and the last likely number of hits in `count` tries with probability `level` (0 < level < 1): the numbers
 * before the first are together at most 5 % likely, and so are those after the last.
 */
export function hitsByLuck(count: number, level: number): readonly [number, number] {
  const chances = Array.from({ length: count + 1 }, (_, k) => binomialPmf(k, count, level));
  let [from, below] = [0, chances[0]!];
  while (from < count && below <= TAIL) below += chances[++from]!;
  let [to, above] = [count, chances[count]!];
  while (to > from && above <= TAIL) above += chances[--to]!;
  return [from, to];
}

function verdictOf(
  figures: number,
  inside: number,
  right: readonly [number, number],
  byLuck: readonly [number, number],
): Verdict {
  if (figures < FOR_VERDICT) return "too-few";
  if (inside < right[0]) return inside < byLuck[0] ? "too-sure" : "a-little-too-sure";
  if (inside > right[1]) return inside > byLuck[1] ? "too-careful" : "a-little-too-careful";
  return "right";
}
