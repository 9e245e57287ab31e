import { CURRENCIES } from "./currencies.ts";

/** A rate that is this many times the usual one, or the usual one this many times it, is asked about. */
const FAR = 1.5;

/** The usual rate of exchange, new units for one old; undefined for a currency that is not known. */
export function usualRate(from: string, to: string): number | undefined {
  const [one, other] = [CURRENCIES[from]?.inSek, CURRENCIES[to]?.inSek];
  return one === undefined || other === undefined ? undefined : one / other;
}

/** The usual rate where a rate is far from it, by half as much again or more either way; otherwise undefined. */
export function farFromUsual(from: string, to: string, rate: number): number | undefined {
  const usual = usualRate(from, to);
  if (usual === undefined) return undefined;
  return rate > usual * FAR || rate < usual / FAR ? usual : undefined;
}
