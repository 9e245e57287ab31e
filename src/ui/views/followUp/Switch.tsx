import { createUniqueId, For } from "solid-js";
import type { JSX } from "solid-js";

/** A choice of one of a few options side by side: radio buttons; arrow keys move between them. */
export function Switch<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="switch">
      <legend>{props.label}</legend>
      <For each={props.choices}>
        {(choice) => (
          <label>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
