import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { horizonOf } from "../../../model/horizon.ts";
import { addMonths } from "../../../model/month.ts";
import type { ComparedFigure } from "../../../report/compare.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { amountText, spanText } from "../../parts/comparison/amounts.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";

/** Rows that pass from one department to the other, and their results: all of them are flows. */
const VOLUMES = [
  "new_marketing_leads",
  "qualified_leads",
  "inbound_sales_leads",
  "outbound_booked",
  "opportunities_new",
  "new_customers",
] as const;

/** The volumes that the plan in view counts on, up to the last month that the report counts. */
export function Volumes(): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().agreement;
  const last = () => horizonOf(document.plan());
  const rows = () => VOLUMES.filter((row) => document.sheet().byId.has(row));
  const asked = createAsked(() => ({
    name: "compare",
    args: { baseline: document.scenario(), scenarios: [], figures: rows(), fans: [], until: last() },
  }));
  const month = (at: number) => format().month(addMonths(document.plan().start, at), "long");
  const count = (x: number) => amountText(x, "", format());
  const range = ({ spread: { percentiles } }: ComparedFigure) =>
    spanText(percentiles[0] ?? NaN, percentiles.at(-1) ?? NaN, "", format());
  return (
    <section class="view-section sla-volumes">
      <h3>{text().volumes}</h3>
      <Show when={asked.value()} fallback={<p class="soft">{text().waiting}</p>}>
        {(found) => (
          <div class="settles" classList={{ stale: asked.stale() }}>
            <p class="soft">{text().volumesLead(month(0), month(found().until))}</p>
            <div class="table-wide">
              <TableBlock name={text().volumes}>
                <table class="figures-table">
                  <thead>
                    <tr>
                      <th scope="col">{text().columns.what}</th>
                      <th scope="col" class="number">
                        {text().columns.month}
                      </th>
                      <th scope="col" class="number">
                        {text().columns.all}
                      </th>
                      <th scope="col" class="number">
                        {text().columns.likely}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={found().baseline.figures}>
                      {(figure) => (
                        <tr>
                          <th scope="row">{label(figure.row)}</th>
                          <td class="number">{count(figure.spread.mean / (found().until + 1))}</td>
                          <td class="number">{count(figure.spread.mean)}</td>
                          <td class="number">{range(figure)}</td>
                        </tr>
                      )}
                    </For>
                  </tbody>
                </table>
              </TableBlock>
            </div>
          </div>
        )}
      </Show>
    </section>
  );
}
