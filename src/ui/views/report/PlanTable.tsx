import { For } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { centreOf } from "../../../report/spread.ts";
import { amountBeside, spanText } from "../../parts/comparison/amounts.ts";
import { useText } from "../../kit/useText.ts";
import { at, HIGH, LOW, whenOfFigure } from "./tellFigures.ts";
import type { Telling } from "./telling.ts";

type Props = { readonly data: RequestData; readonly telling: Telling };

/** The results of the plan by itself, with the range that holds nine of ten trials. */
export function PlanTable(props: Props): JSX.Element {
  const { words, format, label } = useText();
  return (
    <table class="report-table">
      <thead>
        <tr>
          <th scope="col">{words().report.columns.what}</th>
          <th scope="col" class="number">
            {words().planReport.columns.value}
          </th>
          <th scope="col" class="number">
            {words().report.columns.likely}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.data.gives}>
          {(figure) => {
            const { row, after } = figure;
            const unit = () => props.telling.unit(row);
            const ends = { low: at(after, LOW), high: at(after, HIGH) };
            return (
              <tr>
                <th scope="row">
                  {label(row)} <span class="soft">{whenOfFigure(figure, props.telling)}</span>
                </th>
                <td class="number">
                  <strong>
                    {amountBeside(centreOf(after, props.telling.total(row)), ends, unit(), format())}
                  </strong>
                </td>
                <td class="number">{spanText(ends.low, ends.high, unit(), format())}</td>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
}
