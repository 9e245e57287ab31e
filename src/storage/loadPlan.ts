import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { timestamp } from "./clock.ts";
import { renamedPlan } from "./planCopy.ts";
import { indexEntryOf, readIndexEntry, writeRecord } from "./planIndex.ts";
import { NO_BASE } from "./planStore.ts";
import type { Base, LoadedPlan, LoadFault, PlanStore, PlanText } from "./planStore.ts";
import { examineRecord, relationOf } from "./record.ts";
import type { PlanRecord } from "./record.ts";
import {
  unsavedAtExitKey,
  hasDamage,
  indexKey,
  isEmpty,
  openableSlots,
  quarantineDamage,
  readSlots,
} from "./slots.ts";
import type { StoreParts } from "./storeParts.ts";

type RecordOf = (id: string, plan: PlanText, base: Base, edit: number) => PlanRecord;

/** The last edits that pages left behind when they ended, the newest first. */
type UnsavedAtExit = { readonly continues: PlanRecord | undefined; readonly branches: readonly PlanRecord[] };

/**
 * Loading: takes the newest copy that is whole and can be opened, and applies the last edits of a page that ended
 * before they were saved. Edits that another tab had overtaken become a separate plan.
 */
export function makeLoad(parts: StoreParts, recordOf: RecordOf): PlanStore["load"] {
  const { plans, journal, schemaVersion } = parts;

  /** Sets damaged copies aside and turns branches into separate plans; undefined where that can't be done now. */
  async function tidy(id: string, branches: readonly PlanRecord[]) {
    const at = timestamp(parts.clock);
    const copies = branches.map((branch) =>
      recordOf(
        parts.newId(),
        renamedPlan({ name: branch.name, text: branch.data }, parts.copyName),
        NO_BASE,
        0,
      ),
    );
    const written = await plans.write(async (tx) => {
      const slots = openableSlots(await readSlots(tx, id, schemaVersion), parts.isPlan);
      if (slots.best !== undefined) {
        quarantineDamage(tx, id, slots, at);
        // From now on this copy is the newest: the fate of a newer one has already been reported.
        const { trashedAt } = (await readIndexEntry(tx, id)) ?? {};
        const entry = indexEntryOf(slots.best);
        tx.put(indexKey(id), trashedAt === undefined ? entry : { ...entry, trashedAt });
      }
      for (const copy of copies) writeRecord(tx, copy, "a");
      if (copies.length > 0) tx.remove(unsavedAtExitKey(id));
      return copies.map((copy) => copy.id);
    });
    if (!written.ok) return [];
    if (copies.length > 0) journal.remove(id);
    return written.value;
  }

  return async (id, how = "edit"): Promise<Result<LoadedPlan, LoadFault>> => {
    const found = await plans.read(async (tx) => {
      const slots = await readSlots(tx, id, schemaVersion);
      return {
        slots,
        unsavedAtExit: await tx.getIfReadable(unsavedAtExitKey(id)),
        entry: await readIndexEntry(tx, id),
      };
    });
    if (!found.ok) return found;
    const slots = openableSlots(found.value.slots, parts.isPlan);
    const stored = slots.best;
    if (stored !== undefined && slots.bestIsNewer) {
      return err({ code: "newer", schemaVersion: stored.schemaVersion });
    }
    const left = examineRecord(found.value.unsavedAtExit, id, schemaVersion);
    const records = [left.state === "good" ? left.record : undefined, journal.read(id, schemaVersion)];
    const { continues, branches }: UnsavedAtExit =
      how === "edit"
        ? sortUnsaved(
            records.filter((record) => record !== undefined),
            stored,
            parts.isPlan,
          )
        : { continues: undefined, branches: [] };
    const shown = continues ?? stored;
    if (shown === undefined) {
      const whole = found.value.slots.best;
      if (whole !== undefined) return err({ code: "faulty", text: whole.data });
      return err({ code: isEmpty(slots) ? "missing" : "unreadable" });
    }
    // The index lists a newer copy: that copy is gone.
    const lost = stored !== undefined && (found.value.entry?.rev ?? 0) > stored.rev;
    const damaged = hasDamage(slots) || lost;
    const copies = how === "edit" && (damaged || branches.length > 0) ? await tidy(id, branches) : [];
    return ok({
      id,
      name: shown.name,
      text: shown.data,
      rev: stored?.rev ?? 0,
      checksum: stored?.checksum ?? "",
      savedAt: shown.savedAt,
      schemaVersion: shown.schemaVersion,
      fellBack: damaged,
      recovered: continues !== undefined,
      copies,
    });
  };
}

function sortUnsaved(
  records: readonly PlanRecord[],
  stored: PlanRecord | undefined,
  isPlan: (text: string) => boolean,
): UnsavedAtExit {
  const [newest, other] = records.toSorted(isLater);
  const openable = [newest, other]
    .filter((record) => record !== undefined)
    .filter((record, index, all) => index === 0 || record.checksum !== all[0]?.checksum)
    .filter((record) => isPlan(record.data));
  return {
    continues: openable.find((record) => relationOf(record, stored) === "continues"),
    branches: openable.filter((record) => relationOf(record, stored) === "branches"),
  };
}

/** The order of records left unsaved at exit, the later first: by edit count within a page, else by time. */
function isLater(x: PlanRecord, y: PlanRecord): number {
  if (x.writer === y.writer) return y.edit - x.edit;
  return x.savedAt === y.savedAt ? 0 : x.savedAt < y.savedAt ? 1 : -1;
}
