import { For, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Notice } from "../../../state/planSafety.ts";
import { useApp } from "../../../state/context.ts";
import { canKeepInFile } from "../../kit/canKeepInFile.ts";
import { exportPlan } from "../dialogs/planFiles.ts";
import { Button } from "../../kit/Button.tsx";
import { Icon } from "../../kit/Icon.tsx";
import { useStorageText } from "./useStorageText.ts";

/** What of the plan's safety is to be dealt with: it stays until it is. */
export function Notices(): JSX.Element {
  const { safety } = useApp();
  const { text } = useStorageText();
  return (
    <Show when={safety.notices().length > 0}>
      <section class="notices" aria-label={text().region}>
        <For each={safety.notices()}>{(notice) => <NoticeLine notice={notice} />}</For>
      </section>
    </Show>
  );
}

/** A reminder that covers something is shown this long, unless it is pointed at or focused. */
const REMINDER_MS = 20_000;

const saveChord = /^(Mac|iP)/.test(navigator.platform) ? "⌘S" : "Ctrl+S";

type Action = { readonly label: string; readonly run: () => void };

function NoticeLine(props: { readonly notice: Notice }): JSX.Element {
  const app = useApp();
  const { safety } = app;
  const { text, frame, reasons, count, moment } = useStorageText();
  const grave = () => ["memory-only", "unsaved", "newer-program", "plans-gone"].includes(props.notice.kind);
  const last = () => {
    const { at } = safety.backup();
    return at === undefined ? undefined : moment(at);
  };
  const saveFile = (): Action => ({ label: text().saveFile, run: () => exportPlan(app, frame()) });
  const later = (): Action => ({ label: text().later, run: () => safety.dismiss(props.notice.kind) });
  const reload = (): Action => ({ label: text().load, run: () => window.location.reload() });

  const said = () => {
    const { notice } = props;
    switch (notice.kind) {
      case "memory-only":
        return text().memoryOnly;
      case "storage-back":
        return text().storageBack;
      case "unsaved":
        return text().unsaved(reasons()[notice.reason]);
      case "newer-program":
        return text().newerProgram;
      case "plans-gone":
        return text().plansGone(notice.backup === undefined ? undefined : moment(notice.backup));
      case "update":
        return text().update;
      case "part-missing":
        return notice.reload === undefined ? text().partMissingNow : text().partMissing;
      case "backup":
        return text().backup(count(notice.edits), last(), canKeepInFile() ? undefined : saveChord);
    }
  };
  const actions = (): readonly Action[] => {
    const { notice } = props;
    switch (notice.kind) {
      case "memory-only":
        return [saveFile()];
      case "storage-back":
        return [{ label: text().saveThere, run: () => void notice.save() }];
      case "unsaved":
        return [saveFile(), { label: text().retry, run: () => void safety.saveNow() }];
      case "newer-program":
        return [reload(), saveFile()];
      case "plans-gone":
        return [later()];
      case "update":
        return [{ label: text().updateNow, run: notice.update }, later()];
      case "part-missing":
        return [
          ...(notice.reload === undefined ? [] : [{ label: text().saveAndLoad, run: notice.reload }]),
          later(),
        ];
      case "backup":
        return [saveFile(), later()];
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => clearTimeout(timer);
  /** The reminder lies over the page, so it goes by itself; it comes again another day. */
  const go = () => {
    wait();
    if (props.notice.kind === "backup") timer = setTimeout(() => safety.dismiss("backup"), REMINDER_MS);
  };
  onMount(go);
  onCleanup(wait);

  return (
    <div
      class="notice"
      onPointerEnter={wait}
      onPointerLeave={go}
      onFocusIn={wait}
      onFocusOut={go}
      data-kind={props.notice.kind}
      data-grave={grave()}
      role={grave() ? "alert" : "status"}
    >
      <Show when={grave()}>
        <Icon name="warning" />
      </Show>
      <p>{said()}</p>
      <For each={actions()}>
        {(action) => (
          <Button look="quiet" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </For>
    </div>
  );
}
