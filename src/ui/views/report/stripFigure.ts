/** A figure with what it is of, and what stands under it. */
export type StripFigure = { readonly head: string; readonly value: string; readonly under: string };
