import { makeShelf } from "./makeShelf.ts";
import type { KeptShelf } from "./makeShelf.ts";
import { words } from "./i18n/words.ts";
import { newPlan, nextJanuary } from "./model/newPlan.ts";
import { PLAN_VERSION } from "./model/plan.ts";
import type { Language } from "./model/row.ts";
import { systemClock } from "./storage/clock.ts";
import { decodePlan } from "./storage/decodePlan.ts";
import { makeIndexedStore } from "./storage/indexedStore.ts";
import { makeMemoryStore } from "./storage/memoryStore.ts";
import type { SettingsStore } from "./storage/settings.ts";
import { openChannel } from "./storage/tabs.ts";
import { textStorage } from "./textStorage.ts";

/** The shelf and the id of the plan that is to be opened first. */
export type Begun = { readonly shelf: KeptShelf; readonly id: string; readonly firstMonth: string };

/**
 * The plans that the browser keeps and the one that was open last. On a first visit the reference plan
 * is put there; where the browser keeps nothing, plans live as long as the page.
 */
export async function openShelf(language: Language, settings: SettingsStore): Promise<Begun> {
  const copyName = (name: string) => words(language).frame.copyOf(name);
  const firstMonth = nextJanuary(new Date().toISOString());
  const parts = {
    clock: systemClock,
    writer: crypto.randomUUID(),
    appVersion: "0.1.0",
    schemaVersion: PLAN_VERSION,
    newId: () => crypto.randomUUID(),
    isPlan: (text: string) => decodePlan(text).ok,
    copyName,
  };
  const indexed = makeIndexedStore({ factory: globalThis.indexedDB, storage: textStorage() }, parts);
  const store = (await indexed.list()).ok ? indexed : makeMemoryStore(parts);
  const shelf = makeShelf({
    store,
    locks: navigator.locks,
    channel: openChannel("ubm-planner"),
    clock: systemClock,
    copyName,
    last: () => settings.read().lastPlan,
    remember: (id) => void settings.change({ lastPlan: id }),
  });
  const list = await shelf.list();
  const last = shelf.last();
  const known = list.find((plan) => plan.id === last) ?? list[0];
  const id = known?.id ?? (await shelf.add(newPlan("reference", { language, start: firstMonth })));
  return { shelf, id, firstMonth };
}
