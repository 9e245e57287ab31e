import { PLAN_VERSION } from "../../model/plan.ts";
import type { JsonObject } from "../json.ts";

/** Turns a document of one version into one of the next. Its input is not trusted. */
export type Migration = (document: JsonObject) => JsonObject;

/**
 * One step for every version but the newest: the first leads from 1 to 2, and so on. A step, once
 * released, is never changed, and a real file of each version is kept in the tests for ever.
 */
export const MIGRATIONS: readonly Migration[] = [
  // Parts added in version 2 may be absent.
  (document) => document,
  // Parts added in version 3 may be absent too.
  (document) => document,
];

/** A document of version `from` (1 or above), migrated to the version that this program writes. */
export function migrate(
  document: JsonObject,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): JsonObject {
  return steps
    .slice(from - 1)
    .reduce((old, step, index) => ({ ...step(old), version: from + index + 1 }), document);
}

/** Whether there is a step for every version: used by a test of this program. */
export function chainIsComplete(steps: readonly Migration[] = MIGRATIONS): boolean {
  return steps.length === PLAN_VERSION - 1;
}
