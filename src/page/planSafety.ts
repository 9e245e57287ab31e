import { orThrow } from "./planLibrary.ts";
import type { SafetyStorage } from "../state/planSafety.ts";
import { decodePlan } from "../storage/decodePlan.ts";
import { encodePlan } from "../storage/encodePlan.ts";
import { makePersistence } from "../storage/persistence.ts";
import type { PlanStore } from "../storage/planStore.ts";
import type { SettingsStore } from "../storage/settings.ts";
import { indexedFactory } from "../storage/indexedFactory.ts";
import { textStorage } from "../storage/textStorage.ts";

type Options = { readonly store: PlanStore; readonly settings: SettingsStore };

/** Versions, trash, links, backups and persistence over the store and the settings. */
export function makePlanSafety({ store, settings }: Options): SafetyStorage {
  const persistence = makePersistence((navigator as Partial<Navigator>).storage);
  return {
    lasting: store.lasting,
    versions: async (id) => orThrow(await store.snapshots(id)),
    version: async (key) => {
      const loaded = orThrow(await store.loadSnapshot(key));
      const plan = loaded === undefined ? undefined : decodePlan(loaded.text);
      return plan?.ok === true ? plan.value : undefined;
    },
    // A version that can't be stored stops nothing: the plan itself is saved separately.
    saveVersion: async (id, plan, reason) =>
      (await store.snapshot(id, reason, { name: plan.name, text: encodePlan(plan) })).ok,
    trashed: async () =>
      orThrow(await store.list()).flatMap(({ id, name, trashedAt }) =>
        trashedAt === undefined ? [] : [{ id, name, at: new Date(trashedAt) }],
      ),
    restore: async (id) => orThrow(await store.restore(id)),
    purge: async (id) => orThrow(await store.purge(id)),
    persistence: persistence.read,
    askToKeep: () => {
      settings.change({ askedToKeep: new Date().toISOString() });
      return makePersistence((navigator as Partial<Navigator>).storage).request();
    },
    mayAsk: () => settings.read().askedToKeep === undefined,
    toLink: async (plan) => (await import("../storage/link.ts")).encodeLink(plan),
    fromLink: async (fragment) => (await import("../storage/link.ts")).unpackLink(fragment),
    backup: () => {
      const { lastBackup, editsSinceBackup } = settings.read();
      return { at: timeOf(lastBackup), edits: editsSinceBackup ?? 0 };
    },
    setBackup: ({ at, edits }) =>
      void settings.change({
        editsSinceBackup: edits,
        ...(at === undefined ? {} : { lastBackup: at.toISOString() }),
      }),
    reminded: () => timeOf(settings.read().reminded),
    setReminded: (at) => void settings.change({ reminded: at.toISOString() }),
    everything: async () => {
      const { listRawRecords, rawRecordsFile } = await import("../storage/rescue.ts");
      const listing = await listRawRecords({ factory: indexedFactory(), storage: textStorage() });
      return rawRecordsFile(listing, new Date().toISOString());
    },
  };
}

function timeOf(text: string | undefined): Date | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time);
}
