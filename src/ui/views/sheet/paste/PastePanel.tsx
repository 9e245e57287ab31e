import { createEffect, createMemo, createUniqueId, on, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../../kit/Button.tsx";
import { placeBeside } from "../../../kit/placement.ts";
import { useSheet } from "../gridContext.ts";
import { PasteQuestions } from "./PasteQuestions.tsx";
import "./paste.css";
import type { PasteSession } from "./startPaste.ts";

/** Below the selection, while a paste is read or in doubt: the questions, and the cells that would be written. */
export function PastePanel(props: { readonly session: PasteSession }): JSX.Element {
  const { grid, view, focusCell } = useSheet();
  const text = () => grid.words().paste;
  const id = createUniqueId();
  let panel!: HTMLDivElement;
  const plan = createMemo(() => {
    const state = props.session.state();
    return state.kind === "asking" ? state.plan : undefined;
  });
  const title = () => {
    const found = plan();
    if (found === undefined) return text().reading;
    if (found.isForImport) return text().importTitle;
    const count = found.cells.length;
    return text().title(grid.words().grid.said.cells(count, grid.format().number(count)));
  };

  const place = () => placeBySelection(panel, view.scroller());
  const focusFirst = () =>
    (
      panel.querySelector<HTMLElement>("input:checked") ?? panel.querySelector<HTMLElement>("button")
    )?.focus();
  onMount(() => {
    place();
    focusFirst();
  });
  createEffect(
    on(
      () => plan() === undefined,
      () => {
        place();
        focusFirst();
      },
      { defer: true },
    ),
  );
  // A user who continues elsewhere, or in another scenario, does not want the paste: nothing has been written.
  const { document, session } = grid.app;
  createEffect(
    on([grid.selection, document.scenario, session.showsActuals], () => props.session.leave(), {
      defer: true,
    }),
  );

  function take(): void {
    const isForImport = plan()?.isForImport === true;
    props.session.take();
    if (!isForImport) focusCell();
  }
  function leave(): void {
    props.session.leave();
    grid.app.session.announce(text().left);
    focusCell();
  }

  return (
    <div
      ref={panel}
      class="paste-panel"
      role="dialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <h2 id={id}>{title()}</h2>
        <Show when={plan()} fallback={<Reading session={props.session} label={text().reading} />}>
          {(found) => <PasteQuestions session={props.session} plan={found()} />}
        </Show>
        <div class="paste-actions">
          <Show when={plan() !== undefined}>
            <Button
              look="strong"
              type="submit"
              disabled={plan()?.isForImport !== true && plan()?.cells.length === 0}
            >
              {plan()?.isForImport === true ? text().takeImport : text().take}
            </Button>
          </Show>
          <Button onClick={leave}>{plan() === undefined ? text().stop : text().leave}</Button>
        </div>
      </form>
    </div>
  );
}

/** Beside the active cell if there is room; on a phone the style sheet puts it at the bottom. */
function placeBySelection(panel: HTMLElement, sheet: HTMLElement | undefined): void {
  const active = sheet?.querySelector('.cell[data-active=""]')?.getBoundingClientRect();
  const box = panel.getBoundingClientRect();
  const room = { width: window.innerWidth, height: window.innerHeight };
  const anchor = active ?? { left: 0, top: 0, right: 0, bottom: room.height / 4 };
  const beside = placeBeside(anchor, box, room, "start");
  panel.style.setProperty("--left", `${beside.left}px`);
  panel.style.setProperty("--top", `${Math.max(4, Math.min(beside.top, room.height - box.height - 4))}px`);
}

function Reading(props: { readonly session: PasteSession; readonly label: string }): JSX.Element {
  const done = () => {
    const state = props.session.state();
    return state.kind === "reading" ? state.done : 1;
  };
  return (
    <Show when={done()} fallback={<progress aria-label={props.label} />}>
      {(share) => <progress aria-label={props.label} max="1" value={share()} />}
    </Show>
  );
}
