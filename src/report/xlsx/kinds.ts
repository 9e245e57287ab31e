import type { BinaryName, UnaryName } from "../../engine/term.ts";

/**
 * Which kinds of value a term can have: a set of kinds, as bits. A spreadsheet has no ∞, so
 * formulas are guarded where ∞ can occur, and only there, so that the others stay readable.
 */
export type Kinds = number;
export const NEGATIVE = 1;
export const ZERO = 2;
export const POSITIVE = 4;
export const INFINITE = 8;
export const MINUS_INFINITE = 16;
export const NO_VALUE = 32;

export const FINITE = NEGATIVE | ZERO | POSITIVE;
/** A finite number of at least 0. */
export const COUNT = ZERO | POSITIVE;
/** ∞ or −∞. */
export const ENDLESS = INFINITE | MINUS_INFINITE;
const BITS = [NEGATIVE, ZERO, POSITIVE, INFINITE, MINUS_INFINITE, NO_VALUE];
/** The kinds in order of size; "no value" has no place in this order. */
const ORDER = [MINUS_INFINITE, NEGATIVE, ZERO, POSITIVE, INFINITE];

/** Whether all kinds of a are among those of b. */
export function within(a: Kinds, b: Kinds): boolean {
  return (a & ~b) === 0;
}

export function kindOfNumber(x: number): Kinds {
  if (Number.isNaN(x)) return NO_VALUE;
  if (!Number.isFinite(x)) return x > 0 ? INFINITE : MINUS_INFINITE;
  return x === 0 ? ZERO : x > 0 ? POSITIVE : NEGATIVE;
}

/** The kinds between two bounds, both included; undefined is no bound. */
export function kindsBetween(min: number | undefined, max: number | undefined): Kinds {
  return (
    (min === undefined || min < 0 ? NEGATIVE : 0) |
    ((min === undefined || min <= 0) && (max === undefined || max >= 0) ? ZERO : 0) |
    (max === undefined || max > 0 ? POSITIVE : 0)
  );
}

/** The kinds that an operation gives, over all pairs of one kind from each operand. */
function pairwise(a: Kinds, b: Kinds, one: (x: Kinds, y: Kinds) => Kinds): Kinds {
  let result = 0;
  for (const x of BITS) {
    if ((a & x) === 0) continue;
    for (const y of BITS) {
      if ((b & y) !== 0) result |= ((x | y) & NO_VALUE) !== 0 ? NO_VALUE : one(x, y);
    }
  }
  return result;
}

export function negated(a: Kinds): Kinds {
  return (
    (a & (ZERO | NO_VALUE)) |
    ((a & NEGATIVE) !== 0 ? POSITIVE : 0) |
    ((a & POSITIVE) !== 0 ? NEGATIVE : 0) |
    ((a & INFINITE) !== 0 ? MINUS_INFINITE : 0) |
    ((a & MINUS_INFINITE) !== 0 ? INFINITE : 0)
  );
}

function sum(x: Kinds, y: Kinds): Kinds {
  if ((x & ENDLESS) !== 0) return (y & ENDLESS) !== 0 && x !== y ? NO_VALUE : x;
  if ((y & ENDLESS) !== 0) return y;
  if (x === ZERO) return y;
  if (y === ZERO || x === y) return x;
  return FINITE;
}

const POSITIVES = POSITIVE | INFINITE;

function product(x: Kinds, y: Kinds): Kinds {
  const endless = ((x | y) & ENDLESS) !== 0;
  if (x === ZERO || y === ZERO) return endless ? NO_VALUE : ZERO;
  const positive = ((x & POSITIVES) !== 0) === ((y & POSITIVES) !== 0);
  if (endless) return positive ? INFINITE : MINUS_INFINITE;
  return positive ? POSITIVE : NEGATIVE;
}

