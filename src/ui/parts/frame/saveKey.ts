import { makeFormat } from "../../../i18n/format.ts";
import { words } from "../../../i18n/words.ts";
import type { FramedApp } from "../../../state/context.ts";
import { canKeepInFile } from "../../kit/canKeepInFile.ts";
import { exportPlan } from "../dialogs/planFiles.ts";

/** Ctrl or Cmd with S anywhere: the browser's own "save page" saves nothing of a plan. */
export function saveKey(app: FramedApp): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    saveByKey(app);
  };
}

/**
 * Everything is saved as it is typed. Asked to save, the plan goes to the file that it is kept in; where the browser
 * can keep it in none it goes out as a file at once; otherwise it is said that it is saved, and a file is offered.
 */
export function saveByKey(app: FramedApp): void {
  const { plans, safety, session } = app;
  const language = session.language();
  const { frame, grid } = words(language);
  const files = safety.files();
  if (!canKeepInFile()) return exportPlan(app, frame);
  const kind = files?.state().kind ?? "off";
  if (kind === "asks") return void files?.allow();
  if (kind !== "off" && kind !== "changed") void files?.tryAgain();
  const state = plans.saving();
  const format = makeFormat(language, app.document.plan().currency);
  const sentence =
    state.kind === "saved" ? grid.said.savedHere(format.time(new Date(state.at))) : grid.said.notSaved;
  session.notify(sentence, { label: grid.said.saveFile, run: () => exportPlan(app, frame) });
  session.announce(sentence);
}
