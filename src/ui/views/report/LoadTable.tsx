import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { useText } from "../../kit/useText.ts";

type Props = { readonly data: RequestData };

/** How much each capacity is used in the plan's last months, the most often full first. */
export function LoadTable(props: Props): JSX.Element {
  const { words, format, label } = useText();
  const head = () => words().report.columns;
  /** Whether the report is about the plan by itself. */
  const alone = () => props.data.plan !== undefined;
  const share = (x: number) => format().percent(x, 0);
  return (
    <table class="report-table">
      <thead>
        <tr>
          <th scope="col">{head().load}</th>
          <Show when={!alone()}>
            <th scope="col" class="number">
              {head().before}
            </th>
          </Show>
          <th scope="col" class="number">
            {alone() ? words().planReport.columns.used : head().after}
          </th>
          <th scope="col" class="number">
            {head().full}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.data.loads.list.slice(0, 5)}>
          {(load) => (
            <tr>
              <th scope="row">{label(load.row)}</th>
              <Show when={!alone()}>
                <td class="number">{share(load.before)}</td>
              </Show>
              <td class="number">{share(load.after)}</td>
              <td class="number">
                <strong>{share(load.fullAfter)}</strong>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
