/**
 * Where the binomial and Poisson kernels rely on the Cornish-Fisher expansion.
 *
 * The expansion gives, for the normal score z of a uniform, a number x which is rounded to get the draw. It is the
 * expansion of a continuous distribution whose distribution function equals the counts' at every k + 1/2: with V the
 * counts' variance σ² and d = 1 - 2p, its cumulants are the binomial's with 1/12 subtracted from the second and 1/120
 * added to the fourth (Sheppard's corrections for a lattice). To the order σ^-3:
 *
 *     x = mean + σz + a1 + a2/σ + a3/σ² + a4/σ³
 *     a1 = d(z² - 1)/6
 *     a2 = z((d² - 3)z² + 3 - 7d²)/144
 *     a3 = d(z⁴(1/240 - d²/2160) + z²(7/720 - 7d²/6480) + d²/405 - 1/45)
 *     a4 = z(z⁴(d⁴/69120 - d²/1280 - 13/23040) + z²(d⁴/2430 - 59d²/17280 - 1/1920)
 *           - 433d⁴/622080 + 349d²/34560 + 181/23040)
 *
 * For the Poisson distribution d = 1 and V is its mean. Where V >= 2 and |z| < 3, x at a jump of the exact
 * distribution function differs from k + 1/2 by at most 0.72 of the margin (0.04 + 0.012z⁴)/V² (the worst of 30,000
 * distributions; and the draws were right on both sides of every jump of 300,000 binomial and 40,000 Poisson
 * distributions). So where x is farther than the margin from such a boundary, rounding it gives the exact inverse;
 * elsewhere (4 % of draws at V = 2, 0.2 % at V = 10) probabilities are summed.
 */

/** Below this variance (for Poisson, mean) probabilities are summed from 0. */
export const LEAST_NORMAL_VARIANCE = 2;

/** Up to this variance a draw is the exact inverse, above it the rounded expansion. */
export const EXACT_VARIANCE = 100;

/** From this z² on, exact draws do not rely on the expansion. */
export const RELIED_UPON_Z2 = 9;

/** The margin is (MARGIN + MARGIN_Z4 z⁴)/V². */
export const MARGIN = 0.04;
export const MARGIN_Z4 = 0.012;

/**
 * Nearly all draws need only the terms up to a2/σ: the rest, together with the margin, is at most
 * (LEFT + LEFT_Z4 z⁴)/V where V >= 2 and |z| < 3, for any d. The whole expansion is computed only where x is nearer
 * than this to a boundary.
 */
export const LEFT = 0.0435;
export const LEFT_Z4 = 0.0136;
