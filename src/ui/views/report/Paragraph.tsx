import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import type { ReportParagraphId, Request } from "./createRequest.ts";

/** A generated paragraph that the user can rewrite in place, and restore. */
export function Paragraph(props: { readonly request: Request; readonly id: ReportParagraphId }): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().report;
  const [editing, setEditing] = createSignal(false);
  let shown: HTMLButtonElement | undefined;

  const end = (field: HTMLTextAreaElement, keep: boolean) => {
    if (!editing()) return;
    const typed = field.value.trim();
    const now = props.request.text(props.id);
    setEditing(false);
    // Emptying a paragraph restores the generated one: nobody wants a report without text.
    if (keep && typed !== now) props.request.write(props.id, typed === "" ? undefined : typed);
  };
  return (
    <div class="paragraph">
      <Show
        when={editing()}
        fallback={
          <button
            ref={shown}
            type="button"
            class="paragraph-text"
            disabled={document.readOnly()}
            title={text().editHint}
            aria-label={`${text().edit(props.request.heading(props.id))}. ${props.request.text(props.id)}`}
            onClick={() => setEditing(true)}
          >
            {props.request.text(props.id)}
          </button>
        }
      >
        <textarea
          ref={(field) =>
            queueMicrotask(() => {
              field.focus();
              fit(field);
            })
          }
          class="paragraph-field"
          aria-label={text().edit(props.request.heading(props.id))}
          value={props.request.text(props.id)}
          maxlength={5000}
          onInput={(event) => fit(event.currentTarget)}
          onBlur={(event) => end(event.currentTarget, true)}
          onKeyDown={(event) => {
            event.stopPropagation();
            const done = event.key === "Enter" && (event.ctrlKey || event.metaKey);
            if (event.key !== "Escape" && !done) return;
            event.preventDefault();
            end(event.currentTarget, done);
            queueMicrotask(() => shown?.focus());
          }}
        />
      </Show>
      <Show when={props.request.edited(props.id) && !document.readOnly()}>
        <div class="paragraph-tools">
          <span class="soft small">{text().edited}</span>
          <Button look="quiet" onClick={() => props.request.write(props.id, undefined)}>
            {text().putBack}
          </Button>
        </div>
      </Show>
    </div>
  );
}

/** As high as its text. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
