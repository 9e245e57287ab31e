import type { FormulaIssue, RefusedConstruct } from "../model/issue.ts";
import type { Token } from "./token.ts";

/** Signs of mathjs's grammar and of other languages that are not in the formula language, longest first. */
const OPERATORS = [
  "===",
  "!==",
  ">>>",
  "<=>",
  "**",
  "&&",
  "||",
  "??",
  "=>",
  "=<",
  "<>",
  "<<",
  ">>",
  ".*",
  ".//",
  ".^",
  ".'",
  "&",
  "|",
  "~",
  "!",
  "×",
  "÷",
  "·",
  "−",
  "≤",
  "≥",
  "≠",
];

/** Words that mathjs reads as operators and that are refused. */
export const REFUSED_WORDS: ReadonlyMap<string, RefusedConstruct> = new Map([
  ["mod", "operator"],
  ["xor", "operator"],
  ["in", "unit"],
]);

/** The fault of a sign that begins nothing in the formula language. `afterOperand`: a value comes before it. */
export function refusedAt(
  text: string,
  at: number,
  before: readonly Token[],
  afterOperand: boolean,
): FormulaIssue {
  const refused = (construct: RefusedConstruct, length: number): FormulaIssue => ({
    code: "refused",
    construct,
    text: text.slice(at, at + length),
    span: { from: at, to: at + length },
  });
  const sign = text[at] ?? "";
  if (sign === "?") return refused("operator", 2);
  const operator = OPERATORS.find((candidate) => text.startsWith(candidate, at));
  if (operator !== undefined && operator !== "==") return refused("operator", operator.length);
  switch (sign) {
    case "=":
      return refused(isHead(before) ? "function-definition" : "assignment", 1);
    case "[":
      return refused(afterOperand ? "property" : "matrix", 1);
    case "]":
      return refused("matrix", 1);
    case "{":
    case "}":
      return refused("object", 1);
    case '"':
      return refused("text", 1);
    case "'":
      return refused(afterOperand ? "operator" : "text", 1);
    case "#":
      return refused("comment", 1);
    case ";":
      return refused("several-expressions", 1);
    case ".":
      if (afterOperand) return refused("property", 1);
  }
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { code: "syntax", span: { from: at, to: at + found.length }, found };
}

/** Whether the tokens are `name(…)`, so that `=` after them would define a function. */
function isHead(tokens: readonly Token[]): boolean {
  return tokens[0]?.kind === "name" && tokens[1]?.kind === "open" && tokens.at(-1)?.kind === "close";
}
