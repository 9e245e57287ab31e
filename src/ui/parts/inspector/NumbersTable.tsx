import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import type { RowSummary } from "../../../engine/simulator.ts";
import { decimalsFor } from "../../../i18n/decimals.ts";
import { addMonths, monthsFrom } from "../../../model/month.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { firstShown } from "../charts/cameInChart.ts";
import type { CameInChart } from "../charts/cameInChart.ts";
import { useText } from "../../kit/useText.ts";
import { TableScroll } from "../copying/TableScroll.tsx";

/** The chart's figures: every month with its percentiles, the mean and the expected run. */
export function NumbersTable(props: {
  readonly row: SheetRow;
  readonly summary: RowSummary;
  readonly came: CameInChart;
}): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const text = () => words().answer;
  const name = () => `${props.row.label[session.language()]}: ${text().overMonths}`;
  const expected = () => results.expected().rows.get(props.row.id);
  const level = (index: number) => props.summary.percentiles[index] ?? new Float64Array();
  const decimals = createMemo(() => decimalsFor(level(6), props.row.unit));
  const figure = (value: number | undefined) =>
    value === undefined ? "" : format().value(value, props.row.unit, "cell", { decimals: decimals() });
  const came = createMemo(() => new Map(props.came.points.map(({ t, value }) => [t, value])));
  const said = createMemo(() => new Map(props.came.forecast?.points.map((point) => [point.t, point])));
  const actual = () =>
    props.came.points.length === 0
      ? []
      : [{ name: words().cameSheet.chart.columnCame, at: (t: number) => came().get(t) }];
  /** What a kept forecast said before. */
  const forecast = () => {
    const kept = props.came.forecast;
    if (kept === undefined) return [];
    const name = (level: string) => words().cameSheet.chart.columnForecast(level, format().date(kept.made));
    return [
      { name: name(text().columnLow), at: (t: number) => said().get(t)?.p5 },
      { name: name(text().columnHigh), at: (t: number) => said().get(t)?.p95 },
    ];
  };
  const months = createMemo(() => {
    const first = firstShown(props.came);
    return monthsFrom(addMonths(document.plan().start, first), session.months().length - first);
  });
  const columns = () => [
    { name: text().columnLow, values: level(0) },
    { name: text().columnQuarter, values: level(2) },
    { name: text().columnMedian, values: level(3) },
    { name: text().columnThree, values: level(4) },
    { name: text().columnHigh, values: level(6) },
    { name: text().columnMean, values: props.summary.mean },
    { name: text().columnExpected, values: expected() ?? new Float64Array() },
  ];
  const allColumns = () => [
    ...actual(),
    ...columns().map((column) => ({ name: column.name, at: (t: number) => column.values[t] })),
    ...forecast(),
  ];
  return (
    <>
      <TableScroll name={name()}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{text().columnMonth}</th>
              <For each={allColumns()}>
                {(column) => (
                  <th scope="col" class="number">
                    {column.name}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={months()}>
              {(month, index) => {
                const at = () => index() + firstShown(props.came);
                return (
                  <tr classList={{ chosen: at() === session.month() }}>
                    <th scope="row">{format().month(month)}</th>
                    <For each={allColumns()}>
                      {(column) => <td class="number">{figure(column.at(at()))}</td>}
                    </For>
                  </tr>
                );
              }}
            </For>
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
