import { createMemo, createUniqueId, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { raised } from "../../../../i18n/sentenceCase.ts";
import type { PasteDoubt, PastePlan } from "../../../../pasting/pastePlan.ts";
import { useSheet } from "../gridContext.ts";
import { doubtText, optionText } from "./doubtText.ts";
import { PastePreview } from "./PastePreview.tsx";
import { leftOutText } from "./pastedText.ts";
import type { PasteSession } from "./startPaste.ts";

/** The doubts about a paste, the cells it would write, and the cells it leaves out. */
export function PasteQuestions(props: {
  readonly session: PasteSession;
  readonly plan: PastePlan;
}): JSX.Element {
  const { grid } = useSheet();
  // Keyed by their kind, so that the question being answered stays in place.
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
