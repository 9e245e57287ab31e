import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";

type Props = {
  /** What the text says about a row, for screen readers. */
  readonly label: string;
  readonly shown: string;
  /** The text being edited: "" if none is given. */
  readonly value: string;
  readonly onKeep: (value: string | undefined) => void;
};

/** A table's text that is edited in place: Enter or leaving the field saves it, Escape discards it. */
export function EditableCell(props: Props): JSX.Element {
  const { document } = useApp();
  const [editing, setEditing] = createSignal(false);
  let button: HTMLButtonElement | undefined;

  const end = (field: HTMLInputElement, keep: boolean) => {
    if (!editing()) return;
    const typed = field.value.trim();
    setEditing(false);
    if (keep && typed !== props.value) props.onKeep(typed === "" ? undefined : typed);
  };
  return (
    <Show when={!document.readOnly()} fallback={props.shown}>
      <Show
        when={editing()}
        fallback={
          <button
            ref={button}
            type="button"
            class="paper-cell"
            aria-label={`${props.label}: ${props.shown}`}
            onClick={() => setEditing(true)}
          >
            {props.shown}
          </button>
        }
      >
        <input
          ref={(field) => queueMicrotask(() => field.select())}
          class="cell-field"
          aria-label={props.label}
          value={props.value}
          maxlength={500}
          onBlur={(event) => end(event.currentTarget, true)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.isComposing || (event.key !== "Escape" && event.key !== "Enter")) return;
            event.preventDefault();
            end(event.currentTarget, event.key === "Enter");
            queueMicrotask(() => button?.focus());
          }}
        />
      </Show>
    </Show>
  );
}
