import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { TrashedPlan } from "../../../state/planSafety.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { createLoaded } from "./createLoaded.ts";
import { useStorageText } from "./useStorageText.ts";

/** Deleted plans, to be brought back or deleted for ever (by pressing twice). */
export function TrashDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { safety, session } = useApp();
  const { text, frame, moment } = useStorageText();
  const [plans, refetch] = createLoaded(safety.trashed);
  const [sure, setSure] = createSignal<string>();

  const bringBack = async ({ id, name }: TrashedPlan) => {
    props.onClose();
    await safety.bringBack(id);
    session.notify(frame().planBack(name));
  };
  const purge = async ({ id, name }: TrashedPlan) => {
    if (sure() !== id) {
      setSure(id);
      session.announce(text().purgeSure(name));
      return;
    }
    await safety.purge(id);
    await refetch();
  };

  return (
    <Dialog
      open
      title={text().trashTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={() => props.onClose()}
      actions={
        <Button look="strong" type="submit">
          {text().close}
        </Button>
      }
    >
      <p class="soft">{text().trashLead}</p>
      <Show when={plans()?.length === 0}>
        <p>{text().trashNone}</p>
      </Show>
      <ul class="trash-list">
        <For each={plans()}>
          {(plan) => (
            <li>
              <span class="trash-name">{plan.name}</span>
              <span class="soft small">{text().deletedAt(moment(plan.at))}</span>
              <Button onClick={() => void bringBack(plan)}>{text().bringBack}</Button>
              <Button look="danger" onClick={() => void purge(plan)}>
                {sure() === plan.id ? text().purgeSure(plan.name) : text().purge}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  );
}