function quotient(x: Kinds, y: Kinds): Kinds {
  if (y === ZERO) {
    if (x === ZERO) return NO_VALUE;
    return (x & POSITIVES) !== 0 ? INFINITE : MINUS_INFINITE;
  }
  if ((y & ENDLESS) !== 0) return (x & ENDLESS) !== 0 ? NO_VALUE : ZERO;
  return x === ZERO ? ZERO : product(x, y);
}

function power(x: Kinds, y: Kinds): Kinds {
  if (y === ZERO) return POSITIVE;
  if ((y & ENDLESS) !== 0) return ZERO | POSITIVE | INFINITE | NO_VALUE;
  switch (x) {
    case POSITIVE:
      return POSITIVE;
    case ZERO:
      return y === POSITIVE ? ZERO : INFINITE;
    case INFINITE:
      return y === POSITIVE ? INFINITE : ZERO;
    case MINUS_INFINITE:
      return y === POSITIVE ? ENDLESS : ZERO;
    default:
      return NEGATIVE | POSITIVE | NO_VALUE;
  }
}

const smaller = (x: Kinds, y: Kinds): Kinds => (ORDER.indexOf(x) < ORDER.indexOf(y) ? x : y);
const larger = (x: Kinds, y: Kinds): Kinds => (ORDER.indexOf(x) > ORDER.indexOf(y) ? x : y);

export function binaryKinds(fn: BinaryName, a: Kinds, b: Kinds): Kinds {
  switch (fn) {
    case "+":
      return pairwise(a, b, sum);
    case "-":
      return pairwise(a, negated(b), sum);
    case "*":
      return pairwise(a, b, product);
    case "/":
      return pairwise(a, b, quotient);
    case "^":
      return pairwise(a, b, power);
    case "min":
      return pairwise(a, b, smaller);
    case "max":
      return pairwise(a, b, larger);
    default:
      return pairwise(a, b, () => COUNT);
  }
}

/** The kinds that a function gives for each kind. */
const UNARY: { readonly [fn in UnaryName]: (x: Kinds) => Kinds } = {
  "-": negated,
  "+": (x) => x,
  not: (x) => (x === NO_VALUE ? x : COUNT),
  abs: (x) => ((x & (NEGATIVE | MINUS_INFINITE)) !== 0 ? negated(x) : x),
  floor: (x) => (x === POSITIVE ? COUNT : x),
  ceil: (x) => (x === NEGATIVE ? NEGATIVE | ZERO : x),
  round: (x) => ((x & (NEGATIVE | POSITIVE)) !== 0 ? x | ZERO : x),
  exp: (x) => (x === MINUS_INFINITE ? ZERO : x === NEGATIVE ? COUNT : (x & FINITE) !== 0 ? POSITIVE : x),
  log: (x) =>
    x === POSITIVE
      ? FINITE
      : x === ZERO
        ? MINUS_INFINITE
        : (x & (NEGATIVE | MINUS_INFINITE)) !== 0
          ? NO_VALUE
          : x,
  sqrt: (x) => ((x & (NEGATIVE | MINUS_INFINITE)) !== 0 ? NO_VALUE : x),
};

export function unaryKinds(fn: UnaryName, a: Kinds): Kinds {
  return BITS.reduce((all, bit) => all | ((a & bit) !== 0 ? UNARY[fn](bit) : 0), 0);
}

/** The kinds of a sum of any number of values. */
export function sumKinds(a: Kinds): Kinds {
  let all = a;
  for (let last = 0; last !== all;) {
    last = all;
    all |= binaryKinds("+", all, a);
  }
  return all;
}

/** The number to draw from or to pass on: below 0 counts as 0, ∞ is no value. */
export function amountKinds(a: Kinds): Kinds {
  return (
    (a & COUNT) |
    ((a & (NEGATIVE | MINUS_INFINITE)) !== 0 ? ZERO : 0) |
    ((a & (INFINITE | NO_VALUE)) !== 0 ? NO_VALUE : 0)
  );
}
