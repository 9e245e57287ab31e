import { changedPart } from "../editing/changedPart.ts";
import type { PlacedIssue } from "../model/issue.ts";
import { LIMITS } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanLibrary } from "./planLibrary.ts";

/** The most bytes that a UTF-16 unit takes in UTF-8. */
const MOST_BYTES = 3;

/**
 * The faults that a plan's file would have. Only the parts that differ from a plan whose file is known to be good are
 * checked, because writing and reading a whole file takes too long after every key; near the size limit the whole is.
 */
export function makeFileFaults(
  { encode, decode }: Pick<PlanLibrary, "encode" | "decode">,
  known: () => Plan,
): (next: Plan) => readonly PlacedIssue[] {
  /** The most UTF-16 units that a plan's file can have. */
  const bounds = new WeakMap<Plan, number>();
  const boundOf = (plan: Plan): number => bounds.get(plan) ?? encode(plan).length;
  return (next) => {
    const before = boundOf(known());
    const part = encode(changedPart(next, known()));
    // What is in the file stands in the changed part or in the file before.
    let bound = before + part.length;
    if (bound * MOST_BYTES > LIMITS.fileBytes) bound = encode(next).length;
    bounds.set(next, bound);
    const read = decode(bound * MOST_BYTES > LIMITS.fileBytes ? encode(next) : part);
    return read.ok ? [] : read.error;
  };
}
