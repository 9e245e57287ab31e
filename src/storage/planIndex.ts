import type { Reading, Writing } from "./database.ts";
import type { PlanInfo } from "./planStore.ts";
import { examineRecord } from "./record.ts";
import type { PlanRecord } from "./record.ts";
import { unsavedAtExitKey, idOfKey, indexKey, isEmpty, readSlots, slotKey } from "./slots.ts";
import type { SlotName } from "./slots.ts";

/** The data that the list shows about a plan, stored separately so that listing does not read whole plans. */
export type IndexEntry = {
  readonly name: string;
  readonly rev: number;
  readonly savedAt: string;
  readonly trashedAt?: string;
};

export function indexEntryOf(record: PlanRecord): IndexEntry {
  return { name: record.name, rev: record.rev, savedAt: record.savedAt };
}

/** The index entry under a key, if there is a valid one. */
export async function readIndexEntry(tx: Reading, id: string): Promise<IndexEntry | undefined> {
  const raw = await tx.getIfReadable(indexKey(id));
  if (typeof raw !== "object" || raw === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(raw));
  const [name, rev, savedAt, trashedAt] = ["name", "rev", "savedAt", "trashedAt"].map((key) =>
    fields.get(key),
  );
  if (typeof name !== "string" || typeof rev !== "number" || typeof savedAt !== "string") return undefined;
  return typeof trashedAt === "string" ? { name, rev, savedAt, trashedAt } : { name, rev, savedAt };
}

/**
 * Every plan that has records. A missing or damaged index entry is rebuilt from the records: the index is for speed
 * and the trash; the records are authoritative.
 */
export async function listPlans(tx: Reading, supported: number): Promise<PlanInfo[]> {
  // Only the index entry of this plan is left: that is reported rather than passed over.
  const keys = [...(await tx.keys("plan/")), ...(await tx.keys("index/"))];
  const ids = [...new Set(keys.map(idOfKey))];
  const infos = await Promise.all(ids.map((id) => planInfo(tx, id, supported)));
  return infos.sort((x, y) => (x.savedAt === y.savedAt ? 0 : x.savedAt < y.savedAt ? 1 : -1));
}

async function planInfo(tx: Reading, id: string, supported: number): Promise<PlanInfo> {
  const entry = await readIndexEntry(tx, id);
  if (entry !== undefined) return { id, ...entry };
  const slots = await readSlots(tx, id, supported);
  if (slots.best !== undefined) return { id, ...indexEntryOf(slots.best) };
  // A plan whose page was left before its first save: loading finds it in the same place.
  const unsavedAtExit = examineRecord(await tx.getIfReadable(unsavedAtExitKey(id)), id, supported);
  if (isEmpty(slots) && unsavedAtExit.state === "good")
    return { id, ...indexEntryOf(unsavedAtExit.record), rev: 0 };
  return { id, name: id, rev: 0, savedAt: "", unreadable: true };
}

/** Puts a record into a slot together with its index entry: in one transaction, so both or neither. */
export function writeRecord(tx: Writing, record: PlanRecord, slot: SlotName): void {
  tx.put(slotKey(record.id, slot), record);
  tx.put(indexKey(record.id), indexEntryOf(record));
}
