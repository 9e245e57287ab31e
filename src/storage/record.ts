import { checksumOf } from "./checksum.ts";

/** A plan as stored: the text of its file, and the data needed to verify it. */
export type PlanRecord = {
  readonly format: "ubm-plan-record";
  /** The version of the plan file in `data`. */
  readonly schemaVersion: number;
  readonly appVersion: string;
  readonly id: string;
  /** Counts the writes of this plan, from 1. */
  readonly rev: number;
  readonly parentRev: number;
  /** The checksum of the record before this one; empty for the first. */
  readonly parentChecksum: string;
  /** The page that wrote it: a different id after every load. */
  readonly writer: string;
  /** Counts the edits within that page. */
  readonly edit: number;
  readonly savedAt: string;
  readonly name: string;
  readonly checksum: string;
  readonly data: string;
};

export type RecordState =
  | { readonly state: "none" }
  | { readonly state: "good"; readonly record: PlanRecord }
  /** Written by a newer program: must not be changed. */
  | { readonly state: "newer"; readonly record: PlanRecord }
  | { readonly state: "bad"; readonly raw: unknown };

const TYPES: { readonly [K in keyof PlanRecord]: "string" | "number" } = {
  format: "string",
  schemaVersion: "number",
  appVersion: "string",
  id: "string",
  rev: "number",
  parentRev: "number",
  parentChecksum: "string",
  writer: "string",
  edit: "number",
  savedAt: "string",
  name: "string",
  checksum: "string",
  data: "string",
};

/** What was found under a key of plan `id`: a whole record of this plan, or not. */
export function examineRecord(raw: unknown, id: string, supported: number): RecordState {
  if (raw === undefined) return { state: "none" };
  if (typeof raw !== "object" || raw === null) return { state: "bad", raw };
  const fields = new Map<string, unknown>(Object.entries(raw));
  const shaped = Object.entries(TYPES).every(([key, type]) => typeof fields.get(key) === type);
  if (!shaped) return { state: "bad", raw };
  const record = raw as PlanRecord;
  const whole =
    record.format === "ubm-plan-record" &&
    record.id === id &&
    Number.isSafeInteger(record.rev) &&
    record.rev >= 1 &&
    record.checksum === checksumOf(record.data);
  if (!whole) return { state: "bad", raw };
  return { state: record.schemaVersion > supported ? "newer" : "good", record };
}

/**
 * How a record written in haste (as the page was left) relates to the stored one: already included in it, its
 * continuation, or a separate branch.
 */
export function relationOf(
  unsavedAtExit: PlanRecord,
  stored: PlanRecord | undefined,
): "contained" | "continues" | "branches" {
  if (stored === undefined) return "continues";
  if (stored.checksum === unsavedAtExit.checksum) return "contained";
  if (stored.writer === unsavedAtExit.writer)
    return stored.edit >= unsavedAtExit.edit ? "contained" : "continues";
  if (stored.rev < unsavedAtExit.parentRev) return "continues";
  const follows = stored.rev === unsavedAtExit.parentRev && stored.checksum === unsavedAtExit.parentChecksum;
  return follows ? "continues" : "branches";
}
