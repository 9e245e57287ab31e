import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import type { RowSummary } from "../../../engine/simulator.ts";
import { decimalsFor } from "../../../i18n/decimals.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { TableMenu } from "../exports/TableMenu.tsx";
import { useText } from "../../kit/useText.ts";

/** The chart's figures: every month with its percentiles, the mean and the expected run. */
export function NumbersTable(props: { readonly row: SheetRow; readonly summary: RowSummary }): JSX.Element {
  const { results, session } = useApp();
  const { words, format } = useText();
  const text = () => words().answer;
  const name = () => `${props.row.label[session.language()]}: ${text().overMonths}`;
  let table: HTMLTableElement | undefined;
  const expected = () => results.expected().rows.get(props.row.id);
  const level = (index: number) => props.summary.percentiles[index] ?? new Float64Array();
  const decimals = createMemo(() => decimalsFor(level(6), props.row.unit));
  const figure = (value: number | undefined) =>
    format().value(value ?? NaN, props.row.unit, "cell", { decimals: decimals() });
  const columns = () => [
    { name: text().columnLow, values: level(0) },
    { name: text().columnQuarter, values: level(2) },
    { name: text().columnMedian, values: level(3) },
    { name: text().columnThree, values: level(4) },
    { name: text().columnHigh, values: level(6) },
    { name: text().columnMean, values: props.summary.mean },
    { name: text().columnExpected, values: expected() ?? new Float64Array() },
  ];
  return (
    <>
      <p class="table-tools">
        <TableMenu table={() => table} name={name()} />
      </p>
      <div class="table-scroll" tabindex="0" role="region" aria-label={name()}>
        <table ref={table} class="numbers">
          <thead>
            <tr>
              <th scope="col">{text().columnMonth}</th>
              <For each={columns()}>
                {(column) => (
                  <th scope="col" class="number">
                    {column.name}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={session.months()}>
              {(month, at) => (
                <tr classList={{ chosen: at() === session.month() }}>
                  <th scope="row">{format().month(month)}</th>
                  <For each={columns()}>
                    {(column) => <td class="number">{figure(column.values[at()])}</td>}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
