import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { loadAllWords, words } from "../../src/i18n/words.ts";
import type { SaveState } from "../../src/model/saveState.ts";
import type { FramedApp } from "../../src/state/context.ts";
import type { Notice } from "../../src/state/planSafety.ts";
import type { NotOpened } from "../../src/state/planLibrary.ts";
import { watchPageLife } from "../../src/page/pageLifecycle.ts";
import { tellNote, tellNotOpened, tellRefused } from "../../src/page/tellPlans.ts";
import { stubPage, turns } from "./pageStubs.ts";

beforeEach(() => loadAllWords("en"));

/** A page that is watched, and what the app and the plans on their library are told. */
function watch(
  options: {
    readonly saving?: SaveState;
    readonly edits?: number;
    readonly canUndo?: boolean;
    readonly gone?: boolean;
    readonly failed?: readonly { readonly id: string; readonly why: NotOpened }[];
    readonly back?: Promise<() => Promise<void>>;
    readonly hash?: string;
  } = {},
) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const page = stubPage();
  page.window.location.hash = options.hash ?? "";
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const library = {
    ...Object.fromEntries(["shown", "leave", "sleep", "wake", "confirm"].map((name) => [name, note(name)])),
    flush: async () => void done.push("flush"),
  };
  const notices: Notice[] = [];
  const notified: string[] = [];
  const links: string[] = [];
  const app = {
    plans: {
      saving: () => options.saving ?? { kind: "saved", at: "" },
      list: () => [{ id: "known", name: "Known plan" }],
    },
    document: { canUndo: () => options.canUndo ?? true },
    session: {
      language: () => "en",
      notify: (text: string) => void notified.push(text),
      announce: note("announce"),
    },
    safety: {
      show: (notice: Notice) => void notices.push(notice),
      backup: () => ({ at: undefined, edits: options.edits ?? 1 }),
      setOfflineReady: note("offline"),
      offerLink: (link: string) => Promise.resolve(void links.push(link)),
    },
  } as unknown as FramedApp;
  const begun = {
    library,
    mark: { up: note("up") },
    gone: options.gone ?? false,
    failed: options.failed ?? [],
    back: options.back,
    purgeExpired: note("purge"),
  } as unknown as Parameters<typeof watchPageLife>[1];
  watchPageLife(app, begun, Promise.resolve());
  const happen = (type: string, fields: object = {}, on: EventTarget = page.window): Event => {
    const event = Object.assign(new Event(type, { cancelable: true }), fields);
    on.dispatchEvent(event);
    return event;
  };
  const since = (): string[] => done.splice(0);
  return { ...page, app, done, since, notices, notified, links, happen };
}

test("a page that has been drawn says so at once, before anything happens to it", () => {
  expect(watch().done).toEqual(["shown"]);
});

test("a page that is left writes down what is not saved yet", () => {
  const { since, happen, document } = watch();
  since();
  happen("pagehide", { persisted: false });
  expect(since()).toEqual(["up", "leave"]);
  document.visibilityState = "hidden";
  happen("visibilitychange", {}, document);
  expect(since()).toEqual(["leave"]);
  document.visibilityState = "visible";
  happen("visibilitychange", {}, document);
  expect(since()).toEqual([]);
});

test("a page that the browser keeps asleep gives its plan free, and asks for it again when it wakes", () => {
  const { since, happen } = watch();
  since();
  happen("pagehide", { persisted: true });
  expect(since()).toEqual(["up", "leave", "sleep"]);
  happen("pageshow", { persisted: true });
  expect(since()).toEqual(["wake"]);
  happen("pageshow", { persisted: false });
  expect(since()).toEqual([]);
});

test("what is called saved is looked for when the user comes back, and again and again", () => {
  const { since, happen } = watch();
  since();
  happen("focus");
  expect(since()).toEqual(["confirm"]);
  vi.advanceTimersByTime(60_000);
  expect(since().filter((one) => one !== "purge")).toEqual(["confirm", "confirm", "confirm"]);
  happen("blur");
  expect(since()).toEqual(["flush"]);
});

test("a page that hears a key or a press is not frozen, even where something else takes the event", () => {
  const { since, happen } = watch();
  since();
  happen("keydown");
  happen("pointerdown");
  expect(since()).toEqual(["up", "up"]);
});

test.each<readonly [string, Parameters<typeof watch>[0]]>([
  ["what can't be saved", { saving: { kind: "unsaved", reason: "quota" } }],
  ["edits that live in memory alone", { saving: { kind: "memory-only" } }],
])("before a page with %s is closed the user is asked", (_, options) => {
  expect(watch(options).happen("beforeunload").defaultPrevented).toBe(true);
});

test.each<readonly [string, Parameters<typeof watch>[0]]>([
  ["everything saved", { saving: { kind: "saved", at: "2027-01-07T10:00:00.000Z" } }],
  ["an edit on its way to be saved", { saving: { kind: "saving" } }],
  ["a plan in memory that nobody edited", { saving: { kind: "memory-only" }, edits: 0 }],
  ["a plan in memory whose edits were undone", { saving: { kind: "memory-only" }, canUndo: false }],
])("a page with %s is closed without a question", (_, options) => {
  expect(watch(options).happen("beforeunload").defaultPrevented).toBe(false);
});

