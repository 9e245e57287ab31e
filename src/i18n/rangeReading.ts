import { ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { tidy } from "../lib/tidy.ts";
import { isPercent } from "../model/units.ts";
import { decimalOf, shift, toNumber, toText } from "./decimalText.ts";
import { entryMeaning } from "../formula/entryMeaning.ts";
import { fault, isSmall, otherCurrency, tooLarge } from "./entryReading.ts";
import type { EntryContext, EntryFault, EntryHint, Reading } from "./entryReading.ts";
import { rangeEnds } from "./rangeEnds.ts";
import type { RangeEnd } from "./rangeEnds.ts";
import { inRowUnit } from "./readAmount.ts";
import { isHyphenated } from "./readRange.ts";
import type { TypedRange } from "./readRange.ts";
import { shareInside } from "./shareInside.ts";
import { whichMeasure } from "./whichMeasure.ts";
import { rangeText, suggestedAmount, suggestedRange } from "./writeEntry.ts";

/** The entry for a text that is a single range. */
export function rangeReading(
  { first, second, form }: TypedRange,
  text: string,
  context: EntryContext,
): Result<Reading, EntryFault> {
  const percentRow = isPercent(context.unit);
  const foreign = otherCurrency([first, second], context);
  if ((first.measure?.length ?? 0) > 1 || (second.measure?.length ?? 0) > 1) {
    return whichMeasure([first, second], context, form);
  }
  const ends = rangeEnds(inRowUnit(first, 0), inRowUnit(second, 0), form, percentRow);
  if (ends.kind === "too-large") return fault(tooLarge(text));
  const { low, high } = ends;
  const offer = (from: RangeEnd, to: RangeEnd) =>
    suggestedRange(from, to, context.unit, context.locale, context.currency);
  if (foreign !== undefined) return fault(foreign, [offer(low, high)]);
  // 100 ± 10 %: 10 % of the hundred, or of the whole? Only the user knows.
  if (ends.kind === "relative") return fault({ code: "not-a-number", text }, [offer(low, high)]);
  const span = { from: 0, to: text.length };
  const [a, b] = [low, high].map((end) => toNumber(end.percent ? shift(end.number, -2) : end.number));
  if (a === undefined || b === undefined) return fault({ code: "not-a-number", text });
  if (a > b) {
    const swapped = withinShares(high, low, context);
    const difference = isHyphenated(text) ? [`=${text}`] : [];
    return fault({ code: "interval-order", low: a, high: b, span }, [offer(...swapped), ...difference]);
  }
  if (a === b) {
    const lone = suggestedAmount(low, context.unit, context.locale, context.currency);
    return fault({ code: "interval-order", low: a, high: b, span }, [lone]);
  }
  if (context.unit === "share" && (a <= 0 || b >= 1)) {
    const inside = withinShares(low, high, context);
    return fault({ code: "interval-share", low: a, high: b, span }, a < 1 && b > 0 ? [offer(...inside)] : []);
  }
  const entry = `${storedEnd(low)} to ${storedEnd(high)}`;
  const small =
    percentRow && !first.percent && !second.percent && isSmall(low.number) && isSmall(high.number);
  const times100 = (end: RangeEnd) => ({ number: shift(end.number, 2), percent: true });
  const hints: readonly EntryHint[] = small
    ? [
        {
          code: "small-percent",
          taken: rangeText(low, high, context.locale),
          meant: rangeText(times100(low), times100(high), context.locale),
        },
      ]
    : [];
  return ok({ entry, meaning: entryMeaning(entry, context.unit), hints });
}

/** A share's range never includes 0 or 100 % as an end: such an end is moved a little inside. */
function withinShares(low: RangeEnd, high: RangeEnd, { unit }: EntryContext): [RangeEnd, RangeEnd] {
  if (unit !== "share") return [low, high];
  const [a, b] = [toNumber(low.number), toNumber(high.number)];
  const inside = shareInside(a / 100, b / 100);
  if (inside === undefined) return [low, high];
  const [from, to] = inside.map((share) => decimalOf(String(tidy(share * 100))));
  return [
    { ...low, number: a > 0 ? low.number : (from ?? low.number) },
    { ...high, number: b < 100 ? high.number : (to ?? high.number) },
  ];
}

function storedEnd(end: RangeEnd): string {
  return `${toText(end.number)}${end.percent ? "%" : ""}`;
}
