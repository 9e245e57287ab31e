import { IDBFactory } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { makeIndexedStore } from "../../src/storage/indexedStore.ts";
import { NO_BASE } from "../../src/storage/planStore.ts";
import { listRawRecords, rawPlans, rawRecordsFile } from "../../src/storage/rescue.ts";
import { makeFakeClock } from "./support.ts";

function makeLocalStorage() {
  const kept = new Map<string, string>([["another-program", "x"]]);
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("the rescue listing", () => {
  test("has every record, and the text of each plan, without the program's other code", async () => {
    const [factory, storage] = [new IDBFactory(), makeLocalStorage()];
    const store = makeIndexedStore(
      { factory, storage },
      {
        clock: makeFakeClock(),
        writer: "w",
        appVersion: "0",
        schemaVersion: 1,
        newId: () => "n",
        isPlan: () => true,
        copyName: (name) => name,
      },
    );
    await store.save("p", { name: "Plan", text: "saved" }, NO_BASE, { edit: 1 });
    await store.snapshot("p", "by-hand", { name: "Plan", text: "earlier" });
    store.journal("p", { name: "Plan", text: "last" }, NO_BASE, 2);
    const listing = await listRawRecords({ factory, storage });
    expect(listing.unread).toEqual([]);
    expect(listing.records.map(({ place, key }) => `${place} ${key}`)).toEqual([
      "ubm-planner index/p",
      "ubm-planner plan/p/a",
      expect.stringContaining("ubm-planner-snapshots snapshot/p/"),
      "localStorage ubm-planner/journal/p",
      "localStorage ubm-planner/journal",
    ]);
    expect(rawPlans(listing.records).map(({ text }) => text)).toEqual(["saved", "earlier", "last"]);
    const file: unknown = JSON.parse(rawRecordsFile(listing, "2027-01-07"));
    expect(file).toMatchObject({ format: "ubm-planner-rescue", at: "2027-01-07", records: listing.records });
  });

  test("makes no database by looking for it", async () => {
    const factory = new IDBFactory();
    expect(await listRawRecords({ factory, storage: undefined })).toEqual({ records: [], unread: [] });
    expect(await factory.databases()).toEqual([]);
  });

  test("says what could not be read, and lists the rest", async () => {
    const storage = makeLocalStorage();
    storage.setItem("ubm-planner/settings", "{}");
    const listing = await listRawRecords({ factory: undefined, storage });
    expect(listing.unread.map(({ place }) => place)).toEqual(["ubm-planner", "ubm-planner-snapshots"]);
    expect(listing.records).toHaveLength(1);
  });
});
