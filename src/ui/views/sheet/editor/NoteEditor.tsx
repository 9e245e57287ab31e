import { createEffect, createSignal } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { useSheet } from "../gridContext.ts";

/** The note on the active row. Enter and Alt+Enter begin a new line; Ctrl+Enter saves it. */
export function NoteEditor(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { grid, mac } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().grid.note;
  const row = () => grid.rowOf(grid.selection().anchor.line);
  const [note, setNote] = createSignal("");
  createEffect(() => {
    if (props.open) setNote(row()?.note ?? "");
  });

  function keep(): void {
    const now = row();
    if (now === undefined) return props.onClose();
    const wanted = note().trim();
    if (wanted !== (now.note ?? "")) {
      const changes = { note: wanted === "" ? undefined : wanted };
      document.dispatch({ kind: "describe-row", row: now.id, changes }, session.selection());
      session.announce(grid.words().grid.said.noted(now.label[session.language()]));
    }
    props.onClose();
  }

  return (
    <Dialog
      open={props.open}
      title={text().title(row()?.label[session.language()] ?? "")}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={keep}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{text().cancel}</Button>
          <Button look="strong" type="submit" disabled={document.readOnly()}>
            {text().keep}
          </Button>
        </>
      }
    >
      <textarea
        class="note-text"
        rows="5"
        autofocus
        aria-label={text().field}
        value={note()}
        readOnly={document.readOnly()}
        onInput={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== "Enter") return;
          if (mac ? event.metaKey : event.ctrlKey) {
            event.preventDefault();
            keep();
          } else if (event.altKey) {
            event.preventDefault();
            const area = event.currentTarget;
            area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
            setNote(area.value);
          }
        }}
      />
    </Dialog>
  );
}
