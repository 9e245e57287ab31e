import { FORMULA_LIMITS } from "../formula/limits.ts";
import { parseFormula } from "../formula/parse.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Issue } from "../model/issue.ts";
import type { Entry, Unit } from "../model/row.ts";
import { isPercent } from "../model/units.ts";
import { isUsable, shift, toNumber, toText } from "./decimalText.ts";
import type { Decimal } from "./decimalText.ts";
import { entryMeaning } from "../formula/entryMeaning.ts";
import type { EntryMeaning } from "../formula/entryMeaning.ts";
import { formulaToStored } from "./formulaText.ts";
import { numberMarks } from "./numberMarks.ts";
import { rangeEnds } from "./rangeEnds.ts";
import { FIGURES, readAmount, withoutGroups } from "./readAmount.ts";
import type { Amount, AmountContext, Misread } from "./readAmount.ts";
import { readRange } from "./readRange.ts";
import { isSameCurrency } from "./suffixes.ts";
import { cleaned } from "./typedText.ts";
import { unitSpellings } from "./unitWords.ts";
import { amountText, rangeText, writeEntry } from "./writeEntry.ts";

export type EntryContext = {
  readonly unit: Unit;
  /** The locale that the user writes numbers in, for example "sv-SE". */
  readonly locale: string;
  /** "number": one number, no range or formula (an outcome, a goal). "formula": a computed row's. */
  readonly kind: "number" | "value" | "formula";
  /** The entry that was there; left as it was by a text that shows it (F2, then Enter). */
  readonly previous?: Entry;
  readonly currency?: string;
};

/** What to tell the user although the entry is taken. Texts are as the user would type them. */
export type EntryHint =
  /** 0.2 in a row of per cent was taken as 0.2 %; more often 20 % is meant. */
  | { readonly code: "small-percent"; readonly taken: string; readonly meant: string }
  | { readonly code: "other-currency"; readonly typed: string; readonly plan: string }
  /** 5-10 is a subtraction; a range is written otherwise. */
  | { readonly code: "minus-or-range"; readonly range: string };

export type Reading = {
  /** The entry in stored form. */
  readonly entry: Entry;
  readonly meaning: EntryMeaning;
  readonly hints: readonly EntryHint[];
};

/** Why a text can't be an entry, with texts that may have been meant; the first is the likeliest. */
export type EntryFault = { readonly issue: Issue; readonly suggestions: readonly string[] };

const LONGEST_NUMBER = 200;

/**
 * A cell's text, as the user types or pastes it, to the entry that the plan stores. Never throws, and
 * never guesses: what a sign means is the locale's to say. A formula is converted and parsed, but
 * whether its names and places are right is for the formula language's own check.
 */
export function readEntry(typed: string, context: EntryContext): Result<Reading, EntryFault> {
  const { previous, unit } = context;
  if (previous !== undefined && typed === writeEntry(previous, context)) {
    return ok({ entry: previous, meaning: entryMeaning(previous, unit), hints: [] });
  }
  // Longer than any formula even when every sign of it is written out.
  if (typed.length > 4 * FORMULA_LIMITS.characters) {
    return fault({ code: "too-long", length: typed.length, max: FORMULA_LIMITS.characters });
  }
  const read = readCleaned(cleaned(typed), typed, context);
  const indent = typed.length - typed.trimStart().length;
  if (read.ok || indent === 0) return read;
  return err({ ...read.error, issue: movedIssue(read.error.issue, (at) => at + indent) });
}

function readCleaned(text: string, typed: string, context: EntryContext): Result<Reading, EntryFault> {
  const { unit } = context;
  if (text === "") return fault({ code: "empty" });
  if (context.kind === "formula" || (text.startsWith("=") && context.kind === "value")) {
    return readFormula(text, context);
  }
  // No number or range is this long, and looking for one would take its time.
  if (text.length > LONGEST_NUMBER && context.kind === "value") return readFormula(text, context);
  if (text.length > LONGEST_NUMBER) return fault({ code: "not-a-number", text: typed });
  const bare = text.replace(/^=\s*/, "");
  const amounts: AmountContext = {
    locale: context.locale,
    unitWords: unitSpellings(unit),
    whole: true,
    ...(context.currency === undefined ? {} : { currency: context.currency }),
  };
  const range = context.kind === "value" ? readRange(bare, amounts) : undefined;
  if (range?.kind === "range") return rangeReading(range.first, range.second, range.form, bare, context);
  const amount = range ?? readAmount(bare, amounts);
  if (amount?.kind === "amount") return numberReading(amount, context);
  if (amount !== undefined) return misread(amount, bare, context.locale);
  return context.kind === "number"
    ? fault({ code: "not-a-number", text: typed })
    : readFormula(text, context);
}

function numberReading(amount: Amount, context: EntryContext): Result<Reading, EntryFault> {
  const percentRow = isPercent(context.unit);
  const percent = amount.percent || percentRow;
  const scaled = shift(amount.number, amount.power ?? 0);
  if (!isUsable(scaled)) return fault(tooLarge(toText(amount.number)));
  const entry = `${toText(scaled)}${percent ? "%" : ""}`;
  const value = toNumber(percent ? shift(scaled, -2) : scaled);
  const small = percentRow && !amount.percent && isSmall(scaled);
  const meant = { number: shift(scaled, 2), percent: true };
  const taken = { number: scaled, percent: true };
  const hints: readonly EntryHint[] = small
    ? [
        {
          code: "small-percent",
          taken: amountText(taken, context.locale),
          meant: amountText(meant, context.locale),
        },
      ]
    : [];
  return ok({
    entry,
    meaning: { kind: "number", value },
    hints: [...hints, ...otherCurrency([amount], context)],
  });
}

