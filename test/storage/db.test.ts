import { IDBFactory } from "fake-indexeddb";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/storage/db.ts";
import { indexedFactory } from "../../src/storage/indexedFactory.ts";
import { makeFakeClock, settle } from "./support.ts";

const write = (database: ReturnType<typeof openDatabase>, value: unknown) =>
  database.write(async (tx) => {
    await tx.get("key");
    tx.put("key", value);
  });
const read = (database: ReturnType<typeof openDatabase>) => database.read((tx) => tx.get("key"));
const open = (factory: IDBFactory | undefined, clock = makeFakeClock()) =>
  openDatabase({ name: "test", factory, clock });

/** A factory whose opened connections a test can get at. */
function watched(inner: IDBFactory) {
  const connections: IDBDatabase[] = [];
  const factory = new Proxy(inner, {
    get: (target, key) => {
      if (key !== "open") return Reflect.get(target, key) as unknown;
      return (name: string, version: number) => {
        const request = target.open(name, version);
        request.addEventListener("success", () => connections.push(request.result));
        return request;
      };
    },
  });
  return { factory, connections };
}

describe("the database", () => {
  test("keeps what is written for the next who opens it", async () => {
    const factory = new IDBFactory();
    expect(await write(open(factory), { a: 1 })).toEqual({ ok: true, value: undefined });
    expect(await read(open(factory))).toEqual({ ok: true, value: { a: 1 } });
  });

  test("lists keys by how they begin, in order", async () => {
    const database = open(new IDBFactory());
    await database.write(async (tx) => {
      for (const key of ["b/2", "a/1", "b/1", "c"]) tx.put(key, 1);
      return Promise.resolve();
    });
    expect(await database.read((tx) => tx.keys("b/"))).toEqual({ ok: true, value: ["b/1", "b/2"] });
  });

  test("undoes all of a transaction whose work fails", async () => {
    const database = open(new IDBFactory());
    await write(database, "old");
    const failed = await database.write((tx) => {
      tx.put("key", "new");
      return Promise.reject(new Error("no"));
    });
    expect(failed).toMatchObject({ ok: false, error: { code: "failed", detail: "Error: no" } });
    expect(await read(database)).toEqual({ ok: true, value: "old" });
  });

  test("tells what it cannot store, and keeps the old value", async () => {
    const database = open(new IDBFactory());
    await write(database, "old");
    expect(await write(database, () => 1)).toMatchObject({ ok: false, error: { code: "failed" } });
    expect(await read(database)).toEqual({ ok: true, value: "old" });
  });

  test("opens again, once, a connection that the browser closed without a word", async () => {
    const { factory, connections } = watched(new IDBFactory());
    const database = open(factory);
    await write(database, 1);
    connections[0]!.close();
    expect(await write(database, 2)).toEqual({ ok: true, value: undefined });
    expect(await read(database)).toEqual({ ok: true, value: 2 });
    expect(connections).toHaveLength(2);
  });

  test("lets go of its connection when another page wants the database changed or deleted", async () => {
    const factory = new IDBFactory();
    const database = open(factory);
    await write(database, 1);
    const deleted = new Promise<string>((resolve) => {
      const request = factory.deleteDatabase("test");
      request.onsuccess = () => {
        resolve("deleted");
      };
      request.onblocked = () => {
        resolve("blocked");
      };
    });
    expect(await deleted).toBe("deleted");
    expect(await read(database)).toEqual({ ok: true, value: undefined });
  });

  test("gives up opening after 4 s, and has the connection when it comes later", async () => {
    const inner = new IDBFactory();
    let goOn: () => void = () => undefined;
    const factory = new Proxy(inner, {
      get: (target, key) => {
        if (key !== "open") return Reflect.get(target, key) as unknown;
        return (name: string, version: number) => {
          const stub = {} as IDBOpenDBRequest;
          goOn = () => {
            const request = target.open(name, version);
            request.onupgradeneeded = (event) => {
              Object.defineProperty(stub, "result", { value: request.result, configurable: true });
              stub.onupgradeneeded?.call(stub, event);
            };
            request.onsuccess = (event) => {
              Object.defineProperty(stub, "result", { value: request.result, configurable: true });
              stub.onsuccess?.call(stub, event);
            };
          };
          return stub;
        };
      },
    });
    const clock = makeFakeClock();
    const database = open(factory, clock);
    const first = read(database);
    clock.advance(3_999);
    await settle();
    expect(await Promise.race([first, Promise.resolve("waiting")])).toBe("waiting");
    clock.advance(1);
    expect(await first).toMatchObject({ ok: false, error: { code: "timeout" } });
    goOn();
    await settle();
    expect(await read(database)).toEqual({ ok: true, value: undefined });
  });

  test("makes a database anew that was left without its store", async () => {
    const factory = new IDBFactory();
    await new Promise<void>((resolve) => {
      const request = factory.open("test", 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const database = open(factory);
    await write(database, 1);
    expect(await read(database)).toEqual({ ok: true, value: 1 });
  });

  test("says that there is none where the browser has none", async () => {
    expect(await read(open(undefined))).toMatchObject({ ok: false, error: { code: "unavailable" } });
  });

  test("says so too where even asking for it throws", () => {
    const had = Object.getOwnPropertyDescriptor(globalThis, "indexedDB");
    onTestFinished(() => {
      if (had === undefined) Reflect.deleteProperty(globalThis, "indexedDB");
      else Object.defineProperty(globalThis, "indexedDB", had);
    });
    const get = () => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(globalThis, "indexedDB", { get, configurable: true });
    expect(indexedFactory()).toBeUndefined();
  });

  test("says that there is no room where there is none, and keeps the old value", async () => {
    const { factory, connections } = watched(new IDBFactory());
    const database = open(factory);
    await write(database, "old");
    const real = connections[0]!.transaction.bind(connections[0]!);
    connections[0]!.transaction = (...args) => {
      const transaction = real(...args);
      const objectStore = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => {
        const store = objectStore(name);
        store.put = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
        return store;
      };
      return transaction;
    };
    expect(await write(database, "new")).toMatchObject({ ok: false, error: { code: "quota" } });
    connections[0]!.transaction = real;
    expect(await read(database)).toEqual({ ok: true, value: "old" });
  });

  test("counts work that never answers as failed, and undoes it", async () => {
    const clock = makeFakeClock();
    const database = open(new IDBFactory(), clock);
    await write(database, "old");
    const hanging = database.write(async (tx) => {
      tx.put("key", "new");
      for (;;) await tx.get("key");
    });
    await settle();
    clock.advance(10_000);
    expect(await hanging).toMatchObject({ ok: false, error: { code: "timeout" } });
    expect(await read(database)).toEqual({ ok: true, value: "old" });
  });

  test("takes a value at once on an open connection, and says when there is none", async () => {
    const factory = new IDBFactory();
    const database = open(factory);
    expect(database.putNow("key", 1)).toBe(false);
    await read(database);
    expect(database.putNow("key", 2)).toBe(true);
    await settle();
    expect(await read(open(factory))).toEqual({ ok: true, value: 2 });
  });
});
