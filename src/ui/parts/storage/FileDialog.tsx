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
  const { document, keeping, session } = useApp();
  const { words } = useText();
  const text = () => words().keptFile;
  const changed = () => {
    const state = keeping.files()?.state();
    return state?.kind === "changed" ? state : undefined;
  };
  const [theirs] = createResource(
    () => changed()?.theirs,
    async (found): Promise<{ readonly plan: Plan | undefined }> => {
      const read = await keeping.check(found);
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
    if (!(await keeping.restoreVersion(found))) return false;
    await keeping.files()?.took();
    return true;
  };
  const writeOver = async () => {
    const found = plan();
    // What is no plan can't be among its versions; it is written over knowingly.
    if (found !== undefined && !(await keeping.keepOther(found))) return false;
    await keeping.files()?.overwrite();
    return true;
  };
  const openBoth = (found: Plan, file: string) => {
    props.onClose();
    keeping.offer({ from: "file", file, plan: found });
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
