import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { makePlanLibrary } from "../../src/page/planLibrary.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { PLAN_VERSION } from "../../src/model/plan.ts";
import { createDocument } from "../../src/state/createDocument.ts";
import { createPlans } from "../../src/state/createPlans.ts";
import type { SaverEvents } from "../../src/state/planLibrary.ts";
import { systemClock } from "../../src/storage/clock.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { makeOpeningMark } from "../../src/storage/openingMark.ts";
import { makeMemoryStore } from "../../src/storage/memoryStore.ts";

type Meanwhile = { readonly whileTrashing?: () => void; readonly refuses?: boolean };

/** Plans over the page's own library, which keeps them in memory here. `whileTrashing`: happens meanwhile. */
async function open({ whileTrashing, refuses = false }: Meanwhile = {}) {
  let ids = 0;
  let last: string | undefined;
  const store = makeMemoryStore({
    clock: systemClock,
    writer: "test",
    appVersion: "0",
    schemaVersion: PLAN_VERSION,
    newId: () => `plan-${(ids += 1)}`,
    isPlan: (text) => decodePlan(text).ok,
    copyName: (name) => `${name} (copy)`,
  });
  const trash: typeof store.trash = async (id) => {
    if (refuses) return { ok: false, error: { code: "failed", detail: "refused" } };
    const done = await store.trash(id);
    whileTrashing?.();
    return done;
  };
  const library = makePlanLibrary({
    store: { ...store, trash },
    locks: undefined,
    channel: undefined,
    clock: systemClock,
    copyName: (name) => `${name} (copy)`,
    last: () => last,
    editedBefore: undefined,
    setEditing: () => undefined,
    mark: makeOpeningMark(undefined, systemClock),
    remember: (id) => (last = id),
  });
  const id = await library.add(newPlan("reference", { language: "en", start: "2027-01" }));
  let listener: SaverEvents | undefined;
  const relay: SaverEvents = {
    onState: (state) => listener?.onState(state),
    onCopied: (copy) => listener?.onCopied(copy),
    onChanged: () => listener?.onChanged(),
    onStopped: () => listener?.onStopped(),
    onNote: (note) => listener?.onNote(note),
  };
  const opened = await library.open(id, relay);
  if (!opened.ok) throw new Error("the plan does not open");
  const notOpened: string[] = [];
  const parts = createRoot((dispose) => {
    onTestFinished(dispose);
    const [readOnly, setReadOnly] = createSignal(opened.value.readOnly);
    const document = createDocument({
      plan: opened.value.plan,
      readOnly,
      onChange: () => plans.changed(),
      onRecord: () => plans.recorded(),
    });
    const edits: number[] = [];
    const plans = createPlans({
      library,
      document,
      setReadOnly,
      language: () => "en",
      id,
      opened: opened.value,
      list: [{ id, name: opened.value.plan.name }],
      firstMonth: "2027-01",
      onNotOpened: (name) => notOpened.push(name),
      onCopied: () => {},
      onNote: () => {},
      onRefused: () => {},
      onEdit: () => edits.push(1),
      saveVersion: () => Promise.resolve(true),
    });
    listener = plans.events;
    return { document, plans, edits };
  });
  return { ...parts, library, notOpened, first: id };
}

const hunters = (entry: string) =>
  ({ kind: "set-entry", cell: { scenario: undefined, row: "hunters", month: undefined }, entry }) as const;

test("a new plan is opened, and what was edited before is there when one goes back", async () => {
  const { document, plans, first } = await open();
  document.dispatch(hunters("7"));
  await plans.create("founder", "Start-up", "2028-04");
  expect(document.plan().name).toBe("Start-up");
  expect(document.plan().start).toBe("2028-04");
  expect(document.canUndo()).toBe(false);
  expect(plans.list().map((plan) => plan.name)).toEqual(["Reference plan", "Start-up"]);
  await plans.open(first);
  expect(document.plan().rows["hunters"]?.value).toBe("7");
});

test("a new plan in another currency has the template's amounts at the rate that was given", async () => {
  const { document, plans } = await open();
  await plans.create("reference", "Euro", "2028-01", 1, { currency: "EUR", rate: 1 / 10 });
  expect(document.plan().currency).toBe("EUR");
  const template = document.sheet().byId.get("price_month");
  if (template?.kind !== "input") throw new Error("no input");
  const [below, over] = template.layers;
  expect(Number(over?.value)).toBeCloseTo(Number(below?.value) / 10, 6);
});

test("a copy goes on from what is on the page and leaves the first as it is", async () => {
  const { document, plans, first } = await open();
  document.dispatch(hunters("7"));
  await plans.duplicate("Copy");
  document.dispatch(hunters("9"));
  await plans.open(first);
  expect(document.plan().rows["hunters"]?.value).toBe("7");
});

test("a plan that was deleted comes back as it was, and another is open meanwhile", async () => {
  const { document, plans, first } = await open();
  document.dispatch(hunters("7"));
  const back = await plans.remove();
  expect(plans.list().map((plan) => plan.id)).not.toContain(first);
  expect(plans.current()).not.toBe(first);
  await back?.();
  expect(plans.current()).toBe(first);
  expect(document.plan().rows["hunters"]?.value).toBe("7");
});

test("a plan stays deleted, whatever is noted or edited in it while it is being put into the trash", async () => {
  let meanwhile = () => {};
  const { document, plans, library, first } = await open({ whileTrashing: () => meanwhile() });
  meanwhile = () => {
    plans.recorded();
    document.dispatch(hunters("9"));
  };
  document.dispatch(hunters("7"));
  const bringBack = await plans.remove();
  await plans.flush();
  expect((await library.list()).map(({ id }) => id)).not.toContain(first);
  // It comes back as it was when it was deleted, and is saved again from then on.
  await bringBack?.();
  expect(document.plan().rows["hunters"]?.value).toBe("7");
  document.dispatch(hunters("8"));
  await plans.create("blank", "Other", "2027-01");
  await plans.open(first);
  expect(document.plan().rows["hunters"]?.value).toBe("8");
});

test("a plan that could not be deleted is saved on, with what was noted meanwhile", async () => {
  const { document, plans, first } = await open({ refuses: true });
  const removing = plans.remove();
  document.dispatch(hunters("7"));
  expect(await removing).toBeUndefined();
  expect(plans.current()).toBe(first);
  await plans.create("blank", "Other", "2027-01");
  await plans.open(first);
  expect(document.plan().rows["hunters"]?.value).toBe("7");
});

test("a plan that is gone is not opened: it is told, and the one on the page stays", async () => {
  const { plans, first, notOpened } = await open();
  await plans.open("nowhere");
  expect(plans.current()).toBe(first);
  expect(notOpened).toEqual(["nowhere"]);
});

test("what is noted in a plan is saved with it, but is no edit that one is reminded of", async () => {
  const { document, plans, edits, library, first } = await open();
  document.record({ history: [{ at: "2026-11-21T12:00:00Z", goal: "g", probability: 0.5 }] });
  expect(edits).toEqual([]);
  await plans.flush();
  const again = await library.open(first, plans.events);
  expect(again.ok && again.value.plan.view.history).toHaveLength(1);
});

test("a file's text is read without a thing being opened", async () => {
  const { document, plans } = await open();
  const before = document.plan();
  const read = plans.read(plans.exportText());
  expect(read.ok && read.value.name).toBe("Reference plan");
  expect(plans.read("{").ok).toBe(false);
  expect(document.plan()).toBe(before);
});
