/**
 * The distribution of a count by ratios of neighbouring probabilities, from its mode outwards, scaled to sum to 1: a
 * different method from the code under test. Accurate to about 1e-14 of each tail.
 */
export type ExactDistribution = {
  /** The count of the first entry. */
  readonly from: number;
  readonly pmf: readonly number[];
  /** P(X <= k) and P(X >= k), each summed from its own end. */
  readonly below: readonly number[];
  readonly above: readonly number[];
};

/** `up(k)` is P(X = k + 1) / P(X = k). */
export function exactDistribution(mode: number, up: (k: number) => number): ExactDistribution {
  const rising: number[] = [1];
  for (let k = mode, w = 1; w > 1e-30; k++) rising.push((w *= up(k)));
  const falling: number[] = [];
  for (let k = mode, w = 1; k > 0 && w > 1e-30; k--) falling.push((w /= up(k - 1)));
  const weights = [...falling.reverse(), ...rising];
  const total = [...weights].sort((a, b) => a - b).reduce((sum, w) => sum + w, 0);
  const pmf = weights.map((w) => w / total);
  return {
    from: mode - falling.length,
    pmf,
    below: runningSums(pmf),
    above: runningSums([...pmf].reverse()).reverse(),
  };
}

export function exactBinomial(n: number, p: number): ExactDistribution {
  const odds = p / (1 - p);
  return exactDistribution(Math.min(n, Math.floor((n + 1) * p)), (k) => ((n - k) / (k + 1)) * odds);
}

export function exactPoisson(mean: number): ExactDistribution {
  return exactDistribution(Math.floor(mean), (k) => mean / (k + 1));
}

/** Uniforms just below and just above every jump of the distribution, with the count that each should give. */
export function aroundJumps(exact: ExactDistribution): {
  readonly u: Float64Array;
  readonly counts: Float64Array;
} {
  const u: number[] = [];
  const counts: number[] = [];
  for (const [i, below] of exact.below.entries()) {
    const above = exact.above[i + 1] ?? 0;
    if (below < 1e-13 || above < 1e-13) continue;
    const jump = below < 0.5 ? below : 1 - above;
    // 3e-13 of the tail is the error of the sums themselves; uniforms near 1 have steps of 1e-16.
    const step = Math.max(3e-13 * Math.min(below, above), 4e-15);
    u.push(jump - step, jump + step);
    counts.push(exact.from + i, exact.from + i + 1);
  }
  return { u: Float64Array.from(u), counts: Float64Array.from(counts) };
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
