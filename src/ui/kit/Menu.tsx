import { createEffect, createSignal, createUniqueId, For } from "solid-js";
import type { JSX } from "solid-js";
import { Icon } from "./Icon.tsx";
import { placeBeside } from "./placement.ts";
import type { Placement } from "./placement.ts";

export type MenuItem =
  | {
      readonly kind?: "item";
      readonly label: string;
      readonly hint?: string;
      /** If given, the entry is one option of a choice; the value says whether it is the chosen one. */
      readonly checked?: boolean;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      readonly onSelect: () => void;
    }
  | { readonly kind: "line" }
  | { readonly kind: "heading"; readonly label: string };

type Props = {
  /** The button's label, if `children` is only a drawing. */
  readonly label?: string;
  readonly class?: string;
  readonly children: JSX.Element;
  readonly items: readonly MenuItem[];
  readonly align?: "start" | "end";
};

/** A button and its menu. Keys: arrows, Home, End, first letters, Enter, Escape, Tab. Entries are made on opening. */
export function Menu(props: Props): JSX.Element {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [at, setAt] = createSignal<Placement>({ left: 0, top: 0 });
  let button!: HTMLButtonElement;
  let list!: HTMLDivElement;

  const entries = () => [...list.querySelectorAll<HTMLElement>("[role^=menuitem]:not([aria-disabled=true])")];
  const focusAt = (index: number) => {
    const all = entries();
    all[(index + all.length) % all.length]?.focus();
  };
  const show = (first: number) => {
    setOpen(true);
    if (!list.matches(":popover-open")) list.showPopover();
    const view = { width: window.innerWidth, height: window.innerHeight };
    setAt(
      placeBeside(button.getBoundingClientRect(), list.getBoundingClientRect(), view, props.align ?? "start"),
    );
    focusAt(first);
  };
  // A menu opened before its entries were loaded works like any other once they are there.
  createEffect((before: number) => {
    const count = open() ? props.items.length : -1;
    if (before === 0 && count > 0) show(0);
    return count;
  }, -1);
  const hide = () => {
    if (list.matches(":popover-open")) list.hidePopover();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const here = all.indexOf(event.target as HTMLElement);
    const next = indexAfterMenuKey(event.key, here, all);
    if (next !== undefined) focusAt(next);
    else if (event.key === "Escape") {
      hide();
      button.focus();
    } else if (event.key === "Tab") return hide();
    else if (!isLetter(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.class ?? "menu-button"}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={id}
        aria-label={props.label}
        title={props.label}
        popovertarget={id}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show(event.key === "ArrowDown" ? 0 : -1);
        }}
        onClick={(event) => {
          event.preventDefault();
          if (open()) hide();
          else show(0);
        }}
      >
        {props.children}
      </button>
      <div
        ref={list}
        id={id}
        class="menu"
        role="menu"
        aria-label={props.label}
        popover="auto"
        style={{ left: `${at().left}px`, top: `${at().top}px` }}
        onToggle={(event: ToggleEvent) => setOpen(event.newState === "open")}
        onKeyDown={onKeyDown}
      >
        <For each={open() ? props.items : []}>
          {(item) => (
            <Entry
              of={item}
              onChoose={(select) => {
                hide();
                button.focus();
                select();
              }}
            />
          )}
        </For>
      </div>
    </>
  );
}

function Entry(props: {
  readonly of: MenuItem;
  readonly onChoose: (select: () => void) => void;
}): JSX.Element {
  const item = props.of;
  if (item.kind === "line") return <hr class="menu-line" />;
  if (item.kind === "heading") {
    return (
      <div class="menu-heading" role="presentation">
        {item.label}
      </div>
    );
  }
  return (
    <button
      type="button"
      class="menu-item"
      role={item.checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={item.checked}
      aria-disabled={item.disabled ?? false}
      data-danger={item.danger ?? false}
      tabindex="-1"
      onClick={() => {
        if (item.disabled !== true) props.onChoose(item.onSelect);
      }}
    >
      <span class="menu-mark">{item.checked === true ? <Icon name="check" /> : ""}</span>
      <span>{item.label}</span>
      <span class="menu-hint">{item.hint ?? ""}</span>
    </button>
  );
}

function isLetter(key: string): boolean {
  return key.length === 1 && key !== " ";
}

/** The entry that a key leads to, wrapping round at the ends. A letter leads to the next entry that begins with it. */
function indexAfterMenuKey(key: string, here: number, all: readonly HTMLElement[]): number | undefined {
  if (key === "ArrowDown") return here + 1;
  if (key === "ArrowUp") return here - 1;
  if (key === "Home") return 0;
  if (key === "End") return -1;
  if (!isLetter(key)) return undefined;
  const letter = key.toLocaleLowerCase();
  const after = [...all.slice(here + 1), ...all.slice(0, here + 1)];
  const found = after.find((entry) => entry.textContent?.trim().toLocaleLowerCase().startsWith(letter));
  return found === undefined ? undefined : all.indexOf(found);
}
