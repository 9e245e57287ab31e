import { FORMULA_LIMITS } from "../formula/limits.ts";
import { parseFormula } from "../formula/parse.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Issue } from "../model/issue.ts";
import { isPercent } from "../model/units.ts";
import { decimalOf } from "./decimalText.ts";
import { entryMeaning } from "../formula/entryMeaning.ts";
import { amountContext, fault, suggested, tooLarge } from "./entryReading.ts";
import type { EntryContext, EntryFault, EntryHint, Reading } from "./entryReading.ts";
import { everydayText } from "./everydayText.ts";
import { formulaToStored } from "./formulaText.ts";
import { numberMarks } from "./numberMarks.ts";
import { numberReading } from "./numberReading.ts";
import { rangeReading } from "./rangeReading.ts";
import { FIGURES, readAmount, withoutGroups } from "./readAmount.ts";
import type { Misread } from "./readAmount.ts";
import { isHyphenated, readRange } from "./readRange.ts";
import { cleaned } from "./typedText.ts";
import { unsureReading } from "./unsureReading.ts";
import { unsureText } from "./unsureText.ts";
import { amountText, writeEntry } from "./writeEntry.ts";

const LONGEST_NUMBER = 200;

/**
 * Converts a cell's text, as the user types or pastes it, to the entry that the plan stores. Never throws, and
 * never guesses: what a sign means is defined by the locale. A formula is converted and parsed, but
 * whether its names and places are right is checked by the formula language itself.
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
  if (text === "") return fault({ code: "empty" });
  if (context.kind === "formula" || (text.startsWith("=") && context.kind === "value")) {
    return readFormula(text, context);
  }
  // No number or range is this long, and searching the text for one would take too long.
  if (text.length > LONGEST_NUMBER && context.kind === "value") return readFormula(text, context);
  if (text.length > LONGEST_NUMBER) return fault({ code: "not-a-number", text: typed });
  const asFormula = text.startsWith("=");
  const bare = asFormula ? text.replace(/^=\s*/, "") : everydayText(text, context.locale);
  const unsure = asFormula ? undefined : unsureText(bare);
  if (unsure !== undefined) {
    const found = unsureReading(unsure, text, context);
    if (found !== undefined) return found;
  }
  const plain = plainReading(bare, asFormula, context);
  if (plain !== undefined) return plain;
  if (context.kind === "number") return fault({ code: "not-a-number", text: typed });
  const formula = readFormula(text, context);
  return formula.ok || asFormula || !isMisunderstood(formula.error) ? formula : notUnderstood(bare, context);
}

/** A text that is one number or one range; undefined for any other. */
function plainReading(
  text: string,
  asFormula: boolean,
  context: EntryContext,
): Result<Reading, EntryFault> | undefined {
  const amounts = amountContext(context);
  const ranged = context.kind === "value" && !(asFormula && isHyphenated(text));
  const range = ranged ? readRange(text, amounts) : undefined;
  if (range?.kind === "range") return rangeReading(range, text, context);
  const amount = range ?? readAmount(text, amounts);
  if (amount?.kind === "amount") return numberReading(amount, text, context);
  return amount === undefined ? undefined : misread(amount, text, context.locale);
}

/** Whether a text that is neither a number nor a range was probably not meant as a formula. */
function isMisunderstood({ issue, suggestions }: EntryFault): boolean {
  const codes = ["syntax", "refused", "percent-place"];
  return suggestions.length === 0 && codes.includes(issue.code);
}

function notUnderstood(text: string, context: EntryContext): Result<Reading, EntryFault> {
  const [figure, ...more] = text.match(FIGURES) ?? [];
  const alone = figure !== undefined && more.length === 0 ? figureWithSign(figure, text, context) : undefined;
  return fault(
    { code: "not-understood", percent: isPercent(context.unit) },
    alone?.kind === "amount" ? [suggested(alone, context)] : [],
  );
}

/** The only figure in a text, with the word or sign after it where that is understood: 3k in "3k hits". */
function figureWithSign(figure: string, text: string, context: EntryContext) {
  const after = /^\s*(?:%|\p{L}+)/u.exec(text.slice(text.indexOf(figure) + figure.length))?.[0] ?? "";
  const whole = readAmount(`${figure}${after}`, amountContext(context));
  return whole?.kind === "amount" ? whole : readAmount(figure, amountContext(context));
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
    // A lower-case m means a million to many, and a month or a metre to others.
    const millions = /^\P{L}*\d\s*m$/u.test(text) ? [`${text.slice(0, -1)}M`] : [];
    return fault(
      movedIssue(parsed.error, (at) => lead + stored.toTyped(at)),
      millions,
    );
  }
  return ok({
    entry: stored.text,
    meaning: entryMeaning(stored.text, context.unit),
    hints: context.kind === "value" ? partOfHundred(text, context) : [],
  });
}

/** 50/50 in a row of per cent is 1, although half and half is meant. */
function partOfHundred(text: string, context: EntryContext): readonly EntryHint[] {
  const found = /^=?\s*(\d+)\s*\/\s*(\d+)$/.exec(text);
  if (found === null || !isPercent(context.unit) || Number(found[1]) + Number(found[2]) !== 100) return [];
  const part = decimalOf(found[1] ?? "");
  if (part === undefined) return [];
  return [{ code: "part-of-hundred", meant: amountText({ number: part, percent: true }, context.locale) }];
}

/** Numbers whose separators are not the locale's: what they may mean in other locales. */
function misread(found: Misread, text: string, locale: string): Result<Reading, EntryFault> {
  if (found.kind === "too-large") return fault(tooLarge(found.digits));
  const { decimal } = numberMarks(locale);
  // Three digits after a mark are more often a group of thousands than decimals: 4.900 kr.
  const isGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(found.digits);
  const others = ["en-GB", "de-DE"];
  const texts = (isGrouped ? others.reverse() : others).flatMap((other) => {
    const plain = (digits: string) => withoutGroups(digits, numberMarks(other));
    if (plain(found.digits) === undefined) return [];
    return [text.replace(FIGURES, (digits) => plain(digits)?.replace(".", decimal) ?? digits)];
  });
  return fault({ code: "not-a-number", text, decimal }, [...new Set(texts)]);
}

/** An issue whose span is moved from the stored text to the typed one. */
function movedIssue<I extends Issue>(issue: I, to: (at: number) => number): I {
  if (!("span" in issue) || issue.span === undefined) return issue;
  return {
    ...issue,
    span: { from: to(issue.span.from), to: Math.max(to(issue.span.from), to(issue.span.to)) },
  };
}
