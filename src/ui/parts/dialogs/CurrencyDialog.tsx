import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { COMMON_CURRENCIES } from "../../../model/currencies.ts";
import { Button } from "../../kit/Button.tsx";
import { ChoiceField } from "../../kit/ChoiceField.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { TextField } from "../../kit/TextField.tsx";
import { useText } from "../../kit/useText.ts";
import { createExchange, OTHER } from "./createExchange.ts";
import { FaultList } from "./ImportFaults.tsx";

/** Another currency: amounts are converted at a rate that the user gives, or only relabelled. */
export function CurrencyDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { words } = useText();
  const text = () => words().frame;
  const exchange = createExchange(() => props.onClose());
  return (
    <Dialog
      open
      title={text().currencyTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={exchange.apply}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{text().cancel}</Button>
          <Button look="strong" type="submit">
            {text().apply}
          </Button>
        </>
      }
    >
      <Show when={exchange.faults().length > 0}>
        <div role="alert">
          <p class="field-error">{text().wouldBreak}</p>
          <FaultList faults={exchange.faults()} />
        </div>
      </Show>
      <p>{text().currencyNow(exchange.from)}</p>
      <div class="field-row">
        <ChoiceField
          label={text().currencyTo}
          value={exchange.chosen()}
          choices={[...COMMON_CURRENCIES.filter((one) => one !== exchange.from), OTHER].map(
            (one) => [one, one === OTHER ? text().otherCurrency : one] as const,
          )}
          onChoose={exchange.setChosen}
        />
        <Show when={exchange.chosen() === OTHER}>
          <TextField
            label={text().currencyCode}
            most={3}
            value={exchange.code()}
            error={exchange.codeFault()}
            onInput={exchange.setCode}
          />
        </Show>
      </div>
      <div class="choices">
        <label class="choice">
          <input
            type="radio"
            name="convert"
            checked={exchange.convert()}
            onChange={() => exchange.setConvert(true)}
          />
          <strong>{text().convert}</strong>
          <span class="soft">{text().convertHint}</span>
        </label>
        <label class="choice">
          <input
            type="radio"
            name="convert"
            checked={!exchange.convert()}
            onChange={() => exchange.setConvert(false)}
          />
          <strong>{text().relabel}</strong>
          <span class="soft">{text().relabelHint}</span>
        </label>
      </div>
      <Show when={exchange.convert()}>
        <div class="field-row">
          <TextField
            label={text().rate(exchange.from, exchange.to())}
            keys="decimal"
            value={exchange.shown(false)}
            error={exchange.rateFault()}
            onInput={(typed) => exchange.setRate({ text: typed, turned: false })}
          />
          <TextField
            label={text().rate(exchange.to(), exchange.from)}
            keys="decimal"
            value={exchange.shown(true)}
            onInput={(typed) => exchange.setRate({ text: typed, turned: true })}
          />
        </div>
        <p role="status">{exchange.example()}</p>
        <Show when={exchange.unusual()}>
          <p class="field-error" role="alert">
            {exchange.unusual()}
          </p>
        </Show>
      </Show>
    </Dialog>
  );
}
