import { PERCENTILE_LEVELS } from "./percentiles.ts";

/**
 * The normal scores below which 5, 50 and 95 % of the total weight lie, given the weight (density) at evenly spaced
 * scores. The area of each step comes from a fourth-order rule through four points; within a step the area is taken as
 * the cubic that has the areas and the weights of both ends.
 */
export function scorePercentiles(scores: Float64Array, weights: Float64Array): Float64Array {
  const areas = new Float64Array(scores.length);
  for (let i = 0; i + 1 < scores.length; i++) {
    const [a, b] = [weights[i]!, weights[i + 1]!];
    const outside = (weights[i - 1] ?? a) + (weights[i + 2] ?? b);
    // A corner of the density, as at the end of a range that was cut off, must not make an area negative.
    areas[i + 1] = areas[i]! + Math.max(0, (13 * (a + b) - outside) / 24);
  }
  const total = areas.at(-1)!;
  return Float64Array.from(PERCENTILE_LEVELS, (level) => scoreAt(scores, weights, areas, level * total));
}

function scoreAt(scores: Float64Array, weights: Float64Array, areas: Float64Array, wanted: number): number {
  let i = areas.findIndex((area) => area >= wanted);
  if (i <= 0) i = 1;
  const [from, to] = [areas[i - 1]!, areas[i]!];
  const [a, b] = [weights[i - 1]!, weights[i]!];
  // Hermite's cubic for the area on a step of length 1; it rises. 40 halvings leave an error of about 1e-12 of a step.
  const area = (x: number): number =>
    from + x * (a + x * (3 * (to - from) - 2 * a - b + x * (a + b - 2 * (to - from))));
  let [low, high] = [0, 1];
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2;
    if (area(middle) < wanted) low = middle;
    else high = middle;
  }
  return scores[i - 1]! + (scores[i]! - scores[i - 1]!) * high;
}
