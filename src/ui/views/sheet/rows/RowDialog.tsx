import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { LANGUAGES } from "../../../../model/language.ts";
import { LIMITS } from "../../../../model/plan.ts";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { TextField } from "../../../kit/TextField.tsx";
import { useSheet } from "../gridContext.ts";
import "../sheetTools.css";
import { createRowDraft } from "./createRowDraft.ts";
import { RowShapeFields } from "./RowShapeFields.tsx";

/** A row of the user's own as a whole, new or changed; of a row of the model, its name. */
export function RowDialog(props: { readonly isNew: boolean; readonly onClose: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { session } = grid.app;
  const words = () => grid.words().sheetTools.row;
  const draft = createRowDraft(grid, props.isNew, () => props.onClose());
  const { parts, set, faultText } = draft;

  /** The page's own language first. */
  const names = createMemo(() =>
    [...LANGUAGES].sort((a, b) => Number(b === session.language()) - Number(a === session.language())),
  );
  return (
    <Dialog
      open
      title={draft.row === undefined ? words().newTitle : words().title(draft.row.label[session.language()])}
      closeLabel={grid.words().sheetTools.close}
      onClose={() => props.onClose()}
      onSubmit={draft.save}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{grid.words().sheetTools.cancel}</Button>
          <Button look="strong" type="submit">
            {draft.row === undefined ? words().add : grid.words().frame.save}
          </Button>
        </>
      }
    >
      <div class="field-row">
        <For each={names()}>
          {(language, index) => (
            <TextField
              label={words()[language === "en" ? "english" : "swedish"]}
              value={parts()[language]}
              most={LIMITS.labelLength}
              first={index() === 0}
              error={index() === 0 ? faultText("label") : undefined}
              onInput={(text) => set({ [language]: text })}
            />
          )}
        </For>
      </div>
      <Show when={draft.whole}>
        <RowShapeFields draft={draft} />
        <TextField
          label={words().text[parts().kind]}
          value={parts().text}
          most={2000}
          error={faultText("text")}
          onInput={(text) => set({ text })}
        />
      </Show>
    </Dialog>
  );
}
