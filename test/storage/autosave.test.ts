import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeAutosave } from "../../src/storage/autosave.ts";
import type { SaveEvent } from "../../src/storage/autosave.ts";
import type { SaveState } from "../../src/model/saveState.ts";
import { makeMemoryStore } from "../../src/storage/memoryStore.ts";
import type { Base, PlanStore, PlanText } from "../../src/storage/planStore.ts";
import { NO_BASE } from "../../src/storage/planStore.ts";
import { repeats } from "../support/repeats.ts";
import { makeFakeClock, makeFaulty, memoryProfile, openPage, settle } from "./support.ts";
import type { Profile } from "./support.ts";

const plan = (text: string): PlanText => ({ name: "Plan", text });
const copyName = (name: string) => `${name} (copy)`;

function start(profile: Profile, store: PlanStore, base: Base = NO_BASE, savedAt?: string) {
  const states: SaveState[] = [];
  const events: SaveEvent[] = [];
  const autosave = makeAutosave({
    store,
    clock: profile.clock,
    id: "p",
    base,
    savedAt,
    copyName,
    onState: (state) => states.push(state),
    onEvent: (event) => events.push(event),
  });
  return {
    autosave,
    states,
    events,
    edit: (text: string) => {
      autosave.changed(() => plan(text));
    },
  };
}
async function stored(profile: Profile, id = "p"): Promise<string | undefined> {
  const loaded = await openPage(profile).load(id, "follow");
  return loaded.ok ? loaded.value.text : undefined;
}

