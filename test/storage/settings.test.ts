import { describe, expect, test } from "vitest";
import { makePersistence } from "../../src/storage/persistence.ts";
import { makeSettings } from "../../src/storage/settings.ts";
import { makeTextStorage } from "./support.ts";

describe("settings", () => {
  test("are kept from one visit to the next, each by itself", () => {
    const storage = makeTextStorage();
    makeSettings(storage).change({ language: "sv", lastPlan: "p" });
    makeSettings(storage).change({ theme: "dark", editsSinceBackup: 0 });
    expect(makeSettings(storage).read()).toEqual({
      language: "sv",
      lastPlan: "p",
      theme: "dark",
      editsSinceBackup: 0,
    });
  });

  test.each([
    ["{"],
    ["null"],
    ["[]"],
    ['{"language": "de", "theme": 1, "lastPlan": 7, "editsSinceBackup": "x"}'],
  ])("that are damaged count as not set: %s", (text) => {
    expect(makeSettings(makeTextStorage(new Map([["ubm-planner/settings", text]]))).read()).toEqual({});
  });

  test("are not kept where the browser keeps nothing, which is told", () => {
    const refuses = () => {
      throw new DOMException("no", "SecurityError");
    };
    const settings = makeSettings({ getItem: refuses, setItem: refuses, removeItem: refuses });
    expect(settings.read()).toEqual({});
    expect(settings.change({ language: "sv" })).toBe(false);
    expect(makeSettings(undefined).change({ language: "sv" })).toBe(false);
  });
});

describe("asking the browser to keep what is saved", () => {
  test("is done once", async () => {
    let asked = 0;
    const persistence = makePersistence({ persist: () => Promise.resolve((asked += 1) === 1) });
    expect([await persistence.request(), await persistence.request()]).toEqual(["kept", "kept"]);
    expect(asked).toBe(1);
  });

  test("says what is known of the answer", async () => {
    expect(await makePersistence({ persist: () => Promise.resolve(false) }).request()).toBe("may-be-evicted");
    expect(await makePersistence({ persisted: () => Promise.reject(new Error("no")) }).read()).toBe(
      "unknown",
    );
    expect(await makePersistence(undefined).request()).toBe("unknown");
  });
});
