import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeAutosave } from "../../src/storage/autosave.ts";
import type { Autosave } from "../../src/storage/autosave.ts";
import { takeTabLease } from "../../src/storage/tabs.ts";
import type { Role, TabLease, LeaseEvents } from "../../src/storage/tabs.ts";
import type { LockPort } from "../../src/storage/tabLock.ts";
import type { ChannelPort } from "../../src/storage/tabMessages.ts";
import { atOnce, makeBus, makeLocks } from "./fakeTabs.ts";
import { repeats } from "../support/repeats.ts";
import { makeFakeClock, memoryProfile, openPage, settle } from "./support.ts";
import type { FakeClock, Profile } from "./support.ts";

const fail = () => {
  throw new Error("nothing is to be told");
};

type Told = { readonly kind: string; readonly value?: unknown };

async function sit(
  world: {
    readonly locks: LockPort | undefined;
    readonly open: () => ChannelPort;
    readonly clock: FakeClock;
  },
  schemaVersion = 1,
  more: Partial<LeaseEvents> = {},
): Promise<{ seat: TabLease; told: Told[] }> {
  const told: Told[] = [];
  const seat = await takeTabLease(
    "p",
    {
      onRole: (value) => told.push({ kind: "role", value }),
      onSaved: (value) => told.push({ kind: "saved", value }),
      onTaken: () => told.push({ kind: "taken" }),
      onNewer: (value) => told.push({ kind: "newer", value }),
      flush: () => Promise.resolve(),
      ...more,
    },
    { locks: world.locks, channel: world.open(), clock: world.clock, schemaVersion },
  );
  return { seat, told };
}
const makeWorld = () => ({ locks: makeLocks(), open: makeBus(atOnce), clock: makeFakeClock() });

describe("a plan that is open in several tabs", () => {
  test("has one writer; the others read and hear what is saved", async () => {
    const world = makeWorld();
    const first = await sit(world);
    const second = await sit(world);
    expect([first.seat.role(), second.seat.role()]).toEqual<Role[]>(["writer", "reader"]);
    first.seat.saved(7);
    await settle();
    expect(second.told).toEqual([{ kind: "saved", value: 7 }]);
  });

  test("is free for the next tab when its writer is closed", async () => {
    const world = makeWorld();
    (await sit(world)).seat.leave();
    await settle();
    expect((await sit(world)).seat.role()).toBe("writer");
  });

  test("goes to a tab that follows as soon as its writer is closed", async () => {
    const world = makeWorld();
    const first = await sit(world);
    const [second, third] = [await sit(world), await sit(world)];
    first.seat.leave();
    await settle();
    expect([second.seat.role(), third.seat.role()]).toEqual<Role[]>(["writer", "reader"]);
    expect(second.told).toEqual([{ kind: "role", value: "writer" }]);
    second.seat.leave();
    await settle();
    expect(third.seat.role()).toBe("writer");
  });

  test("goes to the tab that asked, whoever stood in line before it", async () => {
    const world = makeWorld();
    const first = await sit(world);
    const [second, third] = [await sit(world), await sit(world)];
    await third.seat.takeOver();
    await settle();
    expect([first, second, third].map(({ seat }) => seat.role())).toEqual<Role[]>([
      "reader",
      "reader",
      "writer",
    ]);
    expect(second.told).toEqual([]);
    world.clock.advance(10_000);
    third.seat.leave();
    await settle();
    expect([first.seat.role(), second.seat.role()]).toContain("writer");
  });

  test("is its writer's again when that tab is loaded anew, although another followed", async () => {
    const world = makeWorld();
    (await sit(world)).seat.leave();
    const follower = await sit(world);
    await settle();
    const again = await takeTabLease(
      "p",
      { onRole: fail, onSaved: fail, onTaken: fail, onNewer: fail, flush: () => Promise.resolve() },
      { ...world, channel: world.open(), schemaVersion: 1, claims: true },
    );
    expect([follower.seat.role(), again.role()]).toEqual<Role[]>(["reader", "writer"]);
  });

  test("is not taken by a follower of an older program, nor by one that sleeps or has gone", async () => {
    const world = makeWorld();
    const first = await sit(world, 2);
    const [old, sleeper, gone, last] = [
      await sit(world, 1),
      await sit(world, 2),
      await sit(world, 2),
      await sit(world, 2),
    ];
    sleeper.seat.sleep();
    gone.seat.leave();
    await settle();
    first.seat.leave();
    await settle();
    expect([old, sleeper, gone, last].map(({ seat }) => seat.role())).toEqual<Role[]>([
      "reader",
      "reader",
      "reader",
      "writer",
    ]);
  });

  test("is read again by a follower that slept: it has not heard what was saved", async () => {
    const world = makeWorld();
    await sit(world);
    const second = await sit(world);
    second.seat.sleep();
    await second.seat.wake();
    expect(second.told).toEqual([{ kind: "role", value: "reader" }]);
  });

  test("is handed over when asked, after the writer has saved", async () => {
    const world = makeWorld();
    const order: string[] = [];
    const first = await sit(world, 1, {
      flush: async () => {
        await settle();
        order.push("flushed");
      },
      onRole: (role) => order.push(`first ${role}`),
    });
    const second = await sit(world, 1, { onRole: (role) => order.push(`second ${role}`) });
    await second.seat.takeOver();
    expect(order).toEqual(["flushed", "first reader", "second writer"]);
    expect(first.seat.role()).toBe("reader");
  });

  test("is taken after 2 s from a tab that does not answer, which keeps its edits as a copy", async () => {
    const world = makeWorld();
    const first = await sit(world, 1, { flush: () => new Promise(() => undefined) });
    const second = await sit(world);
    const taken = second.seat.takeOver();
    await settle();
    world.clock.advance(1_999);
    await settle();
    expect(second.seat.role()).toBe("reader");
    world.clock.advance(1);
    await taken;
    await settle();
    expect(second.seat.role()).toBe("writer");
    expect(first.told).toEqual([{ kind: "role", value: "reader" }, { kind: "taken" }]);
  });

  test("is the sleeping tab's again when it wakes, and it reads again first", async () => {
    const world = makeWorld();
    const first = await sit(world);
    first.seat.sleep();
    await settle();
    await first.seat.wake();
    expect(first.told).toEqual([{ kind: "role", value: "writer" }]);
  });

  test("is not the sleeping tab's any more when another has taken it", async () => {
    const world = makeWorld();
    const first = await sit(world);
    first.seat.sleep();
    await settle();
    const second = await sit(world);
    await first.seat.wake();
    expect([first.seat.role(), second.seat.role()]).toEqual<Role[]>(["reader", "writer"]);
    expect(first.told).toEqual([{ kind: "role", value: "reader" }]);
  });

  test("is not written by an older program once a newer one is open, whichever came first", async () => {
    const world = makeWorld();
    const old = await sit(world, 1);
    await sit(world, 2);
    await settle();
    const older = await sit(world, 1);
    await settle();
    expect(old.seat.role()).toBe("reader");
    expect(old.told).toContainEqual({ kind: "newer", value: 2 });
    expect(older.seat.role()).toBe("reader");
    expect(older.told).toContainEqual({ kind: "newer", value: 2 });
  });

  test("may be written by every tab where the browser has no locks: revisions guard it", async () => {
    const world = { ...makeWorld(), locks: undefined };
    expect((await sit(world)).seat.role()).toBe("writer");
    expect((await sit(world)).seat.role()).toBe("writer");
  });

  test("passes over messages that are not ours", async () => {
    const world = makeWorld();
    const first = await sit(world);
    for (const message of [
      null,
      7,
      "x",
      {},
      { kind: "saved", id: "p" },
      { kind: "asks", id: "q", schemaVersion: 1 },
    ]) {
      world.open().post(message);
    }
    await settle();
    expect(first.told).toEqual([]);
    expect(first.seat.role()).toBe("writer");
  });
});

