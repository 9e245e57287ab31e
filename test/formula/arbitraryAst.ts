import fc from "fast-check";
import type { Ast, BinaryOperator, NumberNode } from "../../src/formula/ast.ts";

const NOWHERE = { from: 0, to: 0 };

const OPERATORS: readonly BinaryOperator[] = [
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
];

const magnitude = fc.oneof(
  fc.nat(1000),
  fc.double({ min: 0, max: 1e300, noNaN: true }).map((x) => x + 0),
  fc.nat(10_000).map((n) => n / 100),
);

const literal: fc.Arbitrary<NumberNode> = fc.record({
  kind: fc.constant("number" as const),
  value: magnitude,
  percent: fc.boolean(),
  span: fc.constant(NOWHERE),
});

const interval: fc.Arbitrary<Ast> = fc
  .tuple(literal, literal, fc.boolean())
  .filter(([a, b]) => a.value !== b.value && a.value + b.value > 0)
  .map(([a, b, negative]) => {
    const [low, high] = a.value < b.value ? [a, b] : [b, a];
    return { kind: "interval", low: negative ? { ...low, value: 0 - low.value } : low, high, span: NOWHERE };
  });

const name: fc.Arbitrary<Ast> = fc
  .constantFrom("hunters", "month", "base", "e", "Infinity", "a_1", "å")
  .map((id) => ({ kind: "name", id, span: NOWHERE }));

/** Any tree that the language can write, without spans (they are all 0 to 0). */
export const arbitraryAst: fc.Arbitrary<Ast> = fc.letrec<{ ast: Ast }>((tie) => {
  const ast = tie("ast");
  return {
    ast: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.oneof(literal, name, interval),
      fc
        .tuple(fc.constantFrom(...OPERATORS), ast, ast)
        .map(([op, left, right]): Ast => ({ kind: "binary", op, left, right, span: NOWHERE })),
      fc
        .tuple(fc.constantFrom("-", "+", "not"), ast)
        .map(([op, arg]): Ast => ({ kind: "unary", op, arg, span: NOWHERE })),
      fc.tuple(ast, ast, ast).map(([test, then, otherwise]): Ast => ({
        kind: "conditional",
        test,
        then,
        otherwise,
        span: NOWHERE,
      })),
      fc
        .tuple(fc.constantFrom("min", "clamp", "anything"), fc.array(ast, { maxLength: 3 }))
        .map(([fn, args]): Ast => ({ kind: "call", fn, args, span: NOWHERE })),
    ),
  };
}).ast;

/** The same tree with every span 0 to 0, for comparisons. */
export function withoutSpans(value: Ast): Ast {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === "span" ? NOWHERE : inner)),
  ) as Ast;
}
