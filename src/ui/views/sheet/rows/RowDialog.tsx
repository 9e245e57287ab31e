import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { LANGUAGES } from "../../../../model/language.ts";
import type { Language } from "../../../../model/language.ts";
import { LIMITS } from "../../../../model/plan.ts";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { TextField } from "../../../kit/TextField.tsx";
import { useSheet } from "../gridContext.ts";
import "../sheetTools.css";
import { createRowDraft } from "./createRowDraft.ts";
import { RowShapeFields } from "./RowShapeFields.tsx";

/** Edits a user's own row as a whole, new or existing; for a row of the model, its name. */
export function RowDialog(props: { readonly isNew: boolean; readonly onClose: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { session } = grid.app;
  const words = () => grid.words().sheetTools.row;
  const draft = createRowDraft(grid, props.isNew, () => props.onClose());
  const { parts, set, faultText } = draft;

  /** The name in the page's language is asked for; a name in the other language is folded away if there is none. */
  const own = () => session.language();
  const labelOf = (language: Language) => words()[language === "en" ? "english" : "swedish"];
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
      <TextField
        label={labelOf(own())}
        value={parts()[own()]}
        most={LIMITS.labelLength}
        first
        error={faultText("label")}
        onInput={(text) => set({ [own()]: text })}
      />
      <For each={LANGUAGES.filter((language) => language !== own())}>
        {(language) => (
          <details class="row-other" open={parts()[language] !== "" && parts()[language] !== parts()[own()]}>
            <summary>{labelOf(language)}</summary>
            <TextField
              label={labelOf(language)}
              value={parts()[language]}
              most={LIMITS.labelLength}
              onInput={(text) => set({ [language]: text })}
            />
          </details>
        )}
      </For>
      <Show when={draft.whole}>
        <RowShapeFields draft={draft} />
        <TextField
          label={words().text[parts().kind]}
          value={parts().text}
          most={2000}
          error={faultText("text")}
          offers={draft.offers()}
          onInput={(text) => set({ text })}
        />
      </Show>
    </Dialog>
  );
}
