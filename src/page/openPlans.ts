import { PROGRAM_VERSION } from "../model/programVersion.ts";
import { makeEditedInTab } from "./editedInTab.ts";
import { makePlanSafety } from "./planSafety.ts";
import { makePlanLibrary, orThrow } from "./planLibrary.ts";
import type { PagePlans } from "./planLibrary.ts";
import { words } from "../i18n/words.ts";
import { ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { newPlan, nextJanuary } from "../model/newPlan.ts";
import { PLAN_VERSION } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import type { SafetyStorage } from "../state/planSafety.ts";
import { systemClock } from "../storage/clock.ts";
import type { StorageFault } from "../storage/database.ts";
import { decodePlan } from "../storage/decodePlan.ts";
import { encodePlan } from "../storage/encodePlan.ts";
import { makeIndexedStore } from "../storage/indexedStore.ts";
import { newId } from "../storage/newId.ts";
import { makeOpeningMark } from "../storage/openingMark.ts";
import type { OpeningMark } from "../storage/openingMark.ts";
import type { PlanStore } from "../storage/planStore.ts";
import type { SettingsStore } from "../storage/settings.ts";
import { openChannel } from "../storage/tabMessages.ts";
import { indexedFactory } from "../storage/indexedFactory.ts";
import { textStorage } from "../storage/textStorage.ts";
import type { Language } from "../model/language.ts";

const RETRY_MS = 15_000;

/** The library, and the id of the plan to open first. */
export type OpenPlans = {
  readonly library: PagePlans;
  readonly storage: SafetyStorage;
  readonly mark: OpeningMark;
  /** Plans were edited in this browser, and it no longer has any. */
  readonly gone: boolean;
  readonly id: string;
  readonly firstMonth: string;
  /**
   * Set where the browser's storage does not respond at first: resolves once it responds, with a function that saves
   * the plans in memory there.
   */
  readonly back: Promise<() => Promise<void>> | undefined;
  /** Permanently deletes plans that have been in the trash for too long. */
  readonly purgeExpired: () => Promise<unknown>;
};

/**
 * The plans stored in the browser, and the plan that was last open. On a first visit the reference plan is stored;
 * where the browser stores nothing, plans last as long as the page.
 */
export async function openPlans(language: Language, settings: SettingsStore): Promise<OpenPlans> {
  const copyName = (name: string) => words(language).frame.copyOf(name);
  const firstMonth = nextJanuary(new Date().toISOString());
  const parts = {
    clock: systemClock,
    writer: newId(),
    appVersion: PROGRAM_VERSION,
    schemaVersion: PLAN_VERSION,
    newId,
    isPlan: (text: string) => decodePlan(text).ok,
    copyName,
  };
  const indexed = makeIndexedStore({ factory: indexedFactory(), storage: textStorage() }, parts);
  const fresh = newPlan("reference", { language, start: firstMonth });
  const { lastPlan, lastBackup, editsSinceBackup = 0 } = settings.read();
  const inBrowser = await firstId(indexed, lastPlan, fresh);
  // The settings show that plans were edited in this browser before.
  const edited = editsSinceBackup > 0 || lastBackup !== undefined;
  const gone = inBrowser.ok && inBrowser.value.fresh && edited;
  const store = inBrowser.ok ? indexed : await inMemory(parts);
  const id = (inBrowser.ok ? inBrowser.value : orThrow(await firstId(store, undefined, fresh))).id;
  const mark = makeOpeningMark(textStorage(), systemClock);
  const inTab = makeEditedInTab();
  const library = makePlanLibrary({
    store,
    // Absent where the page was loaded without encryption: then only revisions protect the plans.
    locks: (navigator as Partial<Navigator>).locks,
    channel: openChannel("ubm-planner"),
    clock: systemClock,
    copyName,
    last: () => settings.read().lastPlan,
    remember: (id) => void settings.change({ lastPlan: id }),
    editedBefore: inTab.before,
    setEditing: inTab.set,
    mark,
  });
  const storage = makePlanSafety({ store, settings });
  // Where the disk is full, trying again would not help.
  const mayComeBack = !inBrowser.ok && inBrowser.error.code !== "quota";
  const back = mayComeBack ? untilBack(store, indexed) : undefined;
  return { library, storage, mark, gone, id, firstMonth, back, purgeExpired: store.purgeExpired };
}

async function inMemory(parts: Parameters<typeof makeIndexedStore>[1]): Promise<PlanStore> {
  const { makeMemoryStore } = await import("../storage/memoryStore.ts");
  return makeMemoryStore(parts);
}

/** The plan to open first: the last one, else any other, else a new one. */
async function firstId(
  store: PlanStore,
  last: string | undefined,
  fresh: Plan,
): Promise<Result<{ readonly id: string; readonly fresh: boolean }, StorageFault>> {
  const listed = await store.list();
  if (!listed.ok) return listed;
  const there = listed.value.filter(({ trashedAt }) => trashedAt === undefined);
  const known = there.find(({ id }) => id === last) ?? there[0];
  if (known !== undefined) return ok({ id: known.id, fresh: false });
  const added = await store.add({ name: fresh.name, text: encodePlan(fresh) });
  return added.ok ? ok({ id: added.value, fresh: listed.value.length === 0 }) : added;
}

/** Tries the browser's storage until it answers; returns a function that saves the plans in memory there. */
async function untilBack(memory: PlanStore, indexed: PlanStore): Promise<() => Promise<void>> {
  while (!(await indexed.list()).ok) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return async () => {
    for (const { id } of orThrow(await memory.list())) {
      const plan = await memory.load(id);
      if (plan.ok) orThrow(await indexed.add({ name: plan.value.name, text: plan.value.text }));
    }
  };
}
