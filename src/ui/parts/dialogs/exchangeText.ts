import { makeFormat } from "../../../i18n/format.ts";
import type { Format } from "../../../i18n/format.ts";
import { words } from "../../../i18n/words.ts";
import { RATES_OF } from "../../../model/currencies.ts";
import { farFromUsual } from "../../../model/exchange.ts";

/** Amounts that everybody knows: what a customer pays, and what a seller earns. */
export const EXAMPLES = ["price_month", "sellers_salary"];

/** From one currency to another; `times`: new units for one old. */
export type Exchanged = { readonly from: string; readonly to: string; readonly times: number | undefined };

/** Whether a rate can be reckoned with. */
export function isRate(times: number | undefined): times is number {
  return times !== undefined && times > 0 && Number.isFinite(times);
}

/** An amount before and after, so that a rate that is upside down is seen; undefined without a rate. */
export function exchangeExample(
  { from, to, times }: Exchanged,
  label: string,
  amount: number,
  { language, locale }: Format,
): string | undefined {
  if (!isRate(times)) return undefined;
  const [before, after] = [from, to].map((currency) => makeFormat(language, currency, locale));
  return words(language).frame.rateExample(label, before!.money(amount), after!.money(amount * times));
}

/** The rate the other way round: "1 SEK is 0.091 EUR." Undefined without a rate. */
export function rateTurned({ from, to, times }: Exchanged, format: Format): string | undefined {
  if (!isRate(times)) return undefined;
  return words(format.language).frame.rateTurned(from, format.number(Number(times.toPrecision(3))), to);
}

/** What is asked before a rate is taken that is far from the usual one; undefined where it is not far. */
export function unusualRate({ from, to, times }: Exchanged, format: Format): string | undefined {
  const usual = isRate(times) ? farFromUsual(from, to, times) : undefined;
  if (usual === undefined) return undefined;
  const about = format.number(Number(usual.toPrecision(2)));
  return words(format.language).frame.rateUnusual(from, to, about, format.date(RATES_OF));
}
