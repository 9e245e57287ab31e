import { unreachable } from "../lib/assert.ts";
import type { Result } from "../lib/result.ts";
import { isPercent } from "../model/units.ts";
import { decimalOf, shift, toNumber } from "./decimalText.ts";
import { amountContext, fault, suggested } from "./entryReading.ts";
import type { EntryContext, EntryFault, Reading } from "./entryReading.ts";
import { everydayText } from "./everydayText.ts";
import { aboveEnd, aroundEnd, belowEnd } from "./exampleEnds.ts";
import type { RangeEnd } from "./rangeEnds.ts";
import { rangeReading } from "./rangeReading.ts";
import { inRowUnit, readAmount } from "./readAmount.ts";
import { readRange } from "./readRange.ts";
import type { UnsureText } from "./unsureText.ts";
import { suggestedRange } from "./writeEntry.ts";

/** The factor from a figure per another period to one per month. */
const MONTHS_WORTH = { "per-year": 1 / 12, "per-week": 365.25 / 84, "per-day": 365.25 / 12 };
/** Units of rows that the model counts per day: in such a row a figure per day is probably meant as it is. */
const BY_DAY = ["calls", "prospects", "hours"];

/** A statement about a number rather than the number itself, with suggestions for what could be written. */
export function unsureReading(
  unsure: UnsureText,
  text: string,
  context: EntryContext,
): Result<Reading, EntryFault> | undefined {
  if (unsure.kind === "date") return context.kind === "value" ? fault({ code: "date", text }) : undefined;
  const rest = everydayText(unsure.rest, context.locale);
  const range = context.kind === "value" ? readRange(rest, amountContext(context)) : undefined;
  const inner =
    range?.kind === "range" && !(unsure.kind in MONTHS_WORTH)
      ? undefined
      : readAmount(rest, amountContext(context));
  if (range?.kind === "range" && inner === undefined) return rangeReading(range, rest, context);
  if (context.kind === "value" && unsure.kind === "from-month" && inner?.kind !== "amount") {
    return fault({ code: "from-month" });
  }
  if (inner?.kind !== "amount" || context.kind !== "value") return undefined;
  const amount = inRowUnit(inner, 0);
  const offer = ([low, high]: readonly [RangeEnd, RangeEnd]) =>
    suggestedRange(low, high, context.unit, context.locale, context.currency);
  const end: RangeEnd = {
    number: shift(amount.number, amount.power ?? 0),
    percent: amount.percent || isPercent(context.unit),
  };
  switch (unsure.kind) {
    case "from-month":
      return fault({ code: "from-month" }, [suggested(amount, context)]);
    case "per-year":
    case "per-week":
    case "per-day": {
      const monthly = Number((toNumber(amount.number) * MONTHS_WORTH[unsure.kind]).toPrecision(3));
      const worth = { ...amount, number: decimalOf(String(monthly)) ?? amount.number };
      const both = [suggested(worth, context), suggested(amount, context)];
      const asItStands =
        isPercent(context.unit) || (unsure.kind === "per-day" && BY_DAY.includes(context.unit));
      return fault({ code: unsure.kind }, asItStands ? both.reverse() : both);
    }
    case "about":
    case "likely": {
      const example = offer(aroundEnd(end));
      return fault({ code: "how-sure", example }, [example]);
    }
    case "at-least":
    case "at-most": {
      const example = offer(unsure.kind === "at-least" ? aboveEnd(end) : belowEnd(end));
      return fault({ code: "one-sided", example }, [example]);
    }
    default:
      return unreachable(unsure);
  }
}
