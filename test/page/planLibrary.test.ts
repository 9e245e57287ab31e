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
  return { profile, openTab };
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

test("an edit that the page could not save before it ended is there when the plan is opened again", async () => {
  const { profile, openTab } = openBrowser();
  const first = openTab();
  const id = await first.library.add(PLAN);
  const { saver } = await first.open(id);
  saver.changed(() => named("The last word"));
  first.library.leave();
  first.library.sleep();
  await settle();
  const again = openTab();
  expect((await again.open(id)).plan.name).toBe("The last word");
  profile.clock.advance(300);
  await settle();
  expect(await keptName(again.library, id)).toBe("The last word");
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

test("beside a tab of a newer program this one saves its last edit and then nothing more", async () => {
  const { profile, openTab } = openBrowser();
  const [mine, newer] = [openTab(), openTab({ newer: true })];
  const id = await mine.library.add(PLAN);
  const { saver } = await mine.open(id);
  saver.changed(() => named("Before the update"));
  const other = await newer.library.add(named("Other"));
  await newer.open(other);
  await settle();
  profile.clock.advance(300);
  await settle();
  expect(await keptName(mine.library, id)).toBe("Before the update");
});
