import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { numberMarks } from "../../../../i18n/numberMarks.ts";
import { formulaToTyped } from "../../../../i18n/formulaText.ts";
import type { CompletionState } from "./createCompletion.ts";
import { useSheet } from "../gridContext.ts";

/** The names that match the typed text, and the help of the function that contains the caret. */
export function CompletionList(props: {
  readonly completion: CompletionState;
  readonly input: () => HTMLInputElement;
}): JSX.Element {
  const { grid } = useSheet();
  const language = () => grid.app.session.language();
  const separator = () => (numberMarks(grid.format().locale).decimal === "," ? "; " : ", ");
  return (
    <>
      <Show when={props.completion.call()}>
        {(call) => (
          <p class="function-help">
            <code>
              {call().fn.name}(
              <For each={call().fn.args}>
                {(argument, index) => (
                  <>
                    {index() > 0 ? separator() : ""}
                    <span
                      classList={{
                        "function-argument": index() === Math.min(call().argument, call().fn.args.length - 1),
                      }}
                    >
                      {argument}
                    </span>
                  </>
                )}
              </For>
              )
            </code>{" "}
            {call().fn.help[language()]}{" "}
            <code class="function-example">
              {formulaToTyped(call().fn.example.formula, grid.format().locale)}
            </code>
          </p>
        )}
      </Show>
      <Show when={props.completion.list().length > 0}>
        <div
          id={props.completion.listId}
          class="completions"
          role="listbox"
          aria-label={grid.words().grid.completions}
        >
          <For each={props.completion.list()}>
            {(completion, index) => (
              <div
                id={`${props.completion.listId}-${index()}`}
                role="option"
                class="completion"
                aria-selected={index() === props.completion.chosen()}
                onClick={() => {
                  props.completion.take(props.input(), completion);
                  props.input().focus();
                }}
              >
                <code>{completion.name}</code>
                <span class="completion-about">
                  {completion.kind === "row"
                    ? completion.row.label[language()]
                    : completion.kind === "function"
                      ? completion.fn.help[language()]
                      : ""}
                </span>
              </div>
            )}
          </For>
        </div>
      </Show>
    </>
  );
}
