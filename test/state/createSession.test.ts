import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { originsOf } from "../../src/formula/inputOrigin.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { sheetOf } from "../../src/model/sheet.ts";
import { createSession } from "../../src/state/createSession.ts";
import type { Preferences } from "../../src/state/createSession.ts";
import { readPreferences } from "../../src/state/preferences.ts";
import type { Language } from "../../src/model/language.ts";

const PLAN = newPlan("reference", { language: "en", start: "2027-01" });

function open(first: Plan = PLAN) {
  return createRoot((dispose) => {
    onTestFinished(dispose);
    const [plan, setPlan] = createSignal(first);
    const kept: Preferences[] = [];
    const waiting = new Map<Language, { readonly done: () => void; readonly failed: () => void }>();
    const session = createSession({
      plan,
      sheet: () => sheetOf(plan()),
      origins: () => originsOf(plan(), sheetOf(plan())),
      needed: () => [],
      preferences: readPreferences({}, "en"),
      onPreferences: (preferences) => kept.push(preferences),
      loadLanguage: (language) =>
        new Promise((resolve, reject) => {
          waiting.set(language, { done: resolve, failed: () => reject(new Error("no network")) });
        }),
    });
    return { session, setPlan, kept, waiting };
  });
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test("the page turns to a language when its words are there, and not before", async () => {
  const { session, waiting, kept } = open();
  session.setLanguage("sv");
  await turn();
  expect(session.language()).toBe("en");
  waiting.get("sv")?.done();
  await turn();
  expect(session.language()).toBe("sv");
  expect(kept.at(-1)?.language).toBe("sv");
});

test("what was said in the language that is left does not stay", async () => {
  const { session, waiting } = open();
  session.notify("The goal was deleted.", { label: "Undo", run: () => {} });
  session.announce("Closed through June 2027");
  session.setLanguage("sv");
  await turn();
  expect(session.toasts().length).toBe(1);
  waiting.get("sv")?.done();
  await turn();
  expect([session.toasts(), session.announcement()]).toEqual([[], ""]);
});

test("the language asked for last wins, however late the words of the other come", async () => {
  const { session, waiting } = open();
  session.setLanguage("sv");
  session.setLanguage("en");
  waiting.get("en")?.done();
  await turn();
  waiting.get("sv")?.done();
  await turn();
  expect(session.language()).toBe("en");
});

test("where the words can't be fetched the page stays as it is", async () => {
  const { session, waiting } = open();
  session.setLanguage("sv");
  waiting.get("sv")?.failed();
  await turn();
  expect(session.language()).toBe("en");
});

test("at first the goal's row is selected, in the month that decides the goal", () => {
  const { session } = open();
  expect(session.selection().focus).toEqual({ row: "new_customers", column: "value" });
  expect(session.months()[session.month()]).toBe("2027-12");
});

test("a selected month is what the answer speaks of; a base value leaves it as it was", () => {
  const { session } = open();
  const at = (column: "value" | number) => ({ row: "customers", column }) as const;
  session.select({ anchor: at(3), focus: at(3) });
  expect(session.month()).toBe(3);
  session.select({ anchor: at("value"), focus: at("value") });
  expect(session.month()).toBe(3);
});

test("the figures at the head keep the goal's month until another is chosen there", () => {
  const { session } = open();
  const at = { row: "customers", column: 3 };
  session.select({ anchor: at, focus: at });
  expect(session.months()[session.figuresMonth()]).toBe("2027-12");
  session.setFiguresMonth(5);
  expect(session.figuresMonth()).toBe(5);
  expect(session.month()).toBe(3);
});

test("an edit is no other selection, as long as the row is there", () => {
  const { session, setPlan } = open();
  const before = session.selection();
  setPlan({ ...PLAN, months: 12 });
  expect(session.selection()).toBe(before);
  expect(session.selectionChosen()).toBe(false);
});

test("the same sentence stands once, however often it is told", () => {
  const { session } = open();
  session.notify("A total is worked out from its months.");
  session.notify("A total is worked out from its months.");
  expect(session.toasts()).toHaveLength(1);
});

test("a month that a shortened plan no longer has gives way to its last", () => {
  const { session, setPlan } = open();
  const at = { row: "customers", column: 20 };
  session.select({ anchor: at, focus: at });
  session.setFiguresMonth(20);
  setPlan({ ...PLAN, months: 12 });
  expect(session.month()).toBe(11);
  expect(session.figuresMonth()).toBe(11);
});

test("a selected row that is gone gives way to the goal's", () => {
  const own = { ...PLAN, rows: { mine: { kind: "input", value: "1", label: "Mine" } } } as const;
  const { session, setPlan } = open(own);
  const at = { row: "mine", column: "value" } as const;
  session.select({ anchor: at, focus: at });
  expect(session.selection().focus.row).toBe("mine");
  setPlan(PLAN);
  expect(session.selection().focus.row).toBe("new_customers");
});

test("the same sentence twice is two different texts, so that it is read out twice", () => {
  const { session } = open();
  session.announce("Undone");
  const first = session.announcement();
  session.announce("Undone");
  expect(session.announcement()).not.toBe(first);
  expect(session.announcement().trim()).toBe(first.trim());
});

test("at most three messages stand at a time, the newest last, each closed by itself", () => {
  const { session } = open();
  for (const sentence of ["a", "b", "c", "d"]) session.notify(sentence);
  expect(session.toasts().map((toast) => toast.sentence)).toEqual(["b", "c", "d"]);
  session.closeToast(session.toasts()[1]?.id ?? -1);
  expect(session.toasts().map((toast) => toast.sentence)).toEqual(["b", "d"]);
});
