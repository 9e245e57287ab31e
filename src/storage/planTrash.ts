import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { timestamp } from "./clock.ts";
import type { StorageFault, Writing } from "./database.ts";
import { indexEntryOf, listPlans, readIndexEntry } from "./planIndex.ts";
import type { PlanStore } from "./planStore.ts";
import { indexKey, readSlots, slotKey } from "./slots.ts";
import type { StoreParts } from "./storeParts.ts";
import { surelyExpired } from "./trashTime.ts";

/** Deleting plans: moving them to the trash and out of it, and deleting them permanently. */
export function makePlanTrash(
  { plans, journal, clock, schemaVersion }: StoreParts,
  purgeSnapshots: (id: string) => Promise<Result<void, StorageFault>>,
): Pick<PlanStore, "trash" | "restore" | "purge" | "purgeExpired"> {
  return {
    trash: (id) => setTrashed(id, timestamp(clock)),
    restore: (id) => setTrashed(id, undefined),
    purge,
    purgeExpired,
  };

  async function setTrashed(id: string, trashedAt: string | undefined): Promise<Result<void, StorageFault>> {
    const set = (first: (tx: Writing) => Promise<void>) =>
      plans.write(async (tx) => {
        const { best } = await readSlots(tx, id, schemaVersion);
        const entry = (await readIndexEntry(tx, id)) ?? (best === undefined ? undefined : indexEntryOf(best));
        if (entry === undefined) return;
        await first(tx);
        const { trashedAt: _, ...rest } = entry;
        tx.put(indexKey(id), trashedAt === undefined ? rest : { ...rest, trashedAt });
      });
    const done = await set(() => Promise.resolve());
    if (done.ok || done.error.code !== "quota" || trashedAt === undefined) return done;
    // The disk is full: the copy before the plan's newest is removed to make room for the note that the plan is
    // deleted.
    return set(async (tx) => {
      const slots = await readSlots(tx, id, schemaVersion);
      if (slots.best !== undefined) tx.remove(slotKey(id, slots.free));
    });
  }

  async function purge(id: string): Promise<Result<void, StorageFault>> {
    const purged = await plans.write(async (tx) => {
      for (const key of await tx.keys(`plan/${id}/`)) tx.remove(key);
      tx.remove(indexKey(id));
    });
    if (!purged.ok) return purged;
    journal.remove(id);
    return purgeSnapshots(id);
  }

  async function purgeExpired(): Promise<Result<number, StorageFault>> {
    const listed = await plans.read((tx) => listPlans(tx, schemaVersion));
    if (!listed.ok) return listed;
    const expired = await plans.write((tx) => surelyExpired(tx, listed.value, clock));
    if (!expired.ok) return err(expired.error);
    for (const id of expired.value) {
      const purged = await purge(id);
      if (!purged.ok) return err(purged.error);
    }
    return ok(expired.value.length);
  }
}
