import { add, isUsable, negate, shift } from "./decimalText.ts";
import type { Decimal } from "./decimalText.ts";
import type { Amount } from "./readAmount.ts";

/** An end of a range; with `percent` the number is in per cent. */
export type RangeEnd = { readonly number: Decimal; readonly percent: boolean };

export type RangeEnds = {
  /** "relative": a spread in per cent around a number that is not; the ends are those of the likely meaning. */
  readonly kind: "ends" | "relative";
  readonly low: RangeEnd;
  readonly high: RangeEnd;
};

/** The exact ends of a typed range: 5 ± 0.1 is 4.9 to 5.1. */
export function rangeEnds(
  first: Amount,
  second: Amount,
  form: "ends" | "spread",
  percentRow: boolean,
): RangeEnds | { readonly kind: "too-large" } {
  const a = endOf(first, percentRow);
  const b = endOf(second, percentRow);
  if (!isUsable(a.number) || !isUsable(b.number)) return { kind: "too-large" };
  if (form === "ends") return { kind: "ends", low: a, high: b };
  const relative = b.percent && !a.percent;
  const spread = relative ? times(a.number, shift(b.number, -2)) : b.number;
  const end = (by: Decimal) => ({ number: add(a.number, by), percent: a.percent });
  return { kind: relative ? "relative" : "ends", low: end(negate(spread)), high: end(spread) };
}

function endOf(amount: Amount, percentRow: boolean): RangeEnd {
  return { number: shift(amount.number, amount.power ?? 0), percent: amount.percent || percentRow };
}

function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}
