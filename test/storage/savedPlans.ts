import { expect } from "vitest";
import type { Base, PlanStore, SaveOutcome } from "../../src/storage/planStore.ts";
import type { Profile } from "./support.ts";

export const plan = (text: string) => ({ name: "Plan", text });

export async function save(
  store: PlanStore,
  id: string,
  text: string,
  base: Base,
  edit = 1,
): Promise<SaveOutcome> {
  const result = await store.save(id, plan(text), base, { edit });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}
export async function savedBase(
  store: PlanStore,
  id: string,
  text: string,
  base: Base,
  edit = 1,
): Promise<Base> {
  const outcome = await save(store, id, text, base, edit);
  if (outcome.kind !== "saved") throw new Error(outcome.kind);
  return outcome.base;
}
export async function load(store: PlanStore, id: string) {
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.error.code);
  return loaded.value;
}
export async function list(store: PlanStore) {
  const listed = await store.list();
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}
/** Changes raw records as damage would. */
export async function damage(
  profile: Profile,
  key: string,
  change: (raw: unknown) => unknown,
): Promise<void> {
  const done = await profile.plans().write(async (tx) => {
    tx.put(key, change(await tx.get(key)));
  });
  expect(done.ok).toBe(true);
}

export async function removed(profile: Profile, key: string): Promise<void> {
  const done = await profile.plans().write((tx) => Promise.resolve(tx.remove(key)));
  expect(done.ok).toBe(true);
}
