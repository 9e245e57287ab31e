import { describe, expect, test } from "vitest";
import { checksumOf } from "../../src/storage/checksum.ts";
import { NO_BASE } from "../../src/storage/planStore.ts";
import { damage, list, load, plan, removed, save, savedBase } from "./savedPlans.ts";
import { indexedProfile, memoryProfile, openPage, withoutRoom, withUnreadable } from "./support.ts";
import type { Profile } from "./support.ts";

describe.each([
  ["memory", memoryProfile],
  ["IndexedDB", indexedProfile],
])("a plan store over %s, where the browser lost something or has no room,", (_name, makeProfile) => {
  test("opens the other copy where the browser can't read the newest one, says so, and saves on", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    await savedBase(store, "p", "two", base);
    const next = openPage(profile, { plans: withUnreadable(profile.plans(), (key) => key === "plan/p/b") });
    const loaded = await load(next, "p");
    expect(loaded).toMatchObject({ text: "one", rev: 1, fellBack: true });
    expect(await save(next, "p", "three", loaded)).toMatchObject({ kind: "saved" });
    expect(await load(openPage(profile), "p")).toMatchObject({ text: "three", fellBack: false });
  });

  test("says that no copy can be read where the browser reads neither, and keeps them", async () => {
    const profile = makeProfile();
    const base = await savedBase(openPage(profile), "p", "one", NO_BASE);
    await savedBase(openPage(profile), "p", "two", base);
    const next = openPage(profile, { plans: withUnreadable(profile.plans(), (key) => /\/[ab]$/.test(key)) });
    expect(await next.load("p")).toEqual({ ok: false, error: { code: "unreadable" } });
    expect((await load(openPage(profile), "p")).text).toBe("two");
  });

  test.each([
    ["reads as nothing", (profile: Profile) => damage(profile, "plan/p/b", () => null)],
    ["is gone", (profile: Profile) => removed(profile, "plan/p/b")],
  ])("says so where the newest copy %s and the one before it is shown", async (_how, harm) => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    await savedBase(store, "p", "two", base);
    await harm(profile);
    expect(await load(openPage(profile), "p")).toMatchObject({ text: "one", fellBack: true });
  });

  test("still lists a plan whose copies are both gone, and says that it is gone", async () => {
    const profile = makeProfile();
    await savedBase(openPage(profile), "p", "one", NO_BASE);
    await removed(profile, "plan/p/a");
    expect(await list(openPage(profile))).toMatchObject([{ id: "p", name: "Plan" }]);
    expect(await openPage(profile).load("p")).toEqual({ ok: false, error: { code: "missing" } });
  });

  test("lists the other earlier versions where one can't be read, and keeps new ones", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    for (const text of ["one", "two"]) {
      await store.snapshot("p", "by-hand", plan(text));
      profile.clock.advance(1000);
    }
    const first = await store.snapshots("p");
    const bad = first.ok ? first.value[0]!.key : "";
    const next = openPage(profile, { snapshots: withUnreadable(profile.snapshots(), (key) => key === bad) });
    expect((await next.snapshot("p", "by-hand", plan("three"))).ok).toBe(true);
    const listed = await next.snapshots("p");
    expect(listed.ok && listed.value.map(({ checksum }) => checksum)).toEqual(
      ["three", "one"].map(checksumOf),
    );
    expect(await next.loadSnapshot(bad)).toEqual({ ok: true, value: undefined });
  });

  test("deletes a plan on a full disk, as the page advises, for a while and for ever", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    const second = await savedBase(store, "p", "two", base);
    const full = openPage(profile, { plans: withoutRoom(profile.plans()) });
    expect(await full.save("p", plan("three, longer"), second, { edit: 3 })).toMatchObject({
      ok: false,
      error: { code: "quota" },
    });
    expect((await full.trash("p")).ok).toBe(true);
    expect(await list(full)).toMatchObject([{ id: "p", trashedAt: expect.any(String) as string }]);
    expect((await load(full, "p")).text).toBe("two");
    expect((await full.purge("p")).ok).toBe(true);
    expect(await list(full)).toEqual([]);
  });
});
