import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import type { Persistence } from "../model/saveState.ts";
import type { Backup, Notice, SafetyStorage } from "./planSafety.ts";

/** A reminder is due after this many edits without a new backup file. */
const EDITS_TO_REMIND = 50;
/** The least time between two reminders, in milliseconds: a week. */
const REMIND_MS = 7 * 24 * 60 * 60 * 1000;
/** The same, unless the browser has promised to keep what is stored. */
const EDITS_WHEN_EVICTABLE = 20;

type Options = {
  readonly storage: SafetyStorage;
  readonly persistence: Accessor<Persistence>;
  readonly now: () => Date;
  readonly show: (notice: Notice) => void;
};

/** The last backup file and the edits since: after enough of them the user is reminded. */
export function createBackup({ storage, persistence, now, show }: Options) {
  const [backup, setBackup] = createSignal<Backup>(storage.backup());

  function remember(next: Backup): void {
    setBackup(next);
    storage.setBackup(next);
  }

  /** Counts one edit more, or (-1) one less, and reminds where that is due. */
  function count(step: 1 | -1): void {
    remember({ ...backup(), edits: Math.max(0, backup().edits + step) });
    const enough = persistence() === "kept" ? EDITS_TO_REMIND : EDITS_WHEN_EVICTABLE;
    const last = storage.reminded()?.getTime() ?? 0;
    if (backup().edits < enough || now().getTime() - last < REMIND_MS) return;
    storage.setReminded(now());
    show({ kind: "backup", edits: backup().edits });
  }

  return { backup, count, saved: () => remember({ at: now(), edits: 0 }) };
}
