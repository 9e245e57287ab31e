import { decodePlan } from "../../src/storage/decodePlan.ts";
import { runChecksums } from "./runChecksums.ts";

// A bundle of its own, which a test puts into a page: the engine's own run of a plan, in whatever browser it is.
Object.assign(globalThis, {
  checksumsOf: (text: string, rows: readonly string[]) => {
    const plan = decodePlan(text);
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    return runChecksums(plan.value, rows);
  },
});
