import { expect, onTestFinished, test, vi } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { PLAN_VERSION } from "../../src/model/plan.ts";
import { makePlanSafety } from "../../src/page/planSafety.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { makeSettings } from "../../src/storage/settings.ts";
import { makeTextStorage, memoryProfile, openPage, withoutRoom } from "../storage/support.ts";

const PLAN = newPlan("blank", { language: "en", start: "2027-01", name: "Mine" });

/** The safety of the plans in a profile; `storage`: what the browser's storage manager says. */
async function open({ full = false, storage }: { readonly full?: boolean; readonly storage?: object } = {}) {
  vi.stubGlobal("navigator", { storage });
  onTestFinished(() => void vi.unstubAllGlobals());
  const profile = memoryProfile();
  const isPlan = (text: string) => decodePlan(text).ok;
  const snapshots = full ? withoutRoom(profile.snapshots()) : profile.snapshots();
  const store = openPage(profile, { schemaVersion: PLAN_VERSION, isPlan, snapshots });
  const settings = makeSettings(makeTextStorage());
  const added = await store.add({ name: PLAN.name, text: encodePlan(PLAN) });
  if (!added.ok) throw new Error(added.error.detail);
  return { safety: makePlanSafety({ store, settings }), store, profile, id: added.value };
}

test("a version that was kept aside comes back as the plan that it was, with when and why", async () => {
  const { safety, id, profile } = await open();
  expect(await safety.saveVersion(id, { ...PLAN, name: "Before" }, "by-hand")).toBe(true);
  const [version, ...others] = await safety.versions(id);
  expect(others).toEqual([]);
  expect(version).toMatchObject({
    name: "Before",
    reason: "by-hand",
    at: new Date(profile.clock.now()).toISOString(),
  });
  expect(await safety.version(version!.key)).toEqual({ ...PLAN, name: "Before" });
});

test("a version that is gone or is no plan is none", async () => {
  const { safety, store, id } = await open();
  expect(await safety.version("nothing")).toBeUndefined();
  await store.snapshot(id, "timer", { name: "Damaged", text: "{" });
  const [damaged] = await safety.versions(id);
  expect(await safety.version(damaged!.key)).toBeUndefined();
});

test("a version that there is no room for stops nobody: it is said, and nothing is thrown", async () => {
  const { safety, id } = await open({ full: true });
  expect(await safety.saveVersion(id, PLAN, "by-hand")).toBe(false);
});

test("the trash holds what was thrown away and nothing else, until it is restored or gone for good", async () => {
  const { safety, store, profile, id } = await open();
  const other = await store.add({ name: "Other", text: encodePlan(PLAN) });
  if (!other.ok) throw new Error(other.error.detail);
  await store.trash(id);
  expect(await safety.trashed()).toEqual([{ id, name: "Mine", at: new Date(profile.clock.now()) }]);
  await safety.restore(id);
  expect(await safety.trashed()).toEqual([]);
  await store.trash(id);
  await safety.purge(id);
  expect(await safety.trashed()).toEqual([]);
  expect((await store.load(id)).ok).toBe(false);
});

test("edits since the last backup are counted from one visit to the next, and a file sets them back", async () => {
  const { safety } = await open();
  expect(safety.backup()).toEqual({ at: undefined, edits: 0 });
  safety.setBackup({ at: undefined, edits: 7 });
  expect(safety.backup()).toEqual({ at: undefined, edits: 7 });
  const at = new Date("2027-03-04T05:06:07.000Z");
  safety.setBackup({ at, edits: 0 });
  expect(safety.backup()).toEqual({ at, edits: 0 });
  expect(safety.reminded()).toBeUndefined();
  safety.setReminded(at);
  expect(safety.reminded()).toEqual(at);
  expect(safety.backup()).toEqual({ at, edits: 0 });
});

test("the browser is asked once of its own accord to keep the plans, and its answer is believed", async () => {
  for (const [answer, state] of [
    [true, "kept"],
    [false, "may-be-evicted"],
  ] as const) {
    const persist = vi.fn(() => Promise.resolve(answer));
    const { safety } = await open({ storage: { persist, persisted: () => Promise.resolve(answer) } });
    expect(await safety.persistence()).toBe(state);
    expect([safety.mayAsk(), persist.mock.calls.length]).toEqual([true, 0]);
    expect(await safety.askToKeep()).toBe(state);
    expect([safety.mayAsk(), persist.mock.calls.length]).toEqual([false, 1]);
  }
  const { safety } = await open();
  expect(await safety.persistence()).toBe("unknown");
});

test("a plan goes into a link and comes out of it", async () => {
  const { safety } = await open();
  const link = await safety.toLink(PLAN);
  if (!link.ok) throw new Error(link.error.code);
  const text = await safety.fromLink(link.value.slice(link.value.indexOf("#")));
  expect(text.ok && decodePlan(text.value)).toEqual({ ok: true, value: PLAN });
  expect(await safety.fromLink("#s1.damaged")).toMatchObject({ ok: false, error: { code: "link-damaged" } });
});
