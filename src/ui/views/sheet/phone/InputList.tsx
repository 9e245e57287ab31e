import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { groupName } from "../../../../i18n/words.ts";
import { groupsOf } from "../../../../model/sheet.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import "../sheetTools.css";
import { useSheet } from "../gridContext.ts";
import { InputDialog } from "./InputDialog.tsx";
import { InputItem } from "./InputItem.tsx";

/** The inputs of the plan as a list for a narrow screen, in the groups of the sheet. */
export function InputList(): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const [edited, setEdited] = createSignal<string>();
  const inputs = createMemo(() => {
    const seen = new Set(session.visibleRows());
    return document.sheet().rows.filter((row): row is InputRow => row.kind === "input" && seen.has(row.id));
  });
  const groups = createMemo(() => groupsOf(inputs()), undefined, {
    equals: (a, b) => a.join("\n") === b.join("\n"),
  });
  const idsOf = (group: string) => inputs().flatMap((row) => (row.group === group ? [row.id] : []));
  const row = (id: string) => inputs().find((one) => one.id === id);

  function edit(id: string): void {
    const spot = { line: id, column: "value" as const };
    grid.select({ anchor: spot, focus: spot });
    setEdited(id);
  }
  function close(): void {
    const id = edited();
    setEdited(undefined);
    queueMicrotask(() => window.document.querySelector<HTMLElement>(`[data-input="${id}"]`)?.focus());
  }

  return (
    <div class="input-list">
      <For each={groups()}>
        {(group) => (
          <section aria-label={groupName(group, session.language())}>
            <h2>{groupName(group, session.language())}</h2>
            <ul>
              <For each={idsOf(group)}>
                {(id) => (
                  <Show when={row(id)}>{(one) => <InputItem row={one()} onEdit={() => edit(id)} />}</Show>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <Show when={edited()}>
        <InputDialog onClose={close} />
      </Show>
    </div>
  );
}
