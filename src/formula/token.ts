import type { BinaryOperator, Span } from "./ast.ts";

/** A piece of a formula's text; `span` and `text` refer to the text as it was written. */
export type Token = { readonly span: Span; readonly text: string } & (
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "name" }
  | { readonly kind: "operator"; readonly op: BinaryOperator | "not" }
  | { readonly kind: "interval"; readonly low: NumberToken; readonly high: NumberToken }
  | { readonly kind: "open" | "close" | "comma" | "question" | "colon" | "percent" | "to" }
);

export type NumberToken = { readonly value: number; readonly percent: boolean; readonly span: Span };

/** Whether a complete value ends with this token, so that an operator may follow. */
export function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (startsValue(token) || token.kind === "close");
}

/** Whether a value begins with this token. */
export function startsOperand(token: Token): boolean {
  return startsValue(token) || token.kind === "open";
}

function startsValue(token: Token): boolean {
  return token.kind === "number" || token.kind === "name" || token.kind === "interval";
}
