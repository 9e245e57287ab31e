/**
 * What a row of the user's own cannot be called, for a formula could not name it: the language's
 * words and functions, and what the grammar below it takes for itself.
 */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  ...["and", "or", "not", "to", "month", "calendar_month", "base"],
  ...["mod", "xor", "in", "true", "false", "null", "undefined"],
  ...["min", "max", "abs", "floor", "ceil", "exp", "log", "sqrt", "clamp", "round", "calendar"],
  ...["prev", "trailing", "cumulative", "hired", "ramped", "delay", "delay_each", "runoff", "split", "count"],
  ...["normal", "lognormal", "uniform", "triangular", "pert", "beta", "gamma", "exponential", "poisson"],
  ...["bernoulli", "discrete", "sample", "interval"],
]);

const ID = /^[a-z][a-z0-9_]*$/;

/** What is wrong with an id for a row of the user's own, if anything. */
export function idFault(id: string): "bad-id" | "reserved-id" | undefined {
  if (!ID.test(id) || id.startsWith("x_")) return "bad-id";
  if (RESERVED_IDS.has(id) || id === "constructor" || id === "prototype") return "reserved-id";
  return undefined;
}
