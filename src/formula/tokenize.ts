import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { FormulaIssue } from "../model/issue.ts";
import type { BinaryOperator } from "./ast.ts";
import { FORMULA_LIMITS } from "./limits.ts";
import { REFUSED_WORDS, refusedAt } from "./refusals.ts";
import { endsOperand } from "./token.ts";
import type { Token } from "./token.ts";

// As in mathjs, a decimal point may end a number, but not where it begins an operator such as `.*`.
const NUMBER = /(?:\d+(?:\.(?![*/^'])\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const OPERATOR = /(?:[<>]=?|[=!]=|[+\-*/^])/y;
const SPACE = /[\p{Zs}\t\r\n]+/uy;
/** What makes a number invalid when it follows immediately: 1_000, 1.2.3, 0x1F. */
const NUMBER_TAIL = /(?:_|\.(?=[\d.])|(?<=(?<![\d.])0)[xXbBoO][\da-fA-F])[\w.]*/y;

const SINGLE: ReadonlyMap<string, "open" | "close" | "comma" | "question" | "colon" | "percent"> = new Map([
  ["(", "open"],
  [")", "close"],
  [",", "comma"],
  ["?", "question"],
  [":", "colon"],
  ["%", "percent"],
]);

/** The tokens of a formula, or the fault of the first thing in it that is not a token. */
export function tokenize(text: string): Result<readonly Token[], FormulaIssue> {
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space !== undefined) {
      const line = space.search(/[\r\n]/);
      const from = at + line;
      at += space.length;
      // Inside brackets, or where a value must still follow, a line end is a space.
      if (line >= 0 && depth === 0 && endsOperand(tokens.at(-1)) && at < text.length) {
        const span = { from, to: from + 1 };
        return err({ code: "refused", construct: "several-expressions", text: text[from] ?? "", span });
      }
      continue;
    }
    const token = tokenAt(text, at, tokens);
    if (!token.ok) return token;
    const { kind, span } = token.value;
    if (kind === "open") depth++;
    if (kind === "close") depth--;
    if (depth > FORMULA_LIMITS.levels) return err({ code: "too-deep", max: FORMULA_LIMITS.levels, span });
    tokens.push(token.value);
    at = span.to;
  }
  return ok(tokens);
}

function tokenAt(text: string, at: number, before: readonly Token[]): Result<Token, FormulaIssue> {
  const number = matchAt(NUMBER, text, at);
  if (number !== undefined) return numberToken(text, at, number);
  const name = matchAt(NAME, text, at);
  if (name !== undefined) return wordToken(name, at);
  const next = text[at + 1] ?? "";
  const single =
    text[at] === "?" && /^[?.]/.test(next) && !/\d/.test(text[at + 2] ?? "")
      ? undefined
      : SINGLE.get(text[at] ?? "");
  if (single !== undefined) return ok({ kind: single, text: text[at] ?? "", span: { from: at, to: at + 1 } });
  const issue = refusedAt(text, at, before, endsOperand(before.at(-1)));
  const operator = matchAt(OPERATOR, text, at);
  const length = issue.code === "refused" ? issue.text.length : 0;
  // The longest sign is taken: `**` is refused although `*` is allowed, and `==` is not an assignment.
  if (operator === undefined || operator.length < length) return err(issue);
  const span = { from: at, to: at + operator.length };
  return ok({ kind: "operator", op: operator as BinaryOperator, text: operator, span });
}

function numberToken(text: string, at: number, digits: string): Result<Token, FormulaIssue> {
  const tail = matchAt(NUMBER_TAIL, text, at + digits.length);
  if (tail !== undefined) {
    const span = { from: at, to: at + digits.length + tail.length };
    return err({ code: "refused", construct: "literal", text: digits + tail, span });
  }
  const span = { from: at, to: at + digits.length };
  const value = Number(digits);
  if (!Number.isFinite(value)) return err({ code: "number-too-large", text: digits, span });
  return ok({ kind: "number", value, percent: false, text: digits, span });
}

function wordToken(text: string, at: number): Result<Token, FormulaIssue> {
  const span = { from: at, to: at + text.length };
  const construct = REFUSED_WORDS.get(text);
  if (construct !== undefined) return err({ code: "refused", construct, text, span });
  if (text === "and" || text === "or" || text === "not")
    return ok({ kind: "operator", op: text, text, span });
  if (text === "to") return ok({ kind: "to", text, span });
  return ok({ kind: "name", text, span });
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
