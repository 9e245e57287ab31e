import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import type { Telling } from "./telling.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";

type Props = { readonly data: RequestData; readonly telling: Telling };

/** A table a fiscal year: cost and gain by month, of the request or the plan alone, and new customers. */
export function YearTables(props: Props): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const head = () => words().report.columns;
  const told = createMemo(() => {
    const { customers, plan } = props.data;
    const course = plan?.course ?? props.data.course;
    const costBy =
      plan === undefined ? props.data.ask.byMonth : course.cost.map((x, t) => x - (course.cost[t - 1] ?? 0));
    const gainBy = course.gain.map((x, t) => x - (course.gain[t - 1] ?? 0));
    const soFar = course.gain.map((x, t) => x - (course.cost[t] ?? 0));
    const sum = (list: Float64Array, from: number, to: number) =>
      list.slice(from, to + 1).reduce((a, b) => a + b, 0);
    const one = (x: number) => format().number(x, { decimals: 1 });
    // Twelve amounts of five digits in thousands do not fit side by side.
    const isLong = [costBy, gainBy, soFar].some((list) => list.some((x) => Math.abs(x) >= 1e7));
    const money = (x: number) =>
      isLong ? format().number(x / 1e6, { decimals: 2 }) : format().number(x / 1000, { decimals: 0 });
    const lines = [
      { name: head().cost, list: costBy, say: money, all: sum },
      {
        name: plan === undefined ? head().gain : words().planReport.columns.gain,
        list: gainBy,
        say: money,
        all: sum,
      },
      {
        name: head().soFar,
        list: soFar,
        say: money,
        all: (list: Float64Array, _from: number, to: number) => list[to] ?? NaN,
      },
      ...(plan === undefined
        ? [
            { name: head().customersBefore, list: customers.before, say: one, all: sum },
            { name: head().customersAfter, list: customers.after, say: one, all: sum },
          ]
        : [{ name: words().planReport.columns.customers, list: customers.after, say: one, all: sum }]),
    ];
    return { isLong, lines };
  });
  return (
    <For each={props.data.years}>
      {({ period }) => {
        const months = () => Array.from({ length: period.to - period.from + 1 }, (_, i) => period.from + i);
        const month = (index: number) => props.telling.months[index] ?? "";
        const year = () => format().yearOf(month(period.from), month(period.to), document.plan().year_starts);
        return (
          <TableScroll name={head().year(year())} class="year-scroll">
            <table class="report-table year-table">
              <caption>{head().year(year())}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    {(told().isLong ? head().millions : head().thousands)(format().currencySign)}
                  </th>
                  <For each={months()}>
                    {(t) => (
                      <th scope="col" class="number">
                        {format().month(props.telling.months[t] ?? "", "name")}
                      </th>
                    )}
                  </For>
                  <th scope="col" class="number">
                    {head().all}
                  </th>
                </tr>
              </thead>
              <tbody>
                <For each={told().lines}>
                  {(line) => (
                    <tr>
                      <th scope="row">{line.name}</th>
                      <For each={months()}>
                        {(t) => <td class="number">{line.say(line.list[t] ?? NaN)}</td>}
                      </For>
                      <td class="number">
                        <strong>{line.say(line.all(line.list, period.from, period.to))}</strong>
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </TableScroll>
        );
      }}
    </For>
  );
}
