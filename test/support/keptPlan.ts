import type { BrowserContextOptions } from "@playwright/test";
import { ROLES } from "../../src/model/roles.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { PLAN_VERSION } from "../../src/model/plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Language } from "../../src/model/language.ts";
import { PROGRAM_VERSION } from "../../src/model/programVersion.ts";
import { systemClock } from "../../src/storage/clock.ts";
import { PLANS_DATABASE, RECORDS } from "../../src/storage/databaseNames.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { makeJournal } from "../../src/storage/journal.ts";
import { makePlanStore } from "../../src/storage/makePlanStore.ts";
import { makeMemoryDatabase } from "../../src/storage/memoryDatabase.ts";

type StorageState = Exclude<NonNullable<BrowserContextOptions["storageState"]>, string>;

/** Enough that every figure is there, and few enough that no page holds the machine up for the next. */
const FEW_TRIALS = 300;

/** The plan that a page of most tests begins with: the one of a first visit, in few trials and always of 2027. */
export function smallPlan(language: Language): Plan {
  const plan = newPlan("reference", { language, start: "2027-01" });
  // Hunters and sellers stand side by side: of the team no more rows are needed to work in the sheet.
  const hidden = ROLES.map(({ id }) => id).filter((id) => id !== "hunters" && id !== "sellers");
  return { ...plan, run: { ...plan.run, trials: FEW_TRIALS }, view: { hidden, start_card: "closed" } };
}

/** The plan of a plan file. */
export function planOfFile(file: object): Plan {
  const plan = decodePlan(JSON.stringify(file));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

/** What a browser profile holds in which a plan was made at an earlier visit, and nothing else. */
export async function keptPlan(plan: Plan, origin: string): Promise<StorageState> {
  const records = new Map<string, unknown>();
  const store = makePlanStore({
    plans: makeMemoryDatabase(records),
    snapshots: makeMemoryDatabase(),
    journal: makeJournal(undefined),
    clock: systemClock,
    lasting: true,
    writer: "earlier-visit",
    appVersion: PROGRAM_VERSION,
    schemaVersion: PLAN_VERSION,
    newId: () => "kept",
    isPlan: () => true,
    copyName: (name) => name,
  });
  const added = await store.add({ name: plan.name, text: encodePlan(plan) });
  if (!added.ok) throw new Error(added.error.detail);
  const kept = [...records].map(([key, value]) => ({ key, value }));
  const stores = [{ name: RECORDS, autoIncrement: false, records: kept, indexes: [] }];
  const indexedDB = [{ name: PLANS_DATABASE, version: 1, stores }];
  // Playwright takes it as it gives it; its type leaves the databases out.
  const ofOrigin = { origin, localStorage: [], indexedDB };
  return { cookies: [], origins: [ofOrigin] };
}
