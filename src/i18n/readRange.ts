import { toNumber } from "./decimalText.ts";
import { readAmount } from "./readAmount.ts";
import type { Amount, AmountContext, Misread } from "./readAmount.ts";

/** A range as typed: from low to high, or a middle and a distance to each side. */
export type TypedRange = {
  readonly kind: "range";
  readonly form: "ends" | "spread";
  readonly first: Amount;
  readonly second: Amount;
};

/** "5 to 10", "5 till 10", "5..10", "5–10", also with other dots and dashes that programs insert. */
const ENDS = /^(.+?)\s*(?:\bto\b|(?<=[\d\s%])to(?=[\s\d])|till|\.{2,3}|…|[–—])\s*(.+)$/iu;
const BETWEEN = /^(?:between\s+(.+?)\s+and|mellan\s+(.+?)\s+och)\s+(.+)$/iu;
/** Between two plain numbers a hyphen also marks a range: 20-30 %, 4 900 - 5 900 kr, -5-10. */
const HYPHEN = /^([+-]?[^-]*?\d[^-]*?)\s*-\s*([+-]?[^-]*\d[^-]*)$/u;
const SPREAD = /^(.+?)\s*(?:±|\+\/-)\s*(.+)$/u;

/** Whether a text is two plain numbers with a hyphen between them, so that a subtraction may be meant too. */
export function isHyphenated(text: string): boolean {
  return HYPHEN.test(text) && !ENDS.test(text);
}

/** Reads a range in the user's locale; undefined for any other text. */
export function readRange(text: string, context: AmountContext): TypedRange | Misread | undefined {
  const inEnds: AmountContext = { ...context, whole: false };
  const between = BETWEEN.exec(text);
  if (between !== null) return ends(between[1] ?? between[2] ?? "", between[3] ?? "", "ends", inEnds);
  const spread = SPREAD.exec(text);
  if (spread !== null) return ends(spread[1] ?? "", spread[2] ?? "", "spread", inEnds);
  const bare = text.replace(/^(?:between|mellan)\s+/iu, "");
  const apart = ENDS.exec(bare) ?? HYPHEN.exec(bare);
  return apart === null ? undefined : ends(apart[1] ?? "", apart[2] ?? "", "ends", inEnds);
}

function ends(
  first: string,
  second: string,
  form: TypedRange["form"],
  context: AmountContext,
): TypedRange | Misread | undefined {
  const a = readAmount(first.trim(), context);
  const b = readAmount(second.trim(), context);
  if (a === undefined || b === undefined) return undefined;
  if (a.kind !== "amount") return a;
  if (b.kind !== "amount") return b;
  // A suffix given once, after the second number, applies to both: 20–30 %, 1 to 2M, 5 ± 1 tkr. But
  // 500 to 2k is read as written, since 500k is above 2k.
  const fits = form === "spread" || toNumber(a.number) < toNumber(b.number);
  const power = a.power ?? (fits && !a.percent ? b.power : undefined);
  const percent = a.percent || (form === "ends" && b.percent && a.power === undefined);
  const measure = a.measure ?? b.measure;
  const start: Amount = { ...a, power, percent, ...(measure === undefined ? {} : { measure }) };
  return { kind: "range", form, first: start, second: b };
}
