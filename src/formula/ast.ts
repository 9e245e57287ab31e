/** The place of something in the formula's text: from (included) to (excluded), in UTF-16 code units. */
export type Span = { readonly from: number; readonly to: number };

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | Comparison | "and" | "or";
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/**
 * The formula language's syntax tree. Brackets are not kept: the printer writes those that are needed. `number.value`
 * is the value, so 20% is 0.2 with `percent` set.
 */
export type Ast =
  | NumberNode
  | { readonly kind: "name"; readonly id: string; readonly span: Span }
  | { readonly kind: "unary"; readonly op: "-" | "+" | "not"; readonly arg: Ast; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly op: BinaryOperator;
      readonly left: Ast;
      readonly right: Ast;
      readonly span: Span;
    }
  | {
      readonly kind: "conditional";
      readonly test: Ast;
      readonly then: Ast;
      readonly otherwise: Ast;
      readonly span: Span;
    }
  | { readonly kind: "call"; readonly fn: string; readonly args: readonly Ast[]; readonly span: Span }
  /** `A to B`: both ends are number literals, including a sign that belongs to the literal. */
  | { readonly kind: "interval"; readonly low: NumberNode; readonly high: NumberNode; readonly span: Span };

export type NumberNode = {
  readonly kind: "number";
  readonly value: number;
  readonly percent: boolean;
  readonly span: Span;
};
