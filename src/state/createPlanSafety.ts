import { createSignal } from "solid-js";
import { changesMuch } from "../editing/changesMuch.ts";
import type { Command } from "../editing/command.ts";
import type { JobRunner } from "../engine/runner.ts";
import type { Persistence } from "../model/saveState.ts";
import { createArrivals } from "./createArrivals.ts";
import { createBackup } from "./createBackup.ts";
import type { OpenDocument } from "./createDocument.ts";
import { createNotices } from "./createNotices.ts";
import type { Plans } from "./createPlans.ts";
import { draftsOf, withDrafts } from "./drafts.ts";
import type { FileKeeping } from "./fileKeeping.ts";
import type { PlanSafetyState, SafetyDialog, SafetyStorage } from "./planSafety.ts";

type Options = {
  readonly storage: SafetyStorage;
  readonly document: OpenDocument;
  readonly plans: Plans;
  readonly now: () => Date;
  /** Does what is done off the page. */
  readonly runner: Promise<JobRunner>;
};

export type PlanSafety = PlanSafetyState & {
  /** One more edit, or (-1) one less because it was undone. */
  readonly onEdit: (step: 1 | -1) => void;
  /** A command is about to be applied. */
  readonly onCommand: (command: Command) => void;
};

/** Versions, trash, links and backups, and what the user must know about them. */
export function createPlanSafety({ storage, document, plans, now, runner }: Options): PlanSafety {
  const [offlineReady, setOfflineReady] = createSignal(false);
  const [persistence, setPersistence] = createSignal<Persistence>("unknown");
  const [dialog, setDialog] = createSignal<SafetyDialog>();
  const [files, setFiles] = createSignal<FileKeeping>();
  const notices = createNotices(plans, storage.lasting);
  const { backup, count, saved } = createBackup({ storage, persistence, now, show: notices.show });
  let asked = false;
  void storage.persistence().then(setPersistence);

  const savePresent = (reason: "overwrite" | "restore" | "by-hand") =>
    storage.saveVersion(plans.current(), plans.kept(), reason);

  function onEdit(step: 1 | -1): void {
    if (!asked && storage.lasting) {
      asked = true;
      // Within the key press or click of the first edit: some browsers put the question to the user.
      if (storage.mayAsk()) void storage.askToKeep().then(setPersistence);
    }
    count(step);
  }

  return {
    ...notices,
    ...createArrivals({ storage, plans, files, runner }),
    lasting: storage.lasting,
    offlineReady,
    setOfflineReady: () => setOfflineReady(true),
    persistence,
    askToKeep: async () => void setPersistence(await storage.askToKeep()),
    backup,
    backedUp: () => {
      saved();
      notices.dismiss("backup");
    },
    saveNow: () => plans.flush(),
    versions: () => storage.versions(plans.current()),
    version: storage.version,
    restoreVersion: async (plan) => {
      if (document.readOnly() || !(await savePresent("restore"))) return false;
      document.put(withDrafts(plan, new Map()), draftsOf(plan));
      await plans.flush();
      return true;
    },
    saveOtherVersion: (plan) => storage.saveVersion(plans.current(), plan, "overwrite"),
    saveVersionNow: () => savePresent("by-hand"),
    trashed: storage.trashed,
    bringBack: async (id) => {
      await plans.attempt(() => storage.restore(id));
      await plans.open(id);
    },
    purge: async (id) => void (await plans.attempt(() => storage.purge(id))),
    toLink: () => storage.toLink(withDrafts(document.plan(), new Map())),
    everything: storage.everything,
    files,
    setFiles: (loaded) => setFiles(() => loaded),
    dialog,
    setDialog,
    onEdit,
    onCommand: (command) => {
      if (changesMuch(command)) void savePresent("overwrite");
    },
  };
}
