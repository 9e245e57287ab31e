import { exp } from "../../lib/elementary/exp.ts";
import { ln1p } from "../../lib/elementary/ln.ts";

/**
 * Tables for the first term of a small-variance draw, exp(-mean) or (1 - p)^n: a table's value times a short series,
 * written out in the kernels (a call of `exp` there would take longer than the rest of the draw).
 */

/** exp(-i/32) for exponents up to 16. */
export const EXP_CELLS = 32;
export const EXP_TABLE: Float64Array = Float64Array.from({ length: 16 * EXP_CELLS + 2 }, (_, i) =>
  exp(-i / EXP_CELLS),
);

/** 1/c and -log c for c = 1 - i/128, up to a probability of one half. */
export const LOG_CELLS = 128;
export const LOG_INVERSES: Float64Array = Float64Array.from(
  { length: LOG_CELLS / 2 + 1 },
  (_, i) => 1 / (1 - i / LOG_CELLS),
);
export const LOG_TABLE: Float64Array = Float64Array.from(
  { length: LOG_CELLS / 2 + 1 },
  (_, i) => 0 - ln1p(-i / LOG_CELLS),
);

/** 1/k; a draw with a small variance never reaches 128. */
export const INVERSES: Float64Array = Float64Array.from({ length: 128 }, (_, k) => 1 / k);

/** A term as small as this can't change the sum: the summing stops. */
export const NEGLIGIBLE = 1e-18;
