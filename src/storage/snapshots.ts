import type { Result } from "../lib/result.ts";
import { checksumOf } from "./checksum.ts";
import { timestamp } from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { Database, Reading, StorageFault } from "./database.ts";
import type { VersionReason } from "../model/planVersion.ts";
import type { PlanText, SnapshotInfo } from "./planStore.ts";
import { ok } from "../lib/result.ts";

/**
 * The number of newest versions kept whatever their age, and the number of days for each of which one version is
 * kept.
 */
const KEPT = 20;
const KEPT_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

type Snapshot = Omit<SnapshotInfo, "key"> & { readonly data: string };

export type Snapshots = ReturnType<typeof makeSnapshots>;

/** Earlier versions of plans, in a database of their own: damage to one database need not affect the other. */
export function makeSnapshots(database: Database, clock: Clock) {
  let count = 0;

  async function list(tx: Reading, id: string): Promise<SnapshotInfo[]> {
    const keys = newestFirst(await tx.keys(prefixOf(id)), timestamp(clock));
    const all = await Promise.all(
      keys.map(async (key) => ({ key, raw: readSnapshot(await tx.getIfReadable(key)) })),
    );
    return all.flatMap(({ key, raw }) => {
      if (raw === undefined) return [];
      const { data: _, ...info } = raw;
      return [{ key, ...info }];
    });
  }

  return {
    list: (id: string): Promise<Result<readonly SnapshotInfo[], StorageFault>> =>
      database.read((tx) => list(tx, id)),

    add: (id: string, reason: VersionReason, plan: PlanText): Promise<Result<void, StorageFault>> =>
      database.write(async (tx) => {
        const before = await list(tx, id);
        const checksum = checksumOf(plan.text);
        if (before[0]?.checksum === checksum) return;
        const at = timestamp(clock);
        const snapshot: Snapshot = { id, at, reason, name: plan.name, checksum, data: plan.text };
        count += 1;
        const key = `${prefixOf(id)}${at}-${String(count).padStart(6, "0")}`;
        tx.put(key, snapshot);
        const { data: _, ...info } = snapshot;
        for (const old of surplus([{ key, ...info }, ...before], clock.now())) tx.remove(old);
      }),

    load: async (key: string): Promise<Result<PlanText | undefined, StorageFault>> => {
      const raw = await database.read((tx) => tx.getIfReadable(key));
      if (!raw.ok) return raw;
      const snapshot = readSnapshot(raw.value);
      return ok(snapshot === undefined ? undefined : { name: snapshot.name, text: snapshot.data });
    },

    purge: (id: string): Promise<Result<void, StorageFault>> =>
      database.write(async (tx) => {
        for (const key of await tx.keys(prefixOf(id))) tx.remove(key);
      }),
  };
}

/**
 * The keys of one plan's versions, the newest first. Versions with a time in the future were made while the clock was
 * ahead: they are sorted as older than all versions made since the clock was corrected.
 *
 * @param now in the format of timestamps.
 */
export function newestFirst(keys: readonly string[], now: string): string[] {
  const from = (key: string) => key.slice(key.lastIndexOf("/") + 1);
  const ahead = (key: string) => from(key).slice(0, now.length) > now;
  const sorted = keys.toSorted().toReversed();
  return [...sorted.filter((key) => !ahead(key)), ...sorted.filter(ahead)];
}

/** The keys of the versions that are no longer kept; `snapshots` are in order, the newest first. */
export function surplus(
  snapshots: readonly { readonly key: string; readonly at: string }[],
  now: number,
): readonly string[] {
  const days = new Set<string>();
  return snapshots
    .filter(({ at }, index) => {
      const day = at.slice(0, 10);
      const firstOfDay = !days.has(day);
      days.add(day);
      const young = now - Date.parse(at) <= KEPT_DAYS * DAY_MS;
      return index >= KEPT && !(firstOfDay && young);
    })
    .map(({ key }) => key);
}

function prefixOf(id: string): string {
  return `snapshot/${id}/`;
}

/** A snapshot that is whole; a damaged one is skipped (the rescue page still shows it). */
function readSnapshot(raw: unknown): Snapshot | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(raw));
  const texts = ["id", "at", "reason", "name", "checksum", "data"];
  if (!texts.every((key) => typeof fields.get(key) === "string")) return undefined;
  const snapshot = raw as Snapshot;
  return snapshot.checksum === checksumOf(snapshot.data) ? snapshot : undefined;
}
