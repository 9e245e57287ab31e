import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";

type Props = {
  /** What it says of a row, for who cannot see the table. */
  readonly label: string;
  readonly shown: string;
  /** What is edited: "" where nothing is given. */
  readonly value: string;
  readonly onKeep: (value: string | undefined) => void;
};

/** A table's text that is edited where it stands: Enter or leaving it keeps, Escape does not. */
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
