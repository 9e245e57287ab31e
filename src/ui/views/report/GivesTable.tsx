import { For } from "solid-js";
import type { JSX } from "solid-js";
import { betterWhen } from "../../../model/betterWhen.ts";
import type { RequestData, RequestFigure } from "../../../report/request.ts";
import { centreOf } from "../../../report/spread.ts";
import type { Spread } from "../../../report/spread.ts";
import { amountOfPair, differenceText, spanText } from "../../parts/comparison/amounts.ts";
import { useText } from "../../kit/useText.ts";
import { at, HIGH, LOW, pairOf, whenOfFigure } from "./tellFigures.ts";
import type { Telling } from "./telling.ts";

type Props = { readonly data: RequestData; readonly telling: Telling };

/** Results without and with the request, the difference, its range and how often the result is better. */
export function GivesTable(props: Props): JSX.Element {
  const { words, format, label } = useText();
  const head = () => words().report.columns;
  const unit = (row: string) => props.telling.unit(row);
  const range = (row: string, spread: Spread) =>
    spanText(at(spread, LOW), at(spread, HIGH), unit(row), format());
  const amount = (figure: RequestFigure, spread: Spread) =>
    amountOfPair(
      centre(figure.row, spread),
      pairOf(figure, props.telling),
      { low: at(spread, LOW), high: at(spread, HIGH) },
      unit(figure.row),
      format(),
    );
  const centre = (row: string, spread: Spread) => centreOf(spread, props.telling.total(row));
  const better = ({ row, difference }: RequestFigure) =>
    betterWhen(row) === "higher" ? difference.higher : difference.lower;
  return (
    <table class="report-table gives-table">
      <thead>
        <tr>
          <th scope="col">{head().what}</th>
          <th scope="col" class="number">
            {head().before}
          </th>
          <th scope="col" class="number">
            {head().after}
          </th>
          <th scope="col" class="number">
            {head().difference}
          </th>
          <th scope="col" class="number">
            {head().likely}
          </th>
          <th scope="col" class="number better-head">
            {head().better}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.data.gives}>
          {(figure) => (
            <tr>
              <th scope="row">
                {label(figure.row)}
                <span class="under soft">{whenOfFigure(figure, props.telling)}</span>
              </th>
              <td class="number">
                {amount(figure, figure.before)}
                <Range text={range(figure.row, figure.before)} under />
              </td>
              <td class="number">
                {amount(figure, figure.after)}
                <Range text={range(figure.row, figure.after)} under />
              </td>
              <td class="number">
                <strong>
                  {differenceText(
                    centre(figure.row, figure.before),
                    centre(figure.row, figure.after),
                    centre(figure.row, figure.difference),
                    { unit: unit(figure.row), total: props.telling.total(figure.row) },
                    format(),
                  )}
                </strong>
              </td>
              <td class="number">
                <Range text={range(figure.row, figure.difference)} />
              </td>
              <td class="number">
                {figure.difference.same === 1 ? words().compare.same : format().probability(better(figure))}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** A range on one line, or on two if it is written in words: "−SEK 2M to SEK 846k". */
function Range(props: { readonly text: string; readonly under?: boolean }): JSX.Element {
  return (
    <span classList={{ "soft under": props.under ?? false, wraps: props.text.includes(" ") }}>
      {props.text}
    </span>
  );
}
