import { tidy } from "../lib/tidy.ts";
import type { Ast } from "../formula/ast.ts";
import { constantValue } from "../formula/constantValue.ts";
import { parseFormula } from "../formula/parse.ts";
import type { Entry, Unit } from "../model/row.ts";
import { amount } from "./distribution.ts";
import { power } from "../formula/kernels.ts";

/**
 * How an input changes over time by itself. Amounts that may be uncertain are entries in the form in which plans store
 * them; numbers are in the model's units: 20 % is 0.2.
 */
export type Pattern =
  | { readonly kind: "constant"; readonly value: string }
  /** Growth (or decline) by the same share every month: 0.02 is 2 % a month. */
  | { readonly kind: "growth"; readonly start: string; readonly rate: number }
  /** From one value in the first month to another value `months` later, constant after that. */
  | { readonly kind: "ramp"; readonly from: number; readonly to: number; readonly months: number }
  /** A factor for each month of the year, January first. */
  | { readonly kind: "seasonal"; readonly value: string; readonly factors: readonly number[] };

export type PatternKind = Pattern["kind"];

/** The base value that a plan stores for a pattern. */
export function writePattern(pattern: Pattern, unit: Unit): string {
  switch (pattern.kind) {
    case "constant":
      return pattern.value;
    case "growth":
      return `${inside(pattern.start)} * ${tidy(1 + pattern.rate)} ^ month`;
    case "ramp": {
      const [from, to] = [pattern.from, pattern.to].map((end) => inside(amount(end, unit)));
      return `${from} + (${to} - ${from}) * clamp(month / ${pattern.months}, 0, 1)`;
    }
    case "seasonal":
      return `${inside(pattern.value)} * calendar(${pattern.factors.map((x) => tidy(x)).join(", ")})`;
  }
}

/** The pattern that a base value follows; undefined for formulas of any other form. */
export function readPattern(entry: Entry): Pattern | undefined {
  const text = String(entry);
  const parsed = parseFormula(text);
  if (!parsed.ok) return undefined;
  const ast = parsed.value;
  if (!changes(ast)) return { kind: "constant", value: text };
  if (ast.kind !== "binary") return undefined;
  if (ast.op === "+") return rampOf(ast.left, ast.right);
  if (ast.op !== "*" || changes(ast.left)) return undefined;
  const value = unwrapped(text.slice(ast.left.span.from, ast.left.span.to));
  const factor = ast.right;
  if (factor.kind === "binary" && factor.op === "^" && isMonth(factor.right)) {
    const base = constantValue(factor.left);
    return base === undefined ? undefined : { kind: "growth", start: value, rate: tidy(base - 1) };
  }
  if (factor.kind !== "call" || factor.fn !== "calendar") return undefined;
  const factors = factor.args.map(constantValue);
  return factors.every((one) => one !== undefined) ? { kind: "seasonal", value, factors } : undefined;
}

function rampOf(start: Ast, rise: Ast): Pattern | undefined {
  if (rise.kind !== "binary" || rise.op !== "*") return undefined;
  const { left: height, right: share } = rise;
  if (height.kind !== "binary" || height.op !== "-" || share.kind !== "call" || share.fn !== "clamp") {
    return undefined;
  }
  const [at, low, high] = share.args;
  if (at?.kind !== "binary" || at.op !== "/" || !isMonth(at.left)) return undefined;
  const [from, to, again, months] = [start, height.left, height.right, at.right].map(constantValue);
  const whole =
    low !== undefined && high !== undefined && constantValue(low) === 0 && constantValue(high) === 1;
  if (from === undefined || to === undefined || months === undefined || again !== from || !whole) {
    return undefined;
  }
  return { kind: "ramp", from, to, months };
}

/**
 * The value of a pattern in each of `months` months. Of constant, growth and season: from `start`, which is 1 where the
 * start is uncertain, so that the result is a factor.
 *
 * @param first the calendar month of the first one, 1 to 12.
 */
export function courseOf(pattern: Pattern, start: number, first: number, months: number): number[] {
  return Array.from({ length: months }, (_, t) => {
    switch (pattern.kind) {
      case "constant":
        return start;
      case "growth":
        return start * power(1 + pattern.rate, t);
      case "ramp":
        return pattern.from + (pattern.to - pattern.from) * Math.min(1, t / pattern.months);
      case "seasonal":
        return start * (pattern.factors[(first - 1 + t) % 12] ?? NaN);
    }
  });
}

function isMonth(ast: Ast): boolean {
  return ast.kind === "name" && ast.id === "month";
}

/** Whether an expression refers to time. */
function changes(ast: Ast): boolean {
  switch (ast.kind) {
    case "number":
    case "interval":
      return false;
    case "name":
      return ast.id === "month" || ast.id === "calendar_month";
    case "unary":
      return changes(ast.arg);
    case "binary":
      return changes(ast.left) || changes(ast.right);
    case "conditional":
      return [ast.test, ast.then, ast.otherwise].some(changes);
    case "call":
      return ast.fn === "calendar" || ast.args.some(changes);
  }
}

/** Adds brackets where the text is more than a plain number or a call. */
function inside(text: string): string {
  return /^(\d+(\.\d+)?(e[+-]?\d+)?%?|[a-z]+\([^()]*\))$/.test(text) ? text : `(${text})`;
}

/** Removes the brackets that `inside` has put around the whole formula. */
function unwrapped(text: string): string {
  const inner = /^\((.*)\)$/s.exec(text)?.[1];
  return inner !== undefined && parseFormula(inner).ok ? inner.trim() : text;
}
