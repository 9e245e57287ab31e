import { createMemo, createSignal } from "solid-js";
import { freeName } from "../lib/freeName.ts";
import { DEFAULT_RUN } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import type { JobRunner } from "../engine/runner.ts";
import { makeCheckOutside } from "./checkOutside.ts";
import type { Command } from "../editing/command.ts";
import type { FileKeeping } from "./fileKeeping.ts";
import type { OpenDocument } from "./createDocument.ts";
import type { Plans } from "./createPlans.ts";
import { draftsOf, withDrafts } from "./drafts.ts";
import type {
  Arrival,
  Backup,
  FaultyArrival,
  SafetyStorage,
  SafetyDialog,
  PlanSafetyState,
  Notice,
} from "./planSafety.ts";
import type { Persistence } from "../model/saveState.ts";

/** After how many edits without a new backup file a reminder is due, and how often at most. */
const EDITS_TO_REMIND = 50;
const REMIND_MS = 7 * 24 * 60 * 60 * 1000;
/** Fewer where the browser says that it may throw away what is kept. */
const EDITS_WHEN_EVICTABLE = 20;

type Options = {
  readonly storage: SafetyStorage;
  readonly document: OpenDocument;
  readonly plans: Plans;
  readonly now: () => Date;
  /** Does what is done off the page. */
  readonly runner: Promise<JobRunner>;
};

export type PlanSafety = PlanSafetyState & {
  /** One edit more, or (-1) one less, for it was undone. */
  readonly onEdit: (step: 1 | -1) => void;
  /** A command is about to be applied. */
  readonly onCommand: (command: Command) => void;
};

/** Versions, trash, links, backups and what the user is to know of their safety. */
export function createPlanSafety(options: Options): PlanSafety {
  const { storage, document, plans } = options;
  const [shown, setShown] = createSignal<readonly Notice[]>([]);
  const [offlineReady, setOfflineReady] = createSignal(false);
  const [persistence, setPersistence] = createSignal<Persistence>("unknown");
  const [backup, setBackup] = createSignal<Backup>(storage.backup());
  const [arrival, setArrival] = createSignal<Arrival | FaultyArrival>();
  const [dialog, setDialog] = createSignal<SafetyDialog>();
  const [files, setFiles] = createSignal<FileKeeping>();
  const [checking, setChecking] = createSignal<() => void>();
  const check = makeCheckOutside(options.runner, (stop) => setChecking(() => stop));
  let asked = false;
  void storage.persistence().then(setPersistence);

  const notices = createMemo((): readonly Notice[] => {
    const state = plans.saving();
    const own: readonly Notice[] =
      state.kind === "unsaved" && state.reason !== "newer-program"
        ? [{ kind: "unsaved", reason: state.reason }]
        : [];
    const memory: readonly Notice[] =
      storage.lasting || shown().some(({ kind }) => kind === "storage-back") ? [] : [{ kind: "memory-only" }];
    return [...own, ...memory, ...shown()];
  });
  const dismiss = (kind: Notice["kind"]) => setShown((all) => all.filter((one) => one.kind !== kind));
  const show = (notice: Notice) =>
    setShown((all) => [...all.filter(({ kind }) => kind !== notice.kind), notice]);
  const savePresent = (reason: "overwrite" | "restore" | "by-hand") =>
    storage.saveVersion(plans.current(), plans.kept(), reason);

  function remember(next: Backup): void {
    setBackup(next);
    storage.setBackup(next);
  }

  function onEdit(step: 1 | -1): void {
    remember({ ...backup(), edits: Math.max(0, backup().edits + step) });
    if (!asked && storage.lasting) {
      asked = true;
      // Within the key press or click of the first edit: some browsers put the question to the user.
      if (storage.mayAsk()) void storage.askToKeep().then(setPersistence);
    }
    const enough = persistence() === "kept" ? EDITS_TO_REMIND : EDITS_WHEN_EVICTABLE;
    const last = storage.reminded()?.getTime() ?? 0;
    if (backup().edits < enough || options.now().getTime() - last < REMIND_MS) return;
    storage.setReminded(options.now());
    show({ kind: "backup", edits: backup().edits });
  }

  async function offerLink(fragment: string): Promise<void> {
    const text = await storage.fromLink(fragment);
    if (!text.ok) return void setArrival({ from: "link", fault: text.error });
    const read = await check(text.value);
    if (read.ok) setArrival(withDefaultTrials(read.value));
    else setArrival({ from: "link", fault: { code: "link-plan", issues: read.error } });
  }

  return {
    lasting: storage.lasting,
    notices,
    show,
    dismiss,
    offlineReady,
    setOfflineReady: () => setOfflineReady(true),
    persistence,
    askToKeep: async () => void setPersistence(await storage.askToKeep()),
    backup,
    backedUp: () => {
      remember({ at: options.now(), edits: 0 });
      dismiss("backup");
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
    arrival,
    offer: setArrival,
    offerLink,
    check,
    checking,
    accept: async ({ inPlace } = { inPlace: false }) => {
      const came = arrival();
      setArrival(undefined);
      if (came === undefined || !("plan" in came)) return false;
      await storage.saveVersion(plans.current(), plans.kept(), "import");
      const { name } = came.plan;
      const added = await plans.add({
        ...came.plan,
        name: freeName(
          name,
          plans.list().map((plan) => plan.name),
        ),
      });
      if (added && inPlace && came.picked !== undefined) await files()?.keepIn(came.picked);
      return added;
    },
    decline: () => setArrival(undefined),
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

/** Commands after which many entries are gone at once. */
function changesMuch(command: Command): boolean {
  switch (command.kind) {
    case "adopt-scenario":
    case "revert-scenario":
      return command.row === undefined;
    case "delete-scenario":
    case "set-currency":
      return true;
    case "together":
      return command.commands.some(changesMuch);
    default:
      return false;
  }
}

/** A stranger's link must not make this computer run a million trials unasked. */
function withDefaultTrials(plan: Plan): Arrival {
  const { trials } = plan.run;
  if (trials <= DEFAULT_RUN.trials) return { from: "link", plan };
  const run = { ...plan.run, trials: DEFAULT_RUN.trials };
  return { from: "link", plan: { ...plan, run }, trialsAsked: trials };
}
