/**
 * The only file that imports mathjs, which parses here and never evaluates. It gets the formula with every operand
 * replaced by a name of ours, so that its own constants, units, numbers and functions are never used; its result only
 * gives the order of the operations.
 */
// @ts-expect-error mathjs exports its parser as a factory, which its types leave out.
import { createParse } from "mathjs/number";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { FormulaIssue } from "../model/issue.ts";
import type { Ast } from "./ast.ts";
import { FORMULA_LIMITS } from "./limits.ts";
import { joinLiterals } from "./literals.ts";
import { PARSED_NODES } from "./parsedNodes.ts";
import { endsOperand, startsOperand } from "./token.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokenize.ts";
import { placeholder, translate } from "./translate.ts";
import type { ParsedNode } from "./translate.ts";

/**
 * mathjs's parser with its dependencies replaced: nodes are plain data, numbers are JavaScript numbers, and only texts
 * are accepted.
 */
const mathParse: (expression: string) => unknown = createParse({
  ...PARSED_NODES,
  config: { number: "number" },
  numeric: Number,
  typed: Object.assign(
    (_name: string, signatures: { readonly string: (expression: string) => unknown }) =>
      function parse(expression: string) {
        return signatures.string(expression);
      },
    { addConversion: () => undefined },
  ),
});

const CACHE_SIZE = 2000;
const cache = new Map<string, Result<Ast, FormulaIssue>>();

/**
 * The syntax tree of a stored formula, or the first fault of its text. Whether names, arguments and places are right
 * is checked by `checkFormula`. Never throws, whatever the text.
 *
 * @example parseFormula("1 - 5%") // 1 - 0.05, with spans that refer to the text
 */
export function parseFormula(text: string): Result<Ast, FormulaIssue> {
  const max = FORMULA_LIMITS.characters;
  if (text.length > max) return err({ code: "too-long", length: text.length, max });
  const known = cache.get(text);
  if (known !== undefined) return known;
  const result = parseFresh(text);
  if (cache.size >= CACHE_SIZE) {
    for (const oldest of cache.keys()) {
      cache.delete(oldest);
      break;
    }
  }
  cache.set(text, result);
  return result;
}

function parseFresh(text: string): Result<Ast, FormulaIssue> {
  const raw = tokenize(text);
  if (!raw.ok) return raw;
  if (raw.value.length === 0) return err({ code: "empty" });
  const joined = joinLiterals(raw.value, text);
  if (!joined.ok) return joined;
  const tokens = joined.value;
  const side = sideBySide(tokens, text);
  if (side !== undefined) return err(side);
  if (countNodes(tokens) > FORMULA_LIMITS.nodes) {
    return err({ code: "too-many-nodes", max: FORMULA_LIMITS.nodes });
  }
  return parseTokens(tokens, text);
}

function parseTokens(tokens: readonly Token[], text: string): Result<Ast, FormulaIssue> {
  const pieces = tokens.map((token, index) => (isOperand(token) ? placeholder(index) : token.text));
  try {
    const root: unknown = mathParse(pieces.join(" "));
    const ast = translate(root as ParsedNode, tokens);
    return "code" in ast ? err(ast) : ok(ast);
  } catch (error) {
    // mathjs is recursive: a text with hundreds of signs or conditions can exhaust the call stack.
    if (error instanceof RangeError) return err({ code: "too-deep", max: FORMULA_LIMITS.levels });
    if (error instanceof SyntaxError) return err(syntaxIssue(error, pieces, tokens, text));
    throw error;
  }
}

/** The fault at the token where mathjs failed, or at the end where a token is missing. */
function syntaxIssue(
  error: SyntaxError & { readonly char?: number },
  pieces: readonly string[],
  tokens: readonly Token[],
  text: string,
): FormulaIssue {
  let offset = (error.char ?? Infinity) - 1;
  for (const [index, piece] of pieces.entries()) {
    const token = tokens[index];
    if (offset < piece.length && token !== undefined) {
      return { code: "syntax", span: token.span, found: token.text };
    }
    offset -= piece.length + 1;
  }
  const end = text.trimEnd().length;
  return { code: "syntax", span: { from: end, to: end }, found: "" };
}

/**
 * The fault of two values with nothing between them, which mathjs would multiply. A name before a bracket is a call.
 */
function sideBySide(tokens: readonly Token[], text: string): FormulaIssue | undefined {
  for (let i = 1; i < tokens.length; i++) {
    const left = tokens[i - 1]!;
    const right = tokens[i]!;
    if (!endsOperand(left) || !startsOperand(right)) continue;
    if (left.kind === "name" && right.kind === "open") continue;
    const span = { from: left.span.from, to: right.span.to };
    return {
      code: "refused",
      construct: "implicit-multiplication",
      text: text.slice(span.from, span.to),
      span,
    };
  }
  return undefined;
}

function countNodes(tokens: readonly Token[]): number {
  return tokens.filter((token) => isOperand(token) || token.kind === "operator" || token.kind === "question")
    .length;
}

function isOperand(token: Token): boolean {
  return token.kind === "number" || token.kind === "name" || token.kind === "interval";
}