function rangeReading(
  first: Amount,
  second: Amount,
  form: "ends" | "spread",
  text: string,
  context: EntryContext,
): Result<Reading, EntryFault> {
  const percentRow = isPercent(context.unit);
  const ends = rangeEnds(first, second, form, percentRow);
  if (ends.kind === "too-large") return fault(tooLarge(text));
  if (ends.kind === "relative") {
    // 100 ± 10 %: of a hundred, or of the whole? Only the user knows.
    const suggestion = rangeText(ends.low, ends.high, context.locale);
    return fault({ code: "not-a-number", text }, [suggestion]);
  }
  const { low, high } = ends;
  const span = { from: 0, to: text.length };
  const [a, b] = [low, high].map((end) => toNumber(end.percent ? shift(end.number, -2) : end.number));
  if (a === undefined || b === undefined) return fault({ code: "not-a-number", text });
  if (a > b)
    return fault({ code: "interval-order", low: a, high: b, span }, [rangeText(high, low, context.locale)]);
  if (a === b)
    return fault({ code: "interval-order", low: a, high: b, span }, [amountText(low, context.locale)]);
  if (context.unit === "share" && (a <= 0 || b >= 1)) {
    return fault({ code: "interval-share", low: a, high: b, span });
  }
  const entry = `${storedEnd(low)} to ${storedEnd(high)}`;
  const small =
    percentRow && !first.percent && !second.percent && isSmall(low.number) && isSmall(high.number);
  const times100 = (end: { readonly number: Decimal }) => ({ number: shift(end.number, 2), percent: true });
  const hints: readonly EntryHint[] = small
    ? [
        {
          code: "small-percent",
          taken: rangeText(low, high, context.locale),
          meant: rangeText(times100(low), times100(high), context.locale),
        },
      ]
    : [];
  return ok({
    entry,
    meaning: entryMeaning(entry, context.unit),
    hints: [...hints, ...otherCurrency([first, second], context)],
  });
}

function readFormula(text: string, context: EntryContext): Result<Reading, EntryFault> {
  const lead = /^=\s*/.exec(text)?.[0].length ?? 0;
  const stored = formulaToStored(text.slice(lead), context.locale);
  if ("foreign" in stored) {
    const span = { from: lead + stored.at, to: lead + stored.at + 1 };
    return fault({ code: "syntax", span, found: stored.foreign }, [text.slice(0, lead) + stored.suggestion]);
  }
  const parsed = parseFormula(stored.text);
  if (!parsed.ok) {
    // A small m is a million to many, and a month or a metre to others.
    const millions = /^\P{L}*\d\s*m$/u.test(text) ? [`${text.slice(0, -1)}M`] : [];
    return fault(
      movedIssue(parsed.error, (at) => lead + stored.toTyped(at)),
      millions,
    );
  }
  const hints = lead === 0 && context.kind === "value" ? minusOrRange(text, context) : [];
  return ok({ entry: stored.text, meaning: entryMeaning(stored.text, context.unit), hints });
}

/**
 * 5-10, 5 - 10 % and 20-30 tkr are subtractions, but with the lower number first a range is likelier: the one that
 * the same text is with the sign of a range.
 */
function minusOrRange(text: string, context: EntryContext): readonly EntryHint[] {
  const parts = text.split("-");
  if (parts.length !== 2 || !parts.every((part) => /\d/.test(part))) return [];
  const range = readCleaned(parts.map((part) => part.trim()).join("\u2013"), text, context);
  if (!range.ok || range.value.meaning.kind !== "range") return [];
  return [{ code: "minus-or-range", range: writeEntry(range.value.entry, context) }];
}

/** Numbers whose separators are not the locale's: what they may be in other people's. */
function misread(found: Misread, text: string, locale: string): Result<Reading, EntryFault> {
  if (found.kind === "too-large") return fault(tooLarge(found.digits));
  const { decimal } = numberMarks(locale);
  const texts = ["en-GB", "de-DE"].flatMap((other) => {
    const plain = (digits: string) => withoutGroups(digits, numberMarks(other));
    if (plain(found.digits) === undefined) return [];
    return [text.replace(FIGURES, (digits) => plain(digits)?.replace(".", decimal) ?? digits)];
  });
  return fault({ code: "not-a-number", text }, [...new Set(texts)]);
}

function isSmall(number: Decimal): boolean {
  const size = Math.abs(toNumber(number));
  return size > 0 && size < 1;
}

function storedEnd(end: { readonly number: Decimal; readonly percent: boolean }): string {
  return `${toText(end.number)}${end.percent ? "%" : ""}`;
}

function otherCurrency(amounts: readonly Amount[], context: EntryContext): readonly EntryHint[] {
  const plan = context.currency;
  const typed = amounts.map((amount) => amount.currency).find((currency) => currency !== undefined);
  if (plan === undefined || typed === undefined || isSameCurrency(typed, plan)) return [];
  return [{ code: "other-currency", typed, plan }];
}

function tooLarge(text: string): Issue {
  return { code: "number-too-large", text, span: { from: 0, to: text.length } };
}

function fault(issue: Issue, suggestions: readonly string[] = []): Result<Reading, EntryFault> {
  return err({ issue, suggestions });
}

/** An issue whose span is moved from the stored text to the typed one. */
function movedIssue<I extends Issue>(issue: I, to: (at: number) => number): I {
  if (!("span" in issue) || issue.span === undefined) return issue;
  return {
    ...issue,
    span: { from: to(issue.span.from), to: Math.max(to(issue.span.from), to(issue.span.to)) },
  };
}
