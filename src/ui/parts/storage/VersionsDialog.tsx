import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Plan } from "../../../model/plan.ts";
import type { PlanVersion } from "../../../model/planVersion.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { createLoaded } from "./createLoaded.ts";
import { Differences } from "./Differences.tsx";
import { useStorageText } from "./useStorageText.ts";

/** Earlier versions of the plan, what differs in each, and putting one back. */
export function VersionsDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { document, safety, session } = useApp();
  const { text, moment } = useStorageText();
  const [versions, refetch] = createLoaded(safety.versions);
  const [chosen, setChosen] = createSignal<PlanVersion>();
  /** The plan of the version that is chosen, once it has been read; without one it can't be. */
  const [read, setRead] = createSignal<{ readonly key: string; readonly plan: Plan | undefined }>();
  const plan = () => (read()?.key === chosen()?.key ? read() : undefined);
  const choose = async (version: PlanVersion) => {
    setChosen(version);
    const then = await safety.version(version.key);
    setRead({ key: version.key, plan: then });
  };

  const keep = async () => {
    const kept = await safety.saveVersionNow();
    await refetch();
    if (kept) session.announce(text().kept);
    else session.notify(text().notKept);
  };
  const restore = async () => {
    const then = plan()?.plan;
    const version = chosen();
    if (then === undefined || version === undefined) return;
    props.onClose();
    const restored = await safety.restoreVersion(then);
    session.notify(restored ? text().restored(moment(new Date(version.at))) : text().notRestored);
  };

  return (
    <Dialog
      open
      title={text().versionsTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={() => void restore()}
      actions={
        <>
          <Button onClick={() => void keep()}>{text().keepNow}</Button>
          <Button look="strong" type="submit" disabled={plan()?.plan === undefined || document.readOnly()}>
            {text().restoreVersion}
          </Button>
        </>
      }
    >
      <p class="soft">{text().versionsLead}</p>
      <Show when={versions()?.length === 0}>
        <p>{text().versionsNone}</p>
      </Show>
      <div class="version-list" role="radiogroup" aria-label={text().versionsTitle}>
        <For each={versions()}>
          {(version) => (
            <label class="version">
              <input
                type="radio"
                name="version"
                checked={chosen()?.key === version.key}
                onChange={() => void choose(version)}
              />
              <span>{moment(new Date(version.at))}</span>
              <span class="soft">{text().reasons[version.reason]}</span>
            </label>
          )}
        </For>
      </div>
      <Show when={plan()}>
        <Show when={plan()?.plan} keyed fallback={<p class="field-error">{text().notReadable}</p>}>
          {(then) => <Differences now={document.plan()} then={then} />}
        </Show>
      </Show>
    </Dialog>
  );
}
