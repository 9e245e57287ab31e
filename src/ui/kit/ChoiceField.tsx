import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Field } from "./Field.tsx";

/** A labelled field for choosing one of several named options. */
export function ChoiceField<T extends string | number>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, text: string])[];
  readonly first?: boolean;
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <Field label={props.label}>
      {(control) => (
        <select
          {...control}
          autofocus={props.first === true}
          onChange={(event) => {
            const [chosen] = props.choices[event.currentTarget.selectedIndex] ?? [];
            if (chosen !== undefined) props.onChoose(chosen);
          }}
        >
          <For each={props.choices}>
            {([one, name]) => (
              <option value={one} selected={one === props.value}>
                {name}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
