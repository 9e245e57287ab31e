import type { Ast, BinaryOperator } from "./ast.ts";
import { power, SCALARS } from "./kernels.ts";

/**
 * The value of an expression that is the same in every month and trial, as far as its text shows; undefined where it
 * names something or draws.
 */
export function constantValue(ast: Ast): number | undefined {
  switch (ast.kind) {
    case "number":
      return ast.value;
    case "name":
    case "interval":
      return undefined;
    case "unary": {
      const x = constantValue(ast.arg);
      return x === undefined ? undefined : unary(ast.op, x);
    }
    case "binary": {
      const x = constantValue(ast.left);
      const y = constantValue(ast.right);
      return x === undefined || y === undefined ? undefined : binary(ast.op, x, y);
    }
    case "conditional": {
      const test = constantValue(ast.test);
      if (test === undefined || Number.isNaN(test)) return test;
      return constantValue(test !== 0 ? ast.then : ast.otherwise);
    }
    case "call": {
      const scalar = Object.hasOwn(SCALARS, ast.fn) ? SCALARS[ast.fn] : undefined;
      const args = ast.args.map(constantValue);
      return scalar !== undefined && args.every((arg) => arg !== undefined) ? scalar(...args) : undefined;
    }
  }
}

function unary(op: "-" | "+" | "not", x: number): number {
  if (op === "not") return truth(x === 0, x);
  return op === "-" ? -x : x;
}

function binary(op: BinaryOperator, x: number, y: number): number {
  switch (op) {
    case "+":
      return x + y;
    case "-":
      return x - y;
    case "*":
      return x * y;
    case "/":
      return x / (y + 0); // −0 counts as 0
    case "^":
      return power(x, y);
    case "<":
      return truth(x < y, x, y);
    case "<=":
      return truth(x <= y, x, y);
    case ">":
      return truth(x > y, x, y);
    case ">=":
      return truth(x >= y, x, y);
    case "==":
      return truth(x === y, x, y);
    case "!=":
      return truth(x !== y, x, y);
    case "and":
      return truth(x !== 0 && y !== 0, x, y);
    case "or":
      return truth(x !== 0 || y !== 0, x, y);
  }
}

/** 1 or 0; NaN where an operand has no value. */
function truth(is: boolean, ...operands: readonly number[]): number {
  return operands.some(Number.isNaN) ? NaN : is ? 1 : 0;
}
