import { createSignal, createUniqueId, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Offers } from "./Offers.tsx";

type Props = {
  readonly text: string;
  /** A name for what is edited. */
  readonly label: string;
  /** The field's text when editing begins, if it is not `text`. */
  readonly editText?: string;
  readonly class?: string;
  readonly disabled?: boolean;
  /** Whether typing the same text again has a meaning; if not, unchanged text is not submitted. */
  readonly takesSame?: boolean;
  /** Accepts the typed text, or returns what is wrong with it; editing then goes on. */
  readonly onCommit: (text: string) => Refusal | undefined;
};

/** Why a text is not accepted, and texts that may have been meant: Enter takes the first of them. */
export type Refusal = string | { readonly text: string; readonly offers: readonly string[] };

/** Text that becomes a field in place: Enter or leaving the field accepts the edit, Escape cancels it. */
export function InlineEdit(props: Props): JSX.Element {
  const id = createUniqueId();
  const [editing, setEditing] = createSignal(false);
  const [typed, setTyped] = createSignal("");
  const [fault, setFault] = createSignal<Refusal>();
  let wasTyped = false;
  let button: HTMLButtonElement | undefined;

  const begin = () => {
    if (props.disabled === true) return;
    setTyped(props.editText ?? props.text);
    setFault(undefined);
    wasTyped = false;
    setEditing(true);
  };
  const end = () => {
    setEditing(false);
    setFault(undefined);
  };
  const commit = () => {
    if (!editing()) return true;
    const isSame = typed() === (props.editText ?? props.text) && !(wasTyped && props.takesSame === true);
    const wrong = isSame ? undefined : props.onCommit(typed());
    setFault(wrong);
    if (wrong === undefined) setEditing(false);
    return wrong === undefined;
  };
  const offers = () => {
    const now = fault();
    return typeof now === "object" ? now.offers : [];
  };
  const take = (offer: string) => {
    setTyped(offer);
    if (commit()) queueMicrotask(() => button?.focus());
  };

  return (
    <Show
      when={editing()}
      fallback={
        <button
          ref={button}
          type="button"
          class={`inline-edit ${props.class ?? ""}`}
          aria-label={`${props.label}: ${props.text}`}
          disabled={props.disabled ?? false}
          onClick={begin}
        >
          {props.text}
        </button>
      }
    >
      <span
        class="inline-edit-open"
        onFocusOut={(event) => {
          // Moving the focus to the suggestions does not count as leaving the field.
          const into = event.relatedTarget;
          if (into instanceof Node && event.currentTarget.contains(into)) return;
          if (!commit()) end();
        }}
      >
        <input
          ref={(input) => queueMicrotask(() => (input.focus(), input.select()))}
          class={`inline-input ${props.class ?? ""}`}
          aria-label={props.label}
          aria-invalid={fault() !== undefined}
          aria-describedby={id}
          value={typed()}
          size={Math.max(3, typed().length + 1)}
          onInput={(event) => {
            wasTyped = true;
            setFault(undefined);
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Escape") {
              event.preventDefault();
              end();
            } else if (event.key === "Enter") {
              event.preventDefault();
              const [first] = offers();
              if (first !== undefined) return take(first);
              if (!commit()) return;
            } else return;
            queueMicrotask(() => button?.focus());
          }}
        />
        <span id={id} class="inline-fault" role="alert">
          {textOf(fault())}
          <Offers texts={offers()} onTake={take} />
        </span>
      </span>
    </Show>
  );
}

function textOf(fault: Refusal | undefined): string {
  return typeof fault === "object" ? `${fault.text} ` : (fault ?? "");
}
