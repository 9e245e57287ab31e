import type { Result } from "../lib/result.ts";
import { fault, suggested } from "./entryReading.ts";
import type { EntryContext, EntryFault, Reading } from "./entryReading.ts";
import { inRowUnit } from "./readAmount.ts";
import type { Amount } from "./readAmount.ts";
import { rangeEnds } from "./rangeEnds.ts";
import type { TypedRange } from "./readRange.ts";
import { suggestedRange } from "./writeEntry.ts";

/** A day may be eight hours or twenty-four: the same text in each of the possible measures. */
export function whichMeasure(
  amounts: readonly [Amount] | readonly [Amount, Amount],
  context: EntryContext,
  form: TypedRange["form"] = "ends",
): Result<Reading, EntryFault> {
  const { unit, locale } = context;
  const ways = Math.max(...amounts.map((amount) => amount.measure?.length ?? 1));
  const texts = Array.from({ length: ways }, (_, way) => {
    const [first, second] = amounts.map((amount) => inRowUnit(amount, way));
    if (first === undefined) return "";
    if (second === undefined) return suggested(first, context);
    const ends = rangeEnds(first, second, form, false);
    return ends.kind === "too-large" ? "" : suggestedRange(ends.low, ends.high, unit, locale);
  });
  return fault(
    { code: "which-measure" },
    texts.filter((text) => text !== ""),
  );
}
