import type { JSX } from "solid-js";
import { Field } from "./Field.tsx";

/** One line of text under its label. */
export function TextField(props: {
  readonly label: string;
  /** If left out, the field starts blank and keeps whatever is typed. */
  readonly value?: string;
  /** The field's name within a form. */
  readonly name?: string;
  /** The most characters that can be typed. */
  readonly most?: number;
  readonly first?: boolean;
  /** Which on-screen keyboard a phone shows. */
  readonly keys?: "numeric" | "decimal";
  /** Set for a formula or a figure: the spelling is not checked. */
  readonly formula?: boolean;
  readonly class?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Suggested texts to replace one that can't be accepted; Enter takes the first. */
  readonly offers?: readonly string[] | undefined;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      offers={props.offers}
      onOffer={(text) => props.onInput(text)}
    >
      {(control) => (
        <input
          {...control}
          class={props.class}
          type="text"
          name={props.name}
          autocomplete="off"
          inputmode={props.keys}
          spellcheck={props.formula === true ? false : undefined}
          autofocus={props.first === true}
          maxlength={props.most}
          value={props.value ?? ""}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = props.offers ?? [];
            if (event.key !== "Enter" || first === undefined || event.isComposing) return;
            event.preventDefault();
            props.onInput(first);
          }}
        />
      )}
    </Field>
  );
}
