import { For } from "solid-js";
import type { JSX } from "solid-js";

/** Suggested texts to replace one that can't be accepted; a press takes one. The field keeps the focus. */
export function Offers(props: {
  readonly texts: readonly string[];
  readonly onTake: (text: string) => void;
}): JSX.Element {
  return (
    <For each={props.texts}>
      {(text) => (
        <button
          type="button"
          class="offer"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onTake(text)}
        >
          {text}
        </button>
      )}
    </For>
  );
}
