import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import type { RowId } from "../../../model/row.ts";
import type { SlaId } from "../../parts/agreement/parts.ts";
import { SlaNumber } from "./SlaNumber.tsx";

/** One definition or promise: the saved text or the suggestion, with the plan's numbers in it. */
export function SlaText(props: {
  readonly id: SlaId;
  readonly kept: string | undefined;
  readonly suggestion: string;
  readonly inputs: readonly RowId[];
  readonly onWrite: (text: string | undefined) => void;
}): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().sla;
  const heading = () => text().headings[props.id];
  const keep = (typed: string) => {
    const next = typed.trim();
    const shown = props.kept ?? props.suggestion;
    if (next !== shown) props.onWrite(next === "" ? undefined : next);
  };
  return (
    <div class="sla-text" data-kept={props.kept !== undefined}>
      <h4>{heading()}</h4>
      <div>
        <textarea
          ref={(field) => queueMicrotask(() => fit(field))}
          aria-label={text().edit(heading())}
          value={props.kept ?? props.suggestion}
          maxlength={5000}
          readonly={document.readOnly()}
          onInput={(event) => fit(event.currentTarget)}
          onChange={(event) => keep(event.currentTarget.value)}
        />
        <Show when={!document.readOnly()}>
          <div class="sla-tools">
            <Show
              when={props.kept !== undefined}
              fallback={
                <>
                  <span class="soft small">{text().suggestion}</span>
                  <Button look="quiet" onClick={() => props.onWrite(props.suggestion)}>
                    {text().use}
                  </Button>
                </>
              }
            >
              <Button look="quiet" onClick={() => props.onWrite(undefined)}>
                {text().clear}
              </Button>
            </Show>
          </div>
        </Show>
        <ul class="sla-numbers">
          <For each={props.inputs}>{(row) => <SlaNumber row={row} />}</For>
        </ul>
      </div>
    </div>
  );
}

/** As high as its text. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
