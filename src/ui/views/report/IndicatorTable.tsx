import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { amountText } from "../../parts/comparison/amounts.ts";
import { useText } from "../../kit/useText.ts";
import type { Telling } from "./telling.ts";

type Props = { readonly data: RequestData; readonly telling: Telling };

/** Early indicators: the expected figure, the lowest figure that the plan allows for, and the date. */
export function IndicatorTable(props: Props): JSX.Element {
  const { words, format, label } = useText();
  const text = () => words().report;
  const month = (t: number) => format().month(props.telling.months[t] ?? "");
  const count = (x: number) => amountText(Math.round(x), "", format());
  return (
    <Show when={props.data.indicators.length > 0}>
      <table class="report-table">
        <thead>
          <tr>
            <th scope="col">{text().columns.figure}</th>
            <th scope="col">{text().columns.sumTo(month(props.data.indicators[0]?.from ?? 0))}</th>
            <th scope="col" class="number">
              {text().columns.limit}
            </th>
            <th scope="col" class="number">
              {text().columns.expected}
            </th>
            <th scope="col" class="number">
              {text().columns.without}
            </th>
            <th scope="col" class="number">
              {text().columns.underWith}
            </th>
            <th scope="col" class="number">
              {text().columns.underWithout}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.data.indicators}>
            {(one) => (
              <tr>
                <th scope="row">{label(one.row)}</th>
                <td>{month(one.by)}</td>
                <td class="number">
                  <strong>{count(one.limit)}</strong>
                </td>
                <td class="number">{count(one.withIt)}</td>
                <td class="number">{count(one.without)}</td>
                <td class="number">{format().probability(one.underWith)}</td>
                <td class="number">{format().probability(one.underWithout)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}
