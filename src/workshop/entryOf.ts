import { writeDistribution } from "../entries/distribution.ts";
import type { Entry, Unit } from "../model/row.ts";
import type { Said } from "./answer.ts";

/** An answer as an input's value: `A to B` at 90 %, else `interval(A, B, level)`. */
export function entryOf({ low, high, sure }: Said, unit: Unit): Entry {
  return writeDistribution({ kind: "points", low, likely: undefined, high, level: sure / 100 }, unit);
}
