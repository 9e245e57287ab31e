import type { Language } from "./language.ts";

type Currency = {
  /** About what one unit is worth in SEK: to notice a rate that is upside down, not to convert by. */
  readonly inSek: number;
  /** The sign that is read without a thought in a language; where there is none it is shown by its code. */
  readonly sign?: { readonly [L in Language]?: string };
  /** Whether people are offered it before all others. */
  readonly common?: true;
};

/** The day of the rates in this list. */
export const RATES_OF = "2026-11-01";

/** The currencies that are known by name; any other code may be used as well. A new one is a line here. */
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
