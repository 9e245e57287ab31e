import { ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { add, isUsable, shift, toNumber, toText } from "./decimalText.ts";
import { fault, isSmall, otherCurrency, suggested, tooLarge } from "./entryReading.ts";
import type { EntryContext, EntryFault, EntryHint, Reading } from "./entryReading.ts";
import { inRowUnit } from "./readAmount.ts";
import type { Amount } from "./readAmount.ts";
import { whichMeasure } from "./whichMeasure.ts";
import { amountText, writeEntry } from "./writeEntry.ts";

/** The entry for a text that is a single number. */
export function numberReading(
  typed: Amount,
  text: string,
  context: EntryContext,
): Result<Reading, EntryFault> {
  const foreign = otherCurrency([typed], context);
  if (foreign !== undefined) return fault(foreign, [suggested(typed, context)]);
  if ((typed.measure?.length ?? 0) > 1) return whichMeasure([typed], context);
  const amount = inRowUnit(typed, 0);
  const percentRow = isPercent(context.unit);
  if (context.kind === "number" && amount.percent && !mayBePercent(context.unit)) {
    return fault({ code: "percent-here" });
  }
  const percent = amount.percent || percentRow;
  const scaled = shift(amount.number, amount.power ?? 0);
  if (!isUsable(scaled)) return fault(tooLarge(toText(amount.number)));
  const entry = `${toText(scaled)}${percent ? "%" : ""}`;
  const value = toNumber(percent ? shift(scaled, -2) : scaled);
  const small = percentRow && !amount.percent && isSmall(scaled);
  const meant = { number: shift(scaled, 2), percent: true };
  const taken = { number: scaled, percent: true };
  const hints: EntryHint[] = [];
  if (small) {
    hints.push({
      code: "small-percent",
      taken: amountText(taken, context.locale),
      meant: amountText(meant, context.locale),
    });
  }
  const change = context.scenario === true ? changeOfBase(text, amount, context) : undefined;
  if (change !== undefined) hints.push(change);
  return ok({ entry, meaning: { kind: "number", value }, hints });
}

/** +2 in a scenario is 2, but two more than the plan's value may be meant. */
function changeOfBase(text: string, amount: Amount, context: EntryContext): EntryHint | undefined {
  const sign = /^[+-]/.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const number = shift(amount.number, amount.power ?? 0);
  const size = toText(number).replace("-", "");
  const factor = toText(add({ digits: 1n, exponent: 0 }, shift(number, -2)));
  const percentRow = isPercent(context.unit);
  const entry =
    amount.percent && !percentRow ? `base * ${factor}` : `base ${sign} ${size}${percentRow ? "%" : ""}`;
  return { code: "change-of-base", meant: writeEntry(entry, context) };
}

/** Whether a single number in the unit may be given in per cent; 120 % of people makes no sense. */
function mayBePercent(unit: Unit): boolean {
  return isPercent(unit) || ["", "factor", "times"].includes(unit);
}
