import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { hintText } from "../../../../i18n/echo.ts";
import { useSheet } from "../gridContext.ts";
import type { Offers } from "./createOffers.ts";

/** Possible meanings of the text in the editor, each with the key that accepts it. */
export function OfferList(props: {
  readonly offers: Offers;
  readonly input: () => HTMLInputElement;
}): JSX.Element {
  const { grid, editing } = useSheet();
  const echo = () => grid.words().grid.echo;
  const hints = () => {
    const reading = editing.trouble() === undefined ? editing.reading() : undefined;
    return reading?.ok === true ? reading.value.hints : [];
  };
  const label = (text: string, index: number) =>
    index === 0 && editing.trouble()?.issue.code === "interval-order" ? echo().swap(text) : echo().use(text);
  return (
    <>
      <For each={hints()}>
        {(hint, index) => (
          <p id={index() === 0 ? "sheet-hint" : undefined} class="editor-hint">
            {hintText(hint, grid.format())}
            <button
              type="button"
              class="link"
              tabindex="-1"
              onClick={() => props.offers.take(props.input(), hint.meant)}
            >
              {echo().withKey(echo().use(hint.meant), "Alt+Enter")}
            </button>
          </p>
        )}
      </For>
      <Show when={props.offers.instead().length > 0}>
        <div id={props.offers.listId} class="completions" role="listbox" aria-label={echo().offers}>
          <For each={props.offers.instead()}>
            {(text, index) => (
              <div
                id={`${props.offers.listId}-${index()}`}
                role="option"
                class="completion"
                aria-selected={index() === props.offers.chosen()}
                onClick={() => props.offers.take(props.input(), text)}
              >
                <span>{label(text, index())}</span>
                <Show when={index() === props.offers.chosen()}>
                  <kbd class="completion-about">Enter</kbd>
                </Show>
              </div>
            )}
          </For>
        </div>
      </Show>
    </>
  );
}
