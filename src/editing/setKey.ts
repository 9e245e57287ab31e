import { same } from "./same.ts";

/**
 * A record with one key set, or without it where the value is undefined. Where that changes nothing the same object
 * is returned, so that nothing that depends on it is computed again.
 */
export function setKey<T extends object, K extends keyof T>(record: T, key: K, value: T[K] | undefined): T {
  const held = Object.hasOwn(record, key) ? record[key] : undefined;
  if (same(held, value)) return record;
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _, ...rest } = record;
  return rest as T;
}

/** As `setKey`, but an empty record or list counts as absent: a plan stores only what is there. */
export function setFilled<T extends object, K extends keyof T>(
  record: T,
  key: K,
  value: T[K] | undefined,
): T {
  const empty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return setKey(record, key, empty ? undefined : value);
}

/** The value that a record holds itself under a key, which may be any text. */
export function heldBy<T>(record: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
