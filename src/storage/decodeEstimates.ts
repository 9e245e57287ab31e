import type { Estimate, Estimates } from "../model/estimate.ts";
import type { Place } from "../model/issue.ts";
import { LIMITS } from "../model/plan.ts";
import { checkRowIsInput } from "./decodeRows.ts";
import type { KnownRows } from "./decodeRows.ts";
import {
  checkKeys,
  foreignOf,
  optional,
  readAsEntry,
  readAsObject,
  readAsShortText,
  readListOf,
  required,
  setOnly,
} from "./fields.ts";
import type { Faults } from "./fields.ts";
import type { Json } from "./json.ts";

export const ESTIMATE_KEYS = ["who", "value"];

/** Several people's estimates of inputs; the values themselves are checked together with the formulas. */
export function decodeEstimates(faults: Faults, at: Place, value: Json, known: KnownRows): Estimates {
  const estimates: { [id: string]: readonly Estimate[] } = {};
  for (const [id, item] of Object.entries(readAsObject(faults, at, value) ?? {})) {
    const place = [...at, id];
    const isInput = checkRowIsInput(faults, place, id, known);
    const list = readListOf(faults, place, item, decodeEstimate);
    const found = Array.isArray(item) ? item.length : 0;
    if (found > LIMITS.estimates) {
      faults.add(place, { code: "too-many", what: "estimates", found, max: LIMITS.estimates });
    }
    if (isInput && list !== undefined) estimates[id] = list.slice(0, LIMITS.estimates);
  }
  return estimates;
}

function decodeEstimate(faults: Faults, at: Place, value: Json): Estimate | undefined {
  const object = readAsObject(faults, at, value);
  if (object === undefined) return undefined;
  checkKeys(faults, at, object, ESTIMATE_KEYS);
  const who = optional(faults, at, object, "who", readAsShortText);
  const entry = required(faults, at, object, "value", readAsEntry);
  return entry === undefined ? undefined : { ...setOnly({ who }), value: entry, ...foreignOf(object) };
}
