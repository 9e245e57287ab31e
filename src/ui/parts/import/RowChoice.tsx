import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../model/row.ts";
import { useText } from "../../kit/useText.ts";

/** Rows of the plan by their group. */
export type RowGroup = { readonly name: string; readonly rows: readonly RowId[] };

/** The row of the plan that a line belongs to. As there are many lines, the options are made only on hover or focus. */
export function RowChoice(props: {
  readonly label: string;
  readonly row: RowId | undefined;
  readonly groups: readonly RowGroup[];
  readonly onChoose: (row: RowId | "") => void;
}): JSX.Element {
  const { words, label } = useText();
  const [isNear, setNear] = createSignal(false);
  const come = () => setNear(true);
  return (
    <select
      aria-label={`${words().importView.planRow}: ${props.label}`}
      onPointerEnter={come}
      onPointerDown={come}
      onFocus={come}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
    >
      <option value="" selected={props.row === undefined}>
        {words().importView.leaveOut}
      </option>
      <Show
        when={isNear()}
        fallback={
          <Show when={props.row}>
            {(row) => (
              <option value={row()} selected>
                {label(row())}
              </option>
            )}
          </Show>
        }
      >
        <For each={props.groups}>
          {({ name, rows }) => (
            <optgroup label={name}>
              <For each={rows}>
                {(row) => (
                  <option value={row} selected={row === props.row}>
                    {label(row)}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </Show>
    </select>
  );
}
