import type { ClipCell } from "./clip.ts";
import { suffixOf } from "../model/suffixes.ts";
import { isSameCurrency } from "../model/suffixes.ts";

const DASH = /^[^\p{L}\d]?[-–—−]$/u;

/** Whether a text is a dash in place of a figure, with or without a currency sign before it. */
export function isDash(text: string): boolean {
  const bare = text.trim();
  if (DASH.test(bare)) return true;
  const last = /^(.{1,4}?)\s*[-–—−]$/u.exec(bare)?.[1]?.trim();
  return last !== undefined && suffixOf(last, undefined)?.currency !== undefined;
}

/**
 * Whether a text is written in accounting style: a dash with a currency sign or set in spaces, or a figure in
 * brackets.
 */
export function isOfAccounts({ text }: ClipCell): boolean {
  if (isDash(text)) return text !== text.trim() || text.trim().length > 1;
  return /^\D{0,6}\([\d\s.,'’]+\)\s*$/.test(text.trim());
}

/** The currency beside a figure, where it differs from the plan's. */
export function otherCurrencyOf(text: string, plan: string): string | undefined {
  if (!/\d/.test(text) || text.trim().startsWith("=")) return undefined;
  for (const [word] of text.matchAll(/[€$£]|\p{L}+/gu)) {
    const currency = suffixOf(word, plan)?.currency;
    if (currency !== undefined && !isSameCurrency(currency, plan)) return currency;
  }
  return undefined;
}
