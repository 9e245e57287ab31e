import { IDBFactory } from "fake-indexeddb";
import type { Clock } from "../../src/storage/clock.ts";
import { UNREAD } from "../../src/storage/database.ts";
import type { Database, Reading, Writing } from "../../src/storage/database.ts";
import { openDatabase } from "../../src/storage/db.ts";
import { makeJournal } from "../../src/storage/journal.ts";
import type { TextStorage } from "../../src/storage/journal.ts";
import { makePlanStore } from "../../src/storage/makePlanStore.ts";
import { makeMemoryDatabase } from "../../src/storage/memoryDatabase.ts";
import type { PlanStore } from "../../src/storage/planStore.ts";

export type FakeClock = Clock & { readonly advance: (milliseconds: number) => void };

/** A clock that stands until it is told to go on. */
export function makeFakeClock(start = Date.UTC(2027, 0, 7, 10)): FakeClock {
  let now = start;
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, call) => {
      const timer = { at: now + milliseconds, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.call();
      }
      now = end;
    },
  };
}

/** Lets everything that can go on without the clock go on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 80; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

export function makeTextStorage(kept = new Map<string, string>()): TextStorage {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A browser profile: what is kept in it outlives the pages that are opened in it. */
export type Profile = {
  readonly plans: () => Database;
  readonly snapshots: () => Database;
  readonly storage: TextStorage;
  readonly clock: FakeClock;
  /** Every page has ended, those that hang too. */
  readonly reopen: () => void;
  /** As a user does by clearing the site's data. */
  readonly clear: () => Promise<void>;
};

export function memoryProfile(): Profile {
  const [plans, snapshots] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const journal = new Map<string, string>();
  // Pages share the database, which runs their transactions one after the other; a page that hung
  // in one is gone when `reopen`ed.
  let open = { plans: makeMemoryDatabase(plans), snapshots: makeMemoryDatabase(snapshots) };
  return {
    plans: () => open.plans,
    snapshots: () => open.snapshots,
    reopen: () => {
      open = { plans: makeMemoryDatabase(plans), snapshots: makeMemoryDatabase(snapshots) };
    },
    storage: makeTextStorage(journal),
    clock: makeFakeClock(),
    clear: () => {
      for (const kept of [plans, snapshots, journal]) kept.clear();
      return Promise.resolve();
    },
  };
}

export function indexedProfile(): Profile {
  const factory = new IDBFactory();
  const clock = makeFakeClock();
  const journal = new Map<string, string>();
  const open = (name: string) => openDatabase({ name, factory, clock });
  return {
    plans: () => open("plans"),
    snapshots: () => open("snapshots"),
    reopen: () => undefined,
    storage: makeTextStorage(journal),
    clock,
    clear: async () => {
      journal.clear();
      for (const name of ["plans", "snapshots"]) {
        await new Promise<void>((resolve, reject) => {
          const request = factory.deleteDatabase(name);
          request.onsuccess = () => {
            resolve();
          };
          request.onerror = () => {
            reject(new Error("not cleared"));
          };
        });
      }
    },
  };
}

let pages = 0;

/** A page's store over a profile; each call is another page. */
export function openPage(
  profile: Profile,
  options: {
    readonly plans?: Database;
    readonly snapshots?: Database;
    readonly schemaVersion?: number;
    readonly storage?: TextStorage;
    readonly isPlan?: (text: string) => boolean;
  } = {},
): PlanStore {
  pages += 1;
  const page = pages;
  let ids = 0;
  return makePlanStore({
    plans: options.plans ?? profile.plans(),
    snapshots: options.snapshots ?? profile.snapshots(),
    journal: makeJournal(options.storage ?? profile.storage),
    clock: profile.clock,
    lasting: true,
    writer: `page-${String(page)}`,
    appVersion: "0.0.0",
    schemaVersion: options.schemaVersion ?? 1,
    newId: () => {
      ids += 1;
      return `plan-${String(page)}-${String(ids)}`;
    },
    isPlan: options.isPlan ?? ((text) => !text.startsWith("broken")),
    copyName: (name) => `${name} (copy)`,
  });
}

