import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";

export type Choice = { readonly value: string; readonly label: string; readonly group?: string };

type Props = {
  /** The words shown in the sentence. */
  readonly text: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly class?: string;
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
};

/** A word in a sentence that can be replaced by another: an invisible native select element lies over it. */
export function InlineSelect(props: Props): JSX.Element {
  // A list of every row is long and is rebuilt at each edit; if its words are the same, the old list is kept.
  const choices = createMemo(() => props.choices, undefined, { equals: sameChoices });
  const groups = createMemo(() => [...new Set(choices().map((choice) => choice.group))]);
  const options = (group: string | undefined) => (
    <For each={choices().filter((choice) => choice.group === group)}>
      {(choice) => (
        <option value={choice.value} selected={choice.value === props.value}>
          {choice.label}
        </option>
      )}
    </For>
  );
  return (
    <span class={`inline-select ${props.class ?? ""}`} data-disabled={props.disabled ?? false}>
      <span class="inline-select-text" aria-hidden="true">
        {props.text}
      </span>
      <select
        aria-label={props.label}
        disabled={props.disabled ?? false}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <For each={groups()}>
          {(group) =>
            group === undefined ? options(group) : <optgroup label={group}>{options(group)}</optgroup>
          }
        </For>
      </select>
    </span>
  );
}

function sameChoices(a: readonly Choice[], b: readonly Choice[]): boolean {
  return (
    a.length === b.length &&
    a.every((choice, index) => {
      const { value, label, group } = b[index]!;
      return choice.value === value && choice.label === label && choice.group === group;
    })
  );
}