/** A tab as the program runs it: it edits while it is the writer, and reads again when it becomes it. */
async function openTab(profile: Profile, locks: LockPort | undefined, channel: ChannelPort) {
  const store = openPage(profile);
  let autosave: Autosave | undefined;
  let text = "";
  const copyName = (name: string) => `${name} (copy)`;

  async function begin(): Promise<void> {
    const loaded = await store.load("p");
    const found = loaded.ok ? loaded.value : { rev: 0, checksum: "", text: "", savedAt: undefined };
    text = found.text;
    autosave = makeAutosave({
      store,
      clock: profile.clock,
      id: "p",
      base: found,
      savedAt: found.savedAt,
      copyName,
      onState: () => undefined,
      onEvent: () => undefined,
    });
  }
  async function end(): Promise<void> {
    const ending = autosave;
    autosave = undefined;
    await ending?.handOver();
  }
  const seat = await takeTabLease(
    "p",
    {
      onRole: (role) => void (role === "writer" ? begin() : end()),
      onSaved: () => undefined,
      onTaken: () => void end(),
      onNewer: () => undefined,
      flush: async () => {
        await autosave?.flush();
        await end();
      },
    },
    { locks, channel, clock: profile.clock, schemaVersion: 1 },
  );
  if (seat.role() === "writer") await begin();
  return {
    seat,
    edit: (mark: string): boolean => {
      if (autosave === undefined) return false;
      text += mark;
      const now = text;
      autosave.changed(() => ({ name: "Plan", text: now }));
      return true;
    },
    close: async () => {
      await autosave?.flush();
      autosave?.stop();
      seat.leave();
    },
  };
}

describe("tabs that edit and take over from each other", () => {
  const step = fc.record({
    tab: fc.nat({ max: 2 }),
    act: fc.constantFrom("edit", "edit", "take", "wait", "sleep", "wake"),
    deliveries: fc.nat({ max: 3 }),
  });

  test.each([["with locks"], ["without locks"]])(
    "lose no edit, whenever messages arrive, %s",
    async (how) => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 14 }), async (scheduler, steps) => {
          const profile = memoryProfile();
          const locks = how === "with locks" ? makeLocks() : undefined;
          const open = makeBus((call) => void scheduler.schedule(Promise.resolve()).then(call));
          const tabs = [];
          for (let i = 0; i < 3; i += 1) tabs.push(await openTab(profile, locks, open()));
          const made: string[] = [];
          for (const { tab, act, deliveries } of steps) {
            const at = tabs[tab]!;
            const mark = `<${String(made.length)}>`;
            if (act === "edit" && at.edit(mark)) made.push(mark);
            if (act === "take") void at.seat.takeOver();
            if (act === "wait") profile.clock.advance(900);
            if (act === "sleep") at.seat.sleep();
            if (act === "wake") void at.seat.wake();
            for (let i = 0; i < deliveries && scheduler.count() > 0; i += 1) await scheduler.waitOne();
            await settle();
          }
          for (const tab of tabs) await tab.close();
          const listed = await openPage(profile).list();
          const texts: string[] = [];
          for (const { id } of listed.ok ? listed.value : []) {
            const loaded = await openPage(profile).load(id);
            if (loaded.ok) texts.push(loaded.value.text);
          }
          const all = texts.join("\n");
          expect(made.filter((mark) => !all.includes(mark))).toEqual([]);
        }),
        { numRuns: repeats(40, 1_000) },
      );
    },
  );
});
