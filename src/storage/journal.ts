import { examineRecord } from "./record.ts";
import type { PlanRecord } from "./record.ts";

/** The part of localStorage that is used. Every call may throw (private windows, no room). */
export type TextStorage = {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  readonly removeItem: (key: string) => void;
};

/** The limit for one plan's last edit, in UTF-16 units; localStorage holds about 5 MB in all. */
export const JOURNAL_LIMIT = 200_000;

/** The last edit of each open plan, written without waiting, so that it survives whatever happens next. */
export type Journal = {
  /** False where the edit was too large or there was no room; then no older edit is kept there either. */
  readonly write: (record: PlanRecord) => boolean;
  readonly read: (id: string, supported: number) => PlanRecord | undefined;
  readonly remove: (id: string) => void;
  readonly ids: () => readonly string[];
};

const PREFIX = "ubm-planner/journal/";
const LIST = "ubm-planner/journal";

export function makeJournal(storage: TextStorage | undefined): Journal {
  function ids(): readonly string[] {
    const text = attempt(() => storage?.getItem(LIST));
    return text === undefined || text === null || text === "" ? [] : text.split(" ");
  }

  function remove(id: string): void {
    const rest = ids().filter((other) => other !== id);
    attempt(() => storage?.removeItem(PREFIX + id));
    attempt(() => storage?.setItem(LIST, rest.join(" ")));
  }

  return {
    ids,
    remove,
    write: (record) => {
      if (storage === undefined) return false;
      const text = JSON.stringify(record);
      const written =
        text.length <= JOURNAL_LIMIT &&
        attempt(() => {
          storage.setItem(PREFIX + record.id, text);
          if (!ids().includes(record.id)) storage.setItem(LIST, [...ids(), record.id].join(" "));
          return true;
        }) === true;
      if (!written) remove(record.id);
      return written;
    },
    read: (id, supported) => {
      const text = attempt(() => storage?.getItem(PREFIX + id));
      if (text === undefined || text === null) return undefined;
      const state = examineRecord(
        attempt((): unknown => JSON.parse(text)),
        id,
        supported,
      );
      return state.state === "good" ? state.record : undefined;
    },
  };
}

/** The result of a call, or undefined where the browser refuses. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
