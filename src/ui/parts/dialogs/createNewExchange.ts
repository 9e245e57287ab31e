import { createSignal } from "solid-js";
import { usualRate } from "../../../model/exchange.ts";
import { TEMPLATE_CURRENCY } from "../../../model/template.ts";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";

export type NewExchange = ReturnType<typeof createNewExchange>;

/** The currency of a plan that is made, and the rate at which the template's amounts are put into it: the usual one until another is typed. */
export function createNewExchange() {
  const { format } = useText();
  const [currency, setCurrency] = createSignal(TEMPLATE_CURRENCY);
  const [typed, setTyped] = createSignal<string>();
  const rateText = () => typed() ?? format().number(usualRate(currency(), TEMPLATE_CURRENCY) ?? NaN);
  /** The template's units for one of the plan's. */
  const rate = () => readNumber(rateText(), "", format());
  const isForeign = () => currency() !== TEMPLATE_CURRENCY;
  const fault = () => isForeign() && !((rate() ?? 0) > 0);
  return {
    currency,
    setCurrency: (code: string) => {
      setCurrency(code);
      setTyped(undefined);
    },
    rateText,
    setRateText: setTyped,
    fault,
    /** What to make of the template's amounts; undefined where they stay as they are. */
    value: () => (isForeign() && !fault() ? { currency: currency(), rate: 1 / (rate() ?? NaN) } : undefined),
  };
}
