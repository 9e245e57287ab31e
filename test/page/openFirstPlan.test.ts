import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { openFirstPlan } from "../../src/page/openFirstPlan.ts";
import { makePlanLibrary } from "../../src/page/planLibrary.ts";
import { PLAN_VERSION } from "../../src/model/plan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { makeOpeningMark } from "../../src/storage/openingMark.ts";
import { makePlanStore } from "../../src/storage/makePlanStore.ts";
import { makeJournal } from "../../src/storage/journal.ts";
import { makeTextStorage, memoryProfile } from "../storage/support.ts";

const good = newPlan("reference", { language: "en", start: "2027-01" });

/** The page's start over a profile in memory. */
function makePage() {
  const profile = memoryProfile();
  const kept = makeTextStorage();
  let ids = 0;
  const parts = {
    plans: profile.plans(),
    snapshots: profile.snapshots(),
    journal: makeJournal(kept),
    clock: profile.clock,
    lasting: true,
    writer: "test",
    appVersion: "0",
    schemaVersion: PLAN_VERSION,
    newId: () => `plan-${(ids += 1)}`,
    copyName: (name: string) => `${name} (copy)`,
  };
  const store = makePlanStore({ ...parts, isPlan: (text) => decodePlan(text).ok });
  /** Of a program that had fewer limits. */
  const before = makePlanStore({ ...parts, isPlan: () => true });
  const start = (id: string) => {
    const mark = makeOpeningMark(kept, profile.clock);
    const library = makePlanLibrary({
      store,
      locks: undefined,
      channel: undefined,
      clock: profile.clock,
      copyName: (name) => `${name} (copy)`,
      last: () => id,
      editedBefore: undefined,
      setEditing: () => undefined,
      mark,
      remember: () => undefined,
    });
    return openFirstPlan({ library, id, firstMonth: "2027-01" }, "en");
  };
  const add = async (text: string): Promise<string> => {
    const added = await before.add({ name: "Plan", text });
    if (!added.ok) throw new Error(added.error.detail);
    return added.value;
  };
  return { add, start, mark: makeOpeningMark(kept, profile.clock) };
}

test("a plan at which the page fell last time is left out, and another one opens", async () => {
  const { add, start, mark } = makePage();
  const [other, bad] = [await add(encodePlan(good)), await add(encodePlan({ ...good, name: "Bad" }))];
  mark.begin(bad);
  mark.failed();
  expect(await start(bad)).toMatchObject({ id: other, failed: [{ id: bad, why: { kind: "aside" } }] });
});

test("where no plan can be opened a new one is made: the page comes up whatever is kept", async () => {
  const { add, start } = makePage();
  const late = await add(encodePlan(good).replace(`"start": "2027-01"`, `"start": "9999-02"`));
  const first = await start(late);
  expect(first.failed).toMatchObject([{ id: late, why: { kind: "faulty", issues: [{ at: ["start"] }] } }]);
  expect(first.opened.plan.start).toBe("2027-01");
});

test("what the saver says before anybody listens is told to who listens first, in order and once", async () => {
  const { add, start } = makePage();
  const id = await add(encodePlan(good));
  const { opened, listen } = await start(id);
  opened.saver.changed(() => ({ ...good, name: "Edited" }));
  const told: string[] = [];
  const events = {
    onState: ({ kind }: { readonly kind: string }) => void told.push(kind),
    onCopied: () => void told.push("copied"),
    onChanged: () => void told.push("changed"),
    onStopped: () => void told.push("stopped"),
    onNote: () => void told.push("note"),
  };
  expect(told).toEqual([]);
  listen(events);
  expect(told).toEqual(["saving"]);
  await opened.saver.flush();
  expect(told).toEqual(["saving", "saved"]);
});
