import type { Clock } from "./clock.ts";
import type { Reading, Writing } from "./database.ts";

/** How long a deleted plan is kept. */
export const TRASH_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * A plan's time must already have been up at an earlier check, at least this long ago, before it is deleted: a clock
 * that was ahead only once deletes no plan.
 */
export const SURE_MS = 24 * 60 * 60 * 1000;

const SEEN = "trash/time-up";

/**
 * The deleted plans whose time is up, and was already up a day ago. A plan seen for the first time is noted for the
 * next check.
 */
export async function surelyExpired(
  tx: Reading & Writing,
  plans: readonly { readonly id: string; readonly trashedAt?: string }[],
  clock: Clock,
): Promise<readonly string[]> {
  const now = clock.now();
  const before = readSeen(await tx.getIfReadable(SEEN));
  const up = plans.flatMap(({ id, trashedAt }) =>
    trashedAt !== undefined && now - Date.parse(trashedAt) > TRASH_MS ? [id] : [],
  );
  /** When each plan was first seen; times in the future are from a clock that was ahead. */
  const seen = new Map(
    up.map((id) => {
      const at = before.get(id);
      return [id, at === undefined || at > now ? now : at] as const;
    }),
  );
  if (up.length > 0 || before.size > 0) tx.put(SEEN, Object.fromEntries(seen));
  return up.filter((id) => now - (seen.get(id) ?? now) >= SURE_MS);
}

function readSeen(raw: unknown): ReadonlyMap<string, number> {
  if (typeof raw !== "object" || raw === null) return new Map();
  const entries = Object.entries(raw);
  return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}
