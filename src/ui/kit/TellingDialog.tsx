import type { JSX } from "solid-js";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

/** A dialog that only shows information: its one button closes it. */
export function TellingDialog(props: {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <Dialog
      open
      title={props.title}
      closeLabel={props.closeLabel}
      onClose={() => props.onClose()}
      onSubmit={() => props.onClose()}
      actions={
        <Button look="strong" type="submit">
          {props.closeLabel}
        </Button>
      }
    >
      {props.children}
    </Dialog>
  );
}
