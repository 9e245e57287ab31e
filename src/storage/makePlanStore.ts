import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { checksumOf } from "./checksum.ts";
import { timestamp } from "./clock.ts";
import type { StorageFault } from "./database.ts";
import { JOURNAL_LIMIT } from "./journal.ts";
import { makeLoad } from "./loadPlan.ts";
import { fitsInFile } from "./decodePlan.ts";
import { listPlans, writeRecord } from "./planIndex.ts";
import { NO_BASE } from "./planStore.ts";
import type { Base, PlanStore, PlanText, SaveOptions, SaveOutcome } from "./planStore.ts";
import { lateResult } from "./lateResult.ts";
import type { PlanRecord } from "./record.ts";
import { unsavedAtExitKey, isEmpty, quarantineDamage, readSlots } from "./slots.ts";
import type { Snapshots } from "./snapshots.ts";
import type { StoreParts } from "./storeParts.ts";

/** A plan store over two databases and a journal; all rules are here, whatever storage is underneath. */
export function makePlanStore(parts: StoreParts): PlanStore {
  const { plans, journal, clock, schemaVersion } = parts;
  // Earlier versions and the trash are not needed until a plan is shown.
  let snapshots: Snapshots | undefined;
  const versions = lateResult(async () => {
    const { makeSnapshots } = await import("./snapshots.ts");
    return (snapshots ??= makeSnapshots(parts.snapshots, clock));
  });
  const trash = lateResult(async () => {
    const { makePlanTrash } = await import("./planTrash.ts");
    return makePlanTrash(parts, (id) => versions((one) => one.purge(id)));
  });

  function recordOf(id: string, plan: PlanText, base: Base, edit: number): PlanRecord {
    return {
      format: "ubm-plan-record",
      schemaVersion,
      appVersion: parts.appVersion,
      id,
      rev: base.rev + 1,
      parentRev: base.rev,
      parentChecksum: base.checksum,
      writer: parts.writer,
      edit,
      savedAt: timestamp(clock),
      name: plan.name,
      checksum: checksumOf(plan.text),
      data: plan.text,
    };
  }

  async function save(
    id: string,
    plan: PlanText,
    base: Base,
    { edit, recreate }: SaveOptions,
  ): Promise<Result<SaveOutcome, StorageFault>> {
    const unfit = unfitToSave(plan.text, parts.isPlan);
    if (unfit !== undefined) return err(unfit);
    return plans.write(async (tx): Promise<SaveOutcome> => {
      const slots = await readSlots(tx, id, schemaVersion);
      const stored = slots.best;
      if (stored !== undefined && slots.bestIsNewer) {
        return { kind: "newer", schemaVersion: stored.schemaVersion };
      }
      if (isEmpty(slots) && base.rev > 0 && recreate !== true) return { kind: "lost" };
      // A save made by this page itself (which it may not have been told of) is not another page's.
      const others = stored !== undefined && stored.writer !== parts.writer;
      if (others && !isBase(stored, base)) return { kind: "conflict", rev: stored.rev };
      const rev = Math.max(stored?.rev ?? 0, base.rev);
      const record = recordOf(id, plan, { ...base, rev }, edit);
      quarantineDamage(tx, id, slots, record.savedAt);
      writeRecord(tx, record, slots.free);
      tx.remove(unsavedAtExitKey(id));
      return {
        kind: "saved",
        base: { rev: record.rev, checksum: record.checksum },
        savedAt: record.savedAt,
      };
    });
  }

  async function add(plan: PlanText): Promise<Result<string, StorageFault>> {
    const id = parts.newId();
    const saved = await save(id, plan, NO_BASE, { edit: 0 });
    return saved.ok ? ok(id) : saved;
  }

  return {
    lasting: parts.lasting,
    list: () =>
      plans.read(async (tx) => {
        const listed = await listPlans(tx, schemaVersion);
        const unsaved = journal.ids().filter((id) => !listed.some((info) => info.id === id));
        const unsavedAtExit = unsaved
          .map((id) => journal.read(id, schemaVersion))
          .filter((record) => record !== undefined)
          .map((record) => ({ id: record.id, name: record.name, rev: 0, savedAt: record.savedAt }));
        return [...unsavedAtExit, ...listed];
      }),
    holds: (id, checksum) =>
      plans.read(async (tx) => (await readSlots(tx, id, schemaVersion)).best?.checksum === checksum),
    has: (id) => plans.read(async (tx) => (await tx.keys(`plan/${id}/`)).length > 0),
    load: makeLoad(parts, recordOf),
    save,
    saveAtExit: (id, plan, base, edit) => {
      const record = recordOf(id, plan, base, edit);
      journal.write(record);
      plans.putNow(unsavedAtExitKey(id), record);
    },
    journal: (id, plan, base, edit) => {
      // No checksum is computed after every keystroke for a text that is too large to be accepted.
      if (plan.text.length > JOURNAL_LIMIT) journal.remove(id);
      else journal.write(recordOf(id, plan, base, edit));
    },
    clearJournal: (id) => {
      journal.remove(id);
    },
    add,
    trash: (id) => trash((bin) => bin.trash(id)),
    restore: (id) => trash((bin) => bin.restore(id)),
    purge: (id) => trash((bin) => bin.purge(id)),
    purgeExpired: () => trash((bin) => bin.purgeExpired()),
    snapshots: (id) => versions((one) => one.list(id)),
    snapshot: (id, reason, plan) => versions((one) => one.add(id, reason, plan)),
    loadSnapshot: (key) => versions((one) => one.load(key)),
    close: () => {
      plans.close();
      parts.snapshots.close();
    },
  };
}

/** Texts up to this length are read as a plan before they are saved: that takes no longer than a frame or two. */
const READ_LENGTH = 100_000;

/** Why a text could not be read again once saved: "saved" is reported only for texts that can be read again. */
function unfitToSave(text: string, isPlan: (text: string) => boolean): StorageFault | undefined {
  if (!fitsInFile(text)) return { code: "too-large", detail: `${String(text.length)} characters` };
  if (text.length > READ_LENGTH || isPlan(text)) return undefined;
  return { code: "not-readable", detail: "it does not read back" };
}

/** Whether a record may be overwritten by one that follows `base`: it is that revision, or older. */
function isBase(stored: PlanRecord, base: Base): boolean {
  return stored.rev < base.rev || (stored.rev === base.rev && stored.checksum === base.checksum);
}
