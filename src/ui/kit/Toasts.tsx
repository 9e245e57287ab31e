import { For, onCleanup } from "solid-js";
import type { JSX } from "solid-js";
import { Portal } from "solid-js/web";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { topDialog } from "./topDialog.ts";

export type Toast = {
  readonly id: number;
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

type Props = {
  readonly toasts: readonly Toast[];
  readonly closeLabel: string;
  readonly onClose: (id: number) => void;
};

/** The minimum time a sentence is shown, and the time for each of its letters: a long one takes longer to read. */
const SHOWN_MS = 8000;
const LETTER_MS = 120;

/**
 * Short messages at the foot of the page; they stay while pointed at or focused. While a dialog is open they are shown
 * inside it: anything behind the dialog is neither seen nor read out.
 */
export function Toasts(props: Props): JSX.Element {
  return (
    <Portal mount={topDialog() ?? document.body}>
      <div class="toasts" role="status" aria-live="polite">
        <For each={props.toasts}>
          {(toast) => <ToastLine toast={toast} closeLabel={props.closeLabel} onClose={props.onClose} />}
        </For>
      </div>
    </Portal>
  );
}

function ToastLine(props: {
  readonly toast: Toast;
  readonly closeLabel: string;
  readonly onClose: (id: number) => void;
}): JSX.Element {
  const close = () => props.onClose(props.toast.id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => clearTimeout(timer);
  const go = () => {
    wait();
    timer = setTimeout(close, Math.max(SHOWN_MS, LETTER_MS * props.toast.sentence.length));
  };
  go();
  onCleanup(wait);
  return (
    <div class="toast" onPointerEnter={wait} onPointerLeave={go} onFocusIn={wait} onFocusOut={go}>
      <span>{props.toast.sentence}</span>
      {props.toast.action === undefined ? undefined : (
        <Button
          look="quiet"
          onClick={() => {
            props.toast.action?.run();
            close();
          }}
        >
          {props.toast.action.label}
        </Button>
      )}
      <IconButton icon="close" label={props.closeLabel} onClick={close} />
    </div>
  );
}
