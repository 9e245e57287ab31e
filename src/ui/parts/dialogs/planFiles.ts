import { fileName } from "../../../lib/fileName.ts";
import { saveFile } from "../../kit/saveFile.ts";
import type { Dictionary } from "../../../i18n/words.ts";
import type { FramedApp } from "../../../state/context.ts";

/** Saves the open plan as a file through the browser's downloads. */
export function exportPlan(app: FramedApp, words: Dictionary["frame"]): void {
  const name = `${fileName(app.document.plan().name)}.plan.json`;
  saveFile(name, [app.plans.exportText()], "application/json");
  app.safety.backedUp();
  app.session.notify(words.exported(name));
}
