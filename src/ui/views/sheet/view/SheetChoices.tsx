import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { templateShare } from "../../../../formula/inputOrigin.ts";
import type { Shown } from "../../../../state/app.ts";
import { useSheet } from "../gridContext.ts";

const SHOWN: readonly Shown[] = ["expected", "median", "mean"];
const LEVELS = ["essentials", "all"] as const;

/** Which rows are shown, and which of their figures. */
export function SheetChoices(props: { readonly onHelp: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().grid;
  const level = () => document.plan().view.level ?? "essentials";
  const share = createMemo(() => templateShare(document.sheet(), document.origins()));
  return (
    <div class="sheet-choices">
      <select
        class="sheet-choice"
        aria-label={text().level.label}
        value={level()}
        onChange={(event) => {
          const next = event.currentTarget.value === "all" ? "all" : "essentials";
          document.dispatch(
            { kind: "set-view", view: { ...document.plan().view, level: next } },
            session.selection(),
          );
        }}
      >
        <For each={LEVELS}>{(one) => <option value={one}>{text().level[one]}</option>}</For>
      </select>
      <Show when={!session.showsActuals()}>
        <select
          class="sheet-choice"
          aria-label={text().shown.label}
          value={session.shown()}
          onChange={(event) => {
            const next = SHOWN.find((one) => one === event.currentTarget.value);
            if (next !== undefined) session.setShown(next);
          }}
        >
          <For each={SHOWN}>{(one) => <option value={one}>{text().shown[one]}</option>}</For>
        </select>
        <button
          type="button"
          class="sheet-choice sheet-templates"
          aria-pressed={session.onlyTemplates()}
          title={text().templates.hint}
          onClick={() => session.setOnlyTemplates(!session.onlyTemplates())}
        >
          {text().templates.count(share().templates, share().all)}
        </button>
      </Show>
      <button
        type="button"
        class="icon-button"
        aria-label={text().shortcuts.title}
        title={text().shortcuts.title}
        onClick={() => props.onHelp()}
      >
        ?
      </button>
    </div>
  );
}
