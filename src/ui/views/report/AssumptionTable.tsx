import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Tornado } from "../../../analysis/tornado.ts";
import { useApp } from "../../../state/context.ts";
import { spanText } from "../../parts/comparison/amounts.ts";
import { useText } from "../../kit/useText.ts";
import type { Telling } from "./telling.ts";
import { enteredRange, sourceIn } from "./assumptionText.ts";
import { withoutAddress } from "../../../i18n/withoutAddress.ts";
import { EditableCell } from "./EditableCell.tsx";
import { ASSUMPTIONS_TOLD } from "./paragraphs.ts";

/** The uncertain inputs that move the result most, with their sources and the people who answer for them. */
export function AssumptionTable(props: {
  readonly tornado: Tornado;
  readonly telling: Telling;
}): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().report;
  const row = (id: string) => document.sheet().byId.get(id);
  const sourceOf = (id: string) => sourceIn(document.origins().get(id)?.source, session.language());
  const describe = (id: string, changes: { source?: string | undefined; owner?: string | undefined }) =>
    void document.dispatch({ kind: "describe-row", row: id, changes });
  const source = (id: string) => {
    const said = sourceOf(id);
    return said === undefined ? text().noSource : withoutAddress(said);
  };
  return (
    <table class="report-table">
      <thead>
        <tr>
          <th scope="col">{text().columns.input}</th>
          <th scope="col" class="number">
            {text().columns.range}
          </th>
          <th scope="col" class="number">
            {text().columns.swing}
          </th>
          <th scope="col">{text().columns.source}</th>
          <th scope="col">{text().columns.owner}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.tornado.bars.slice(0, ASSUMPTIONS_TOLD)}>
          {(bar) => (
            <tr>
              <th scope="row">{label(bar.row)}</th>
              <td class="number">{enteredRange(bar.row, bar.values, props.telling)}</td>
              <td class="number">
                {spanText(
                  Math.min(bar.low.after, bar.high.after),
                  Math.max(bar.low.after, bar.high.after),
                  "",
                  format(),
                )}
              </td>
              <td>
                <Show
                  when={props.telling.assumed(bar.row) === undefined}
                  fallback={props.telling.assumed(bar.row)}
                >
                  <EditableCell
                    label={text().edit(`${text().columns.source}, ${label(bar.row)}`)}
                    shown={source(bar.row)}
                    value={sourceOf(bar.row) ?? ""}
                    onKeep={(given) => describe(bar.row, { source: given })}
                  />
                </Show>
              </td>
              <td>
                <EditableCell
                  label={text().edit(`${text().columns.owner}, ${label(bar.row)}`)}
                  shown={row(bar.row)?.owner ?? text().noSource}
                  value={row(bar.row)?.owner ?? ""}
                  onKeep={(given) => describe(bar.row, { owner: given })}
                />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
