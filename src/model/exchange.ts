import { CURRENCIES } from "./currencies.ts";

/** A rate that differs from the usual one by more than this factor, either way, must be confirmed. */
const FAR = 1.5;

/** The usual exchange rate, in new units for one old unit; undefined where a currency is unknown. */
export function usualRate(from: string, to: string): number | undefined {
  const [one, other] = [CURRENCIES[from]?.inSek, CURRENCIES[to]?.inSek];
  return one === undefined || other === undefined ? undefined : one / other;
}

/** The usual rate where a rate differs from it by a factor of more than 1.5, either way; otherwise undefined. */
export function farFromUsual(from: string, to: string, rate: number): number | undefined {
  const usual = usualRate(from, to);
  if (usual === undefined) return undefined;
  return rate > usual * FAR || rate < usual / FAR ? usual : undefined;
}
