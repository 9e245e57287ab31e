import type { BinaryName, Term } from "../../engine/term.ts";

/** The most parts of a chain written as arguments of one call. */
export const WIDEST = 12;

/** The parts of a chain of one operation: a, b and c of min(min(a, b), c). */
export function chain(term: Term, fn: BinaryName): Term[] {
  if (term.op !== "binary" || term.fn !== fn) return [term];
  return [...chain(term.a, fn), ...(fn === "and" || fn === "or" ? chain(term.b, fn) : [term.b])];
}
