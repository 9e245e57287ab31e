import { createSignal, createUniqueId, onCleanup } from "solid-js";
import type { JSX } from "solid-js";
import { placeBeside } from "./placement.ts";
import type { Placement } from "./placement.ts";

const DELAY_MS = 400;

/** A short text beside the wrapped element: shown after a short hover, or at once on keyboard focus. */
export function Tooltip(props: { readonly text: string; readonly children: JSX.Element }): JSX.Element {
  const id = createUniqueId();
  const [at, setAt] = createSignal<Placement>({ left: 0, top: 0 });
  let anchor!: HTMLSpanElement;
  let bubble!: HTMLSpanElement;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    if (bubble.matches(":popover-open")) bubble.hidePopover();
  };
  const show = () => {
    clearTimeout(timer);
    if (!bubble.isConnected || bubble.matches(":popover-open")) return;
    bubble.showPopover();
    const view = { width: window.innerWidth, height: window.innerHeight };
    setAt(placeBeside(anchor.getBoundingClientRect(), bubble.getBoundingClientRect(), view, "start"));
  };
  onCleanup(() => clearTimeout(timer));

  return (
    <span
      class="tooltip-anchor"
      ref={anchor}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") timer = setTimeout(show, DELAY_MS);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocusIn={(event) => {
        if (event.target.matches(":focus-visible")) show();
      }}
      onFocusOut={hide}
      onKeyDown={(event) => {
        if (event.key === "Escape") hide();
      }}
    >
      {props.children}
      <span
        ref={bubble}
        id={id}
        class="tooltip"
        popover="manual"
        role="tooltip"
        style={{ left: `${at().left}px`, top: `${at().top}px` }}
      >
        {props.text}
      </span>
    </span>
  );
}
