import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { CURRENCIES } from "../../../model/currencies.ts";
import { TEMPLATE_CURRENCY } from "../../../model/template.ts";
import { ChoiceField } from "../../kit/ChoiceField.tsx";
import { TextField } from "../../kit/TextField.tsx";
import { useText } from "../../kit/useText.ts";
import type { NewExchange } from "./createNewExchange.ts";

/** What a new plan is reckoned in and, where that is not the template's currency, at which rate. */
export function NewCurrency(props: { readonly exchange: NewExchange }): JSX.Element {
  const { words } = useText();
  const text = () => words().frame;
  return (
    <>
      <div class="field-row">
        <ChoiceField
          label={text().currencyOfPlan}
          value={props.exchange.currency()}
          choices={Object.keys(CURRENCIES).map((code) => [code, code] as const)}
          onChoose={props.exchange.setCurrency}
        />
        <Show when={props.exchange.currency() !== TEMPLATE_CURRENCY}>
          <TextField
            label={text().rate(props.exchange.currency(), TEMPLATE_CURRENCY)}
            hint={text().rateOfTemplate(TEMPLATE_CURRENCY)}
            keys="decimal"
            value={props.exchange.rateText()}
            error={props.exchange.fault() ? text().rateWrong : undefined}
            onInput={props.exchange.setRateText}
          />
        </Show>
      </div>
      <Show when={props.exchange.currency() !== TEMPLATE_CURRENCY}>
        <p role="status">{props.exchange.shown()}</p>
      </Show>
      <Show when={props.exchange.asked()}>
        {(asked) => (
          <p class="field-error" role="alert">
            {asked()}
          </p>
        )}
      </Show>
    </>
  );
}
