import { expect, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import { PLAN_VERSION } from "../../src/model/plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { makePlanLibrary } from "../../src/page/planLibrary.ts";
import type { PagePlans } from "../../src/page/planLibrary.ts";

import type { SaveState } from "../../src/model/saveState.ts";
import { StorageRefused } from "../../src/state/planLibrary.ts";
import type { Opened, SaverEvents } from "../../src/state/planLibrary.ts";
import type { Database } from "../../src/storage/database.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { makeOpeningMark } from "../../src/storage/openingMark.ts";
import { atOnce, makeBus, makeLocks } from "../storage/fakeTabs.ts";
import { makeTextStorage, memoryProfile, openPage, settle, withoutRoom } from "../storage/support.ts";

const PLAN = newPlan("blank", { language: "en", start: "2027-01" });
const named = (name: string): Plan => ({ ...PLAN, name });

/** What a page is told of its plan, in order. */
type Told = readonly [what: string, value?: unknown];

/** A browser in which tabs are opened that share what is kept, its locks and its channel. */
function openBrowser() {
  const profile = memoryProfile();
  const locks = makeLocks();
  const bus = makeBus(atOnce);
  const openTab = (
    options: { readonly editedBefore?: string; readonly newer?: boolean; readonly plans?: Database } = {},
  ) => {
    const store = openPage(profile, {
      schemaVersion: options.newer === true ? PLAN_VERSION + 1 : PLAN_VERSION,
      isPlan: (text) => decodePlan(text).ok,
      ...(options.plans === undefined ? {} : { plans: options.plans }),
    });
    const editing: (string | undefined)[] = [];
    const library = makePlanLibrary({
      store,
      locks,
      channel: bus(),
      clock: profile.clock,
      copyName: (name) => `${name} (copy)`,
      last: () => undefined,
      remember: () => undefined,
      editedBefore: options.editedBefore,
      setEditing: (id) => void editing.push(id),
      mark: makeOpeningMark(makeTextStorage(), profile.clock),
    });
    const told: Told[] = [];
    const events: SaverEvents = {
      onState: (state: SaveState) => void told.push([state.kind]),
      onCopied: (id) => void told.push(["copied", id]),
      onChanged: () => void told.push(["changed"]),
      onStopped: () => void told.push(["stopped"]),
      onNote: (note) => void told.push(["note", note]),
    };
    const open = async (id: string): Promise<Opened> => {
      const opened = await library.open(id, events);
      if (!opened.ok) throw new Error(opened.error.kind);
      return opened.value;
    };
    return { store, library, told, events, open, editing };
  };
  return { profile, openTab, newerTab: bus() };
}

async function keptName(library: PagePlans, id: string): Promise<string | undefined> {
  return (await library.list()).find((plan) => plan.id === id)?.name;
}

test("an edit is saved a moment after it was made, and the page is told of both", async () => {
  const { profile, openTab } = openBrowser();
  const { library, open, told } = openTab();
  const id = await library.add(PLAN);
  const { saver, saving, readOnly } = await open(id);
  expect([saving.kind, readOnly]).toEqual(["saved", false]);
  saver.changed(() => named("Edited"));
  expect(told).toEqual([["saving"]]);
  profile.clock.advance(300);
  await settle();
  expect(told).toEqual([["saving"], ["saved"]]);
  expect(await keptName(library, id)).toBe("Edited");
});

test("plans in the trash are not listed, and are there again once they are restored", async () => {
  const { library } = openBrowser().openTab();
  const [first, second] = [await library.add(named("First")), await library.add(named("Second"))];
  await library.trash(first);
  expect(await library.list()).toEqual([{ id: second, name: "Second" }]);
  await library.restore(first);
  expect((await library.list()).map(({ name }) => name).sort()).toEqual(["First", "Second"]);
});

test("a second tab looks on: it saves nothing, and is told when the first has saved", async () => {
  const { profile, openTab } = openBrowser();
  const [writer, reader] = [openTab(), openTab()];
  const id = await writer.library.add(PLAN);
  const { saver } = await writer.open(id);
  const looking = await reader.open(id);
  expect(looking.readOnly).toBe(true);
  expect([writer.editing, reader.editing]).toEqual([[id], [undefined]]);
  looking.saver.changed(() => named("Not mine to write"));
  await looking.saver.flush();
  saver.changed(() => named("By the writer"));
  profile.clock.advance(300);
  await settle();
  expect(reader.told).toEqual([["changed"]]);
  expect(await keptName(reader.library, id)).toBe("By the writer");
});

test("a tab that takes a plan over finds the other's last edit saved, and the other has stopped", async () => {
  const { openTab } = openBrowser();
  const [first, second] = [openTab(), openTab()];
  const id = await first.library.add(PLAN);
  const { saver } = await first.open(id);
  await second.open(id);
  saver.changed(() => named("Typed just now"));
  second.library.takeOver();
  await settle();
  expect(first.told).toContainEqual(["stopped"]);
  expect(second.told).toContainEqual(["changed"]);
  const taken = await second.open(id);
  expect([taken.readOnly, taken.plan.name]).toEqual([false, "Typed just now"]);
  expect((await first.open(id)).readOnly).toBe(true);
});

test("a tab that is reloaded has its plan back from the tab that looked on", async () => {
  const { openTab } = openBrowser();
  const [before, other] = [openTab(), openTab()];
  const id = await before.library.add(PLAN);
  await before.open(id);
  await other.open(id);
  before.library.sleep();
  await settle();
  await other.open(id);
  const reloaded = openTab({ editedBefore: id });
  await reloaded.open(id);
  await settle();
  expect((await reloaded.open(id)).readOnly).toBe(false);
  expect(other.told).toContainEqual(["stopped"]);
});

test("opening another plan gives the one before free for other tabs", async () => {
  const { openTab } = openBrowser();
  const [mine, other] = [openTab(), openTab()];
  const [first, second] = [await mine.library.add(named("First")), await mine.library.add(named("Second"))];
  await mine.open(first);
  await mine.open(second);
  expect((await other.open(first)).readOnly).toBe(false);
  expect((await other.open(second)).readOnly).toBe(true);
});

test("a plan that can't be opened leaves the page its place at the one before", async () => {
  const { openTab } = openBrowser();
  const [mine, other] = [openTab(), openTab()];
  const id = await mine.library.add(PLAN);
  await mine.open(id);
  expect(await mine.library.open("nobody's", mine.events)).toEqual({ ok: false, error: { kind: "gone" } });
  expect((await other.open(id)).readOnly).toBe(true);
});

test("a text that is no plan of this program's is left as it is, and each fault of it is told", async () => {
  const { profile, openTab } = openBrowser();
  const { library, events } = openTab();
  const lax = openPage(profile, { schemaVersion: PLAN_VERSION, isPlan: () => true });
  const add = async (text: string): Promise<string> => {
    const added = await lax.add({ name: "Plan", text });
    if (!added.ok) throw new Error(added.error.detail);
    return added.value;
  };
  const months = encodePlan(PLAN).replace(/"months": \d+/, '"months": 100000');
  expect(await library.open(await add(months), events)).toMatchObject({
    ok: false,
    error: { kind: "faulty", issues: [{ at: ["months"] }] },
  });
  // Read without a fault, it is still checked before it is opened.
  const own = { ...PLAN, rows: { mine: { kind: "computed", formula: "nobody + 1" } } } as const;
  expect(await library.open(await add(encodePlan(own)), events)).toMatchObject({
    ok: false,
    error: { kind: "faulty", issues: [{ at: ["rows", "mine", "formula"] }] },
  });
});

test("a plan that a newer program saved is not opened by this one", async () => {
  const { openTab } = openBrowser();
  const [newer, mine] = [openTab({ newer: true }), openTab()];
  const id = await newer.library.add(PLAN);
  expect(await mine.library.open(id, mine.events)).toEqual({ ok: false, error: { kind: "newer" } });
});

test("an older program's plan is kept aside as it was before the first save over it", async () => {
  const { profile, openTab } = openBrowser();
  const older = openPage(profile, { schemaVersion: PLAN_VERSION - 1, isPlan: () => true });
  const added = await older.add({ name: PLAN.name, text: encodePlan(PLAN) });
  if (!added.ok) throw new Error(added.error.detail);
  const { store, open } = openTab();
  await open(added.value);
  const kept = await store.snapshots(added.value);
  expect(kept.ok && kept.value.map(({ reason }) => reason)).toEqual(["migration"]);
  await openTab().open(await openTab().library.add(named("Of this program")));
  const none = await store.snapshots("page-2-1");
  expect(none.ok && none.value).toEqual([]);
});

test("an edit that the page had no time to save is there when the plan is opened again, and is saved then", async () => {
  const { profile, openTab } = openBrowser();
  const first = openTab();
  const id = await first.library.add(PLAN);
  const { saver } = await first.open(id);
  saver.changed(() => named("The last word"));
  // The page ends here.
  saver.stop();
  first.library.sleep();
  await settle();
  const again = openTab();
  expect((await again.open(id)).plan.name).toBe("The last word");
  profile.clock.advance(300);
  await settle();
  expect(await keptName(again.library, id)).toBe("The last word");
});

test("a tab that looks on shows what is saved, and leaves the writer's last edit to the writer", async () => {
  const { profile, openTab } = openBrowser();
  const [writer, reader] = [openTab(), openTab()];
  const id = await writer.library.add(named("Saved"));
  const { saver } = await writer.open(id);
  saver.changed(() => named("Not saved yet"));
  expect((await reader.open(id)).plan.name).toBe("Saved");
  profile.clock.advance(300);
  await settle();
  expect((await reader.open(id)).plan.name).toBe("Not saved yet");
});

test("a plan that is opened again stays with the tab that has it", async () => {
  const { openTab } = openBrowser();
  const [mine, other] = [openTab(), openTab()];
  const id = await mine.library.add(PLAN);
  await mine.open(id);
  expect((await mine.open(id)).readOnly).toBe(false);
  expect((await other.open(id)).readOnly).toBe(true);
});

test("where the newest copy is damaged the one before it is opened, and the user is told", async () => {
  const { profile, openTab } = openBrowser();
  const first = openTab();
  const id = await first.library.add(named("Before"));
  const { saver } = await first.open(id);
  saver.changed(() => named("Damaged later"));
  await saver.flush();
  first.library.sleep();
  await profile.plans().write(async (tx) => {
    const records: (readonly [string, { readonly rev: number; readonly data: string }])[] = [];
    for (const key of await tx.keys(`plan/${id}/`)) records.push([key, (await tx.get(key)) as never]);
    const [key, record] = records.sort(([, x], [, y]) => y.rev - x.rev)[0]!;
    tx.put(key, { ...record, data: record.data.slice(0, 20) });
  });
  const again = openTab();
  expect((await again.open(id)).plan.name).toBe("Before");
  expect(again.told).toContainEqual(["note", { kind: "fell-back" }]);
  expect(first.told.map(([what]) => what)).not.toContain("note");
});

test("a plan that somebody saved behind the page's back is left as it is: the edit becomes a copy", async () => {
  const { profile, openTab } = openBrowser();
  const { library, open, told, store } = openTab();
  const id = await library.add(PLAN);
  const { saver } = await open(id);
  const other = openPage(profile, { schemaVersion: PLAN_VERSION, isPlan: () => true });
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.error.code);
  await other.save(id, { name: "Theirs", text: encodePlan(named("Theirs")) }, loaded.value, { edit: 1 });
  saver.changed(() => named("Mine"));
  await saver.flush();
  const copied = told.find(([what]) => what === "copied");
  expect(await keptName(library, id)).toBe("Theirs");
  expect(await keptName(library, String(copied?.[1]))).toBe("Mine (copy)");
});

