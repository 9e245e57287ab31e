import { PLANS_DATABASE, SNAPSHOTS_DATABASE } from "./databaseNames.ts";
import { openDatabase } from "./db.ts";
import { makeJournal } from "./journal.ts";
import type { TextStorage } from "./journal.ts";
import { makePlanStore } from "./makePlanStore.ts";
import type { PlanStore } from "./planStore.ts";
import type { StoreParts } from "./storeParts.ts";

type Browser = {
  readonly factory: IDBFactory | undefined;
  readonly storage: TextStorage | undefined;
};

/** The browser's store: IndexedDB, with localStorage for the journal. */
export function makeIndexedStore(
  { factory, storage }: Browser,
  parts: Omit<StoreParts, "plans" | "snapshots" | "journal" | "lasting">,
): PlanStore {
  const { clock } = parts;
  return makePlanStore({
    ...parts,
    plans: openDatabase({ name: PLANS_DATABASE, factory, clock }),
    snapshots: openDatabase({ name: SNAPSHOTS_DATABASE, factory, clock }),
    journal: makeJournal(storage),
    lasting: true,
  });
}
