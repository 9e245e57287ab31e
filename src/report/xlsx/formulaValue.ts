import { gammaP } from "../../engine/distributions/gamma.ts";
import { normalCdf, normalDensity } from "../../engine/distributions/normal.ts";
import { exp } from "../../lib/elementary/exp.ts";
import { ln } from "../../lib/elementary/ln.ts";
import { pow } from "../../lib/elementary/pow.ts";
import type { FormulaTree } from "./formulaTree.ts";

/** A spreadsheet error, with the number that ERROR.TYPE gives it. */
export type SheetError = { readonly error: 2 | 3 | 6 | 7 };

export function sheetError(error: SheetError["error"]): SheetError {
  return { error };
}

export function isError(value: unknown): value is SheetError {
  return typeof value === "object" && value !== null && "error" in value;
}

const ERRORS: { readonly [text: string]: SheetError["error"] } = {
  ...{ "#DIV/0!": 2, "#VALUE!": 3, "#NUM!": 6, "#N/A": 7 },
};
const DIV0 = sheetError(2);
const VALUE = sheetError(3);
const NUM = sheetError(6);
const NA = sheetError(7);

export type Scalar = number | string | boolean | SheetError;
type Block = readonly (readonly Scalar[])[];
type Value = Scalar | Block;

/** The value of the cell, by the name of its sheet (undefined: the formula's own); 0 where it is empty. */
export type CellAt = (sheet: string | undefined, row: number, column: number) => Scalar;

/** A formula's result, from the values of the cells that it names. Knows only functions that this program writes. */
export function formulaValue(tree: FormulaTree, cellAt: CellAt): Scalar {
  const found = valueOf(tree, cellAt);
  return isBlock(found) ? (found[0]?.[0] ?? 0) : found;
}

function valueOf(tree: FormulaTree, cellAt: CellAt): Value {
  switch (tree.kind) {
    case "value":
      return tree.value;
    case "error":
      return sheetError(ERRORS[tree.text] ?? 3);
    case "cells": {
      const { sheet, from, to } = tree;
      const rows = Array.from({ length: to.row - from.row + 1 }, (_, r) =>
        Array.from({ length: to.column - from.column + 1 }, (_, c) =>
          cellAt(sheet, from.row + r, from.column + c),
        ),
      );
      return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
    }
    case "call": {
      const lazy = LAZY[tree.name];
      if (lazy !== undefined) return lazy(tree.args, (part) => valueOf(part, cellAt));
      const args = tree.args.map((part) => valueOf(part, cellAt));
      const whole = WHOLE[tree.name];
      if (whole !== undefined) return whole(args);
      const each = EACH[tree.name];
      if (each === undefined) throw new Error(`no such function: ${tree.name}`);
      return broadcast(each, args);
    }
  }
}

type Lazy = (args: readonly FormulaTree[], value: (part: FormulaTree) => Value) => Value;

/** The functions that evaluate only some of their arguments. */
const LAZY: { readonly [name: string]: Lazy } = {
  IF: ([test, yes, no], value) => {
    const found = truth(single(value(test!)));
    if (isError(found)) return found;
    return found ? value(yes!) : no === undefined ? false : value(no);
  },
  IFERROR: ([tried, otherwise], value) => {
    const found = value(tried!);
    return isError(single(found)) ? value(otherwise!) : found;
  },
  CHOOSE: ([which, ...choices], value) => {
    const index = toNumber(single(value(which!)));
    if (isError(index)) return index;
    const choice = choices[Math.trunc(index) - 1];
    return choice === undefined ? VALUE : value(choice);
  },
};

/** The functions that take whole blocks of cells. */
const WHOLE: { readonly [name: string]: (args: readonly Value[]) => Value } = {
  SUM: (args) => folded(args, 0, (a, b) => a + b),
  MAX: (args) => folded(args, undefined, Math.max),
  MIN: (args) => folded(args, undefined, Math.min),
  AND: (args) => truths(args, (all) => all.every(Boolean)),
  OR: (args) => truths(args, (all) => all.some(Boolean)),
  SUMPRODUCT: (args) => {
    const product = args.length === 1 ? args[0]! : broadcast(EACH["*"]!, args);
    return folded([product], 0, (a, b) => a + b);
  },
  COLUMNS: ([cells]) => (isBlock(cells!) ? cells[0]!.length : 1),
  INDEX: ([cells, row, column]) => {
    const block = isBlock(cells!) ? cells : [[cells!]];
    const at = toNumber(single(row!));
    const across = column === undefined ? 1 : toNumber(single(column));
    if (isError(at)) return at;
    if (isError(across)) return across;
    return (
      (block.length === 1 && column === undefined ? block[0]?.[at - 1] : block[at - 1]?.[across - 1]) ?? VALUE
    );
  },
  MATCH: ([wanted, cells]) => {
    const found = flat(cells!).findIndex((one) => one === single(wanted!));
    return found === -1 ? NA : found + 1;
  },
  NA: () => NA,
};

type Each = (...args: Scalar[]) => Scalar;

