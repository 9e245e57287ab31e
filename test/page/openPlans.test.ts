import { IDBFactory } from "fake-indexeddb";
import { expect, onTestFinished, test, vi } from "vitest";
import { loadAllWords } from "../../src/i18n/words.ts";
import { newPlan, nextJanuary } from "../../src/model/newPlan.ts";
import { openPlans } from "../../src/page/openPlans.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { makeSettings } from "../../src/storage/settings.ts";
import { makeTextStorage, settle } from "../storage/support.ts";

const NOTHING = {
  onState: vi.fn(),
  onCopied: vi.fn(),
  onChanged: vi.fn(),
  onStopped: vi.fn(),
  onNote: vi.fn(),
};

/** A browser profile; each visit is a page of its own. `broken`: its databases answer with a fault. */
function openBrowser() {
  const factory = new IDBFactory();
  const storage = makeTextStorage();
  const settings = makeSettings(makeTextStorage());
  const browser = { broken: false };
  vi.stubGlobal("indexedDB", {
    open: (name: string) => {
      if (browser.broken) throw new DOMException("not here", "SecurityError");
      return factory.open(name);
    },
  });
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("performance", { getEntriesByType: () => [], now: () => 0 });
  onTestFinished(() => void vi.unstubAllGlobals());
  const visit = async (language: "en" | "sv" = "en") => {
    await loadAllWords(language);
    return openPlans(language, settings);
  };
  return { browser, settings, visit };
}

test("a first visit finds the reference plan of next year, in the page's language", async () => {
  const { visit } = openBrowser();
  const { library, id, gone, firstMonth, back } = await visit("sv");
  const opened = await library.open(id, NOTHING);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(firstMonth).toBe(nextJanuary(new Date().toISOString()));
  expect(opened.value.plan).toEqual(newPlan("reference", { language: "sv", start: firstMonth }));
  expect([gone, back]).toEqual([false, undefined]);
});

test("a later visit makes no plan, and opens the one that was open last", async () => {
  const { visit } = openBrowser();
  const first = await visit();
  const other = await first.library.add(newPlan("blank", { language: "en", start: "2027-01" }));
  for (const last of [first.id, other]) {
    first.library.remember(last);
    const later = await visit();
    expect(later.id).toBe(last);
    expect(await later.library.list()).toHaveLength(2);
  }
});

test("where the last plan is in the trash another one is opened, and a fresh one where there is no other", async () => {
  const { visit } = openBrowser();
  const first = await visit();
  first.library.remember(first.id);
  const other = await first.library.add(newPlan("blank", { language: "en", start: "2027-01" }));
  await first.library.trash(first.id);
  expect((await visit()).id).toBe(other);
  await first.library.trash(other);
  const fresh = await visit();
  expect([first.id, other]).not.toContain(fresh.id);
  // What is in the trash can be had back: nothing is lost.
  expect(fresh.gone).toBe(false);
});

test("plans that were edited here and are no longer are told to be gone", async () => {
  const { visit, settings } = openBrowser();
  settings.change({ editsSinceBackup: 1 });
  expect((await visit()).gone).toBe(true);
  expect((await visit()).gone).toBe(false);
});

test("where the browser keeps nothing the page works in memory, and brings its plans in once storage answers", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { browser, visit } = openBrowser();
  browser.broken = true;
  const { library, storage, back } = await visit();
  expect(storage.lasting).toBe(false);
  const mine = await library.add(
    newPlan("blank", { language: "en", start: "2027-01", name: "Made meanwhile" }),
  );
  expect(decodePlan(library.encode(newPlan("blank", { language: "en", start: "2027-01" }))).ok).toBe(true);
  browser.broken = false;
  let bringIn: (() => Promise<void>) | undefined;
  void back?.then((found) => (bringIn = found));
  vi.advanceTimersByTime(15_000);
  await settle();
  expect(bringIn).toBeDefined();
  await bringIn?.();
  const later = await visit();
  expect(later.storage.lasting).toBe(true);
  expect((await later.library.list()).map(({ name }) => name)).toContain("Made meanwhile");
  expect((await library.list()).map(({ id }) => id)).toContain(mine);
});
