import { changedPart } from "../editing/changedPart.ts";
import type { PlacedIssue } from "../model/issue.ts";
import { LIMITS } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import type { Shelf } from "./shelf.ts";

/** A UTF-16 unit takes at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

/**
 * What would be wrong with a plan's file, of what differs from a plan whose file is known to be good:
 * a whole file takes too long to read after every key. Only near the limit of its size all of it counts.
 */
export function makeFileFaults(
  { encode, decode }: Pick<Shelf, "encode" | "decode">,
  known: () => Plan,
): (next: Plan) => readonly PlacedIssue[] {
  return (next) => {
    const part = encode(changedPart(next, known()));
    // The whole is asked for last, since it is what is kept next.
    const whole = encode(next);
    const read = decode(whole.length * MOST_BYTES > LIMITS.fileBytes ? whole : part);
    return read.ok ? [] : read.error;
  };
}
