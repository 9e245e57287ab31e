import type { FormulaIssue } from "../model/issue.ts";
import type { Ast, BinaryOperator, NumberNode, Span } from "./ast.ts";
import { FORMULA_LIMITS } from "./limits.ts";
import type { NumberToken, Token } from "./token.ts";

/** The parts of mathjs's nodes that are read. Everything that is not translated below is refused. */
export type ParsedNode = {
  readonly type: string;
  readonly name?: string;
  readonly op?: string;
  readonly args?: readonly ParsedNode[];
  readonly params?: readonly ParsedNode[];
  readonly content?: ParsedNode;
  readonly fn?: ParsedNode | string;
  readonly condition?: ParsedNode;
  readonly trueExpr?: ParsedNode;
  readonly falseExpr?: ParsedNode;
  readonly start?: ParsedNode;
};

/** The name by which mathjs knows the operand that is token number `index`. */
export function placeholder(index: number): string {
  return `v${index}`;
}

/** A translated node, and the first and last of its tokens, including brackets around it. */
type Part = { readonly ast: Ast; readonly first: number; readonly last: number };

const BINARY: ReadonlySet<string> = new Set<BinaryOperator>([
  "+",
  "-",
  "*",
  "/",
  "^",
  "<",
  "<=",
  ">",
  ">=",
  "==",
  "!=",
  "and",
  "or",
]);

/**
 * Translates mathjs's tree into ours. mathjs keeps no positions, but every operand has a name with the number of its
 * token, so the tokens between operands are known too: a sign comes right before what it belongs to, a bracket right
 * before and right after its content.
 */
export function translate(root: ParsedNode, tokens: readonly Token[]): Ast | FormulaIssue {
  let fault: FormulaIssue | undefined;
  const part = walk(root, 0);
  return part === undefined ? (fault ?? wholeRefused()) : part.ast;

  function walk(node: ParsedNode | undefined, outer: number): Part | undefined {
    if (node === undefined || fault !== undefined) return undefined;
    switch (node.type) {
      case "SymbolNode":
        return leaf(indexOf(node));
      case "ParenthesisNode": {
        const inside = walk(node.content, outer + 1);
        return deepEnough(inside && { ...inside, first: inside.first - 1, last: inside.last + 1 }, outer);
      }
      case "OperatorNode":
        return operator(node, outer);
      case "FunctionNode":
        return call(node, outer);
      case "ConditionalNode": {
        const test = walk(node.condition, outer + 1);
        const then = walk(node.trueExpr, outer + 1);
        const otherwise = walk(node.falseExpr, outer + 1);
        if (!test || !then || !otherwise) return undefined;
        const { first } = test;
        const { last } = otherwise;
        const span = spanOf(first, last);
        const asts = { test: test.ast, then: then.ast, otherwise: otherwise.ast };
        return deepEnough({ ast: { kind: "conditional", ...asts, span }, first, last }, outer);
      }
      case "RelationalNode": {
        const first = walk(node.params?.[0], outer);
        const last = walk(node.params?.at(-1), outer);
        return first && last && refuse("chained-comparison", spanOf(first.first, last.last));
      }
      case "RangeNode": {
        const start = node.start?.type === "ConstantNode" ? undefined : walk(node.start, outer);
        const colon = tokens.find((token, i) => token.kind === "colon" && i > (start?.last ?? -1));
        return colon && refuse("range", colon.span);
      }
      default:
        return undefined;
    }
  }

  function operator(node: ParsedNode, outer: number): Part | undefined {
    const op = node.op ?? "";
    if (node.args?.length === 1) {
      const arg = walk(node.args[0], outer + 1);
      if (arg === undefined || (op !== "-" && op !== "+" && op !== "not")) return undefined;
      const first = arg.first - 1;
      const ast: Ast = { kind: "unary", op, arg: arg.ast, span: spanOf(first, arg.last) };
      return deepEnough({ ast, first, last: arg.last }, outer);
    }
    const left = walk(node.args?.[0], outer);
    const right = walk(node.args?.[1], outer);
    if (!left || !right || !BINARY.has(op)) return undefined;
    const span = spanOf(left.first, right.last);
    const ast: Ast = { kind: "binary", op: op as BinaryOperator, left: left.ast, right: right.ast, span };
    return { ast, first: left.first, last: right.last };
  }

  function call(node: ParsedNode, outer: number): Part | undefined {
    if (typeof node.fn !== "object") return undefined;
    const first = indexOf(node.fn);
    const fn = tokens[first];
    if (fn?.kind !== "name") return undefined;
    const args: Ast[] = [];
    let last = first + 1; // the opening bracket
    for (const arg of node.args ?? []) {
      const part = walk(arg, outer + 1);
      if (part === undefined) return undefined;
      args.push(part.ast);
      last = part.last;
    }
    last++; // the closing bracket
    const ast: Ast = { kind: "call", fn: fn.text, args, span: spanOf(first, last) };
    return deepEnough({ ast, first, last }, outer);
  }

  function leaf(index: number): Part | undefined {
    const token = tokens[index];
    const ast = token && leafAst(token);
    return ast && { ast, first: index, last: index };
  }

  function deepEnough(part: Part | undefined, outer: number): Part | undefined {
    if (outer < FORMULA_LIMITS.levels || part === undefined) return part;
    fault ??= { code: "too-deep", max: FORMULA_LIMITS.levels, span: spanOf(part.first, part.last) };
    return undefined;
  }

  function refuse(construct: "chained-comparison" | "range", span: Span): undefined {
    fault ??= { code: "refused", construct, text: textOf(span), span };
    return undefined;
  }

  function textOf(span: Span): string {
    return tokens
      .filter((token) => token.span.from >= span.from && token.span.to <= span.to)
      .map((token) => token.text)
      .join(" ");
  }

  function wholeRefused(): FormulaIssue {
    const span = spanOf(0, tokens.length - 1);
    return { code: "syntax", span, found: textOf(span) };
  }

  function spanOf(first: number, last: number): Span {
    return { from: tokens[first]?.span.from ?? 0, to: tokens[last]?.span.to ?? 0 };
  }
}

function indexOf(node: ParsedNode): number {
  return Number(node.name?.slice(1));
}

function leafAst(token: Token): Ast | undefined {
  const { span } = token;
  switch (token.kind) {
    case "number":
      return numberNode(token);
    case "name":
      return { kind: "name", id: token.text, span };
    case "interval":
      return { kind: "interval", low: numberNode(token.low), high: numberNode(token.high), span };
    default:
      return undefined;
  }
}

function numberNode({ value, percent, span }: NumberToken): NumberNode {
  return { kind: "number", value, percent, span };
}
