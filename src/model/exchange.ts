/** The day whose rates USUAL holds. */
export const RATES_OF = "2026-11-01";

/** About what one unit of a currency is worth in SEK. To notice a rate that is upside down, not to convert by. */
const USUAL: { readonly [currency: string]: number } = {
  SEK: 1,
  EUR: 11,
  USD: 9.5,
  GBP: 12.7,
  NOK: 0.94,
  DKK: 1.47,
  CHF: 11.8,
  PLN: 2.6,
};

/** A rate so many times as high or as low as the usual one is asked about. */
const FAR = 1.5;

/** The usual rate of exchange, new units for one old; undefined for a currency that is not known. */
export function usualRate(from: string, to: string): number | undefined {
  const [one, other] = [USUAL[from], USUAL[to]];
  return one === undefined || other === undefined ? undefined : one / other;
}

/** The usual rate where a rate is far from it, by half as much again or more either way; otherwise undefined. */
export function farFromUsual(from: string, to: string, rate: number): number | undefined {
  const usual = usualRate(from, to);
  if (usual === undefined) return undefined;
  return rate > usual * FAR || rate < usual / FAR ? usual : undefined;
}
