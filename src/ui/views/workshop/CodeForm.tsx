import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import type { CodeFault } from "../../../workshop/answerCode.ts";
import { CodeCamera, hasCodeReader } from "./CodeCamera.tsx";
import { useWorkshop } from "./createWorkshop.ts";
import { takeCode } from "./takeCode.ts";
import type { TakenCode } from "./takeCode.ts";

/** Accepts the codes of phones: pasted, typed, or read by the camera where the browser can do that. */
export function CodeForm(props: { readonly onClose: () => void }): JSX.Element {
  const { words } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const [typed, setTyped] = createSignal("");
  const [fault, setFault] = createSignal<CodeFault>();
  const [taken, setTaken] = createSignal<TakenCode>();
  /** The message about the last code, in the page's language. */
  const told = () => {
    const last = taken();
    if (last === undefined) return "";
    const { who, count, outside } = last;
    const said = text().codeTaken(who, String(count), count === 1);
    return outside === 0 ? said : `${said} ${text().codeOutside(String(outside))}`;
  };
  const [scanning, setScanning] = createSignal(false);
  let field!: HTMLTextAreaElement;
  const take = (code: string) => {
    const found = takeCode(workshop, code);
    setFault(found.ok ? undefined : found.error);
    setTaken(found.ok ? found.value : undefined);
    if (!found.ok) return;
    setTyped("");
    field.focus();
  };
  return (
    <>
      <form
        aria-label={text().codes}
        onSubmit={(event) => {
          event.preventDefault();
          take(typed());
        }}
      >
        <Field
          label={text().codeField}
          error={fault() === undefined ? undefined : text().codeFaults[fault()!]}
        >
          {(control) => (
            <textarea
              {...control}
              ref={field}
              rows={2}
              spellcheck={false}
              autocomplete="off"
              value={typed()}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                take(typed());
              }}
            />
          )}
        </Field>
        <div class="stage-actions">
          <Button look="strong" type="submit">
            {text().takeCode}
          </Button>
          <Show when={hasCodeReader()}>
            <Button onClick={() => setScanning(!scanning())}>
              {scanning() ? text().scanStop : text().scan}
            </Button>
          </Show>
          <Button onClick={() => props.onClose()}>{text().toQuestion}</Button>
        </div>
      </form>
      <Show when={scanning()}>
        <CodeCamera
          onCode={(code) => {
            setScanning(false);
            take(code);
          }}
        />
      </Show>
      <p role="status">{told()}</p>
    </>
  );
}
