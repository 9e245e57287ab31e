import { fileName } from "../../../lib/fileName.ts";
import { makeFormat } from "../../../i18n/format.ts";
import { momentText } from "../../../i18n/momentText.ts";
import { saveFile } from "../../kit/saveFile.ts";
import type { Dictionary } from "../../../i18n/words.ts";
import type { FramedApp } from "../../../state/context.ts";

/** Saves the open plan as a file through the browser's downloads. */
export function exportPlan(app: FramedApp, words: Dictionary["frame"]): void {
  const { at } = app.safety.backup();
  const name = `${fileName(app.document.plan().name)}.plan.json`;
  saveFile(name, [app.plans.exportText()], "application/json");
  app.safety.backedUp();
  const format = makeFormat(app.session.language(), app.document.plan().currency);
  app.session.notify(words.exported(name, at === undefined ? undefined : momentText(at, format)));
}
