import { For } from "solid-js";
import type { JSX } from "solid-js";

/** Texts in place of one that can't be taken, each to be taken with a press. The field keeps the focus. */
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
