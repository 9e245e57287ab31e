import { For, Show } from "solid-js";
import type { JSX } from "solid-js";

export type PlaceItem = {
  readonly place: string;
  /** The sign of a fault, as in spreadsheets. */
  readonly sign?: string;
  readonly text?: string;
  readonly why?: string;
  /** Goes to the place; undefined if the sheet has no such place. */
  readonly go: (() => void) | undefined;
};

/** Places in the plan, each with a link to it. */
export function PlaceList(props: { readonly items: readonly PlaceItem[] }): JSX.Element {
  return (
    <ul class="place-list">
      <For each={props.items}>
        {(item) => (
          <li>
            <Show when={item.go} fallback={<span>{item.place}</span>}>
              {(go) => (
                <button type="button" class="link" onClick={() => go()()}>
                  {item.place}
                </button>
              )}
            </Show>
            <Show when={item.sign}>
              <span class="place-sign">{item.sign}</span>
            </Show>
            <Show when={item.text}>
              <code>{item.text}</code>
            </Show>
            <Show when={item.why}>
              <span class="place-why">{item.why}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
