import { CURRENCIES } from "./currencies.ts";

/** The meaning of a word beside a number: a power of ten, a currency, or both. */
export type Suffix = { readonly power: number; readonly currency?: string };

const SIGNS: { readonly [text: string]: Suffix } = {
  "€": { power: 0, currency: "EUR" },
  $: { power: 0, currency: "USD" },
  "£": { power: 0, currency: "GBP" },
  kr: { power: 0, currency: "kr" },
  Kr: { power: 0, currency: "kr" },
  KR: { power: 0, currency: "kr" },
  kronor: { power: 0, currency: "kr" },
  krona: { power: 0, currency: "kr" },
  euro: { power: 0, currency: "EUR" },
  euros: { power: 0, currency: "EUR" },
  dollar: { power: 0, currency: "USD" },
  dollars: { power: 0, currency: "USD" },
  pounds: { power: 0, currency: "GBP" },
  ":-": { power: 0, currency: "kr" },
  k: { power: 3 },
  K: { power: 3 },
  t: { power: 3 },
  T: { power: 3 },
  tn: { power: 3 },
  tusen: { power: 3 },
  thousand: { power: 3 },
  tkr: { power: 3, currency: "kr" },
  Tkr: { power: 3, currency: "kr" },
  TKR: { power: 3, currency: "kr" },
  kkr: { power: 3, currency: "kr" },
  M: { power: 6 },
  mn: { power: 6 },
  Mn: { power: 6 },
  milj: { power: 6 },
  miljon: { power: 6 },
  miljoner: { power: 6 },
  million: { power: 6 },
  mkr: { power: 6, currency: "kr" },
  Mkr: { power: 6, currency: "kr" },
  MKR: { power: 6, currency: "kr" },
  mnkr: { power: 6, currency: "kr" },
  Mnkr: { power: 6, currency: "kr" },
  MNKR: { power: 6, currency: "kr" },
  bn: { power: 9 },
  B: { power: 9 },
  md: { power: 9 },
  mdr: { power: 9 },
  miljard: { power: 9 },
  miljarder: { power: 9 },
  billion: { power: 9 },
  mdkr: { power: 9, currency: "kr" },
};

const KNOWN = Object.keys(CURRENCIES);
const POWERS: { readonly [text: string]: number } = {
  t: 3,
  T: 3,
  k: 3,
  K: 3,
  M: 6,
  mn: 6,
  MD: 9,
  md: 9,
  bn: 9,
};

/**
 * The meaning of a word beside a number, also of a compound such as TSEK and MEUR; undefined where it is unknown.
 * `currency`: the plan's own, which is known as well.
 */
export function suffixOf(word: string, currency: string | undefined): Suffix | undefined {
  if (Object.hasOwn(SIGNS, word)) return SIGNS[word];
  const codes = currency === undefined ? KNOWN : [...KNOWN, currency];
  const code = codes.find((known) => known !== "" && word.endsWith(known));
  if (code === undefined) return undefined;
  const before = word.slice(0, -code.length);
  if (before === "") return { power: 0, currency: code };
  return Object.hasOwn(POWERS, before) ? { power: POWERS[before] ?? 0, currency: code } : undefined;
}

/** Whether a typed currency may be the plan's: "kr" is any krona or krone. */
export function isSameCurrency(typed: string, plan: string): boolean {
  return typed === plan || (typed === "kr" && /^(SEK|NOK|DKK|ISK)$/.test(plan));
}
