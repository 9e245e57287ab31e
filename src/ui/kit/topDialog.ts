import { createSignal } from "solid-js";

const [open, setOpen] = createSignal<readonly HTMLDialogElement[]>([]);

/** The dialog over everything else: the rest of the page can't be reached until it is closed. */
export const topDialog = (): HTMLDialogElement | undefined => open().at(-1);

/** Registers an opened dialog; returns a function to call when the dialog has closed. */
export function dialogOpened(dialog: HTMLDialogElement): () => void {
  setOpen((before) => [...before, dialog]);
  return () => setOpen((before) => before.filter((one) => one !== dialog));
}
