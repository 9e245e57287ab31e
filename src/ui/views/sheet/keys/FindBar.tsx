import { createMemo, createSignal, For, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { groupName } from "../../../../i18n/words.ts";
import { helpOf } from "../../../../model/rows/help/index.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { IconButton } from "../../../kit/IconButton.tsx";
import { closestRows } from "./findRows.ts";
import { useSheet } from "../gridContext.ts";

const MOST = 12;

/** Finds a row by any part of its name, id or help, in either language. */
export function FindBar(): JSX.Element {
  const { grid, setOverlay, focusCell, sought } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().grid.find;
  const [query, setQuery] = createSignal(sought());
  const [chosen, setChosen] = createSignal(0);
  const found = createMemo(() => closestRows(query(), document.sheet().rows, helpOf));
  const shown = () => found().slice(0, MOST);
  let input!: HTMLInputElement;

  onMount(() => input.focus());

  function close(): void {
    setOverlay(undefined);
    focusCell();
  }
  function go(row: SheetRow | undefined): void {
    if (row === undefined) return;
    grid.showRow(row);
    const column = grid.selection().anchor.column;
    grid.select({ anchor: { line: row.id, column }, focus: { line: row.id, column } });
    close();
  }

  return (
    <div class="find-bar" role="search">
      <input
        ref={input}
        class="find-input"
        type="text"
        role="combobox"
        aria-label={text().title}
        placeholder={text().placeholder}
        aria-autocomplete="list"
        aria-expanded={shown().length > 0}
        aria-controls="find-list"
        aria-activedescendant={shown().length > 0 ? `find-${chosen()}` : undefined}
        value={sought()}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
          if (event.currentTarget.value !== "") {
            session.announce(found().length === 0 ? text().none : text().count(found().length));
          }
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const count = Math.max(1, shown().length);
          if (event.key === "ArrowDown") setChosen((at) => (at + 1) % count);
          else if (event.key === "ArrowUp") setChosen((at) => (at + count - 1) % count);
          else if (event.key === "Enter") go(shown()[chosen()]);
          else if (event.key === "Escape") close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <IconButton icon="close" label={text().close} onClick={close} />
      <div id="find-list" class="find-list" role="listbox" aria-label={text().title}>
        <For each={shown()}>
          {(row, index) => (
            <div
              id={`find-${index()}`}
              role="option"
              class="completion"
              aria-selected={index() === chosen()}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => go(row)}
            >
              <span>{row.label[session.language()]}</span>
              <span class="completion-about">
                {groupName(row.group, session.language())} · {row.id}
                {grid.layout().lineAt.has(row.id) ? "" : ` · ${text().hidden}`}
              </span>
            </div>
          )}
        </For>
      </div>
      <Show when={query().trim() !== "" && found().length === 0}>
        <p class="find-none">{text().none}</p>
      </Show>
    </div>
  );
}
