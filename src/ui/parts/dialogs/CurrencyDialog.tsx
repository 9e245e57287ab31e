import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { PlacedIssue } from "../../../model/issue.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { Field } from "../../kit/Field.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { FaultList } from "./ImportFaults.tsx";

const COMMON = ["SEK", "EUR", "USD"];
const OTHER = "other";

/** Another currency: amounts are converted at a rate that the user gives, or only relabelled. */
export function CurrencyDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().frame;
  const from = document.plan().currency;
  const [chosen, setChosen] = createSignal(COMMON.find((code) => code !== from) ?? OTHER);
  const [code, setCode] = createSignal("");
  const [convert, setConvert] = createSignal(true);
  const [rate, setRate] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const [faults, setFaults] = createSignal<readonly PlacedIssue[]>([]);
  const to = () => (chosen() === OTHER ? code().trim().toUpperCase() : chosen());
  const factor = () => readNumber(rate(), "", format());
  const codeFault = () => (tried() && !/^[A-Z]{3}$/.test(to()) ? text().currencyWrong : undefined);
  const rateFault = () => (tried() && convert() && !((factor() ?? 0) > 0) ? text().rateWrong : undefined);
  const apply = () => {
    setTried(true);
    if (codeFault() !== undefined || rateFault() !== undefined) return;
    const times = factor();
    const found = document.dispatch(
      convert() && times !== undefined
        ? { kind: "set-currency", currency: to(), rate: times }
        : { kind: "set-currency", currency: to() },
    );
    setFaults(found);
    if (found.length === 0) props.onClose();
  };
  return (
    <Dialog
      open
      title={text().currencyTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={apply}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{text().cancel}</Button>
          <Button look="strong" type="submit">
            {text().apply}
          </Button>
        </>
      }
    >
      <Show when={faults().length > 0}>
        <div role="alert">
          <p class="field-error">{text().wouldBreak}</p>
          <FaultList faults={faults()} />
        </div>
      </Show>
      <p>{text().currencyNow(from)}</p>
      <div class="field-row">
        <Field label={text().currencyTo}>
          {(control) => (
            <select {...control} onChange={(event) => setChosen(event.currentTarget.value)}>
              <For each={[...COMMON.filter((one) => one !== from), OTHER]}>
                {(one) => (
                  <option value={one} selected={chosen() === one}>
                    {one === OTHER ? text().otherCurrency : one}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show when={chosen() === OTHER}>
          <Field label={text().currencyCode} error={codeFault()}>
            {(control) => (
              <input
                {...control}
                value={code()}
                maxlength={3}
                onInput={(event) => setCode(event.currentTarget.value)}
              />
            )}
          </Field>
        </Show>
      </div>
      <div class="choices">
        <label class="choice">
          <input type="radio" name="convert" checked={convert()} onChange={() => setConvert(true)} />
          <strong>{text().convert}</strong>
          <span class="soft">{text().convertHint}</span>
        </label>
        <label class="choice">
          <input type="radio" name="convert" checked={!convert()} onChange={() => setConvert(false)} />
          <strong>{text().relabel}</strong>
          <span class="soft">{text().relabelHint}</span>
        </label>
      </div>
      <Show when={convert()}>
        <Field label={text().rate(from, to())} error={rateFault()}>
          {(control) => (
            <input
              {...control}
              inputmode="decimal"
              value={rate()}
              onInput={(event) => setRate(event.currentTarget.value)}
            />
          )}
        </Field>
      </Show>
    </Dialog>
  );
}