test("a plan that a newer program has saved meanwhile is written no more from here, and that is told", async () => {
  const { profile, openTab } = openBrowser();
  const { library, open, told, store } = openTab();
  const id = await library.add(PLAN);
  const { saver } = await open(id);
  const newer = openPage(profile, { schemaVersion: PLAN_VERSION + 1, isPlan: () => true });
  const loaded = await store.load(id);
  if (!loaded.ok) throw new Error(loaded.error.code);
  await newer.save(id, { name: "Newer", text: encodePlan(named("Newer")) }, loaded.value, { edit: 1 });
  saver.changed(() => named("Older"));
  await saver.flush();
  expect(told.slice(-3)).toEqual([["unsaved"], ["stopped"], ["note", { kind: "newer-program" }]]);
  expect(await keptName(library, id)).toBe("Newer");
});

test("site data that were cleared meanwhile are written again, and the user is told", async () => {
  const { profile, openTab } = openBrowser();
  const { library, open, told } = openTab();
  const id = await library.add(named("Still on the page"));
  await open(id);
  await profile.clear();
  library.confirm();
  await settle();
  profile.clock.advance(300);
  await settle();
  expect(told).toContainEqual(["note", { kind: "written-again" }]);
  expect(await keptName(library, id)).toBe("Still on the page");
});

test("a disk without room refuses a new plan, and says that it is for room", async () => {
  const { profile, openTab } = openBrowser();
  const { library } = openTab({ plans: withoutRoom(profile.plans()) });
  const refused = await library.add(PLAN).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StorageRefused);
  expect((refused as StorageRefused).reason).toBe("quota");
});

test("beside a tab of a newer program this one saves its last edit, says so once, and may only look on from then", async () => {
  const { openTab, newerTab } = openBrowser();
  const mine = openTab();
  const id = await mine.library.add(PLAN);
  const { saver } = await mine.open(id);
  saver.changed(() => named("Before the update"));
  for (let times = 0; times < 2; times += 1) {
    newerTab.post({ kind: "here", id, schemaVersion: PLAN_VERSION + 1 });
    await settle();
  }
  expect(await keptName(mine.library, id)).toBe("Before the update");
  expect(mine.told.filter(([what]) => what === "note")).toEqual([["note", { kind: "newer-program" }]]);
  expect(mine.told).toContainEqual(["stopped"]);
  mine.library.takeOver();
  expect((await mine.open(await mine.library.add(named("Other")))).readOnly).toBe(true);
});
