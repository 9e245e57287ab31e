import { CURRENCIES } from "../model/currencies.ts";
import type { Language } from "../model/language.ts";

const NBSP = "\u00a0";

/** Invisible, and prevents a line break: a browser may break "−€" between its two signs, but not "−SEK". */
const JOINER = "\u2060";

/** A plus or a minus before an amount, never separated from it by a line break. */
export function withSign(sign: "+" | "−", amount: string): string {
  return `${sign}${/^[\p{L}\p{N}]/u.test(amount) ? "" : JOINER}${amount}`;
}

/** A currency as it is written beside a figure. */
export function currencySign(currency: string, language: Language): string {
  return CURRENCIES[currency]?.sign?.[language] ?? currency;
}

/** An amount with its currency: €1,200, SEK 1,200; in Swedish 1 200 kr. The minus stands first. */
export function withCurrency(figure: string, currency: string, language: Language): string {
  const sign = currencySign(currency, language);
  if (language === "sv") return `${figure}${NBSP}${sign}`;
  const gap = /^\p{L}/u.test(sign) ? NBSP : "";
  if (!figure.startsWith("−")) return `${sign}${gap}${figure}`;
  return withSign("−", `${sign}${gap}${figure.slice(1)}`);
}

/** An amount in thousands (power 1), millions or billions: €630k; in Swedish 630 tkr, 630 TEUR. */
export function withShortCurrency(
  figure: string,
  power: 0 | 1 | 2 | 3,
  currency: string,
  language: Language,
): string {
  if (power === 0) return withCurrency(figure, currency, language);
  if (language === "en") return withCurrency(`${figure}${["k", "M", "bn"][power - 1]}`, currency, language);
  if (currency === "SEK") return `${figure}${NBSP}${["tkr", "mkr", "mdkr"][power - 1]}`;
  return `${figure}${NBSP}${["T", "M", "MD"][power - 1]}${currency}`;
}
