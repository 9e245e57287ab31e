import { tidy } from "../lib/tidy.ts";
import { parseFormula } from "../formula/parse.ts";
import { printFormula } from "../formula/print.ts";
import type { Ast, NumberNode, Span } from "../formula/ast.ts";
import type { Entry } from "../model/row.ts";
import { namesBase, replaceName } from "../formula/base.ts";

const NOWHERE: Span = { from: 0, to: 0 };

/** Functions and distributions whose result grows with all of their arguments together. */
const IN_PROPORTION = new Set([
  ...["min", "max", "abs", "clamp", "calendar"],
  ...["normal", "uniform", "triangular", "pert", "sample", "interval", "discrete"],
]);

/** An amount at a rate of exchange. */
export function scaleNumber(amount: number, rate: number): number {
  return tidy(amount * rate);
}

/**
 * An entry of money at a rate of exchange. The amounts in it are multiplied where that converts the result, otherwise
 * the whole entry is. `baseScaled`: whether the layer below, `base`, has been converted as well.
 */
export function scaleMoney(entry: Entry, rate: number, baseScaled: boolean): Entry {
  if (typeof entry === "number") return scaleNumber(entry, rate);
  const parsed = parseFormula(entry);
  if (!parsed.ok) return entry;
  const ast = parsed.value;
  if (!baseScaled && namesBase(ast)) return printFormula(product(ast, rate));
  const scaled = scale(ast, rate);
  if (scaled !== undefined) return printFormula(scaled);
  // The formula must treat the converted amounts as it treated the old ones.
  const base: Ast = { kind: "name", id: "base", span: NOWHERE };
  const unscaled: Ast = { kind: "binary", op: "/", left: base, right: numberNode(rate), span: NOWHERE };
  return printFormula(product(replaceName(ast, "base", unscaled), rate));
}

/** The tree of `rate` times the value, `base` being converted already; undefined where there is no simple one. */
function scale(ast: Ast, rate: number): Ast | undefined {
  switch (ast.kind) {
    case "number":
      return scaleLiteral(ast, rate);
    case "interval":
      return { ...ast, low: scaleLiteral(ast.low, rate), high: scaleLiteral(ast.high, rate) };
    case "name":
      return ast.id === "base" ? ast : product(ast, rate);
    case "unary": {
      const arg = ast.op === "not" ? undefined : scale(ast.arg, rate);
      return arg === undefined ? whole(ast, rate) : { ...ast, arg };
    }
    case "binary":
      return scaleBinary(ast, rate) ?? whole(ast, rate);
    case "conditional": {
      const then = scale(ast.then, rate);
      const otherwise = scale(ast.otherwise, rate);
      if (namesBase(ast.test) || then === undefined || otherwise === undefined) return whole(ast, rate);
      return { ...ast, then, otherwise };
    }
    case "call":
      return scaleCall(ast, rate) ?? whole(ast, rate);
  }
}

/** A call whose amounts are scaled, if its result grows with them and the layer below is in no other argument. */
function scaleCall(ast: Extract<Ast, { kind: "call" }>, rate: number): Ast | undefined {
  if (!IN_PROPORTION.has(ast.fn)) return undefined;
  const args: Ast[] = [];
  for (const [index, arg] of ast.args.entries()) {
    const scaled = isAmount(ast.fn, index) ? scale(arg, rate) : namesBase(arg) ? undefined : arg;
    if (scaled === undefined) return undefined;
    args.push(scaled);
  }
  return { ...ast, args };
}

function scaleBinary(ast: Extract<Ast, { kind: "binary" }>, rate: number): Ast | undefined {
  const { op, left, right } = ast;
  if (op === "+" || op === "-") {
    const [a, b] = [scale(left, rate), scale(right, rate)];
    return a && b && { ...ast, left: a, right: b };
  }
  if (op === "*" && namesBase(right)) {
    const scaled = namesBase(left) ? undefined : scale(right, rate);
    return scaled && { ...ast, right: scaled };
  }
  if ((op === "*" || op === "/") && !namesBase(right)) {
    const scaled = scale(left, rate);
    return scaled && { ...ast, left: scaled };
  }
  return undefined;
}

/** Whether an argument of a function in `IN_PROPORTION` is an amount; the others are weights or a level. */
function isAmount(fn: string, index: number): boolean {
  if (fn === "interval") return index < 2;
  if (fn === "discrete") return index % 2 === 0;
  return true;
}

/** The product of a part that can't be scaled inside, if the layer below is no part of it. */
function whole(ast: Ast, rate: number): Ast | undefined {
  return namesBase(ast) ? undefined : product(ast, rate);
}

function product(ast: Ast, rate: number): Ast {
  return { kind: "binary", op: "*", left: ast, right: numberNode(rate), span: NOWHERE };
}

function scaleLiteral(literal: NumberNode, rate: number): NumberNode {
  return { ...literal, value: scaleNumber(literal.value, rate), percent: false };
}

function numberNode(value: number): NumberNode {
  return { kind: "number", value, percent: false, span: NOWHERE };
}
