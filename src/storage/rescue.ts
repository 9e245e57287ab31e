import { PLANS_DATABASE, RECORDS, SNAPSHOTS_DATABASE } from "./databaseNames.ts";

/** One raw record as stored in the browser, whole or not. */
export type RawRecord = { readonly place: string; readonly key: string; readonly value: unknown };

type Unread = { readonly place: string; readonly detail: string };

export type RescueListing = {
  readonly records: readonly RawRecord[];
  /** Places that could not be read, with the browser's own messages. */
  readonly unread: readonly Unread[];
};

type Browser = {
  readonly factory: IDBFactory | undefined;
  readonly storage: (Pick<Storage, "getItem" | "key"> & { readonly length: number }) | undefined;
};

const OPEN_TIMEOUT_MS = 8_000;

/**
 * Everything that this program stores in the databases of plans and of earlier versions and in localStorage, read
 * without the code of its stores: for use when that code fails. Nothing is changed.
 */
export async function listRawRecords({ factory, storage }: Browser): Promise<RescueListing> {
  const records: RawRecord[] = [];
  const unread: Unread[] = [];
  for (const place of [PLANS_DATABASE, SNAPSHOTS_DATABASE]) {
    try {
      records.push(...(await readDatabase(factory, place, unread)));
    } catch (cause) {
      unread.push({ place, detail: String(cause) });
    }
  }
  try {
    records.push(...readLocal(storage));
  } catch (cause) {
    unread.push({ place: "localStorage", detail: String(cause) });
  }
  return { records, unread };
}

/** Reads record by record: one that the browser can't read does not prevent reading the others. */
async function readDatabase(
  factory: IDBFactory | undefined,
  place: string,
  unread: Unread[],
): Promise<RawRecord[]> {
  if (factory === undefined) throw new Error("no indexedDB");
  const database = await open(factory, place);
  if (database === undefined) return [];
  try {
    if (!database.objectStoreNames.contains(RECORDS)) return [];
    const store = database.transaction(RECORDS, "readonly").objectStore(RECORDS);
    const records: RawRecord[] = [];
    const keys = await answer(store.getAllKeys());
    await Promise.all(
      keys.map((key) =>
        answer(store.get(key)).then(
          (value: unknown) => records.push({ place, key: String(key), value }),
          (cause: unknown) => unread.push({ place: `${place}/${String(key)}`, detail: String(cause) }),
        ),
      ),
    );
    return records;
  } finally {
    database.close();
  }
}

/** Undefined where the database does not exist: looking for it must not create it. */
function open(factory: IDBFactory, name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.onupgradeneeded = () => {
      request.transaction?.abort();
      resolve(undefined);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the database does not open"));
    };
    setTimeout(() => {
      reject(new Error("the database does not answer"));
    }, OPEN_TIMEOUT_MS);
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = (event) => {
      // Otherwise this failure would end the transaction, and with it every other read.
      event.preventDefault();
      reject(request.error ?? new Error("the record cannot be read"));
    };
  });
}

function readLocal(storage: Browser["storage"]): RawRecord[] {
  if (storage === undefined) return [];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys
    .filter((key) => key !== null)
    .filter((key) => key.startsWith("ubm-planner/"))
    .map((key) => ({ place: "localStorage", key, value: storage.getItem(key) }));
}

/** The plans among the raw records: the text of each plan's file, damaged or not. */
export function rawPlans(
  records: readonly RawRecord[],
): readonly { key: string; name: string; text: string }[] {
  return records.flatMap(({ key, value }) => {
    const record = typeof value === "string" ? parsed(value) : value;
    if (typeof record !== "object" || record === null) return [];
    const fields = new Map<string, unknown>(Object.entries(record));
    const data = fields.get("data");
    const name = fields.get("name");
    return typeof data === "string" ? [{ key, name: typeof name === "string" ? name : key, text: data }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All raw records as one JSON text. */
export function rawRecordsFile(listing: RescueListing, at: string): string {
  return `${JSON.stringify({ format: "ubm-planner-rescue", at, ...listing }, undefined, 2)}\n`;
}