/** The functions that work on each cell of a block by itself. */
const EACH: { readonly [name: string]: Each } = {
  minus: numeric((x) => -x),
  "+": numeric((a, b) => a + b!),
  "-": numeric((a, b) => a - b!),
  "*": numeric((a, b) => a * b!),
  "/": numeric((a, b) => (b === 0 ? DIV0 : a / b!)),
  "^": numeric((a, b) => (a === 0 && b! < 0 ? DIV0 : pow(a, b!))),
  "=": compared((order) => order === 0),
  "<>": compared((order) => order !== 0),
  "<": compared((order) => order < 0),
  ">": compared((order) => order > 0),
  "<=": compared((order) => order <= 0),
  ">=": compared((order) => order >= 0),
  ABS: numeric(Math.abs),
  SIGN: numeric(Math.sign),
  INT: numeric(Math.floor),
  EXP: numeric((x) => exp(x)),
  LN: numeric((x) => (x > 0 ? ln(x) : NUM)),
  SQRT: numeric((x) => (x < 0 ? NUM : Math.sqrt(x))),
  MOD: numeric((a, b) => (b === 0 ? DIV0 : a - b! * Math.floor(a / b!))),
  ROUND: numeric((x, digits) => {
    const step = pow(10, digits!);
    return (Math.sign(x) * Math.round(Math.abs(x) * step)) / step;
  }),
  MONTH: numeric((day) => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).getUTCMonth() + 1),
  NORMDIST: numeric((x, mean, sd, sum) => {
    const z = (x - mean!) / sd!;
    return sum === 0 ? normalDensity(z) / sd! : normalCdf(z);
  }),
  GAMMADIST: numeric((x, shape, scale) => (x <= 0 ? 0 : gammaP(shape!, x / scale!))),
  NOT: (x) => {
    const found = truth(x!);
    return isError(found) ? found : !found;
  },
  ISERR: (x) => isError(x) && x.error !== NA.error,
  ISNUMBER: (x) => typeof x === "number",
  "ERROR.TYPE": (x) => (isError(x) ? x.error : NA),
  EXACT: (a, b) => a === b,
};

function numeric(work: (x: number, ...more: number[]) => number | SheetError): Each {
  return (...args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const found = toNumber(arg);
      if (isError(found)) return found;
      numbers.push(found);
    }
    const [x, ...more] = numbers;
    const found = work(x!, ...more);
    return isError(found) || Number.isFinite(found) ? found : NUM;
  };
}

function compared(fits: (order: number) => boolean): Each {
  return (a, b) => {
    if (isError(a)) return a;
    if (isError(b)) return b!;
    const [x, y] = [a!, b!];
    // Texts sort after numbers, booleans after texts.
    const rank = (one: Scalar) => ["number", "string", "boolean"].indexOf(typeof one);
    if (rank(x) !== rank(y)) return fits(rank(x) - rank(y));
    return fits(x < y ? -1 : x > y ? 1 : 0);
  };
}

function broadcast(work: Each, args: readonly Value[]): Value {
  if (!args.some(isBlock)) return work(...(args as Scalar[]));
  const blocks = args.map((arg) => (isBlock(arg) ? arg : [[arg]]));
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      work(
        ...blocks.map((block) => {
          const line = block[block.length === 1 ? 0 : r];
          return line?.[line.length === 1 ? 0 : c] ?? NA;
        }),
      ),
    ),
  );
}

/** Applied to the numbers among the arguments; the first error becomes the result. */
function folded(
  args: readonly Value[],
  empty: number | undefined,
  join: (a: number, b: number) => number,
): Scalar {
  let result = empty;
  for (const arg of args) {
    for (const one of flat(arg)) {
      if (isError(one)) return one;
      // Texts and booleans count where they are given directly, not in cells.
      if (typeof one !== "number" && isBlock(arg)) continue;
      const number = toNumber(one);
      if (isError(number)) return number;
      result = result === undefined ? number : join(result, number);
    }
  }
  return Number.isFinite(result ?? 0) ? (result ?? 0) : NUM;
}

function truths(args: readonly Value[], join: (all: readonly boolean[]) => boolean): Scalar {
  const all: boolean[] = [];
  for (const one of args.flatMap(flat)) {
    const found = truth(one);
    if (isError(found)) return found;
    all.push(found);
  }
  return join(all);
}

function truth(value: Scalar): boolean | SheetError {
  if (isError(value)) return value;
  if (typeof value === "string") return VALUE;
  return typeof value === "boolean" ? value : value !== 0;
}

function toNumber(value: Scalar): number | SheetError {
  if (isError(value) || typeof value === "number") return value;
  return typeof value === "boolean" ? Number(value) : VALUE;
}

function isBlock(value: Value): value is Block {
  return Array.isArray(value);
}

function flat(value: Value): readonly Scalar[] {
  return isBlock(value) ? value.flat() : [value];
}

function single(value: Value): Scalar {
  return isBlock(value) ? (value[0]?.[0] ?? 0) : value;
}
