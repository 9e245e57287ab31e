/** Keys that start with `x_` are other programs' and are kept untouched. */
export type Foreign = { readonly [key: `x_${string}`]: unknown };
