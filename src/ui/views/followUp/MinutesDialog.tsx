import { onCleanup, onMount } from "solid-js";
import type { JSX } from "solid-js";
import { Portal } from "solid-js/web";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useText } from "../../kit/useText.ts";
import type { Followed } from "./createFollowed.ts";
import { MinutesSheet } from "./MinutesSheet.tsx";
import "./minutes.css";

/** A meeting's minutes as they will be printed. While they are open, printing the page prints them alone. */
export function MinutesDialog(props: {
  readonly date: string;
  readonly followed: Followed;
  readonly onClose: () => void;
}): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().meeting;
  const title = () => text().minutesOf(format().date(props.date, "long"));
  // The file name that the browser suggests.
  const before = window.document.title;
  onMount(() => {
    window.document.title = `${document.plan().name} – ${title()}`;
    onCleanup(() => {
      window.document.title = before;
    });
  });
  return (
    <>
      <Dialog
        open
        title={title()}
        closeLabel={words().frame.close}
        onClose={() => props.onClose()}
        actions={
          <>
            <Button onClick={() => props.onClose()}>{words().frame.close}</Button>
            <Button look="strong" onClick={() => window.print()}>
              {text().print}
            </Button>
          </>
        }
      >
        <MinutesSheet date={props.date} followed={props.followed} />
      </Dialog>
      <Portal>
        <div class="minutes-paper" aria-hidden="true">
          <h1>{title()}</h1>
          <MinutesSheet date={props.date} followed={props.followed} />
        </div>
      </Portal>
    </>
  );
}
