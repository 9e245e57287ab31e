import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { AmountMeaning } from "../../../deals/lessons.ts";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";

const MEANINGS = ["unsaid", "month", "year", "deal"] as const;
type Meaning = (typeof MEANINGS)[number];

/** The amount of a whole deal, until the user says how many months it covers. */
const FIRST_MONTHS = 12;
const MOST_MONTHS = 120;

/** What a deal's amount is: the price of a month, of a year, or of a whole deal of so many months. */
export function AmountChoice(props: { readonly imp: Import }): JSX.Element {
  const { words } = useText();
  const text = () => words().importView;
  const said = () => props.imp.lessons().amount;
  const meaning = (): Meaning => {
    const amount = said();
    return amount === undefined ? "unsaid" : typeof amount === "string" ? amount : "deal";
  };
  const months = () => {
    const amount = said();
    return typeof amount === "object" ? amount.months : undefined;
  };
  const say = (amount: AmountMeaning | undefined) => props.imp.setLessons({ amount });
  return (
    <Field label={text().amountIs}>
      {(control) => (
        <div class="import-amount">
          <select
            {...control}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value === "deal") say({ months: FIRST_MONTHS });
              else say(value === "month" || value === "year" ? value : undefined);
            }}
          >
            <For each={MEANINGS}>
              {(one) => (
                <option value={one} selected={one === meaning()}>
                  {text().amounts[one]}
                </option>
              )}
            </For>
          </select>
          <Show when={months()}>
            {(count) => (
              <input
                type="number"
                min="1"
                max={MOST_MONTHS}
                aria-label={text().amountMonths}
                value={count()}
                onChange={(event) => {
                  const typed = event.currentTarget.valueAsNumber;
                  if (typed >= 1 && typed <= MOST_MONTHS) say({ months: typed });
                  else event.currentTarget.value = String(count());
                }}
              />
            )}
          </Show>
        </div>
      )}
    </Field>
  );
}