test("plans in memory are saved where they last when the browser's storage is back, and then the page may go", async () => {
  const order: string[] = [];
  const bringIn = async () => void order.push("brought in");
  const { notices, happen, window, since, done } = watch({
    saving: { kind: "memory-only" },
    back: Promise.resolve(bringIn),
  });
  await vi.waitFor(() => expect(done).toContain("announce"));
  since();
  const [notice] = notices;
  expect(notice?.kind).toBe("storage-back");
  expect(happen("beforeunload").defaultPrevented).toBe(true);
  window.location.reload.mockImplementation(() => order.push("reloaded"));
  if (notice?.kind === "storage-back") await notice.save();
  expect(since()).toEqual(["flush"]);
  expect(order).toEqual(["brought in", "reloaded"]);
  expect(happen("beforeunload").defaultPrevented).toBe(false);
});

test("a missing part of the program saves the plan and offers to load the page again", async () => {
  const { notices, happen, window, since, kept } = watch();
  since();
  vi.setSystemTime(1_000_000);
  happen("vite:preloadError");
  expect(since()).toEqual(["flush"]);
  const [notice] = notices;
  if (notice?.kind !== "part-missing") throw new Error(`not ${notice?.kind}`);
  expect(window.location.reload).not.toHaveBeenCalled();
  notice.reload?.();
  await turns();
  expect(since()).toEqual(["flush"]);
  expect(window.location.reload).toHaveBeenCalledTimes(1);
  expect([...kept.values()]).toEqual(["1000000"]);
});

test("where loading again is of no use it is not offered: without a network, or where it was done just now", () => {
  const { notices, happen, navigator, sessionStorage } = watch();
  const offered = (): boolean => {
    happen("vite:preloadError");
    const last = notices.at(-1);
    return last?.kind === "part-missing" && last.reload !== undefined;
  };
  vi.setSystemTime(1_000_000);
  navigator.onLine = false;
  expect(offered()).toBe(false);
  navigator.onLine = true;
  sessionStorage.setItem("ubm-planner/reloaded", String(1_000_000 - 10_000));
  expect(offered()).toBe(false);
  sessionStorage.setItem("ubm-planner/reloaded", String(1_000_000 - 10_001));
  expect(offered()).toBe(true);
  // Where the tab remembers nothing, the user is offered it once more.
  sessionStorage.getItem = () => {
    throw new Error("not allowed");
  };
  expect(offered()).toBe(true);
});

test("a plan in the address is offered once and taken out of the address", async () => {
  const { links, window, happen } = watch({ hash: "#s1.abc" });
  expect(links).toEqual(["#s1.abc"]);
  expect(window.history.replaceState).toHaveBeenCalledExactlyOnceWith({ kept: true }, "", "/plan/?a=b");
  window.location.hash = "#rescue";
  happen("hashchange");
  expect(links).toHaveLength(1);
  window.location.hash = "#s1.def";
  happen("hashchange");
  expect(links).toEqual(["#s1.abc", "#s1.def"]);
});

test("plans that could not be opened are told by their names, each with its reason", async () => {
  const { notified } = watch({
    failed: [
      { id: "known", why: { kind: "newer" } },
      { id: "lost", why: { kind: "gone" } },
    ],
  });
  const { notOpened } = words("en").storage;
  await vi.waitFor(() => expect(notified).toEqual([notOpened.newer("Known plan"), notOpened.gone("lost")]));
});

test("what has been in the trash for too long is deleted once the page has been drawn", async () => {
  const { done } = watch();
  expect(done).toEqual(["shown"]);
  await vi.waitFor(() => expect(done).toEqual(["shown", "purge"]));
});

test("plans that were kept here and are gone are told", () => {
  expect(watch({ gone: true }).notices).toEqual([{ kind: "plans-gone", backup: undefined }]);
  expect(watch({ gone: false }).notices).toEqual([]);
});

test("every note of the saver reaches the user in words of its own; a newer program stays on the page", async () => {
  const { app, notified, notices } = watch();
  tellNote(app, { kind: "fell-back" });
  tellNote(app, { kind: "copies", count: 2 });
  tellNote(app, { kind: "written-again" });
  tellNotOpened(app, "Mine", { kind: "unreadable" });
  tellRefused(app, "quota");
  await vi.waitFor(() => expect(new Set(notified).size).toBe(5));
  expect(notified[1]).toMatch(/2|two/);
  expect(notified[3]).toContain("Mine");
  expect(notified[4]).toContain(words("en").frame.unsavedReasons.quota);
  expect(notices).toEqual([]);
  tellNote(app, { kind: "newer-program" });
  expect(notices).toEqual([{ kind: "newer-program" }]);
  expect(notified).toHaveLength(5);
});
