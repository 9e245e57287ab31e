import { createEffect, createMemo, createUniqueId, For, on, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { raised } from "../../../../i18n/sentenceCase.ts";
import type { PasteDoubt, PastePlan } from "../../../../pasting/pastePlan.ts";
import { Button } from "../../../kit/Button.tsx";
import { placeBeside } from "../../../kit/placement.ts";
import { useSheet } from "../gridContext.ts";
import { doubtText, optionText } from "./doubtText.ts";
import { PastePreview } from "./PastePreview.tsx";
import { leftOutText } from "./pastedText.ts";
import "./paste.css";
import type { PasteSession } from "./startPaste.ts";

/** Below the selection, while a paste is read or in doubt: what is asked, and what would be written. */
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

  /** Beside the selection where there is room; on a phone the style sheet puts it at the bottom. */
  function place(): void {
    const active = view.scroller()?.querySelector('.cell[data-active=""]')?.getBoundingClientRect();
    const box = panel.getBoundingClientRect();
    const room = { width: window.innerWidth, height: window.innerHeight };
    const anchor = active ?? { left: 0, top: 0, right: 0, bottom: room.height / 4 };
    const beside = placeBeside(anchor, box, room, "start");
    panel.style.setProperty("--left", `${beside.left}px`);
    panel.style.setProperty("--top", `${Math.max(4, Math.min(beside.top, room.height - box.height - 4))}px`);
  }

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
  // Whoever goes on elsewhere, or in another scenario, does not want it: nothing has been written.
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
          {(found) => <Asked session={props.session} plan={found()} />}
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

function Asked(props: { readonly session: PasteSession; readonly plan: PastePlan }): JSX.Element {
  const { grid } = useSheet();
  // Kept by their kind, so that the one that is being answered stays where it is.
  const kinds = createMemo(() => props.plan.doubts.map(({ about }) => about), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <>
      <For each={kinds()}>
        {(about) => (
          <Show when={props.plan.doubts.find((doubt) => doubt.about === about)}>
            {(doubt) => <Doubt doubt={doubt()} choose={(option) => props.session.choose(about, option)} />}
          </Show>
        )}
      </For>
      <Show when={props.plan.cells.length > 0}>
        <PastePreview plan={props.plan} />
      </Show>
      <Show when={props.plan.leftOut.length > 0}>
        <ul class="paste-left">
          <For each={props.plan.leftOut}>{(left) => <li>{raised(leftOutText(grid, left))}</li>}</For>
        </ul>
      </Show>
    </>
  );
}

function Doubt(props: {
  readonly doubt: PasteDoubt;
  readonly choose: (option: string) => void;
}): JSX.Element {
  const { grid } = useSheet();
  const name = createUniqueId();
  return (
    <Show when={props.doubt.options.length > 1} fallback={<p>{doubtText(grid, props.doubt)}</p>}>
      <fieldset class="paste-doubt">
        <legend>{doubtText(grid, props.doubt)}</legend>
        <For each={props.doubt.options as readonly string[]}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={name}
                value={option}
                checked={props.doubt.chosen === option}
                onChange={() => props.choose(option)}
              />
              {optionText(grid, props.doubt, option)}
            </label>
          )}
        </For>
      </fieldset>
    </Show>
  );
}
