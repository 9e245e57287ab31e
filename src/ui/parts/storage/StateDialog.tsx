import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { exportPlan } from "../dialogs/planFiles.ts";
import { saveFile } from "../../kit/saveFile.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useStorageText } from "./useStorageText.ts";

/** Where the plans are, how safe they are there, and how to have them as files. */
export function StateDialog(props: { readonly onClose: () => void }): JSX.Element {
  const app = useApp();
  const { safety } = app;
  const { text, frame, moment, count } = useStorageText();
  const backup = () => {
    const { at, edits } = safety.backup();
    if (at === undefined) return edits === 0 ? text().backupNever : text().backupNeverState(count(edits));
    return text().backupState(moment(at), count(edits));
  };
  const saveEverything = async () => {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`ubm-planner ${day}.json`, [await safety.everything()], "application/json");
  };
  return (
    <Dialog
      open
      title={text().stateTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={() => exportPlan(app, frame())}
      actions={
        <>
          <Button onClick={() => void saveEverything()}>{text().everything}</Button>
          <Button look="strong" type="submit">
            {text().saveFile}
          </Button>
        </>
      }
    >
      <dl class="storage-state">
        <dt>{text().whereTitle}</dt>
        <dd>{safety.lasting ? text().where.lasting : text().where.memory}</dd>
        <Show when={safety.lasting}>
          <dt>{text().persistenceTitle}</dt>
          <dd>
            {text().persistence[safety.persistence()]}
            <Show when={safety.persistence() === "may-be-evicted"}>
              <p>
                <Button onClick={() => void safety.askToKeep()}>{text().askToKeep}</Button>
              </p>
            </Show>
          </dd>
        </Show>
        <dt>{text().backupTitle}</dt>
        <dd>{backup()}</dd>
        <dt>{text().offlineTitle}</dt>
        <dd>{safety.offlineReady() ? text().offline.ready : text().offline.not}</dd>
      </dl>
      <p class="soft small">
        {text().everything}: {text().everythingHint}
      </p>
      <p>
        <a href="#rescue">{frame().openRescue}</a>
      </p>
    </Dialog>
  );
}
