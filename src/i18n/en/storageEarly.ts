import { counted } from "../counted.ts";
/** What of `storage` is said before anything that is loaded later. */
export const storageEarly = {
  saveFile: "Save as a file",
  later: "Later",
  load: "Load again",

  region: "Messages about your plan's safety",
  memoryOnly: "This browser keeps nothing here, so the plan is gone when the page is closed.",
  storageBack: "The browser's storage answers now.",
  saveThere: "Save there and load again",
  unsaved: (reason: string) => `NOT SAVED. ${reason}`,
  retry: "Try again",
  newerProgram:
    "A newer version of the program is open in another tab. To keep your plan safe, this tab saves nothing more.",
  plansGone: (backup: string | undefined) =>
    backup === undefined
      ? "Plans were kept in this browser and are gone: its storage was cleared or has broken. No backup file was ever saved from here; what is open now is a new plan."
      : `Plans were kept in this browser and are gone: its storage was cleared or has broken. Your last backup file was saved ${backup}; import it from the ⋯ menu.`,
  update: "A new version of the program is ready.",
  updateNow: "Save and load it",
  partMissing: "A part of the program could not be loaded. It has probably been updated.",
  partMissingNow:
    "A part of the program could not be loaded. Your plan is safe; try again when there is a network.",
  saveAndLoad: "Save and load again",
  backup: (edits: string, last: string | undefined, key: string | undefined) =>
    [
      last === undefined
        ? `No backup file has been saved yet. Changes so far: ${edits}.`
        : `Your last backup file was saved ${last}. Changes since: ${edits}.`,
      ...(key === undefined ? [] : [`${key} saves one at once.`]),
    ].join(" "),
  fellBack:
    "The newest copy of this plan was damaged and was put aside. What you see is the one before it; the rescue page has both.",
  copies: (count: number) =>
    count === 1
      ? "An unsaved change that another tab had overtaken is kept as a plan of its own."
      : `${count} unsaved changes that another tab had overtaken are kept as plans of their own.`,
  writtenAgain: "What was saved had been cleared from the browser. The plan was saved again from this page.",
  overtaken: "Another tab had saved this plan. Your changes are kept in a copy, which is open now.",
  leftOut: (count: number) =>
    count === 1
      ? "The text was not kept: there are too many faulty texts in the cells. Mend some of them first."
      : `${counted(count, "text was not kept", "texts were not kept")}: there are too many faulty texts in the cells. Mend some of them first.`,
  refused: (reason: string) => `Nothing was changed. ${reason}`,
  notOpened: {
    gone: (name: string) => `“${name}” is no longer there.`,
    storage: (name: string) => `“${name}” could not be read: the browser's storage does not answer.`,
    unreadable: (name: string) => `“${name}” is damaged. It was left as it is; the rescue page has it.`,
    newer: (name: string) => `“${name}” was saved by a newer version of the program. Load the page again.`,
    aside: (name: string) =>
      `The page could not come up with “${name}”, so another plan is open. It was left as it is: choose it in the plan menu to try again; the rescue page has it too.`,
    faulty: (name: string) => `“${name}” has faults. It was left as it is; the rescue page has it.`,
  },
};
