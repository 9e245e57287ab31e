import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Icon } from "../../kit/Icon.tsx";
import { Tooltip } from "../../kit/Tooltip.tsx";
import { exportPlan } from "../dialogs/planFiles.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import { useText } from "../../kit/useText.ts";

const FileStatus = lazyPart(async () => ({
  default: (await import("../storage/FileStatus.tsx")).FileStatus,
}));

/** Whether what is on the page is kept: saved, being saved, not saved, read only; and without a network. */
export function SaveStatus(): JSX.Element {
  const app = useApp();
  const { words, format } = useText();
  const text = () => words().frame;
  const [online, setOnline] = createSignal(navigator.onLine);
  onMount(() => {
    const update = () => setOnline(navigator.onLine);
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
    onCleanup(() => {
      window.removeEventListener("online", update);
      window.removeEventListener("offline", update);
    });
  });
  const status = () => {
    const state = app.plans.saving();
    if (state.kind === "saved") return text().saved(format().time(new Date(state.at)));
    return state.kind === "saving" ? text().saving : text().notSaved;
  };
  /** A newer program has the plan: it can't be had back by this one. */
  const outdated = () => app.safety.notices().some(({ kind }) => kind === "newer-program");
  const reason = () => {
    const state = app.plans.saving();
    if (state.kind === "memory-only") return text().unsavedReasons["memory-only"];
    return state.kind === "unsaved" ? text().unsavedReasons[state.reason] : undefined;
  };
  return (
    <div class="save" role="status">
      <Show when={!online()}>
        <Tooltip text={text().offlineWhy}>
          <span class="badge" tabindex="0">
            {text().offline}
          </span>
        </Tooltip>
      </Show>
      <Show
        when={!app.document.readOnly()}
        fallback={
          <>
            <Tooltip text={text().readOnlyWhy}>
              <span class="badge" tabindex="0">
                {text().readOnly}
              </span>
            </Tooltip>
            <Show when={!outdated()}>
              <Button look="quiet" onClick={() => app.plans.editHere()}>
                {text().takeOver}
              </Button>
            </Show>
          </>
        }
      >
        <Show
          when={reason()}
          fallback={
            <>
              <span class="save-text">{status()}</span>
              <Show when={app.safety.files()} keyed>
                {(files) => <FileStatus files={files} />}
              </Show>
              <Show when={app.safety.offlineReady() && online()}>
                <span class="save-text">{words().storage.offlineBadge}</span>
              </Show>
            </>
          }
        >
          <Tooltip text={reason() ?? ""}>
            <span class="save-failed" tabindex="0">
              <Icon name="warning" /> {status()}
            </span>
          </Tooltip>
          <Button look="quiet" onClick={() => exportPlan(app, text())}>
            {text().saveFile}
          </Button>
        </Show>
      </Show>
    </div>
  );
}
