import type { UnaryName } from "../../engine/term.ts";
import {
  COUNT,
  ENDLESS,
  INFINITE,
  MINUS_INFINITE,
  NEGATIVE,
  NO_VALUE,
  POSITIVE,
  within,
  ZERO,
} from "./kinds.ts";
import type { Kinds } from "./kinds.ts";

/**
 * Operations as Excel formulas. Inside the workbook ∞ is #DIV/0!, −∞ is #NUM! and no value is #N/A:
 * an error passes through a formula by itself, which is right as long as only one of them can be combined
 * with ordinary numbers. Where more can, the formula tests for them: ISERR is true for ±∞ and not for #N/A.
 */
export type Operand = {
  readonly kinds: Kinds;
  /** The operand, in brackets where its precedence is below `least`. */
  readonly text: (least: number) => string;
  /** A text that may be repeated: a cell, or something as short. */
  readonly short: () => string;
};

export type Piece = { readonly text: string; readonly strength: number };

/** The precedence of a text's outermost operation: a higher one binds tighter. */
export const STRENGTH = { comparison: 0, sum: 1, product: 2, power: 3, whole: 4 };

export const PLUS = "#DIV/0!";
export const MINUS = "#NUM!";
/** Stands for ∞ where sizes are compared. */
const HUGE = "1E+300";

export function whole(text: string): Piece {
  return { text, strength: STRENGTH.whole };
}

function loosest(operand: Operand): string {
  return operand.text(STRENGTH.comparison);
}

function endless(operand: Operand): Kinds {
  return operand.kinds & ENDLESS;
}

/** Whether ∞ on one side may be combined with no value, or with the opposite ∞, on the other side. */
function mixes(a: Operand, b: Operand): boolean {
  if (endless(a) !== 0 && (b.kinds & NO_VALUE) !== 0) return true;
  return endless(b) !== 0 && (a.kinds & NO_VALUE) !== 0;
}

/** The operand as a number for comparing sizes, ∞ as a huge number; no value stays no value. */
export function sized(operand: Operand): string {
  const kinds = endless(operand);
  if (kinds === 0) return loosest(operand);
  const huge = kinds === INFINITE ? HUGE : `-${HUGE}`;
  if (kinds !== ENDLESS && (operand.kinds & NO_VALUE) === 0) return `IFERROR(${loosest(operand)},${huge})`;
  const x = operand.short();
  return `IF(ISERR(${x}),${kinds === ENDLESS ? `IF(ERROR.TYPE(${x})=2,${HUGE},-${HUGE})` : huge},${x})`;
}

/** 1 for ∞, −1 for −∞, 0 for a number; no value stays no value. */
export function signOfEndless(operand: Operand): string {
  const number = (operand.kinds & NO_VALUE) === 0 ? "0" : `0*${operand.text(STRENGTH.product)}`;
  const kinds = endless(operand);
  if (kinds === 0) return number;
  const x = operand.short();
  const sign = kinds === ENDLESS ? `IF(ERROR.TYPE(${x})=2,1,-1)` : kinds === INFINITE ? "1" : "-1";
  return `IF(ISERR(${x}),${sign},${(operand.kinds & NO_VALUE) === 0 ? "0" : `0*${x}`})`;
}

function anyEndless(a: Operand, b: Operand): string {
  const tests = [a, b].filter((operand) => endless(operand) !== 0).map((one) => `ISERR(${one.short()})`);
  return tests.length === 1 ? tests[0]! : `OR(${tests.join(",")})`;
}

export function add(op: "+" | "-", a: Operand, b: Operand): Piece {
  const flips = op === "-" && endless(b) !== 0;
  const one = endless(a) | endless(b);
  if (!flips && !mixes(a, b) && one !== ENDLESS) {
    return { text: `${a.text(STRENGTH.sum)}${op}${b.text(STRENGTH.product)}`, strength: STRENGTH.sum };
  }
  if (endless(a) === 0 && one !== ENDLESS && (a.kinds & NO_VALUE) === 0) {
    const gives = (one === INFINITE) === (op === "+") ? PLUS : MINUS;
    return whole(`IF(ISERR(${b.short()}),${gives},${a.text(STRENGTH.sum)}${op}${b.short()})`);
  }
  const sign = `${signOfEndless(a)}${op}${signOfEndless(b)}+3`;
  return whole(
    `IF(${anyEndless(a, b)},CHOOSE(${sign},${MINUS},${MINUS},NA(),${PLUS},${PLUS}),${a.short()}${op}${b.short()})`,
  );
}