/** A database in which the browser can't read the values of some keys. */
export function withUnreadable(inner: Database, keys: (key: string) => boolean): Database {
  const reading = (tx: Reading): Reading => ({
    ...tx,
    get: (key) => (keys(key) ? Promise.reject(new Error("Failed to read large value")) : tx.get(key)),
    getIfReadable: (key) => (keys(key) ? Promise.resolve(UNREAD) : tx.getIfReadable(key)),
  });
  return {
    ...inner,
    read: (work) => inner.read((tx) => work(reading(tx))),
    write: (work) => inner.write((tx) => work({ ...tx, ...reading(tx) })),
  };
}

/** A database on a full disk: a transaction that leaves more in it than there was is refused. */
export function withoutRoom(inner: Database): Database {
  const sizeOf = (value: unknown) => JSON.stringify(value)?.length ?? 0;
  return {
    ...inner,
    write: async (work) => {
      const refused = Symbol("no room");
      const done = await inner.write(async (tx) => {
        let grown = 0;
        const changes: Promise<void>[] = [];
        const change = (key: string, value: unknown) => {
          changes.push(
            tx.get(key).then((before) => {
              grown += sizeOf(value) - sizeOf(before);
            }),
          );
        };
        const value = await work({
          ...tx,
          put: (key, item) => {
            change(key, item);
            changes.push(Promise.resolve().then(() => tx.put(key, item)));
          },
          remove: (key) => {
            change(key, undefined);
            changes.push(Promise.resolve().then(() => tx.remove(key)));
          },
        });
        await Promise.all(changes);
        if (grown > 0) throw refused;
        return value;
      });
      if (done.ok || !done.error.detail.includes("no room")) return done;
      return { ok: false, error: { code: "quota", detail: "no room" } };
    },
  };
}

export type FaultKind = "fail" | "hang" | "abort" | "late";

/**
 * A database whose `nth` operation goes wrong: it fails, or hangs for ever; or the transaction that
 * it belongs to is undone at its end ("abort"), or is done although a fault is told ("late").
 */
export function makeFaulty(inner: Database, kind: FaultKind, nth: number) {
  let count = 0;
  const hit = () => {
    count += 1;
    return count === nth;
  };

  async function trouble(): Promise<void> {
    if (!hit()) return;
    if (kind === "hang") await new Promise(() => undefined);
    throw new Error(`operation ${String(nth)} failed`);
  }

  function faultyReading(tx: Reading): Reading {
    return {
      get: async (key) => {
        await trouble();
        return tx.get(key);
      },
      getIfReadable: async (key) => {
        await trouble();
        return tx.getIfReadable(key);
      },
      keys: async (prefix) => {
        await trouble();
        return tx.keys(prefix);
      },
    };
  }

  function faultyWriting(tx: Writing): Writing {
    const sync = () => {
      if (hit()) throw new Error(`operation ${String(nth)} failed`);
    };
    return {
      ...faultyReading(tx),
      put: (key, value) => {
        sync();
        tx.put(key, value);
      },
      remove: (key) => {
        sync();
        tx.remove(key);
      },
    };
  }

  const told = { ok: false, error: { code: "failed", detail: "told by the test" } } as const;
  const database: Database = {
    read: (work) => inner.read((tx) => work(faultyReading(tx))),
    write: async (work) => {
      const atEnd = kind === "abort" || kind === "late";
      if (!atEnd) return inner.write((tx) => work(faultyWriting(tx)));
      if (!hit()) return inner.write(work);
      if (kind === "late") await inner.write(work);
      else await inner.write((tx) => work(tx).then(() => Promise.reject(new Error("undone"))));
      return told;
    },
    putNow: (key, value) => (hit() ? false : inner.putNow(key, value)),
    close: () => {
      inner.close();
    },
  };
  return { database, operations: () => count };
}
