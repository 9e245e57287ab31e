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

/** What is said about a number rather than a number itself, with what could be written. */
export function unsureReading(
  unsure: UnsureText,
  text: string,
  context: EntryContext,
): Result<Reading, EntryFault> | undefined {
  if (unsure.kind === "date") return context.kind === "value" ? fault({ code: "date", text }) : undefined;
  const rest = everydayText(unsure.rest, context.locale);
  const range = context.kind === "value" ? readRange(rest, amountContext(context)) : undefined;
  const inner =
    range?.kind === "range" && unsure.kind !== "per-year"
      ? undefined
      : readAmount(rest, amountContext(context));
  if (range?.kind === "range" && inner === undefined) return rangeReading(range, rest, context);
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
    case "per-year": {
      const twelfth = {
        ...amount,
        number: decimalOf(String(Number((toNumber(amount.number) / 12).toPrecision(3)))) ?? amount.number,
      };
      const both = [suggested(twelfth, context), suggested(amount, context)];
      return fault({ code: "per-year" }, isPercent(context.unit) ? both.reverse() : both);
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
