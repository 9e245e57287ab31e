import { createEffect, createUniqueId, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { IconButton } from "./IconButton.tsx";
import { dialogOpened } from "./topDialog.ts";

type Props = {
  readonly open: boolean;
  readonly title: string;
  /** The label of the close button (the cross). */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Pressing Enter in a field does what the strong button does. */
  readonly onSubmit?: () => void;
  readonly children: JSX.Element;
  readonly actions: JSX.Element;
};

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog(props: Props): JSX.Element {
  const id = createUniqueId();
  let dialog!: HTMLDialogElement;
  createEffect(() => {
    if (props.open && !dialog.open) dialog.showModal();
    else if (!props.open && dialog.open) dialog.close();
    if (props.open) onCleanup(dialogOpened(dialog));
  });
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onClose={() => {
        if (props.open) props.onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Tab" && !event.defaultPrevented) trapFocus(dialog, event);
      }}
      onPointerDown={(event) => {
        if (event.target === dialog) props.onClose();
      }}
    >
      <Show when={props.open}>
        <form
          class="dialog-body"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            props.onSubmit?.();
          }}
        >
          <div class="dialog-head">
            <h2 id={id}>{props.title}</h2>
            <IconButton icon="close" label={props.closeLabel} onClick={() => props.onClose()} />
          </div>
          <div class="dialog-content">{props.children}</div>
          <div class="dialog-actions">{props.actions}</div>
        </form>
      </Show>
    </dialog>
  );
}

const STOPS =
  "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";

/** Moves the focus from the last tab stop to the first and back, skipping the stop on the page itself between them. */
function trapFocus(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
  );
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (from === undefined || document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}
