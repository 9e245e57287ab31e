import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/model/plan.ts";
import { NO_BASE } from "../../src/storage/planStore.ts";
import { indexedProfile, makeFaulty, memoryProfile, openPage, settle } from "./support.ts";
import { damage, list, load, plan, save, savedBase } from "./savedPlans.ts";
import type { FaultKind } from "./support.ts";

describe.each([
  ["memory", memoryProfile],
  ["IndexedDB", indexedProfile],
])("a plan store over %s", (_name, makeProfile) => {
  test("gives back what was saved to the next page", async () => {
    const profile = makeProfile();
    await savedBase(openPage(profile), "p", "one", NO_BASE);
    expect(await load(openPage(profile), "p")).toMatchObject({
      name: "Plan",
      text: "one",
      rev: 1,
      fellBack: false,
      recovered: false,
      copies: [],
    });
  });

  test("says that a plan is missing", async () => {
    expect(await openPage(makeProfile()).load("p")).toEqual({ ok: false, error: { code: "missing" } });
  });

  test("lists plans, the last saved first, and adds new ones", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    await savedBase(store, "p", "one", NO_BASE);
    profile.clock.advance(1000);
    const added = await store.add({ name: "Second", text: "two" });
    expect(added.ok).toBe(true);
    expect((await list(openPage(profile))).map(({ name }) => name)).toEqual(["Second", "Plan"]);
  });

  test("refuses to write over what another page saved since, and keeps that", async () => {
    const profile = makeProfile();
    const [first, second] = [openPage(profile), openPage(profile)];
    const base = await savedBase(first, "p", "one", NO_BASE);
    await savedBase(second, "p", "two", base);
    expect(await save(first, "p", "three", base)).toEqual({ kind: "conflict", rev: 2 });
    expect((await load(openPage(profile), "p")).text).toBe("two");
  });

  test("lets a page go on from a write of its own of which it did not hear", async () => {
    const store = openPage(makeProfile());
    const base = await savedBase(store, "p", "one", NO_BASE);
    await savedBase(store, "p", "two", base);
    expect(await save(store, "p", "three", base)).toMatchObject({ kind: "saved", base: { rev: 3 } });
  });

  test("tells when what was saved is gone, and writes it again when told to", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    await profile.clear();
    expect(await save(store, "p", "two", base)).toEqual({ kind: "lost" });
    const again = await store.save("p", plan("two"), base, { edit: 2, recreate: true });
    expect(again).toMatchObject({ ok: true, value: { kind: "saved", base: { rev: 2 } } });
    expect((await load(openPage(profile), "p")).text).toBe("two");
  });

  test("falls back to the copy before a damaged one, says so, and keeps the damaged one aside", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    await savedBase(store, "p", "two", base);
    await damage(profile, "plan/p/b", (raw) => ({ ...(raw as object), data: "tw" }));
    expect(await load(openPage(profile), "p")).toMatchObject({ text: "one", rev: 1, fellBack: true });
    const kept = await profile.plans().read((tx) => tx.keys("quarantine/p/"));
    expect(kept).toMatchObject({ ok: true, value: [expect.stringContaining("quarantine/p/b-")] });
    const next = openPage(profile);
    const loaded = await load(next, "p");
    expect(loaded.fellBack).toBe(false);
    expect(await save(next, "p", "three", loaded)).toMatchObject({ kind: "saved", base: { rev: 2 } });
  });

  test("falls back where the newest copy is whole but no plan", async () => {
    const profile = makeProfile();
    // Of a program that took for a plan what this one does not.
    const store = openPage(profile, { isPlan: () => true });
    const base = await savedBase(store, "p", "one", NO_BASE);
    await savedBase(store, "p", "broken two", base);
    expect(await load(openPage(profile), "p")).toMatchObject({ text: "one", fellBack: true });
  });

  test("says where a copy is whole but no plan, and there is no other", async () => {
    const profile = makeProfile();
    await savedBase(openPage(profile, { isPlan: () => true }), "p", "broken", NO_BASE);
    const loaded = await openPage(profile).load("p");
    expect(loaded).toEqual({ ok: false, error: { code: "faulty", text: "broken" } });
  });

  test.each([
    ["that is no plan", "broken", "not-readable"],
    ["that is larger than a plan's file may be", "å".repeat(LIMITS.fileBytes / 2 + 1), "too-large"],
  ])("saves nothing %s: it could not be read again", async (_what, text, code) => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    expect(await store.save("p", plan(text), base, { edit: 2 })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(await store.add(plan(text))).toMatchObject({ ok: false, error: { code } });
    expect((await load(openPage(profile), "p")).text).toBe("one");
  });

  test("leaves copies alone when none is whole, and says so", async () => {
    const profile = makeProfile();
    await savedBase(openPage(profile), "p", "one", NO_BASE);
    await damage(profile, "plan/p/a", () => "rubbish");
    expect(await openPage(profile).load("p")).toEqual({ ok: false, error: { code: "unreadable" } });
    const raw = await profile.plans().read((tx) => tx.get("plan/p/a"));
    expect(raw).toEqual({ ok: true, value: "rubbish" });
  });

  test("makes up a lost or damaged index from the records", async () => {
    const profile = makeProfile();
    await savedBase(openPage(profile), "p", "one", NO_BASE);
    await damage(profile, "index/p", () => 7);
    expect(await list(openPage(profile))).toMatchObject([{ id: "p", name: "Plan", rev: 1 }]);
  });

  test("neither opens nor overwrites what a newer program saved", async () => {
    const profile = makeProfile();
    const base = await savedBase(openPage(profile), "p", "one", NO_BASE);
    await savedBase(openPage(profile, { schemaVersion: 2 }), "p", "two", base);
    const old = openPage(profile);
    expect(await old.load("p")).toEqual({ ok: false, error: { code: "newer", schemaVersion: 2 } });
    expect(await save(old, "p", "three", base)).toEqual({ kind: "newer", schemaVersion: 2 });
  });

  test("finds the edit that was handed over as the page was left", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    store.saveAtExit("p", plan("two"), base, 2);
    await settle();
    const next = openPage(profile);
    const loaded = await load(next, "p");
    expect(loaded).toMatchObject({ text: "two", rev: 1, recovered: true });
    await savedBase(next, "p", loaded.text, loaded);
    next.clearJournal("p");
    expect(await load(openPage(profile), "p")).toMatchObject({ text: "two", recovered: false });
  });

  test("finds it in the journal alone, and in the database alone", async () => {
    for (const lost of ["journal", "database"]) {
      const profile = makeProfile();
      const store = openPage(profile);
      const base = await savedBase(store, "p", "one", NO_BASE);
      if (lost === "journal") {
        store.saveAtExit("p", plan("two"), base, 2);
        store.clearJournal("p");
      } else {
        store.journal("p", plan("two"), base, 2);
      }
      await settle();
      expect(await load(openPage(profile), "p")).toMatchObject({ text: "two", recovered: true });
    }
  });

  test("lists and opens a new plan that was left before its first save", async () => {
    const profile = makeProfile();
    openPage(profile).journal("p", plan("one"), NO_BASE, 1);
    const next = openPage(profile);
    expect(await list(next)).toMatchObject([{ id: "p", name: "Plan", rev: 0 }]);
    expect(await load(next, "p")).toMatchObject({ text: "one", rev: 0, recovered: true });
  });

  test("takes no edit from the journal that was saved after all", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE, 1);
    store.journal("p", plan("two"), base, 2);
    await savedBase(store, "p", "three", base, 3);
    expect(await load(openPage(profile), "p")).toMatchObject({ text: "three", recovered: false, copies: [] });
  });

  test("makes a plan of its own of an edit that another page had overtaken", async () => {
    const profile = makeProfile();
    const [first, second] = [openPage(profile), openPage(profile)];
    const base = await savedBase(first, "p", "one", NO_BASE);
    first.journal("p", plan("mine"), base, 2);
    await savedBase(second, "p", "theirs", base);
    const next = openPage(profile);
    const loaded = await load(next, "p");
    expect(loaded).toMatchObject({ text: "theirs", recovered: false });
    expect(loaded.copies).toHaveLength(1);
    expect(await load(next, loaded.copies[0]!)).toMatchObject({ name: "Plan (copy)", text: "mine" });
    expect((await load(openPage(profile), "p")).copies).toEqual([]);
  });

  test("shows a follower what is saved and leaves the writer's journal alone", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    const base = await savedBase(store, "p", "one", NO_BASE);
    store.saveAtExit("p", plan("two"), base, 2);
    await settle();
    const follower = await openPage(profile).load("p", "follow");
    expect(follower).toMatchObject({ ok: true, value: { text: "one", recovered: false } });
    expect(await load(openPage(profile), "p")).toMatchObject({ text: "two", recovered: true });
  });

  test("keeps deleted plans for 30 days and a day on which that is seen, from where they come back", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    await savedBase(store, "p", "one", NO_BASE);
    await savedBase(store, "q", "two", NO_BASE);
    await store.trash("p");
    await store.trash("q");
    expect((await list(openPage(profile))).every(({ trashedAt }) => trashedAt !== undefined)).toBe(true);
    await store.restore("q");
    profile.clock.advance(30 * 24 * 3600_000);
    expect(await store.purgeExpired()).toEqual({ ok: true, value: 0 });
    profile.clock.advance(1);
    expect(await store.purgeExpired()).toEqual({ ok: true, value: 0 });
    profile.clock.advance(24 * 3600_000);
    expect(await openPage(profile).purgeExpired()).toEqual({ ok: true, value: 1 });
    expect(await list(openPage(profile))).toMatchObject([{ id: "q" }]);
    expect((await list(store))[0]).not.toHaveProperty("trashedAt");
  });

  test("loses no deleted plan to a clock that was a year ahead for once", async () => {
    const YEAR = 365 * 24 * 3600_000;
    const profile = makeProfile();
    const store = openPage(profile);
    await savedBase(store, "p", "one", NO_BASE);
    await store.trash("p");
    profile.clock.advance(YEAR);
    expect(await store.purgeExpired()).toEqual({ ok: true, value: 0 });
    profile.clock.advance(-YEAR);
    expect(await store.purgeExpired()).toEqual({ ok: true, value: 0 });
    // Once more, later than the first time: what was seen then counts for nothing.
    profile.clock.advance(YEAR + 48 * 3600_000);
    expect(await store.purgeExpired()).toEqual({ ok: true, value: 0 });
    expect(await list(openPage(profile))).toHaveLength(1);
  });

  test("keeps earlier versions, the newest first, and none twice in a row", async () => {
    const profile = makeProfile();
    const store = openPage(profile);
    await store.snapshot("p", "timer", plan("one"));
    await store.snapshot("p", "timer", plan("one"));
    profile.clock.advance(1000);
    await store.snapshot("p", "overwrite", plan("two"));
    const snapshots = await openPage(profile).snapshots("p");
    expect(snapshots).toMatchObject({ ok: true, value: [{ reason: "overwrite" }, { reason: "timer" }] });
    const key = snapshots.ok ? snapshots.value[1]!.key : "";
    expect(await store.loadSnapshot(key)).toEqual({ ok: true, value: plan("one") });
    await store.purge("p");
    expect(await store.snapshots("p")).toEqual({ ok: true, value: [] });
  });

  describe.each<FaultKind>(["fail", "hang", "abort", "late"])(
    "with an operation that goes wrong (%s)",
    (kind) => {
      test("never gives back what is older than acknowledged, whichever operation it is", async () => {
        for (let nth = 1; ; nth += 1) {
          const profile = makeProfile();
          const texts = ["one", "two", "three", "four"];
          const faulty = makeFaulty(profile.plans(), kind, nth);
          const store = openPage(profile, { plans: faulty.database });
          const acknowledged: number[] = [];
          const work = async () => {
            let base = NO_BASE;
            for (const [index, text] of texts.entries()) {
              store.journal("p", plan(text), base, index + 1);
              const result = await store.save("p", plan(text), base, { edit: index + 1 });
              if (!result.ok || result.value.kind !== "saved") continue;
              base = result.value.base;
              acknowledged.push(index);
            }
          };
          const ended = work();
          if (kind === "hang") await Promise.race([ended, settle()]);
          else await ended;
          if (faulty.operations() < nth) {
            expect(nth).toBeGreaterThan(4);
            expect(acknowledged).toEqual([0, 1, 2, 3]);
            return;
          }
          profile.reopen();
          for (const storage of [profile.storage, { getItem: () => null, setItem() {}, removeItem() {} }]) {
            const next = openPage(profile, { storage });
            const loaded = await next.load("p");
            const last = acknowledged.at(-1);
            if (!loaded.ok) {
              expect(loaded.error.code).toBe("missing");
              expect(last).toBeUndefined();
              continue;
            }
            expect(texts.indexOf(loaded.value.text)).toBeGreaterThanOrEqual(last ?? 0);
            expect(loaded.value.fellBack).toBe(false);
          }
        }
      });
    },
  );
});
