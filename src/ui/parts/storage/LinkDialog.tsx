import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { exportPlan } from "../dialogs/planFiles.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { Field } from "../../kit/Field.tsx";
import { createLoaded } from "./createLoaded.ts";
import { useStorageText } from "./useStorageText.ts";

/** The plan as a link, with what that means; where it is too big, its file. */
export function LinkDialog(props: { readonly onClose: () => void }): JSX.Element {
  const app = useApp();
  const { text, frame } = useStorageText();
  const [made] = createLoaded(app.safety.toLink);
  const [said, setSaid] = createSignal("");
  let field: HTMLTextAreaElement | undefined;
  const link = () => {
    const fragment = made();
    if (fragment?.ok !== true) return undefined;
    const { origin, pathname } = window.location;
    return `${origin}${pathname}${fragment.value}`;
  };
  const tooBig = () => made()?.ok === false;

  const copy = async () => {
    const address = link();
    if (address === undefined) return;
    try {
      await navigator.clipboard.writeText(address);
      setSaid(text().linkCopied);
    } catch {
      field?.select();
      setSaid(text().linkNotCopied);
    }
  };

  return (
    <Dialog
      open
      title={text().linkTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={() => void (tooBig() ? exportPlan(app, frame()) : copy())}
      actions={
        <Show
          when={tooBig()}
          fallback={
            <Button look="strong" type="submit" disabled={link() === undefined}>
              {text().copyLink}
            </Button>
          }
        >
          <Button look="strong" type="submit">
            {text().saveFile}
          </Button>
        </Show>
      }
    >
      <p>{text().linkLead}</p>
      <Show when={!tooBig()} fallback={<p class="field-error">{text().linkTooLong}</p>}>
        <Show when={link()} fallback={<p class="soft">{text().linkMaking}</p>}>
          <Field label={text().linkField}>
            {(control) => (
              <textarea
                {...control}
                ref={field}
                readonly
                rows={3}
                value={link()}
                onFocus={(event) => event.currentTarget.select()}
              />
            )}
          </Field>
        </Show>
      </Show>
      <p class="small" role="status">
        {said()}
      </p>
    </Dialog>
  );
}
