/** A figure with its label, and the text below it. */
export type StripFigure = { readonly head: string; readonly value: string; readonly under: string };
