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
import {
  amountBeside,
  differenceText,
  finerText,
  needsFiner,
  spanText,
} from "../../parts/comparison/amounts.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";

/** Every result with its range; for each scenario the difference, its own range, and how often it is better. */
export function ResultTable(props: { readonly result: CompareResult }): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().compare;
  const rows = () => props.result.baseline.figures.map(({ row }) => row);
  const { median, isFiner, range } = useFigureTexts();
  const finer = (index: number) =>
    props.result.scenarios.some(({ figures }) => {
      const [before, after] = [props.result.baseline.figures[index], figures[index]];
      return before !== undefined && after !== undefined && isFiner(before, after);
    });
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
                        {median(figure(), finer(index()))}
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
                            finer={finer(index())}
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

/** How a figure's middle, range and chance of being better are said. */
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
  const median = ({ row, spread }: ComparedFigure, finer: boolean) =>
    finer
      ? finerText(centre(row, spread), unit(row), format())
      : amountBeside(centre(row, spread), ends(spread), unit(row), format());
  /** Whether the baseline's figure and a scenario's need a decimal more beside their difference. */
  const isFiner = (baseline: ComparedFigure, { row, spread, difference }: ComparedFigure) =>
    difference !== undefined &&
    needsFiner(centre(row, baseline.spread), centre(row, spread), centre(row, difference), {
      unit: unit(row),
      total: total(row),
    });
  const range = ({ row, spread }: ComparedFigure) => {
    const { low, high } = ends(spread);
    return spanText(low, high, unit(row), format());
  };
  const better = ({ row, difference }: ComparedFigure) =>
    difference === undefined ? 0 : betterWhen(row) === "higher" ? difference.higher : difference.lower;
  return { unit, total, centre, median, isFiner, range, better };
}

/** A scenario's figure, how far it is from the baseline's, and how often it is better. */
function ScenarioCells(props: {
  readonly figure: ComparedFigure;
  readonly finer: boolean;
  readonly baseline: Spread;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().compare;
  const { unit, total, centre, median, range, better } = useFigureTexts();
  return (
    <>
      <td class="number group-start">
        {median(props.figure, props.finer)}
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
