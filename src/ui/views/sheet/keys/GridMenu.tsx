import { createSignal, For, onMount } from "solid-js";
import type { JSX } from "solid-js";
import { placeBeside } from "../../../kit/placement.ts";
import { useSheet } from "../gridContext.ts";
import { menuItems } from "./menuItems.ts";
import type { GridMenuItem } from "./menuItems.ts";
import type { GridCommand } from "./keymap.ts";

type Props = {
  /** Where it was asked for: a point of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly run: (command: GridCommand) => void;
};

/** The commands for the cells, as a menu where the pointer or the active cell is. */
export function GridMenu(props: Props): JSX.Element {
  const sheet = useSheet();
  const { grid, setOverlay, focusCell, overlay } = sheet;
  const groups = menuItems(sheet, props.run);
  const [place, setPlace] = createSignal({ left: props.at.x, top: props.at.y });
  let list!: HTMLDivElement;

  const entries = () => [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const focusAt = (index: number) => {
    const all = entries();
    all[(index + all.length) % all.length]?.focus();
  };

  onMount(() => {
    list.showPopover();
    const { x, y } = props.at;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const size = list.getBoundingClientRect();
    const beside = placeBeside({ left: x, right: x, top: y, bottom: y }, size, view, "start");
    // Too long for either side of the point: as far up as it needs.
    setPlace({ left: beside.left, top: Math.max(4, Math.min(beside.top, view.height - size.height - 4)) });
    focusAt(0);
  });

  function close(): void {
    if (overlay() === "menu") setOverlay(undefined);
  }
  function choose(item: GridMenuItem): void {
    close();
    focusCell();
    item.run();
    // A row that is put elsewhere takes its cell with it, which loses the focus by that.
    if (document.activeElement === document.body) focusCell();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const all = entries();
    const here = all.indexOf(event.target as HTMLElement);
    if (event.key === "ArrowDown") focusAt(here + 1);
    else if (event.key === "ArrowUp") focusAt(here - 1);
    else if (event.key === "Home") focusAt(0);
    else if (event.key === "End") focusAt(-1);
    else if (event.key === "Escape" || event.key === "Tab") {
      close();
      focusCell();
    } else if (event.key.length === 1 && event.key !== " ") {
      const letter = event.key.toLocaleLowerCase();
      const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
      after.find((entry) => entry.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      class="menu grid-menu"
      role="menu"
      popover="auto"
      aria-label={grid.words().grid.menu.label}
      style={{ left: `${place().left}px`, top: `${place().top}px` }}
      onKeyDown={onKeyDown}
      onToggle={(event: ToggleEvent) => {
        if (event.newState === "closed") close();
      }}
    >
      <For each={groups}>
        {(group, index) => (
          <>
            {index() > 0 ? <hr class="menu-line" /> : undefined}
            <For each={group}>
              {(item) => (
                <button
                  type="button"
                  class="menu-item"
                  role="menuitem"
                  tabindex="-1"
                  onClick={() => choose(item)}
                >
                  <span class="menu-mark" />
                  <span>{item.label}</span>
                  <span class="menu-hint">{item.keys ?? ""}</span>
                </button>
              )}
            </For>
          </>
        )}
      </For>
    </div>
  );
}
