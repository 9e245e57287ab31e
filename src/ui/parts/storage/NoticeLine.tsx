import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import type { Notice } from "../../../state/planSafety.ts";
import { canKeepInFile } from "../../kit/canKeepInFile.ts";
import { exportPlan } from "../dialogs/planFiles.ts";
import { NoticeBox } from "./NoticeBox.tsx";
import type { NoticeAction } from "./NoticeBox.tsx";
import { useStorageText } from "./useStorageText.ts";

/** The reminder of a backup lies over the page, so it goes by itself; it comes again another day. */
const REMINDER_MS = 20_000;

const GRAVE: readonly Notice["kind"][] = ["memory-only", "unsaved", "newer-program", "plans-gone"];

const saveChord = /^(Mac|iP)/.test(navigator.platform) ? "⌘S" : "Ctrl+S";

/** What is wrong with the safety of the user's plans, or could be better, in words. */
export function NoticeLine(props: {
  readonly notice: Exclude<Notice, { readonly kind: "part-missing" }>;
}): JSX.Element {
  const app = useApp();
  const { safety } = app;
  const { text, frame, reasons, count, moment } = useStorageText();
  const last = () => {
    const { at } = safety.backup();
    return at === undefined ? undefined : moment(at);
  };
  const saveFile = (): NoticeAction => ({ label: text().saveFile, run: () => exportPlan(app, frame()) });
  const later = (): NoticeAction => ({ label: text().later, run: () => safety.dismiss(props.notice.kind) });
  const reload = (): NoticeAction => ({ label: text().load, run: () => window.location.reload() });

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
      case "backup":
        return text().backup(count(notice.edits), last(), canKeepInFile() ? undefined : saveChord);
    }
  };
  const actions = (): readonly NoticeAction[] => {
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
      case "backup":
        return [saveFile(), later()];
    }
  };

  return (
    <NoticeBox
      kind={props.notice.kind}
      grave={GRAVE.includes(props.notice.kind)}
      text={said()}
      actions={actions()}
      leaves={
        props.notice.kind === "backup"
          ? { after: REMINDER_MS, go: () => safety.dismiss("backup") }
          : undefined
      }
    />
  );
}
