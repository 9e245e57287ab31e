import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { TableScroll } from "../copying/TableScroll.tsx";

/** A picture's numbers as a table, folded until asked for. */
export function TableFold(props: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  const { words } = useText();
  const [open, setOpen] = createSignal(false);
  return (
    <div class="ans-fold">
      <Button look="quiet" onClick={() => setOpen(!open())}>
        {open() ? words().answer.hideTable : words().answer.showTable}
      </Button>
      <Show when={open()}>
        <TableScroll name={props.label}>{props.children}</TableScroll>
      </Show>
    </div>
  );
}
