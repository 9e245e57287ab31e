import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { groupName } from "../../../../i18n/words.ts";
import { periodsOf } from "../../../../model/periods.ts";
import type { MonthRange } from "../../../../model/periods.ts";
import { useSheet } from "../gridContext.ts";
import { cellView } from "../view/cells.ts";
import { shownText } from "../view/cellContents.tsx";
import type { GridColumn, LineKey } from "../view/layout.ts";
import { expectedFigure } from "../view/rowFigures.ts";
import { printedPages } from "./printedPages.ts";
import "./printedSheet.css";

/** The whole sheet as tables that fit the page width, one for each fiscal year, since paper can't be scrolled. */
export function PrintedSheet(): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().print;
  const pages = createMemo(() => printedPages(grid.layout().columns, periodsOf(document.plan()).years));
  const yearName = ({ from, to }: MonthRange) => {
    const month = (index: number) => session.months()[index] ?? "";
    return grid.format().yearOf(month(from), month(to), document.plan().year_starts);
  };
  const left = () =>
    document.sheet().rows.length - grid.layout().lines.filter(({ kind }) => kind === "row").length;
  return (
    <div class="sheet-print">
      <p class="soft">
        {text().figures[session.shown()]}{" "}
        <Show when={session.shown() !== "expected"}>{text().expectedInstead} </Show>
        <Show when={left() > 0}>{text().hiddenRows(grid.format().number(left(), { decimals: 0 }))}</Show>
      </p>
      <For each={pages()}>
        {({ year, columns }) => (
          <table class="sheet-print-year">
            <thead>
              <tr>
                <th scope="col">{text().year(yearName(year))}</th>
                <th scope="col" class="number">
                  {grid.words().grid.columns.value}
                </th>
                <th scope="col">{grid.words().grid.columns.unit}</th>
                <For each={columns}>
                  {(column) => (
                    <th scope="col" class="number">
                      {grid.columnText(column)}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={grid.layout().lines}>
                {(line) => (
                  <Show
                    when={line.kind === "row"}
                    fallback={
                      <tr class="sheet-print-group">
                        <th scope="colgroup" colspan={columns.length + 3}>
                          {line.kind === "group" ? groupName(line.group, session.language()) : ""}
                        </th>
                      </tr>
                    }
                  >
                    <PrintedRow line={line.key} columns={columns} />
                  </Show>
                )}
              </For>
            </tbody>
          </table>
        )}
      </For>
    </div>
  );
}

const LEADING: { readonly [kind in "label" | "value" | "unit"]: GridColumn } = {
  label: { key: "label", kind: "label" },
  value: { key: "value", kind: "value" },
  unit: { key: "unit", kind: "unit" },
};

function PrintedRow(props: { readonly line: LineKey; readonly columns: readonly GridColumn[] }): JSX.Element {
  const { grid } = useSheet();
  const source = () => grid.sources()(props.line);
  const expected = () => grid.app.results.expected().rows.get(props.line);
  const leading = (kind: keyof typeof LEADING) => {
    const of = source();
    return of === undefined ? "" : shownText(cellView(of, LEADING[kind]));
  };
  /** A figure as printed; rows without Monte Carlo results show the expected run's figure, marked as such. */
  const figure = (column: GridColumn): { readonly text: string; readonly instead: boolean } => {
    const of = source();
    if (of === undefined) return { text: "", instead: false };
    const values = expected();
    const { period } = column;
    if (of.figure(column) !== undefined || values === undefined || period === undefined) {
      return { text: shownText(cellView(of, column)), instead: false };
    }
    const instead = { ...of, figure: () => expectedFigure(values, of.row.total, period) };
    return { text: shownText(cellView(instead, column)), instead: true };
  };
  return (
    <tr>
      <th scope="row">{leading("label")}</th>
      <td class="number">{leading("value")}</td>
      <td class="soft">{leading("unit")}</td>
      <For each={props.columns}>
        {(column) => {
          const shown = figure(column);
          return (
            <td class="number" classList={{ "sheet-print-instead": shown.instead }}>
              {shown.text}
            </td>
          );
        }}
      </For>
    </tr>
  );
}
