import { createSignal } from "solid-js";
import { entryMeaning } from "../../../formula/entryMeaning.ts";
import { usualRate } from "../../../model/exchange.ts";
import type { TemplateId } from "../../../model/plan.ts";
import { modelRowById } from "../../../model/sheet.ts";
import { TEMPLATE_CURRENCY } from "../../../model/template.ts";
import { TEMPLATES } from "../../../model/templates.ts";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { exchangeExample, EXAMPLES, isRate, rateTurned, unusualRate } from "./exchangeText.ts";

export type NewExchange = ReturnType<typeof createNewExchange>;

/**
 * The currency of a new plan, and the rate at which the template's amounts are converted: the usual rate until another
 * is typed. A rate far from the usual one is asked about once.
 */
export function createNewExchange(template: () => TemplateId) {
  const { format, label } = useText();
  const [currency, setCurrency] = createSignal(TEMPLATE_CURRENCY);
  const [typed, setTyped] = createSignal<string>();
  /** The rate the user was warned is unusual: after one warning it is accepted. */
  const [doubted, setDoubted] = createSignal<number>();
  const rateText = () => typed() ?? format().number(usualRate(currency(), TEMPLATE_CURRENCY) ?? NaN);
  /** The template's units for one of the plan's. */
  const rate = () => readNumber(rateText(), "", format());
  const isForeign = () => currency() !== TEMPLATE_CURRENCY;
  const fault = () => isForeign() && !isRate(rate());
  /** What becomes of the template's amounts. */
  const exchanged = () => {
    const per = rate();
    return { from: TEMPLATE_CURRENCY, to: currency(), times: isRate(per) ? 1 / per : undefined };
  };
  const example = () => {
    for (const row of EXAMPLES) {
      const amount = amountOf(template(), row);
      if (amount > 0) return exchangeExample(exchanged(), label(row), amount, format());
    }
    return undefined;
  };
  /** In the direction in which it is typed. */
  const unusual = () =>
    isForeign()
      ? unusualRate({ from: currency(), to: TEMPLATE_CURRENCY, times: rate() }, format())
      : undefined;
  return {
    currency,
    setCurrency: (code: string) => {
      setCurrency(code);
      setTyped(undefined);
    },
    rateText,
    setRateText: setTyped,
    fault,
    /** The rate the other way round, and an amount of the template's at it. */
    shown: () =>
      [rateTurned(exchanged(), format()), example()].filter((said) => said !== undefined).join(" "),
    /** The question about an unusual rate, while that rate is set. */
    asked: () => (doubted() !== undefined && doubted() === rate() ? unusual() : undefined),
    /** Whether the plan can be made: the first time that a rate is far from the usual it is asked about instead. */
    isSure: () => {
      if (unusual() === undefined || doubted() === rate()) return true;
      setDoubted(rate());
      return false;
    },
    /** What to make of the template's amounts; undefined where they stay as they are. */
    value: () => (isForeign() && !fault() ? { currency: currency(), rate: 1 / (rate() ?? NaN) } : undefined),
  };
}

/** What a template says of an input; 0 where that is no plain number. */
function amountOf(template: TemplateId, row: string): number {
  const definition = modelRowById(row);
  const own = definition?.kind === "input" ? definition.value : 0;
  const meaning = entryMeaning(TEMPLATES[template].rows[row]?.value ?? own, "money");
  return meaning.kind === "number" ? meaning.value : 0;
}
