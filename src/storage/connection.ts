import type { Clock } from "./clock.ts";
import { RECORDS } from "./databaseNames.ts";

/** The version of the DATABASE always stays at 1; the records in it have versions of their own. */
const DATABASE_VERSION = 1;

const OPEN_TIMEOUT_MS = 4_000;

export type ConnectionOptions = {
  readonly name: string;
  /** Absent where the browser has no IndexedDB. */
  readonly factory: IDBFactory | undefined;
  readonly clock: Clock;
};

/** The connection to a database: opened when it is first needed, and again after it has been dropped. */
export type Connection = {
  /** Rejects where the database does not open, or not in time. */
  readonly connect: () => Promise<IDBDatabase>;
  /** The open connection; undefined where there is none. */
  readonly open: () => IDBDatabase | undefined;
  readonly drop: () => void;
};

export function makeConnection({ name, factory, clock }: ConnectionOptions): Connection {
  let connection: IDBDatabase | undefined;
  let opening: Promise<IDBDatabase> | undefined;

  function connect(): Promise<IDBDatabase> {
    if (connection !== undefined) return Promise.resolve(connection);
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      if (factory === undefined) {
        reject(new DOMException("no indexedDB", "NotSupportedError"));
        return;
      }
      const callOff = clock.after(OPEN_TIMEOUT_MS, () => {
        reject(new DOMException("opening the database took too long", "TimeoutError"));
      });
      const request = factory.open(name, DATABASE_VERSION);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(RECORDS);
      };
      request.onerror = () => {
        callOff();
        reject(request.error ?? new DOMException("the database does not open", "UnknownError"));
      };
      // `blocked` is not final: the blocking connection may close before the time limit, and then this succeeds.
      request.onsuccess = () => {
        callOff();
        if (request.result.objectStoreNames.contains(RECORDS)) {
          adopt(request.result);
          resolve(request.result);
        } else {
          resolve(makeAnew(factory, request.result));
        }
      };
    });
  }

  /** A database without its object store holds nothing and would always fail: its creation was interrupted. */
  function makeAnew(from: IDBFactory, empty: IDBDatabase): Promise<IDBDatabase> {
    empty.close();
    return new Promise((resolve, reject) => {
      const removal = from.deleteDatabase(name);
      removal.onsuccess = () => {
        resolve(open());
      };
      removal.onerror = () => {
        reject(removal.error ?? new DOMException("the database cannot be made anew", "UnknownError"));
      };
    });
  }

  /** A connection that opens too late for its caller is kept too, for the next caller. */
  function adopt(opened: IDBDatabase): void {
    connection = opened;
    const drop = () => {
      if (connection === opened) connection = undefined;
    };
    opened.onclose = drop;
    opened.onversionchange = () => {
      drop();
      opened.close();
    };
  }

  function drop(): void {
    connection?.close();
    connection = undefined;
  }

  return { connect, open: () => connection, drop };
}
