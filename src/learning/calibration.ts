import { binomialPmf } from "../engine/distributions/binomialSearch.ts";

/** How well somebody's ranges fit, by how many figures came inside them. */
export type Verdict =
  /** Too few figures to say anything. */
  | "too-few"
  /** As many inside as there should be. */
  | "right"
  /** Fewer (more) inside than expected, yet as luck alone may have it. */
  | "a-little-too-sure"
  | "a-little-too-careful"
  /** Fewer (more) than luck alone gives. */
  | "too-sure"
  | "too-careful";

export type Calibration = {
  readonly figures: number;
  readonly inside: number;
  /** The chance that was given to each figure of coming inside. */
  readonly level: number;
  /** The whole numbers on either side of what is expected: 21 and 22 of 24 at 90 %. */
  readonly right: readonly [number, number];
  /** What luck alone gives nine times in ten where the ranges are right: 9 to 12 of 12 at 90 %. */
  readonly byLuck: readonly [number, number];
  readonly verdict: Verdict;
};

/** With fewer figures than this no verdict is given. */
export const FOR_VERDICT = 8;

/** The tail that chance is allowed on either side. */
const TAIL = 0.05;

/** How well ranges that were given a chance `level` each have held what came. */
export function calibrationOf(figures: number, inside: number, level: number): Calibration {
  const expected = figures * level;
  // The dust of binary fractions must not make 9 of 10 into 9 and 10.
  const right = [Math.floor(expected + 1e-9), Math.ceil(expected - 1e-9)] as const;
  const byLuck = hitsByLuck(figures, level);
  return { figures, inside, level, right, byLuck, verdict: verdictOf(figures, inside, right, byLuck) };
}

/** The hits of `count` tries at a chance `level` (0 < level < 1) without those that luck gives less than once in 20 at each end. */
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
