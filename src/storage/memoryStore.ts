import { makeJournal } from "./journal.ts";
import { makePlanStore } from "./makePlanStore.ts";
import { makeMemoryDatabase } from "./memoryDatabase.ts";
import type { PlanStore } from "./planStore.ts";
import type { StoreParts } from "./storeParts.ts";

/** A store that lasts as long as the page, for browsers that store nothing. */
export function makeMemoryStore(
  parts: Omit<StoreParts, "plans" | "snapshots" | "journal" | "lasting">,
): PlanStore {
  return makePlanStore({
    ...parts,
    plans: makeMemoryDatabase(),
    snapshots: makeMemoryDatabase(),
    journal: makeJournal(undefined),
    lasting: false,
  });
}
