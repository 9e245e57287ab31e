import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Field } from "../../../kit/Field.tsx";

/** A text of a row: its name in a language, its unit, its value or formula. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly first?: boolean;
  readonly error?: string | undefined;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  return (
    <Field label={props.label} error={props.error}>
      {(control) => (
        <input
          {...control}
          type="text"
          autocomplete="off"
          autofocus={props.first === true}
          maxlength={props.most}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of several, by name. */
export function ChoiceField<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, text: string])[];
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <Field label={props.label}>
      {(control) => (
        <select
          {...control}
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
