import { For } from "solid-js";
import type { JSX } from "solid-js";
import type { Tornado } from "../../../analysis/tornado.ts";
import { useApp } from "../../../state/context.ts";
import { spanText } from "../../parts/comparison/amounts.ts";
import { useText } from "../../kit/useText.ts";
import type { Telling } from "./telling.ts";
import { EditableCell } from "./EditableCell.tsx";
import { ASSUMPTIONS_TOLD } from "./paragraphs.ts";

/** The uncertain inputs that move the result most, with what they rest on and who answers for them. */
export function AssumptionTable(props: {
  readonly tornado: Tornado;
  readonly telling: Telling;
}): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().report;
  const row = (id: string) => document.sheet().byId.get(id);
  const sourceOf = (id: string) => {
    const found = document.origins().get(id)?.source;
    return typeof found === "object" ? found[session.language()] : found;
  };
  /** The range as it was entered; of another distribution where eight draws of ten lie. */
  const entered = (id: string, [low, high]: readonly [number, number]) => {
    const unit = row(id)?.unit ?? "";
    const range = props.telling.range(id);
    return range === undefined
      ? text().eightOfTen(spanText(low, high, unit, format()))
      : format().range(range.low, range.high, unit, unit === "money" ? "short" : "full");
  };
  const describe = (id: string, changes: { source?: string | undefined; owner?: string | undefined }) =>
    void document.dispatch({ kind: "describe-row", row: id, changes });
  const source = (id: string) => {
    const said = sourceOf(id);
    // The address is in the sheet; on paper the publisher and year say enough.
    return said === undefined ? text().noSource : said.replace(/:? https?:\S+/g, "");
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
              <td class="number">{entered(bar.row, bar.values)}</td>
              <td class="number">
                {spanText(
                  Math.min(bar.low.after, bar.high.after),
                  Math.max(bar.low.after, bar.high.after),
                  "",
                  format(),
                )}
              </td>
              <td>
                <EditableCell
                  label={text().edit(`${text().columns.source}, ${label(bar.row)}`)}
                  shown={source(bar.row)}
                  value={sourceOf(bar.row) ?? ""}
                  onKeep={(given) => describe(bar.row, { source: given })}
                />
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
