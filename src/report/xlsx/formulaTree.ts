/** A spreadsheet formula, limited to the syntax that this program writes. */
export type FormulaTree =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "cells"; readonly sheet: string | undefined; readonly from: Spot; readonly to: Spot }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FormulaTree[] };

/** Row and column from 0. */
type Spot = { readonly row: number; readonly column: number };

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:E[+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')*'|[\p{L}_]+)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(])|([A-Z][A-Z.0-9]*)(\()?|(<>|<=|>=|[-+*/^=<>(),%])|(#[A-Z0-9/]+[!?]?))/uy;

type Token =
  | { readonly kind: "value"; readonly value: number | string }
  | Extract<FormulaTree, { kind: "error" }>
  | Extract<FormulaTree, { kind: "cells" }>
  | { readonly kind: "word"; readonly text: string; readonly opens: boolean }
  | { readonly kind: "sign"; readonly text: string };

/** The precedence of a binary operator; the sign before an operand binds tighter than any of them. */
const STRENGTH: { readonly [operator: string]: number } = {
  ...{ "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 },
};

/** Reads a formula, without its equals sign. Throws at syntax that this program never writes. */
export function formulaTree(text: string): FormulaTree {
  const tokens = tokensOf(text);
  let at = 0;
  const sign = (): string | undefined => {
    const token = tokens[at];
    return token?.kind === "sign" ? token.text : undefined;
  };
  const take = (wanted: string): void => {
    if (sign() !== wanted) throw new Error(`${wanted} is missing in ${text}`);
    at += 1;
  };

  function operand(): FormulaTree {
    const token = tokens[at++];
    if (token === undefined) throw new Error(`unfinished: ${text}`);
    if (token.kind === "value" || token.kind === "cells" || token.kind === "error") return token;
    if (token.kind === "word") {
      if (!token.opens) return { kind: "value", value: token.text === "TRUE" };
      const args: FormulaTree[] = [];
      while (sign() !== ")") {
        args.push(expression(0));
        if (sign() === ",") at += 1;
      }
      take(")");
      return { kind: "call", name: token.text, args };
    }
    if (token.text === "-") return { kind: "call", name: "minus", args: [operand()] };
    if (token.text === "+") return operand();
    if (token.text !== "(") throw new Error(`${token.text} is out of place in ${text}`);
    const inside = expression(0);
    take(")");
    return inside;
  }

  function expression(least: number): FormulaTree {
    let left = operand();
    for (;;) {
      const operator = sign();
      if (operator === "%") {
        at += 1;
        left = { kind: "call", name: "/", args: [left, { kind: "value", value: 100 }] };
        continue;
      }
      const strength = operator === undefined ? undefined : STRENGTH[operator];
      if (operator === undefined || strength === undefined || strength <= least) return left;
      at += 1;
      left = { kind: "call", name: operator, args: [left, expression(strength)] };
    }
  }

  const tree = expression(0);
  if (at < tokens.length) throw new Error(`more than a formula: ${text}`);
  return tree;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`can't be read from ${start} on: ${text}`);
    const [, number, quoted, sheet, from, to, word, opens, sign, error] = match;
    if (number !== undefined) tokens.push({ kind: "value", value: Number(number) });
    else if (quoted !== undefined) tokens.push({ kind: "value", value: quoted.replaceAll('""', '"') });
    else if (from !== undefined) tokens.push(cellsOf(sheet, from, to ?? from));
    else if (word !== undefined) tokens.push({ kind: "word", text: word, opens: opens !== undefined });
    else if (error !== undefined) tokens.push({ kind: "error", text: error });
    else tokens.push({ kind: "sign", text: sign! });
  }
  return tokens;
}

function cellsOf(
  sheet: string | undefined,
  from: string,
  to: string,
): Extract<FormulaTree, { kind: "cells" }> {
  const name = sheet
    ?.slice(0, -1)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return { kind: "cells", sheet: name, from: spotOf(from), to: spotOf(to) };
}

function spotOf(address: string): Spot {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address)!;
  let column = 0;
  for (const letter of letters!) column = 26 * column + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
