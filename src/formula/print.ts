import { unreachable } from "../lib/assert.ts";
import type { Ast, BinaryOperator, NumberNode } from "./ast.ts";

/** How a formula is written: as it is stored, or as where the comma is the decimal sign. */
export type FormulaStyle = { readonly decimal: "." | ","; readonly separator: "," | ";" };

export const STORED_STYLE: FormulaStyle = { decimal: ".", separator: "," };

/**
 * How tightly each operator binds in mathjs's grammar. `A to B` binds most tightly of all, but a sign right before it
 * would be read as A's. Few readers know this, so it gets brackets inside a calculation.
 */
const STRENGTH = {
  conditional: 0,
  or: 1,
  and: 2,
  comparison: 3,
  interval: 3.5,
  sum: 4,
  product: 5,
  sign: 6,
  power: 7,
  whole: 8,
};

/**
 * The text of a syntax tree, with only the brackets that are needed. Parsed in stored style it gives the same tree,
 * apart from spans.
 */
export function printFormula(ast: Ast, style: FormulaStyle = STORED_STYLE): string {
  switch (ast.kind) {
    case "number":
      return printNumber(ast, style);
    case "name":
      return ast.id;
    case "interval":
      return `${printNumber(ast.low, style)} to ${printNumber(ast.high, style)}`;
    case "call":
      return `${ast.fn}(${ast.args.map((arg) => printFormula(arg, style)).join(`${style.separator} `)})`;
    case "unary":
      return `${ast.op}${ast.op === "not" ? " " : ""}${inside(ast.arg, STRENGTH.sign, style)}`;
    case "binary": {
      const [left, right] = leastStrengths(ast.op);
      return `${inside(ast.left, left, style)} ${ast.op} ${inside(ast.right, right, style)}`;
    }
    case "conditional": {
      const test = inside(ast.test, STRENGTH.or, style);
      // mathjs does not accept a condition between ? and : without brackets.
      const then = inside(ast.then, STRENGTH.or, style);
      return `${test} ? ${then} : ${printFormula(ast.otherwise, style)}`;
    }
    default:
      return unreachable(ast);
  }
}

function inside(ast: Ast, least: number, style: FormulaStyle): string {
  const text = printFormula(ast, style);
  return strength(ast) < least ? `(${text})` : text;
}

function strength(ast: Ast): number {
  switch (ast.kind) {
    case "conditional":
      return STRENGTH.conditional;
    case "binary":
      return operatorStrength(ast.op);
    case "unary":
      return STRENGTH.sign;
    case "interval":
      return STRENGTH.interval;
    default:
      return STRENGTH.whole;
  }
}

function operatorStrength(op: BinaryOperator): number {
  switch (op) {
    case "or":
    case "and":
      return STRENGTH[op];
    case "+":
    case "-":
      return STRENGTH.sum;
    case "*":
    case "/":
      return STRENGTH.product;
    case "^":
      return STRENGTH.power;
    default:
      return STRENGTH.comparison;
  }
}

/** How tightly the left and right sides must bind to need no brackets. */
function leastStrengths(op: BinaryOperator): readonly [number, number] {
  const own = operatorStrength(op);
  if (op === "^") return [STRENGTH.whole, STRENGTH.sign];
  // Comparisons don't chain, so neither side may be a comparison.
  return own === STRENGTH.comparison ? [own + 1, own + 1] : [own, own + 1];
}

function printNumber({ value, percent }: NumberNode, style: FormulaStyle): string {
  const text = percent ? `${timesHundred(value)}%` : String(value);
  return style.decimal === "." ? text : text.replace(".", style.decimal);
}

/** A hundred times a number, by moving its decimal point: 0.07 gives "7", not 7.000000000000001. */
function timesHundred(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent !== undefined) return `${mantissa}e${Number(exponent) + 2}`;
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction.slice(0, 2).padEnd(2, "0");
  const rest = fraction.slice(2);
  const leading = digits.replace(/^(-?)0+(?=\d)/, "$1");
  return rest === "" ? leading : `${leading}.${rest}`;
}
