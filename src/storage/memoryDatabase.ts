import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Database, Reading, StorageFault, Writing } from "./database.ts";

/** A database that lasts as long as the page: for browsers without one, and for tests. */
export function makeMemoryDatabase(kept: Map<string, unknown> = new Map()): Database {
  let last: Promise<unknown> = Promise.resolve();

  /** Transactions run one after the other, like IndexedDB transactions over the same records. */
  function inTurn<T>(work: () => Promise<T>): Promise<Result<T, StorageFault>> {
    const result = last.then(work).then(
      (value) => ok(value),
      (cause: unknown) => err<StorageFault>({ code: "failed", detail: String(cause) }),
    );
    last = result;
    return result;
  }

  return {
    read: (work) => inTurn(() => work(readingOf(kept))),
    write: (work) =>
      inTurn(async () => {
        const copy = new Map(kept);
        const value = await work(writingOf(copy));
        kept.clear();
        for (const [key, item] of copy) kept.set(key, item);
        return value;
      }),
    putNow: (key, value) => {
      void inTurn(() => Promise.resolve(kept.set(key, structuredClone(value))));
      return true;
    },
    close: () => undefined,
  };
}

function readingOf(records: ReadonlyMap<string, unknown>): Reading {
  const get = (key: string): Promise<unknown> => Promise.resolve(structuredClone(records.get(key)));
  return {
    get,
    getIfReadable: get,
    keys: (prefix) => Promise.resolve([...records.keys()].filter((key) => key.startsWith(prefix)).sort()),
  };
}

function writingOf(records: Map<string, unknown>): Writing {
  return {
    ...readingOf(records),
    put: (key, value) => void records.set(key, structuredClone(value)),
    remove: (key) => void records.delete(key),
  };
}
