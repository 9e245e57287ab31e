import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { exportPlan } from "../../parts/dialogs/planFiles.ts";

/** Buttons to print the page, and to save the plan with all answers as a file or make a link of it. */
export function TakeHomeTools(props: { readonly ready: boolean; readonly onPrint: () => void }): JSX.Element {
  const app = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const [link, setLink] = createSignal<string>();
  const [tooLong, setTooLong] = createSignal(false);
  const make = async () => {
    const made = await app.safety.toLink();
    const { origin, pathname } = window.location;
    setTooLong(!made.ok);
    setLink(made.ok ? `${origin}${pathname}${made.value}` : undefined);
  };
  return (
    <div class="takehome-tools">
      <div class="workshop-actions">
        <Button look="strong" disabled={!props.ready} onClick={() => props.onPrint()}>
          {text().print}
        </Button>
        <Button onClick={() => exportPlan(app, words().frame)}>{text().file}</Button>
        <Button onClick={() => void make()}>{text().link}</Button>
      </div>
      <p role="status">{tooLong() ? text().linkTooLong : ""}</p>
      <Show when={link()}>
        <Field label={text().linkField}>
          {(control) => (
            <input
              {...control}
              type="text"
              readonly
              value={link()}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
      </Show>
    </div>
  );
}
