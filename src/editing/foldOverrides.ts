import { constantValue } from "../formula/constantValue.ts";
import { parseFormula } from "../formula/parse.ts";
import type { Month } from "../model/month.ts";
import type { Entry, Overrides } from "../model/row.ts";
import { entryNamesBase, substituteBase } from "../formula/base.ts";

/** A layer's entries for an input. */
export type Said = { readonly value?: Entry; readonly months?: Overrides };

/** A layer's entries from a month on, and the former override that is now its value or is dated at the month. */
export type Folded = {
  readonly said: Said;
  readonly override?: { readonly since: Month; readonly entry: Entry };
};

/**
 * An input's layer, rewritten for a plan that starts in month `start`. The override in force then becomes the value,
 * and earlier ones are removed. Where that would change the meaning of `base` (for a later override, or because a draw
 * would come to stand inside a calculation), it becomes an override of the first month instead, with the same result.
 */
export function foldOverrides({ value, months = {} }: Said, carry: boolean, start: Month): Folded {
  const later = Object.fromEntries(Object.entries(months).filter(([month]) => month >= start));
  const since = Object.keys(months)
    .filter((month) => month < start)
    .toSorted()
    .at(-1);
  const entry = since === undefined ? undefined : months[since];
  // A one-off override has passed; one of the first month replaces those before.
  if (since === undefined || entry === undefined || !carry || Object.hasOwn(later, start)) {
    return { said: said(value, later) };
  }
  const override = { since, entry };
  const own = value !== undefined && isConstant(value) ? value : undefined;
  const canFold = !entryNamesBase(entry) || value === undefined || own !== undefined;
  const canMove = !Object.values(later).some(entryNamesBase) || own !== undefined;
  if (!canFold || !canMove) return { said: said(value, { [start]: entry, ...later }), override };
  const moved = Object.entries(later).map(([month, one]) => [month, onValue(one, own)] as const);
  return { said: said(onValue(entry, own), Object.fromEntries(moved)), override };
}

function said(value: Entry | undefined, months: Overrides): Said {
  return {
    ...(value === undefined ? {} : { value }),
    ...(Object.keys(months).length === 0 ? {} : { months }),
  };
}

/** An entry with the layer's own value in place of `base`, computed where that is a number. */
function onValue(entry: Entry, own: Entry | undefined): Entry {
  if (own === undefined || !entryNamesBase(entry)) return entry;
  const text = substituteBase(entry, own);
  const parsed = parseFormula(String(text));
  const value = parsed.ok ? constantValue(parsed.value) : undefined;
  return value === undefined || !Number.isFinite(value) ? text : Number(value.toPrecision(12));
}

/** Whether an entry is the same number in every month and trial. */
function isConstant(entry: Entry): boolean {
  const parsed = parseFormula(String(entry));
  return parsed.ok && constantValue(parsed.value) !== undefined;
}