/** ∞ with the sign of a text that may be below, at or above 0; at 0 no value. */
function endlessOf(sign: string): string {
  return `CHOOSE(${sign}+2,${MINUS},NA(),${PLUS})`;
}

export function multiply(a: Operand, b: Operand): Piece {
  const plain =
    (endless(a) | endless(b)) === 0 ||
    (endless(b) === 0 && within(b.kinds, POSITIVE)) ||
    (endless(a) === 0 && within(a.kinds, POSITIVE)) ||
    within(a.kinds | b.kinds, POSITIVE | INFINITE);
  if (plain) {
    return {
      text: `${a.text(STRENGTH.product)}*${b.text(STRENGTH.power)}`,
      strength: STRENGTH.product,
    };
  }
  const sign = `SIGN(${sized(a)})*SIGN(${sized(b)})`;
  return whole(`IF(${anyEndless(a, b)},${endlessOf(sign)},${a.short()}*${b.short()})`);
}

export function divide(a: Operand, b: Operand): Piece {
  if (endless(b) === 0) return divideByNumber(a, b);
  // A number over ∞ is 0.
  const zero = (a.kinds & NO_VALUE) === 0 ? "0" : `0*${a.short()}`;
  const over = endless(a) === 0 ? zero : `IF(ISERR(${a.short()}),NA(),${zero})`;
  const rest = divideByNumber(
    { kinds: a.kinds, text: a.short, short: a.short },
    { kinds: b.kinds & ~ENDLESS, text: b.short, short: b.short },
  );
  return whole(`IF(ISERR(${b.short()}),${over},${rest.text})`);
}

function divideByNumber(a: Operand, b: Operand): Piece {
  const quotient = (): Piece => ({
    text: `${a.text(STRENGTH.product)}/${b.text(STRENGTH.power)}`,
    strength: STRENGTH.product,
  });
  if (endless(a) === 0) {
    // Unguarded, #DIV/0! means ∞: right where the dividend is above 0.
    if ((b.kinds & ZERO) === 0 || (a.kinds & (ZERO | NEGATIVE)) === 0) return quotient();
    const [x, y] = [a.short(), b.short()];
    if ((a.kinds & NEGATIVE) === 0) return whole(`IF(AND(${x}=0,${y}=0),NA(),${x}/${y})`);
    return whole(`IF(${y}=0,${endlessOf(`SIGN(${x})`)},${x}/${y})`);
  }
  const simple = (a.kinds & MINUS_INFINITE) === 0 && within(b.kinds, COUNT);
  if (simple && ((b.kinds & ZERO) === 0 || (a.kinds & (ZERO | NEGATIVE)) === 0)) return quotient();
  const [x, y] = [a.short(), b.short()];
  if (simple && (a.kinds & NEGATIVE) === 0) return whole(`IF(AND(${x}=0,${y}=0),NA(),${x}/${y})`);
  const sign = `SIGN(${sized(a)})*IF(${y}<0,-1,1)`;
  return whole(`IF(OR(${y}=0,ISERR(${x})),${endlessOf(sign)},${x}/${y})`);
}

/** a ^ b; `wholePower` where b is certainly a whole number. */
export function raise(a: Operand, b: Operand, wholePower: boolean): Piece {
  const guards: [test: string, gives: string][] = [];
  const [x, y] = [a.short, b.short];
  if ((a.kinds & ZERO) !== 0 && (b.kinds & ZERO) !== 0) guards.push([`AND(${x()}=0,${y()}=0)`, "1"]);
  if ((a.kinds & ZERO) !== 0 && (b.kinds & NEGATIVE) !== 0) guards.push([`AND(${x()}=0,${y()}<0)`, PLUS]);
  if ((a.kinds & NEGATIVE) !== 0 && !wholePower) {
    guards.push([`AND(${x()}<0,${y()}<>INT(${y()}))`, "NA()"]);
  }
  if ((endless(a) | endless(b)) === 0) {
    if (guards.length === 0) {
      const text = `${a.text(STRENGTH.whole)}^${b.text(STRENGTH.whole)}`;
      return { text, strength: STRENGTH.power };
    }
    return whole(guarded(guards, `${x()}^${y()}`));
  }
  const over = endless(b) === 0 ? "" : endlessPower(a, b);
  const grown = (a.kinds & MINUS_INFINITE) === 0 ? PLUS : signedGrowth(a, y());
  const of = endless(a) === 0 ? "" : `IF(${y()}=0,1,IF(${y()}<0,0,${grown}))`;
  const both = over === "" ? of : of === "" ? over : `IF(ISERR(${y()}),${over},${of})`;
  return whole(`IF(${anyEndless(a, b)},${both},${guarded(guards, `${x()}^${y()}`)})`);
}

