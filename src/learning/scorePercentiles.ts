import { PERCENTILE_LEVELS } from "./percentiles.ts";

/**
 * The normal scores below which 5, 50 and 95 % of a weight lie, given the weight at evenly spaced scores: areas by the
 * rule of fourth order through four points, and within a step where the cubic through both ends' areas and weights is.
 */
export function scorePercentiles(scores: Float64Array, weights: Float64Array): Float64Array {
  const areas = new Float64Array(scores.length);
  for (let i = 0; i + 1 < scores.length; i++) {
    const [a, b] = [weights[i]!, weights[i + 1]!];
    const outside = (weights[i - 1] ?? a) + (weights[i + 2] ?? b);
    // A corner, as where a range is cut, must not make an area negative.
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
  // Hermite's cubic of the area on a step of length 1, which rises; halved until nothing is left to tell.
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
