import { get, keys } from "idb-keyval";
import type { UseStore } from "idb-keyval";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { makeConnection } from "./connection.ts";
import type { ConnectionOptions } from "./connection.ts";
import { UNREAD } from "./database.ts";
import type { Database, Reading, StorageFault, Writing } from "./database.ts";
import { RECORDS } from "./databaseNames.ts";

const WORK_TIMEOUT_MS = 10_000;

/**
 * A database on top of idb-keyval with additions: opening has a time limit, a connection closed by the browser is
 * reopened once, durability is strict, several records are written in one transaction, and transactions end with an
 * explicit commit, so that the last write of a closing page counts.
 */
export function openDatabase(options: ConnectionOptions): Database {
  const { clock } = options;
  const connection = makeConnection(options);

  async function transact<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    const transaction = begin(await connection.connect(), mode);
    const done = finished(transaction);
    let expired = false;
    let callOff: () => void = () => undefined;
    const expiry = new Promise<never>((_resolve, reject) => {
      callOff = clock.after(WORK_TIMEOUT_MS, () => {
        expired = true;
        reject(new DOMException("the database does not answer", "TimeoutError"));
      });
    });
    try {
      const value = await Promise.race([
        work(transaction.objectStore(RECORDS)),
        done.then(neverBefore<T>),
        expiry,
      ]);
      if (mode === "readwrite") commit(transaction);
      await Promise.race([done, expiry]);
      return value;
    } catch (cause) {
      abort(transaction);
      if (expired) throw cause;
      // A failed request also ends the transaction, and the transaction's own error says more (no room).
      throw await done.then(
        () => cause,
        (reason: unknown) => (isAbort(reason) ? cause : reason),
      );
    } finally {
      callOff();
    }
  }

  /** Runs work, and runs it again on a new connection where the browser had closed the old one. */
  async function run<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ): Promise<Result<T, StorageFault>> {
    try {
      return ok(await transact(mode, work));
    } catch (first) {
      if (faultOf(first).code !== "closed") return err(faultOf(first));
      connection.drop();
    }
    try {
      return ok(await transact(mode, work));
    } catch (second) {
      return err(faultOf(second));
    }
  }

  return {
    read: (work) => run("readonly", (store) => work(readingOf(store))),
    write: (work) => run("readwrite", (store) => work(writingOf(store))),
    putNow: (key, value) => {
      const open = connection.open();
      if (open === undefined) return false;
      try {
        const transaction = begin(open, "readwrite");
        transaction.objectStore(RECORDS).put(value, key);
        transaction.commit();
        return true;
      } catch {
        // The edit is also in the journal, and there is nobody left to report a failure to.
        return false;
      }
    },
    close: connection.drop,
  };
}

function begin(connection: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
  return connection.transaction(RECORDS, mode, { durability: mode === "readwrite" ? "strict" : "default" });
}

/** idb-keyval's functions, adapted to run within a transaction that is already open. */
function within(store: IDBObjectStore): UseStore {
  return (_mode, callback) => Promise.resolve(callback(store));
}

function readingOf(store: IDBObjectStore): Reading {
  return {
    get: (key) => get<unknown>(key, within(store)),
    getIfReadable: (key) =>
      new Promise((resolve) => {
        const request: IDBRequest<unknown> = store.get(key);
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = (event) => {
          // Otherwise this failure would end the transaction, and with it every other read.
          event.preventDefault();
          event.stopPropagation();
          resolve(UNREAD);
        };
      }),
    keys: async (prefix) => {
      const all = await keys<IDBValidKey>(within(store));
      return all.filter((key): key is string => typeof key === "string" && key.startsWith(prefix)).sort();
    },
  };
}

function writingOf(store: IDBObjectStore): Writing {
  return {
    ...readingOf(store),
    put: (key, value) => void store.put(value, key),
    remove: (key) => void store.delete(key),
  };
}

/** Settles when the transaction is on the disk, or has been rolled back. */
function finished(transaction: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => {
      resolve();
    });
    transaction.addEventListener("abort", () => {
      reject(transaction.error ?? new DOMException("the transaction was undone", "AbortError"));
    });
  });
  // This promise is awaited later, and may reject before that.
  done.catch(() => undefined);
  return done;
}

/** A transaction that ended before its work did, without failing: the browser closed it while it was idle. */
function neverBefore<T>(): T {
  throw new DOMException("the transaction ended too early", "TransactionInactiveError");
}

function commit(transaction: IDBTransaction): void {
  try {
    transaction.commit();
  } catch {
    // The transaction has already ended, successfully or not: `finished` has the result.
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // The transaction had already ended.
  }
}

function isAbort(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "AbortError";
}

const CODES: { readonly [name: string]: StorageFault["code"] } = {
  QuotaExceededError: "quota",
  TimeoutError: "timeout",
  AbortError: "timeout",
  NotSupportedError: "unavailable",
  SecurityError: "unavailable",
  VersionError: "unavailable",
  InvalidStateError: "closed",
  UnknownError: "closed",
};

function faultOf(cause: unknown): StorageFault {
  const name = cause instanceof Error ? cause.name : "";
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return { code: CODES[name] ?? "failed", detail };
}