/** A number to an infinite power: 1 stays 1, −1 has no value. */
function endlessPower(a: Operand, b: Operand): string {
  const x = sized(a);
  const far = `IF((ABS(${x})>1)=(${sized(b)}>0),${PLUS},0)`;
  return `IF(${x}=1,1,${(a.kinds & NEGATIVE) === 0 ? far : `IF(${x}=-1,NA(),${far})`})`;
}

function signedGrowth(a: Operand, exponent: string): string {
  return `IF(AND(${sized(a)}<0,MOD(${exponent},2)=1),${MINUS},${PLUS})`;
}

function guarded(guards: readonly (readonly [string, string])[], text: string): string {
  return guards.reduceRight((rest, [test, gives]) => `IF(${test},${gives},${rest})`, text);
}

/**
 * The least or the largest; `back` turns a huge number back into ∞, where the result may be infinite.
 */
export function extreme(
  fn: "min" | "max",
  operands: readonly Operand[],
  result: Kinds,
  back: (text: string) => string,
): Piece {
  const name = fn.toUpperCase();
  const passes = fn === "max" ? INFINITE : MINUS_INFINITE;
  const lone = operands.every((one) =>
    operands.every((other) => one === other || endless(one) === 0 || (other.kinds & NO_VALUE) === 0),
  );
  if (lone && operands.every((one) => within(endless(one), passes))) {
    return whole(`${name}(${operands.map(loosest).join(",")})`);
  }
  const text = `${name}(${operands.map(sized).join(",")})`;
  return whole((result & ENDLESS) === 0 ? text : back(text));
}

/** Back to ∞ where a text, which may be repeated, is a huge number. */
export function endlessAgain(short: string): string {
  return `IF(${short}>=${HUGE},${PLUS},IF(${short}<=-${HUGE},${MINUS},${short}))`;
}

/** An operand used as a count: below 0 counts as 0, ∞ is no value. */
export function amount(a: Operand, least: number): string {
  const kinds = endless(a);
  if (kinds === 0) return (a.kinds & NEGATIVE) === 0 ? a.text(least) : `MAX(0,${loosest(a)})`;
  const x = a.short();
  const gives =
    kinds === INFINITE ? "NA()" : kinds === MINUS_INFINITE ? "0" : `IF(ERROR.TYPE(${x})=2,NA(),0)`;
  return `IF(ISERR(${x}),${gives},MAX(0,${x}))`;
}

export function unary(fn: Exclude<UnaryName, "not">, a: Operand): Piece {
  const kinds = endless(a);
  const x = a.short;
  /** The results for ±∞ and for numbers. */
  const split = (plus: string, minus: string, number: string): Piece => {
    if (kinds === 0) return whole(number);
    const gives = kinds === INFINITE ? plus : kinds === MINUS_INFINITE ? minus : undefined;
    return whole(`IF(ISERR(${x()}),${gives ?? `IF(ERROR.TYPE(${x()})=2,${plus},${minus})`},${number})`);
  };
  const bare = kinds === 0 ? loosest(a) : x();
  switch (fn) {
    case "+":
      return { text: a.text(STRENGTH.sum), strength: STRENGTH.sum };
    case "-":
      // In Excel a sign binds tighter than a power, so it is always written in brackets.
      return split(MINUS, PLUS, kinds === 0 ? `(-${a.text(STRENGTH.whole)})` : `-${x()}`);
    case "abs":
      return split(PLUS, PLUS, `ABS(${bare})`);
    case "floor":
      return whole(`INT(${loosest(a)})`);
    case "ceil":
      return whole(`(-INT(-${a.text(STRENGTH.whole)}))`);
    case "round":
      return whole(`ROUND(${loosest(a)},0)`);
    case "exp":
      return split(PLUS, "0", `EXP(${bare})`);
    case "log":
      if (within(a.kinds, POSITIVE | INFINITE | NO_VALUE)) return whole(`LN(${loosest(a)})`);
      return split(PLUS, "NA()", `IF(${x()}>0,LN(${x()}),IF(${x()}=0,${MINUS},NA()))`);
    case "sqrt":
      if ((a.kinds & (NEGATIVE | MINUS_INFINITE)) === 0) return whole(`SQRT(${loosest(a)})`);
      return split(PLUS, "NA()", `IF(${x()}<0,NA(),SQRT(${x()}))`);
  }
}
