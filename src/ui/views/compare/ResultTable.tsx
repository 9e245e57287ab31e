import { atLevel } from "../../../engine/levels.ts";
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { betterWhen } from "../../../model/betterWhen.ts";
import type { ComparedFigure, CompareResult } from "../../../report/compare.ts";
import { centreOf } from "../../../report/spread.ts";
import type { Spread } from "../../../report/spread.ts";
import { monthSpan } from "../../../i18n/monthSpan.ts";
import { sumFrom } from "../../../model/horizon.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { amountBeside, amountOfPair, differenceText, spanText } from "../../parts/comparison/amounts.ts";
import type { Pair } from "../../parts/comparison/amounts.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";

/** Every result with its range; for each scenario the difference, its own range, and how often it is better. */
export function ResultTable(props: { readonly result: CompareResult }): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().compare;
  const rows = () => props.result.baseline.figures.map(({ row }) => row);
  const { centre, median, paired, range, total } = useFigureTexts();
  /** The baseline's figure, in the form that the first comparison needs. */
  const against = (figure: ComparedFigure, index: number) => {
    const other = props.result.scenarios[0]?.figures[index];
    return other?.difference === undefined
      ? median(figure)
      : paired(figure, figure.spread, {
          before: centre(figure.row, figure.spread),
          after: centre(other.row, other.spread),
          difference: centre(other.row, other.difference),
          total: total(other.row),
        });
  };
  const counted = (row: string) => {
    const { until } = props.result;
    const month = (index: number) => session.months()[index] ?? "";
    return document.sheet().byId.get(row)?.total === "flow"
      ? text().sumOf(monthSpan(month(sumFrom(document.plan(), row, until)), month(until), format()))
      : text().atEndOf(format().month(month(until)));
  };
  return (
    <div class="table-wide">
      <TableBlock name={text().results}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col" rowspan="2">
                {text().result}
              </th>
              <th scope="col" rowspan="2" class="number">
                {props.result.baseline.name ?? text().baseline}
              </th>
              <For each={props.result.scenarios}>
                {(scenario) => (
                  <th scope="colgroup" colspan="3" class="group-head">
                    {scenario.name ?? text().baseline}
                  </th>
                )}
              </For>
            </tr>
            <tr>
              <For each={props.result.scenarios}>
                {() => (
                  <>
                    <th scope="col" class="number group-start">
                      {text().value}
                    </th>
                    <th scope="col" class="number">
                      {text().difference}
                    </th>
                    <th scope="col" class="number better-head">
                      {text().better}
                    </th>
                  </>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row, index) => (
                <tr>
                  <th scope="row">
                    {label(row)}
                    <span class="under soft small">{counted(row)}</span>
                  </th>
                  <Show when={props.result.baseline.figures[index()]}>
                    {(figure) => (
                      <td class="number">
                        {against(figure(), index())}
                        <span class="under soft small">{range(figure())}</span>
                      </td>
                    )}
                  </Show>
                  <For each={props.result.scenarios}>
                    {(scenario) => (
                      <Show when={scenario.figures[index()]}>
                        {(figure) => (
                          <ScenarioCells
                            figure={figure()}
                            baseline={props.result.baseline.figures[index()]?.spread ?? figure().spread}
                          />
                        )}
                      </Show>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableBlock>
    </div>
  );
}

/** How a figure's middle, range and probability of being better are worded. */
function useFigureTexts() {
  const { document } = useApp();
  const { format } = useText();
  const unit = (row: string) => document.sheet().byId.get(row)?.unit ?? "";
  const total = (row: string) => document.sheet().byId.get(row)?.total ?? "ratio";
  const centre = (row: string, spread: Spread) => centreOf(spread, total(row));
  const ends = ({ percentiles }: Spread) => ({
    low: atLevel(percentiles, 0.05) ?? NaN,
    high: atLevel(percentiles, 0.95) ?? NaN,
  });
  const median = ({ row, spread }: ComparedFigure) =>
    amountBeside(centre(row, spread), ends(spread), unit(row), format());
  /** A figure that is shown with its difference from the baseline's. */
  const paired = (
    { row, spread, difference }: ComparedFigure,
    baseline: Spread,
    pair: Pair = {
      before: centre(row, baseline),
      after: centre(row, spread),
      difference: difference === undefined ? 0 : centre(row, difference),
      total: total(row),
    },
  ) => amountOfPair(centre(row, spread), pair, ends(spread), unit(row), format());
  const range = ({ row, spread }: ComparedFigure) => {
    const { low, high } = ends(spread);
    return spanText(low, high, unit(row), format());
  };
  const better = ({ row, difference }: ComparedFigure) =>
    difference === undefined ? 0 : betterWhen(row) === "higher" ? difference.higher : difference.lower;
  return { unit, total, centre, median, paired, range, better };
}

/** A scenario's figure, its difference from the baseline's, and how often it is better. */
function ScenarioCells(props: { readonly figure: ComparedFigure; readonly baseline: Spread }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().compare;
  const { unit, total, centre, paired, range, better } = useFigureTexts();
  return (
    <>
      <td class="number group-start">
        {paired(props.figure, props.baseline)}
        <span class="under soft small">{range(props.figure)}</span>
      </td>
      <Show when={props.figure.difference}>
        {(difference) => (
          <>
            <td class="number">
              <strong>
                {differenceText(
                  centre(props.figure.row, props.baseline),
                  centre(props.figure.row, props.figure.spread),
                  centre(props.figure.row, difference()),
                  { unit: unit(props.figure.row), total: total(props.figure.row) },
                  format(),
                )}
              </strong>
              <span class="under soft small">
                {spanText(
                  atLevel(difference().percentiles, 0.05) ?? NaN,
                  atLevel(difference().percentiles, 0.95) ?? NaN,
                  unit(props.figure.row),
                  format(),
                )}
              </span>
            </td>
            <td class="number">
              <Show when={difference().same < 1} fallback={<span class="soft">{text().same}</span>}>
                {format().probability(better(props.figure))}
              </Show>
            </td>
          </>
        )}
      </Show>
    </>
  );
}
