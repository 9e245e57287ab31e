/**
 * What the binomial and Poisson kernels share: where the Cornish-Fisher expansion is relied upon.
 *
 * The expansion gives, for the normal z of a uniform, a smooth x such that the draw is x rounded. It is
 * that of a continuous distribution whose distribution function passes through the counts' at every k + 1/2: with
 * V the counts' variance σ² and d = 1 - 2p, its cumulants are the binomial's with 1/12 taken off the second
 * and 1/120 added to the fourth (Sheppard's corrections for a lattice). To the order σ^-3:
 *
 *     x = mean + σz + a1 + a2/σ + a3/σ² + a4/σ³
 *     a1 = d(z² - 1)/6
 *     a2 = z((d² - 3)z² + 3 - 7d²)/144
 *     a3 = d(z⁴(1/240 - d²/2160) + z²(7/720 - 7d²/6480) + d²/405 - 1/45)
 *     a4 = z(z⁴(d⁴/69120 - d²/1280 - 13/23040) + z²(d⁴/2430 - 59d²/17280 - 1/1920)
 *           - 433d⁴/622080 + 349d²/34560 + 181/23040)
 *
 * The Poisson distribution is d = 1 with V its mean. Where V >= 2 and |z| < 3, x at a jump of the exact distribution differs
 * from k + 1/2 by at most 0.72 of the margin (0.04 + 0.012z⁴)/V² (worst found in 30,000 distributions; and the draws
 * were right on both sides of every jump of 300,000 binomial and 40,000 Poisson distributions). So where x is farther
 * than the margin from a boundary, rounding it is the exact inverse; else (in 4 % of draws at V = 2, 0.2 %
 * at V = 10) the distribution is summed.
 */

/** Below this variance (mean, for Poisson) the distribution is summed from 0. */
export const LEAST_NORMAL_VARIANCE = 2;

/** Up to this variance a draw is the exact inverse, above it the rounded expansion. */
export const EXACT_VARIANCE = 100;

/** z² from which exact draws don't rely on the expansion. */
export const RELIED_UPON_Z2 = 9;

/** The margin is (MARGIN + MARGIN_Z4 z⁴)/V². */
export const MARGIN = 0.04;
export const MARGIN_Z4 = 0.012;

/**
 * Nearly all draws need no more than the terms to a2/σ: what is left, with the margin, is at most (LEFT + LEFT_Z4 z⁴)/V where
 * V >= 2 and |z| < 3, for any d. Only where x is nearer than this to a boundary the whole expansion is worked out.
 */
export const LEFT = 0.0435;
export const LEFT_Z4 = 0.0136;
