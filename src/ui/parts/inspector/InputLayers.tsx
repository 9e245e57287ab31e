import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Entry } from "../../../model/row.ts";
import type { InputRow, Layer } from "../../../model/sheet.ts";
import { enteredMonths } from "./enteredMonths.ts";
import type { EnteredMonths } from "./enteredMonths.ts";
import { entryText, templateText } from "./entryText.ts";
import { useText } from "../../kit/useText.ts";

/** What was entered in an input, layer by layer; the last one that says something counts. */
export function InputLayers(props: { readonly row: InputRow }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().answer;
  const isOver = () => props.row.layers.some(({ name, value }) => name === "plan" && value !== undefined);
  /** Where nothing covers it the template's amount counts as one of the plan's, in the plan's currency. */
  const entry = (name: Layer["name"], value: Entry) =>
    (name === "template" && isOver() ? templateText : entryText)(value, props.row.unit, format());
  const names = () => ({
    template: text().layerTemplate,
    plan: text().layerPlan,
    scenario: text().layerScenario,
  });
  const when = ({ from, to }: EnteredMonths) => {
    const [first, last] = [format().month(from), format().month(to)];
    if (props.row.carry) return text().fromMonth(first);
    return from === to ? text().inMonth(first) : text().inMonths(first, last);
  };
  const said = () =>
    props.row.layers.filter((layer) => layer.value !== undefined || Object.keys(layer.months).length > 0);
  return (
    <dl class="layers">
      <For each={said()}>
        {(layer) => (
          <>
            <dt class="soft">{names()[layer.name]}</dt>
            <dd>
              <Show when={layer.value !== undefined}>
                <span class="is-input">{entry(layer.name, layer.value ?? "")}</span>
              </Show>
              <For each={enteredMonths(layer.months, props.row.carry)}>
                {(entered) => (
                  <span class="layer-month">
                    <span class="soft">{when(entered)}</span>{" "}
                    <span class="is-input">{entry(layer.name, entered.entry)}</span>
                  </span>
                )}
              </For>
            </dd>
          </>
        )}
      </For>
    </dl>
  );
}
