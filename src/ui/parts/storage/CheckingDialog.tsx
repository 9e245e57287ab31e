import type { JSX } from "solid-js";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useStorageText } from "./useStorageText.ts";

/** What came by a link or as a file takes a while to check: it can be stopped. */
export function CheckingDialog(props: { readonly onStop: () => void }): JSX.Element {
  const { text } = useStorageText();
  return (
    <Dialog
      open
      title={text().checkingTitle}
      closeLabel={text().checkingStop}
      onClose={() => props.onStop()}
      actions={<Button onClick={() => props.onStop()}>{text().checkingStop}</Button>}
    >
      <p role="status" aria-busy="true">
        {text().checkingLead}
      </p>
    </Dialog>
  );
}
