import type { Language } from "./language.ts";

type Currency = {
  /** The approximate value of one unit in SEK, used to notice an inverted rate, not to convert. */
  readonly inSek: number;
  /** The sign that readers of a language recognise at once; a currency without one is shown by its code. */
  readonly sign?: { readonly [L in Language]?: string };
  /** Whether it is offered before all others. */
  readonly common?: true;
};

/** The date of the rates in this list. */
export const RATES_OF = "2026-11-01";

/** The currencies that have a name here; any other code may be used as well. A new one needs only a line here. */
export const CURRENCIES: { readonly [code: string]: Currency } = {
  SEK: { inSek: 1, sign: { sv: "kr" }, common: true },
  EUR: { inSek: 11, sign: { en: "€", sv: "€" }, common: true },
  USD: { inSek: 9.5, sign: { en: "$", sv: "$" }, common: true },
  GBP: { inSek: 12.7, sign: { en: "£", sv: "£" } },
  NOK: { inSek: 0.94 },
  DKK: { inSek: 1.47 },
  CHF: { inSek: 11.8 },
  PLN: { inSek: 2.6 },
};

/** The codes that are offered before all others. */
export const COMMON_CURRENCIES: readonly string[] = Object.keys(CURRENCIES).filter(
  (code) => CURRENCIES[code]?.common === true,
);
