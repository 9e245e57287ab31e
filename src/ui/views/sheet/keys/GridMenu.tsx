import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { placeBeside } from "../../../kit/placement.ts";
import { useSheet } from "../gridContext.ts";
import { menuItems } from "./menuItems.ts";
import type { GridMenuFold, GridMenuItem } from "./menuItems.ts";
import { Icon } from "../../../kit/Icon.tsx";
import type { GridCommand } from "./keymap.ts";

type Props = {
  /** The position where the menu was requested: a point of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly run: (command: GridCommand) => void;
};

/** The commands for the cells, as a menu at the pointer or at the active cell. */
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

  /** The names of the kinds of commands that are unfolded. */
  const [unfolded, setUnfolded] = createSignal<ReadonlySet<string>>(new Set());
  const fold = (label: string, open: boolean) => {
    const after = new Set(unfolded());
    if (open) after.add(label);
    else after.delete(label);
    setUnfolded(after);
    put();
  };

  function put(): void {
    const { x, y } = props.at;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const size = list.getBoundingClientRect();
    const beside = placeBeside({ left: x, right: x, top: y, bottom: y }, size, view, "start");
    // Too long for either side of the point: moved up as far as needed.
    setPlace({ left: beside.left, top: Math.max(4, Math.min(beside.top, view.height - size.height - 4)) });
  }

  onMount(() => {
    list.showPopover();
    put();
    focusAt(0);
    // The browser's own light dismiss is not used: it mistakes the release of the opening button for a click outside.
    const beside = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && list.contains(target))) close();
    };
    window.addEventListener("pointerdown", beside, true);
    onCleanup(() => window.removeEventListener("pointerdown", beside, true));
  });

  function close(): void {
    if (overlay() === "menu") setOverlay(undefined);
  }
  function choose(item: GridMenuItem): void {
    close();
    focusCell();
    item.run();
    // Moving a row also moves its cell's element, which loses the focus.
    if (document.activeElement === document.body) focusCell();
  }
  const leave = () => {
    close();
    focusCell();
  };

  return (
    <div
      ref={list}
      class="menu grid-menu"
      role="menu"
      popover="manual"
      aria-label={grid.words().grid.menu.label}
      style={{ left: `${place().left}px`, top: `${place().top}px` }}
      onKeyDown={(event) => onMenuKey(event, { entries, focusAt, fold, leave })}
      onToggle={(event: ToggleEvent) => {
        if (event.newState === "closed") close();
      }}
    >
      <For each={groups}>
        {(group, index) => (
          <>
            {index() > 0 ? <hr class="menu-line" /> : undefined}
            <For each={group}>
              {(item) =>
                "items" in item ? (
                  <Fold
                    of={item}
                    open={unfolded().has(item.label)}
                    onFold={(open) => fold(item.label, open)}
                    onChoose={choose}
                  />
                ) : (
                  <Item of={item} onChoose={choose} />
                )
              }
            </For>
          </>
        )}
      </For>
    </div>
  );
}

type MenuHands = {
  readonly entries: () => readonly HTMLElement[];
  /** A number below zero counts from the end. */
  readonly focusAt: (index: number) => void;
  readonly fold: (label: string, open: boolean) => void;
  readonly leave: () => void;
};

/**
 * Arrows up and down move through the entries, left and right close and open a fold, a letter moves to the next entry
 * that begins with it. Tab leaves; Esc closes a fold, and otherwise leaves.
 */
function onMenuKey(event: KeyboardEvent, { entries, focusAt, fold, leave }: MenuHands): void {
  const all = entries();
  const at = event.target as HTMLElement;
  const here = all.indexOf(at);
  const inner = at.dataset["fold"];
  const own = at.dataset["folds"];
  if (event.key === "ArrowRight" && own !== undefined) {
    fold(own, true);
    entries()[here + 1]?.focus();
  } else if ((event.key === "ArrowLeft" || event.key === "Escape") && inner !== undefined) {
    all.find((entry) => entry.dataset["folds"] === inner)?.focus();
    fold(inner, false);
  } else if (event.key === "ArrowLeft" && own !== undefined) fold(own, false);
  else if (event.key === "ArrowDown") focusAt(here + 1);
  else if (event.key === "ArrowUp") focusAt(here - 1);
  else if (event.key === "Home") focusAt(0);
  else if (event.key === "End") focusAt(-1);
  else if (event.key === "Escape" || event.key === "Tab") leave();
  else if (event.key.length === 1 && event.key !== " ") {
    const letter = event.key.toLocaleLowerCase();
    const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
    after.find((entry) => entry.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function Item(props: {
  readonly of: GridMenuItem;
  /** The kind under which the command is folded. */
  readonly under?: string;
  readonly onChoose: (item: GridMenuItem) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="menu-item"
      role="menuitem"
      tabindex="-1"
      data-fold={props.under}
      onClick={() => props.onChoose(props.of)}
    >
      <span class="menu-mark" />
      <span>{props.of.label}</span>
      <span class="menu-hint">{props.of.keys ?? ""}</span>
    </button>
  );
}

/** Commands of one kind under the kind's name; they unfold below it, also on a narrow screen. */
function Fold(props: {
  readonly of: GridMenuFold;
  readonly open: boolean;
  readonly onFold: (open: boolean) => void;
  readonly onChoose: (item: GridMenuItem) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <>
      <button
        type="button"
        class="menu-item"
        role="menuitem"
        tabindex="-1"
        aria-expanded={props.open}
        aria-controls={props.open ? id : undefined}
        data-folds={props.of.label}
        onClick={() => props.onFold(!props.open)}
      >
        <span class="menu-mark">
          <Icon name={props.open ? "down" : "right"} />
        </span>
        <span>{props.of.label}</span>
      </button>
      <Show when={props.open}>
        <div id={id} class="menu-fold" role="group" aria-label={props.of.label}>
          <For each={props.of.items}>
            {(item) => <Item of={item} under={props.of.label} onChoose={props.onChoose} />}
          </For>
        </div>
      </Show>
    </>
  );
}
