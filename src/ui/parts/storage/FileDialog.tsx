import { createResource, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Plan } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useText } from "../../kit/useText.ts";
import { Differences } from "./Differences.tsx";

/** The plan's file was changed by someone else: both versions, what differs, and which of them is to stay. */
export function FileDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { document, safety, session } = useApp();
  const { words } = useText();
  const text = () => words().keptFile;
  const changed = () => {
    const state = safety.files()?.state();
    return state?.kind === "changed" ? state : undefined;
  };
  const [theirs] = createResource(
    () => changed()?.theirs,
    async (found): Promise<{ readonly plan: Plan | undefined }> => {
      const read = await safety.check(found);
      return { plan: read.ok ? read.value : undefined };
    },
  );
  const plan = () => theirs()?.plan;
  const done = (work: Promise<boolean>, said?: string) => {
    props.onClose();
    void work.then((could) => {
      if (!could) session.notify(text().notDone);
      else if (said !== undefined) session.notify(said);
    });
  };
  const take = async (found: Plan) => {
    if (!(await safety.restoreVersion(found))) return false;
    await safety.files()?.took();
    return true;
  };
  const writeOver = async () => {
    const found = plan();
    // What is no plan can't be among its versions; it is written over knowingly.
    if (found !== undefined && !(await safety.saveOtherVersion(found))) return false;
    await safety.files()?.overwrite();
    return true;
  };
  const openBoth = (found: Plan, file: string) => {
    props.onClose();
    safety.offer({ from: "file", file, plan: found });
  };
  return (
    <Show when={changed()}>
      {(state) => (
        <Dialog
          open
          title={text().title(state().name)}
          closeLabel={text().later}
          onClose={() => props.onClose()}
          actions={
            <>
              <Button disabled={theirs.loading} onClick={() => done(writeOver())}>
                {text().ours}
              </Button>
              <Show when={plan()}>
                {(found) => (
                  <Button look="strong" onClick={() => done(take(found()), text().took)}>
                    {text().take}
                  </Button>
                )}
              </Show>
            </>
          }
        >
          <p>{text().lead}</p>
          <Show when={theirs()}>
            {(read) => (
              <Show when={read().plan} keyed fallback={<p class="field-error">{text().notPlan}</p>}>
                {(found) => (
                  <>
                    <Differences now={document.plan()} then={found} />
                    <p class="soft">{`${text().take}: ${text().takeWhy}`}</p>
                    <p class="soft">{`${text().ours}: ${text().oursWhy}`}</p>
                    <p>
                      <Button look="quiet" onClick={() => openBoth(found, state().name)}>
                        {text().both}
                      </Button>
                    </p>
                  </>
                )}
              </Show>
            )}
          </Show>
        </Dialog>
      )}
    </Show>
  );
}
