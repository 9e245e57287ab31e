import type { Term } from "../../engine/term.ts";
import { unreachable } from "../../lib/assert.ts";
import type { RowId } from "../../model/row.ts";
import {
  amountKinds,
  binaryKinds,
  COUNT,
  ENDLESS,
  FINITE,
  INFINITE,
  kindOfNumber,
  kindsBetween,
  NO_VALUE,
  POSITIVE,
  sumKinds,
  unaryKinds,
  within,
  ZERO,
} from "./kinds.ts";
import type { Kinds } from "./kinds.ts";
import { termBounds } from "./termBounds.ts";
import type { Bounds } from "./termBounds.ts";

/** The facts about terms inside a condition's branch: the kinds that they may have there. */
export type Known = ReadonlyMap<string, Kinds>;
export const NOTHING_KNOWN: Known = new Map();

/** The facts about rows. */
export type RowKinds = {
  readonly kinds: (id: RowId) => Kinds;
  readonly bounds: (id: RowId) => Bounds;
};

/** Facts about terms, derived from the facts about rows. Each term is evaluated once. */
export type TermKinds = {
  /** Which kinds of value a term can have, in any month and under any scenario. */
  readonly of: (term: Term, known: Known) => Kinds;
  /** The facts that hold where a condition is true, or where it is false. */
  readonly assume: (test: Term, holds: boolean, known: Known) => Known;
};

export function makeTermKinds(rows: RowKinds): TermKinds {
  const kinds = new WeakMap<Known, WeakMap<Term, Kinds>>();
  const assumed = new WeakMap<Known, WeakMap<Term, { yes?: Known; no?: Known }>>();
  const self: TermKinds = {
    of(term, known) {
      const terms = entryOf(kinds, known);
      const seen = terms.get(term);
      if (seen !== undefined) return seen;
      const all = plainKinds(term, rows, known, self);
      const limit = known.size === 0 ? undefined : known.get(keyOf(term));
      const found = limit === undefined ? all : all & limit;
      terms.set(term, found);
      return found;
    },
    assume(test, holds, known) {
      const terms = entryOf(assumed, known);
      const seen = terms.get(test) ?? {};
      terms.set(test, seen);
      return (seen[holds ? "yes" : "no"] ??= learned(test, holds, known, self));
    },
  };
  return self;
}

function entryOf<T>(map: WeakMap<Known, WeakMap<Term, T>>, known: Known): WeakMap<Term, T> {
  const found = map.get(known) ?? new WeakMap<Term, T>();
  map.set(known, found);
  return found;
}

const KEYS = new WeakMap<Term, string>();

/** A key that is the same for terms that are written the same. */
export function keyOf(term: Term): string {
  const known = KEYS.get(term);
  if (known !== undefined) return known;
  const key = JSON.stringify(term);
  KEYS.set(term, key);
  return key;
}

function plainKinds(term: Term, rows: RowKinds, known: Known, self: TermKinds): Kinds {
  const of = (part: Term): Kinds => self.of(part, known);
  switch (term.op) {
    case "number":
      return kindOfNumber(term.value);
    case "month":
      return COUNT;
    case "calendar-month":
      return POSITIVE;
    case "row":
      return rows.kinds(term.id);
    case "unary":
      return unaryKinds(term.fn, of(term.a));
    case "binary": {
      const kinds = binaryKinds(term.fn, of(term.a), of(term.b));
      if (term.fn === "+" || term.fn === "-") return kinds & between(term, rows);
      const whole = term.fn === "^" && term.b.op === "number" && Number.isInteger(term.b.value);
      // A whole power of a number below 0 has a value.
      return whole && (of(term.a) & NO_VALUE) === 0 && within(of(term.a), FINITE) ? kinds & ~NO_VALUE : kinds;
    }
    case "clamp":
      return binaryKinds("min", binaryKinds("max", of(term.a), of(term.b)), of(term.c));
    case "clip":
      return of(term.a);
    case "select": {
      const yes = self.of(term.b, self.assume(term.a, true, known));
      const no = self.of(term.c, self.assume(term.a, false, known));
      return yes | no | (of(term.a) & NO_VALUE);
    }
    case "calendar":
      return term.args.reduce((all, arg) => all | of(arg), 0);
    case "prev":
      return rows.kinds(term.id) | of(term.start);
    case "trailing":
    case "cumulative":
      return sumKinds(of(term.a));
    case "hired": {
      const h = rows.kinds(term.id);
      return COUNT | ((h & ENDLESS) !== 0 ? INFINITE | NO_VALUE : 0) | (h & NO_VALUE);
    }
    case "ramped":
      return COUNT | lost(rows.kinds(term.id)) | (of(term.ramp) & NO_VALUE);
    case "delay": {
      const lostDelay = lost(of(term.mean)) | lost(of(term.sd));
      const x = of(term.a);
      return sumKinds(x | ZERO) | lostDelay | ((x & ENDLESS) !== 0 ? NO_VALUE : 0);
    }
    case "delay-each":
    case "runoff":
      return COUNT | lost(amountKinds(of(term.a))) | lost(of(term.mean)) | lost(of(term.sd));
    case "split":
      return binaryKinds("*", amountKinds(of(term.a)), COUNT | (of(term.p) & NO_VALUE));
    case "count":
      return amountKinds(of(term.a));
    case "draw":
      return FINITE;
    default:
      return unreachable(term);
  }
}

