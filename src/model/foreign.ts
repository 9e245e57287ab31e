/** Keys that start with `x_` belong to other programs and are kept unchanged. */
export type Foreign = { readonly [key: `x_${string}`]: unknown };
