import { createSignal } from "solid-js";
import { COMMON_CURRENCIES } from "../../../model/currencies.ts";
import { farFromUsual } from "../../../model/exchange.ts";
import type { PlacedIssue } from "../../../model/issue.ts";
import { useApp } from "../../../state/context.ts";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { exchangeExample, EXAMPLES, isRate, unusualRate } from "./exchangeText.ts";

/** Any currency that is not in the list. */
export const OTHER = "other";

/** What is typed about another currency and its rate, what is wrong with it, and putting it into the plan. */
export function createExchange(onDone: () => void) {
  const { document, results } = useApp();
  const { words, format, label } = useText();
  const text = () => words().frame;
  const from = document.plan().currency;
  const [chosen, setChosen] = createSignal(COMMON_CURRENCIES.find((code) => code !== from) ?? OTHER);
  const [code, setCode] = createSignal("");
  const [convert, setConvert] = createSignal(true);
  /** What was typed, and whether it is new units for one old or old for one new. */
  const [rate, setRate] = createSignal<{ readonly text: string; readonly turned: boolean }>();
  /** The rate the user was warned is unusual: after one warning it is accepted. */
  const [doubted, setDoubted] = createSignal<number>();
  const [tried, setTried] = createSignal(false);
  const [faults, setFaults] = createSignal<readonly PlacedIssue[]>([]);
  const to = () => (chosen() === OTHER ? code().trim().toUpperCase() : chosen());
  const factor = () => {
    const typed = rate();
    const found = typed === undefined ? undefined : readNumber(typed.text, "", format());
    return found !== undefined && typed?.turned === true ? 1 / found : found;
  };
  /** A field's text: as typed there, or the inverse of the other field's rate. */
  const shown = (turned: boolean) => {
    const [typed, times] = [rate(), factor()];
    if (typed?.turned === turned) return typed.text;
    if (!isRate(times)) return "";
    return format().number(Number((turned ? 1 / times : times).toPrecision(4)));
  };
  /** An amount of the plan's own before and after, so that a rate that is upside down is seen. */
  const example = () => {
    const times = factor();
    const row = EXAMPLES.find((id) => (results.expected().rows.get(id)?.[0] ?? 0) > 0);
    const amount = row === undefined ? undefined : results.expected().rows.get(row)?.[0];
    if (row === undefined || amount === undefined) return undefined;
    return exchangeExample({ from, to: to(), times }, label(row), amount, format());
  };
  const unusual = () =>
    doubted() === factor() ? unusualRate({ from, to: to(), times: doubted() }, format()) : undefined;
  const codeFault = () => (tried() && !/^[A-Z]{3}$/.test(to()) ? text().currencyWrong : undefined);
  const rateFault = () => (tried() && convert() && !((factor() ?? 0) > 0) ? text().rateWrong : undefined);
  const apply = () => {
    setTried(true);
    if (codeFault() !== undefined || rateFault() !== undefined) return;
    const times = factor();
    if (convert() && times !== undefined && doubted() !== times && farFromUsual(from, to(), times)) {
      setDoubted(times);
      return;
    }
    const found = document.dispatch(
      convert() && times !== undefined
        ? { kind: "set-currency", currency: to(), rate: times }
        : { kind: "set-currency", currency: to() },
    );
    setFaults(found);
    if (found.length === 0) onDone();
  };
  return {
    from,
    to,
    chosen,
    setChosen,
    code,
    setCode,
    convert,
    setConvert,
    shown,
    setRate,
    example,
    unusual,
    codeFault,
    rateFault,
    faults,
    apply,
  };
}