/** The kinds that a sum's bounds allow; bounds say nothing about non-finite values. */
function between(term: Term, rows: RowKinds): Kinds {
  const [least, most] = termBounds(term, rows.bounds);
  return ENDLESS | NO_VALUE | kindsBetween(finiteOr(least), finiteOr(most));
}

function finiteOr(bound: number): number | undefined {
  return Number.isFinite(bound) ? bound : undefined;
}

/** No value, where an operand is infinite or has no value. */
function lost(kinds: Kinds): Kinds {
  return (kinds & (ENDLESS | NO_VALUE)) !== 0 ? NO_VALUE : 0;
}

function learned(test: Term, holds: boolean, known: Known, self: TermKinds): Known {
  const facts = new Map(known);
  learn(test, holds, facts, (term) => self.of(term, known));
  return facts;
}

const OPPOSITE = { ">": "<=", "<=": ">", "<": ">=", ">=": "<", "==": "!=", "!=": "==" } as const;
const NOT_NEGATIVE = ZERO | POSITIVE | INFINITE;

function learn(test: Term, holds: boolean, facts: Map<string, Kinds>, of: (term: Term) => Kinds): void {
  if (test.op === "unary" && test.fn === "not") return learn(test.a, !holds, facts, of);
  if (test.op !== "binary") {
    if (holds) narrow(test, ~(ZERO | NO_VALUE), facts);
    return;
  }
  const { fn, a, b } = test;
  if (fn === "and" || fn === "or") {
    if ((fn === "and") !== holds) return;
    learn(a, holds, facts, of);
    learn(b, holds, facts, of);
    return;
  }
  if (!(fn in OPPOSITE)) return;
  const is = holds ? (fn as keyof typeof OPPOSITE) : OPPOSITE[fn as keyof typeof OPPOSITE];
  if (is === "!=") {
    if (of(b) === ZERO) narrow(a, ~ZERO, facts);
  } else if (is === "==") narrow(a, of(b), facts);
  else if (is === ">" || is === ">=") learnGreater(a, b, is, facts, of);
  else learnGreater(b, a, is === "<" ? ">" : ">=", facts, of);
}

/** a > b or a >= b. */
function learnGreater(
  a: Term,
  b: Term,
  is: ">" | ">=",
  facts: Map<string, Kinds>,
  of: (term: Term) => Kinds,
): void {
  const strict = is === ">";
  if (within(of(b), POSITIVE | INFINITE) || (strict && within(of(b), NOT_NEGATIVE))) {
    narrow(a, POSITIVE | INFINITE, facts);
    // abs(x) above 0: x is not 0.
    if (a.op === "unary" && a.fn === "abs") narrow(a.a, ~ZERO, facts);
  } else if (within(of(b), NOT_NEGATIVE)) narrow(a, NOT_NEGATIVE, facts);
  if (within(of(a), FINITE) && (of(a) & POSITIVE) === 0) {
    narrow(b, strict || (of(a) & ZERO) === 0 ? ~(ZERO | POSITIVE | INFINITE) : ~(POSITIVE | INFINITE), facts);
  }
}

function narrow(term: Term, to: Kinds, facts: Map<string, Kinds>): void {
  const key = keyOf(term);
  // A term without a value would leave the condition without a result, so in either branch the term has a value.
  facts.set(key, (facts.get(key) ?? ~0) & to & ~NO_VALUE);
}
