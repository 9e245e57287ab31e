import type { Dictionary } from "../../../i18n/words.ts";
import type { FramedApp } from "../../../state/context.ts";

/** Saves the open plan as a file through the browser's downloads. */
export function exportPlan(app: FramedApp, words: Dictionary["frame"]): void {
  const name = `${fileName(app.document.plan().name)}.plan.json`;
  saveText(name, app.plans.exportText());
  app.keeping.backedUp();
  app.session.notify(words.exported(name));
}

/** Gives a JSON text to the user as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has its hands on it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A plan's name as every system takes it for a file. */
export function fileName(name: string): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+|\.+$/g, "");
  return plain === "" ? "plan" : plain.slice(0, 80);
}