describe("autosave", () => {
  test("saves 300 ms after an edit and says saved only then", async () => {
    const profile = memoryProfile();
    const { autosave, states, edit } = start(profile, openPage(profile));
    edit("one");
    profile.clock.advance(299);
    await settle();
    expect(await stored(profile)).toBeUndefined();
    expect(autosave.state().kind).toBe("saving");
    profile.clock.advance(1);
    await settle();
    expect(await stored(profile)).toBe("one");
    expect(states.map(({ kind }) => kind)).toEqual(["saving", "saved"]);
  });

  test("saves every 2 s under steady typing", async () => {
    const profile = memoryProfile();
    const { edit } = start(profile, openPage(profile));
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 45; i += 1) {
      edit(String(i));
      profile.clock.advance(100);
      await settle();
      seen.push(await stored(profile));
    }
    expect(seen[18]).toBeUndefined();
    expect(seen[19]).toBe("19");
    expect(seen[44]).toBe("39");
  });

  test("writes the newest edit after the write that is under way, and no older one again", async () => {
    const profile = memoryProfile();
    const store = openPage(profile);
    const saved: string[] = [];
    const watched: PlanStore = {
      ...store,
      save: (id, text, base, how) => {
        saved.push(text.text);
        return store.save(id, text, base, how);
      },
    };
    const { edit, autosave } = start(profile, watched);
    edit("one");
    const flushed = autosave.flush();
    edit("two");
    edit("three");
    await flushed;
    expect(saved).toEqual(["one", "three"]);
    expect(await stored(profile)).toBe("three");
    expect(autosave.state().kind).toBe("saved");
  });

  test("writes a plan again that was cleared from the browser while nobody edited it", async () => {
    const profile = memoryProfile();
    const { autosave, states, events, edit } = start(profile, openPage(profile));
    edit("one");
    await autosave.flush();
    await autosave.confirm();
    expect(states.map(({ kind }) => kind)).toEqual(["saving", "saved"]);
    await profile.clear();
    await autosave.confirm();
    expect(autosave.state().kind).toBe("saving");
    profile.clock.advance(300);
    await settle();
    expect(await stored(profile)).toBe("one");
    expect(autosave.state().kind).toBe("saved");
    expect(events.at(-1)).toEqual({ kind: "written-again", id: "p" });
  });

  test("says that it is not saved, why, and tries again", async () => {
    const profile = memoryProfile();
    const faulty = makeFaulty(profile.plans(), "fail", 1);
    const { autosave, edit } = start(profile, openPage(profile, { plans: faulty.database }));
    edit("one");
    await autosave.flush();
    expect(autosave.state()).toMatchObject({ kind: "unsaved", reason: "failed" });
    profile.clock.advance(5_000);
    await settle();
    expect(autosave.state().kind).toBe("saved");
    expect(await stored(profile)).toBe("one");
  });

  test("counts a write that gives no answer as not saved", async () => {
    const profile = memoryProfile();
    const faulty = makeFaulty(profile.plans(), "hang", 1);
    const { autosave, edit } = start(profile, openPage(profile, { plans: faulty.database }));
    edit("one");
    void autosave.flush();
    await settle();
    expect(autosave.state().kind).toBe("saving");
    profile.clock.advance(15_000);
    await settle();
    expect(autosave.state()).toMatchObject({ kind: "unsaved", reason: "timeout" });
  });

  test("has the last edit in the journal at once, and after leaving in the database too", async () => {
    const profile = memoryProfile();
    const store = openPage(profile);
    const { edit } = start(profile, store);
    edit("one");
    expect(await openPage(profile).load("p")).toMatchObject({
      ok: true,
      value: { text: "one", recovered: true },
    });
    const other = memoryProfile();
    const leaving = start(other, openPage(other));
    leaving.edit("two");
    leaving.autosave.leave();
    other.storage.removeItem("ubm-planner/journal/p");
    await settle();
    expect(await openPage(other).load("p")).toMatchObject({ ok: true, value: { text: "two" } });
  });

  test("keeps a plan that is too large for the journal out of it, and its older edit too", async () => {
    const profile = memoryProfile();
    const { edit } = start(profile, openPage(profile));
    edit("small");
    edit("x".repeat(200_001));
    expect(profile.storage.getItem("ubm-planner/journal/p")).toBeNull();
  });

  test("goes on in a copy where another page has saved, and overwrites nothing", async () => {
    const profile = memoryProfile();
    const base = await openPage(profile).save("p", plan("one"), NO_BASE, { edit: 1 });
    if (!base.ok || base.value.kind !== "saved") throw new Error("not saved");
    const mine = start(profile, openPage(profile), base.value.base, base.value.savedAt);
    await openPage(profile).save("p", plan("theirs"), base.value.base, { edit: 1 });
    mine.edit("mine");
    await mine.autosave.flush();
    const [event] = mine.events;
    if (event?.kind !== "copied") throw new Error("no copy");
    expect(event).toMatchObject({ id: "p", plan: { name: "Plan (copy)", text: "mine" } });
    expect(await stored(profile)).toBe("theirs");
    expect(await stored(profile, event.copyId)).toBe("mine");
    mine.edit("mine again");
    await mine.autosave.flush();
    expect(await stored(profile, event.copyId)).toBe("mine again");
    expect(await stored(profile)).toBe("theirs");
  });

  test("writes the plan again from memory when the site's data was cleared, and tells", async () => {
    const profile = memoryProfile();
    const { autosave, edit, events } = start(profile, openPage(profile));
    edit("one");
    await autosave.flush();
    await profile.clear();
    edit("two");
    await autosave.flush();
    expect(events.map(({ kind }) => kind)).toEqual(["saved", "saved", "written-again"]);
    expect(await stored(profile)).toBe("two");
  });

  test("stops writing over a newer program and says so", async () => {
    const profile = memoryProfile();
    await openPage(profile, { schemaVersion: 2 }).save("p", plan("newer"), NO_BASE, { edit: 1 });
    const { autosave, edit } = start(profile, openPage(profile));
    edit("old");
    await autosave.flush();
    expect(autosave.state()).toEqual({ kind: "unsaved", reason: "newer-program" });
    profile.clock.advance(60_000);
    await settle();
    expect(await stored(profile)).toBeUndefined();
  });

  test("keeps an unsaved edit as a plan of its own when another tab takes over", async () => {
    const profile = memoryProfile();
    const { autosave, edit } = start(profile, openPage(profile));
    edit("one");
    await autosave.flush();
    edit("two");
    const copy = await autosave.handOver();
    expect(await stored(profile, copy)).toBe("two");
    expect(await stored(profile)).toBe("one");
    edit("ignored");
    await autosave.flush();
    expect(await stored(profile)).toBe("one");
  });

  test("makes no copy of an edit that the tab which took over has saved already", async () => {
    const profile = memoryProfile();
    const { autosave, edit } = start(profile, openPage(profile));
    edit("one");
    await autosave.flush();
    edit("two");
    // The other tab opens the plan with the last edit of this one over it, and saves that.
    const other = openPage(profile);
    const loaded = await other.load("p");
    expect(loaded).toMatchObject({ ok: true, value: { text: "two", recovered: true } });
    if (loaded.ok) await other.save("p", plan("two"), loaded.value, { edit: 1 });
    expect(await autosave.handOver()).toBeUndefined();
    const listed = await openPage(profile).list();
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(["p"]);
    expect(await stored(profile)).toBe("two");
  });

  test("keeps earlier versions also after the clock was put back", async () => {
    const profile = memoryProfile();
    const store = openPage(profile);
    const { autosave, edit } = start(profile, store);
    profile.clock.advance(-24 * 3_600_000);
    edit("one");
    await autosave.flush();
    const snapshots = await store.snapshots("p");
    expect(snapshots.ok && snapshots.value.length).toBe(1);
  });

  test("has nothing to keep when all was saved before the other tab took over", async () => {
    const profile = memoryProfile();
    const { autosave, edit } = start(profile, openPage(profile));
    edit("one");
    void autosave.flush();
    expect(await autosave.handOver()).toBeUndefined();
    expect(await stored(profile)).toBe("one");
  });

  test("says that a plan is in memory only where the browser keeps nothing", async () => {
    const profile = memoryProfile();
    const store = makeMemoryStore({
      clock: makeFakeClock(),
      writer: "w",
      appVersion: "0",
      schemaVersion: 1,
      newId: () => "n",
      isPlan: () => true,
      copyName,
    });
    const { autosave, edit } = start(profile, store);
    edit("one");
    await autosave.flush();
    expect(autosave.state()).toEqual({ kind: "memory-only" });
    expect(await store.load("p")).toMatchObject({ ok: true, value: { text: "one" } });
  });

  test("keeps an earlier version every ten minutes of change", async () => {
    const profile = memoryProfile();
    const store = openPage(profile);
    const { autosave, edit } = start(profile, store);
    for (let minute = 0; minute <= 25; minute += 1) {
      edit(`at ${String(minute)}`);
      await autosave.flush();
      profile.clock.advance(60_000);
    }
    const snapshots = await store.snapshots("p");
    expect(snapshots.ok && snapshots.value.length).toBe(2);
  });

  test("after a page's end at any moment, the next page has what was acknowledged or newer", async () => {
    const step = fc.oneof(
      fc.constant("edit" as const),
      fc.constant("flush" as const),
      fc.constant("leave" as const),
      fc.integer({ min: 1, max: 3_000 }),
    );
    const scene = fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 12 }),
      kind: fc.constantFrom("fail" as const, "hang" as const, "abort" as const, "late" as const),
      nth: fc.integer({ min: 1, max: 20 }),
      journal: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(scene, async ({ steps, kind, nth, journal }) => {
        const profile = memoryProfile();
        const faulty = makeFaulty(profile.plans(), kind, nth);
        const { autosave, edit } = start(profile, openPage(profile, { plans: faulty.database }));
        let edits = 0;
        let acknowledged = 0;
        const look = async () => {
          await settle();
          if (autosave.state().kind === "saved") acknowledged = edits;
        };
        for (const each of steps) {
          if (each === "edit") edit(String((edits += 1)));
          else if (each === "flush") void autosave.flush();
          else if (each === "leave") autosave.leave();
          else profile.clock.advance(each);
          await look();
        }
        autosave.stop();
        profile.reopen();
        const storage = journal ? profile.storage : { getItem: () => null, setItem() {}, removeItem() {} };
        const loaded = await openPage(profile, { storage }).load("p");
        const found = loaded.ok ? Number(loaded.value.text) : 0;
        expect(found).toBeGreaterThanOrEqual(journal ? edits : acknowledged);
        expect(found).toBeLessThanOrEqual(edits);
      }),
      { numRuns: repeats(60, 2_000) },
    );
  });
});
