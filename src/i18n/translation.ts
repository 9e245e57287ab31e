/**
 * The shape of a dictionary's translation: the same keys, a text for each text, and functions that
 * take the same arguments. Lists keep their length.
 */
export type Translation<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [K in keyof T]: Translation<T[K]> };
