import { counted } from "../counted.ts";
import { storageEarly } from "./storageEarly.ts";

/** Words of storage: saving and its faults, versions, the trash, links, backups, rescue. */
export const storage = {
  ...storageEarly,
  storageBack: "The browser's storage answers now.",
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
  saveFile: "Save as a file",
  load: "Load again",
  memoryOnly: "This browser keeps nothing here, so the plan is gone when the page is closed.",
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
  backup: (edits: string, last: string | undefined, key: string | undefined) =>
    [
      last === undefined
        ? `No backup file has been saved yet. Changes so far: ${edits}.`
        : `Your last backup file was saved ${last}. Changes since: ${edits}.`,
      ...(key === undefined ? [] : [`${key} saves one at once.`]),
    ].join(" "),

  close: "Close",
  cancel: "Cancel",

  versions: "Earlier versions…",
  versionsTitle: "Earlier versions",
  versionsLead:
    "Kept by itself every ten minutes of change and before anything that changes much. The last 20 stay, and one a day for 14 days.",
  versionsNone: "There are none yet.",
  keepNow: "Keep this version",
  notKept: "The version was not kept: the browser's storage refused it.",
  notRestored: "Nothing was changed: the plan as it is now could not be kept first.",
  kept: "This version is kept.",
  reasons: {
    import: "Before an import",
    migration: "Before an update of the program",
    delete: "Before the plan was deleted",
    overwrite: "Before much was changed at once",
    restore: "Before an earlier version was put back",
    timer: "While working",
    "by-hand": "Kept by you",
  },
  differs: "Compared with the plan now",
  same: "No difference from the plan now.",
  notReadable: "This version can't be read.",
  rowsDiffer: (count: number) => (count === 1 ? "1 row differs" : `${count} rows differ`),
  scenariosDiffer: (count: number) => (count === 1 ? "1 scenario differs" : `${count} scenarios differ`),
  goalsDiffer: "Goals differ",
  timeDiffers: (now: string, then: string) => `Months: ${then}, now ${now}`,
  nameDiffers: (then: string) => `Name: ${then}`,
  otherDiffers: "Settings or texts differ",
  restoreVersion: "Put this version back",
  restored: (time: string) =>
    `The version from ${time} is back. The plan as it was is kept among the earlier versions.`,

  trash: "Deleted plans…",
  trashTitle: "Deleted plans",
  trashLead: "Deleted plans stay here for 30 days.",
  trashNone: "Nothing has been deleted.",
  deletedAt: (time: string) => `Deleted ${time}`,
  bringBack: "Bring back",
  purge: "Delete for ever",
  purgeSure: (name: string) => `Delete “${name}” for ever? Press again.`,

  link: "Share as a link…",
  linkTitle: "Share as a link",
  linkLead:
    "The whole plan is in the link itself and is sent to no server. Whoever has the link can read the plan, and links stay in chat logs and browser histories. It can't be taken back.",
  linkField: "Link",
  copyLink: "Copy link",
  linkCopied: "The link is copied.",
  linkMaking: "Making the link…",
  linkTooLong: "The plan is too big for a link. Send it as a file instead.",
  linkNotCopied: "The browser did not allow copying: select the link and copy it.",

  checkingTitle: "Checking the plan",
  checkingLead:
    "The plan that came is read and checked before anything is shown. Your own plans are not touched.",
  checkingStop: "Stop",
  arrivalTitle: { link: "A plan came with the link", file: "Import this plan?" },
  arrivalLead: {
    link: "It opens as a new plan beside yours; nothing of yours is changed. Open only what you trust the sender for.",
    file: "It opens as a new plan beside yours; nothing of yours is changed.",
  },
  arrivalFile: "File",
  arrivalName: "Name",
  arrivalTime: "Time",
  arrivalMonths: (start: string, months: string) => `${counted(months, "month", "months")} from ${start}`,
  arrivalCurrency: "Currency",
  arrivalRows: "Rows changed from the template",
  arrivalScenarios: "Scenarios",
  arrivalGoals: "Goals",
  arrivalNone: "None",
  arrivalFaults: "Faults",
  arrivalTrials: (asked: string, used: string) =>
    `It asks for ${counted(asked, "trial", "trials")}. It opens with ${used}, so that a link can't keep your computer busy; change it in the plan's settings.`,
  open: "Open as a new plan",
  linkRefused: "The link was not opened",
  linkFaults: {
    "link-too-long": "It is longer than a plan's link may be.",
    "link-too-large": "It unpacks to more than a plan may be.",
    "link-newer": "A newer version of the program made it. Load this page again when it has been updated.",
    "link-damaged": "It was cut off or changed on its way. Ask for it again, or for the plan's file.",
    "link-plan": "The plan in it has faults:",
  },

  state: "Storage and backup…",
  stateTitle: "Storage and backup",
  whereTitle: "Where your plans are",
  where: {
    lasting: "In this browser on this device, and nowhere else. Nothing you enter leaves it.",
    memory: "In this page only. The browser keeps nothing here (a private window, or its settings).",
  },
  persistenceTitle: "Can the browser delete them?",
  persistence: {
    kept: "No: it keeps them until you clear the site's data.",
    "may-be-evicted":
      "Yes, when the device runs out of room; Safari also after weeks without a visit. Save backup files.",
    unknown: "This browser does not say. Save backup files.",
  },
  askToKeep: "Ask the browser to keep them",
  backupTitle: "Last backup file",
  backupNever: "Never",
  backupState: (time: string, edits: string) => `${time}; changes since: ${edits}`,
  backupNeverState: (edits: string) => `Never; changes so far: ${edits}`,
  offlineTitle: "Without a network",
  offline: {
    ready: "Ready: all of the program is kept here and nothing is asked of the network.",
    not: "Not ready: the program is still being kept, or this browser or address keeps no copy of it.",
  },
  offlineBadge: "Ready offline",
  offlineSaid: "The program is ready to work without a network.",
  everything: "Save everything as one file",
  everythingHint: "All plans, earlier versions and deleted plans, as raw records.",
};
