import { err } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Issue } from "../model/issue.ts";
import type { Entry, Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { shift, toNumber } from "./decimalText.ts";
import type { Decimal } from "./decimalText.ts";
import type { EntryMeaning } from "../formula/entryMeaning.ts";
import type { Amount, AmountContext } from "./readAmount.ts";
import { isSameCurrency } from "../model/suffixes.ts";
import { unitSpellings } from "./unitWords.ts";
import { suggestedAmount } from "./writeEntry.ts";

export type EntryContext = {
  readonly unit: Unit;
  /** The locale that the user writes numbers in, for example "sv-SE". */
  readonly locale: string;
  /** "number": one number, no range or formula (an outcome, a goal). "formula": the entry of a computed row. */
  readonly kind: "number" | "value" | "formula";
  /** The previous entry; kept unchanged if the text still shows it (F2, then Enter). */
  readonly previous?: Entry;
  readonly currency?: string;
  /** Whether the entry belongs to a scenario and overrides the plan's value. */
  readonly scenario?: boolean;
};

/** What to tell the user although the entry is accepted. Texts are as the user would type them. */
export type EntryHint =
  /** 0.2 in a row of per cent was taken as 0.2 %; more often 20 % is meant. */
  | { readonly code: "small-percent"; readonly taken: string; readonly meant: string }
  /** +2 in a scenario was taken as 2; two more than the plan's value may be meant. */
  | { readonly code: "change-of-base"; readonly meant: string }
  /** 50/50 in a row of per cent is 100 %; half and half is meant. */
  | { readonly code: "part-of-hundred"; readonly meant: string };

export type Reading = {
  /** The entry in stored form. */
  readonly entry: Entry;
  readonly meaning: EntryMeaning;
  readonly hints: readonly EntryHint[];
};

/** Why a text can't be an entry, with texts that may have been meant; the likeliest first. */
export type EntryFault = { readonly issue: Issue; readonly suggestions: readonly string[] };

/** What the readers of numbers need to know about the cell of an entry. */
export function amountContext({ unit, locale, currency }: EntryContext): AmountContext {
  return {
    locale,
    unit,
    unitWords: unitSpellings(unit),
    whole: true,
    ...(currency === undefined ? {} : { currency }),
  };
}

export function fault(issue: Issue, suggestions: readonly string[] = []): Result<Reading, EntryFault> {
  return err({ issue, suggestions });
}

export function tooLarge(text: string): Issue {
  return { code: "number-too-large", text, span: { from: 0, to: text.length } };
}

/** The amount as a suggestion, in the plan's currency whatever currency was typed. */
export function suggested(amount: Amount, { unit, locale, currency }: EntryContext): string {
  const percent = amount.percent || isPercent(unit);
  return suggestedAmount(
    { number: shift(amount.number, amount.power ?? 0), percent },
    unit,
    locale,
    currency,
  );
}

/** An amount in another currency than the plan's: only the user knows the rate. */
export function otherCurrency(amounts: readonly Amount[], context: EntryContext): Issue | undefined {
  const plan = context.currency;
  const typed = amounts.map((amount) => amount.currency).find((currency) => currency !== undefined);
  if (plan === undefined || typed === undefined || isSameCurrency(typed, plan)) return undefined;
  return { code: "other-currency", typed, plan };
}

/** Whether a number typed without a per cent sign is so small that a share may be meant. */
export function isSmall(number: Decimal): boolean {
  const size = Math.abs(toNumber(number));
  return size > 0 && size < 1;
}
