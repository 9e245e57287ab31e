/**
 * Per cent and intervals, which mathjs would read differently: `20%` as modulo or as a share of the left side, `A to
 * B` as a conversion of units. They are joined into single tokens before mathjs parses.
 */
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { FormulaIssue } from "../model/issue.ts";
import { endsOperand } from "./token.ts";
import type { NumberToken, Token } from "./token.ts";

/** The tokens, with every `20%` and `A to B` joined into one token; the fault of the first that can't be joined. */
export function joinLiterals(tokens: readonly Token[], text: string): Result<readonly Token[], FormulaIssue> {
  const percents = joinPercents(tokens, text);
  return percents.ok ? joinIntervals(percents.value, text) : percents;
}

function joinPercents(tokens: readonly Token[], text: string): Result<readonly Token[], FormulaIssue> {
  const joined: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== "percent") {
      joined.push(token);
      continue;
    }
    const number = joined.at(-1);
    if (number?.kind !== "number" || number.percent) return err({ code: "percent-place", span: token.span });
    const span = { from: number.span.from, to: token.span.to };
    const value = hundredth(number.text);
    joined[joined.length - 1] = {
      kind: "number",
      value,
      percent: true,
      text: text.slice(span.from, span.to),
      span,
    };
  }
  return ok(joined);
}

/**
 * A hundredth of a number as it is written. The decimal point is moved in the text, so that 12.3% is exactly 0.123 and
 * the printer can move it back.
 */
function hundredth(digits: string): number {
  const [mantissa, exponent] = digits.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent ?? 0) - 2}`);
}

function joinIntervals(tokens: readonly Token[], text: string): Result<readonly Token[], FormulaIssue> {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "to") {
      joined.push(token);
      continue;
    }
    const low = joined.pop();
    const sign = tokens[i + 1];
    const signed = isSign(sign);
    const high = tokens[i + (signed ? 2 : 1)];
    if (low?.kind !== "number" || high?.kind !== "number") {
      return err({ code: "interval-ends", span: token.span });
    }
    // A sign before the low end belongs to it only if no operand comes before the sign.
    const lowSign = joined.at(-1);
    const ownsSign = isSign(lowSign) && !endsOperand(joined.at(-2));
    if (ownsSign) joined.pop();
    const ends = {
      low: signedNumber(low, ownsSign ? lowSign : undefined),
      high: signedNumber(high, signed ? sign : undefined),
    };
    const span = { from: ends.low.span.from, to: ends.high.span.to };
    if (ends.low.value >= ends.high.value) {
      return err({ code: "interval-order", low: ends.low.value, high: ends.high.value, span });
    }
    joined.push({ kind: "interval", ...ends, text: text.slice(span.from, span.to), span });
    i += signed ? 2 : 1;
  }
  return ok(joined);
}

function isSign(token: Token | undefined): token is Token & { kind: "operator"; op: "+" | "-" } {
  return token?.kind === "operator" && (token.op === "+" || token.op === "-");
}

function signedNumber(
  number: NumberToken,
  sign: { readonly op: "+" | "-"; readonly span: { readonly from: number } } | undefined,
): NumberToken {
  const { value, percent, span } = number;
  if (sign === undefined) return { value, percent, span };
  // 0 − x instead of −x, since −0 would differ from the 0 that it is printed as.
  return { value: sign.op === "-" ? 0 - value : value, percent, span: { from: sign.span.from, to: span.to } };
}
