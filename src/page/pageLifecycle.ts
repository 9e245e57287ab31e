import { isPlanLink } from "../storage/isPlanLink.ts";
import type { PagePlans } from "./planLibrary.ts";
import type { FirstPlan } from "./openFirstPlan.ts";
import type { OfflineEvents } from "./offline.ts";
import type { OpenPlans } from "./openPlans.ts";
import type { FramedApp } from "../state/context.ts";
import { afterPaint } from "../ui/kit/afterPaint.ts";
import { announceBack, tellNotOpened } from "./tellPlans.ts";
import type { OpeningMark } from "../storage/openingMark.ts";

/** For this long after a reload for a missing part, no further reload is offered. */
const RELOAD_PAUSE_MS = 10_000;
const RELOAD_KEY = "ubm-planner/reloaded";

/** After this time the browser has looked for a new service worker: it does so a second after each load. */
const QUIET_MS = 4_000;

/** How often the page checks that the saved plan is still stored. */
const CONFIRM_MS = 20_000;

/** Connects the app to the events of the page: being left, sleeping, updates, missing parts, links. */
export function watchPageLife(
  app: FramedApp,
  start: OpenPlans & Pick<FirstPlan, "failed">,
  workersMade: Promise<void>,
): void {
  const { safety } = app;
  const { library } = start;
  /** Whether the plans in memory have been saved in the browser. */
  let movedOn = false;
  listenToPage(app, library, start.mark, () => movedOn);
  library.shown();
  // Not urgent: plans that have been in the trash for too long can wait until the page is drawn.
  void afterPaint().then(start.purgeExpired);
  listenForMissingParts(app, library);
  void keepOffline({
    // Only when the browser has also looked for a new service worker, as it does after each load of a page or worker.
    onReady: () =>
      void workersMade
        .then(() => new Promise((resolve) => setTimeout(resolve, QUIET_MS)))
        .then(() => safety.setOfflineReady()),
    onUpdate: (update) => safety.show({ kind: "update", update: () => void library.flush().finally(update) }),
  });
  for (const { id, why } of start.failed) {
    const name = app.plans.list().find((plan) => plan.id === id)?.name ?? id;
    tellNotOpened(app, name, why);
  }
  if (start.gone) safety.show({ kind: "plans-gone", backup: safety.backup().at });
  void start.back?.then((bringIn) => {
    const save = async () => {
      await library.flush();
      await bringIn();
      movedOn = true;
      window.location.reload();
    };
    safety.show({ kind: "storage-back", save });
    announceBack(app);
  });
  takeLink(app);
}

/** Starts the offline copy after the first paint: the page is shown before its files are stored. */
async function keepOffline(events: OfflineEvents): Promise<void> {
  await afterPaint();
  try {
    const { makeOffline } = await import("./offline.ts");
    makeOffline(events);
  } catch {
    // `listenForMissingParts` reports the missing part; this visit needs the network.
  }
}

function listenToPage(app: FramedApp, library: PagePlans, mark: OpeningMark, movedOn: () => boolean): void {
  // A page that receives a key, a press or the event of being left is not frozen.
  for (const type of ["keydown", "pointerdown", "pagehide"]) {
    window.addEventListener(type, mark.up, { capture: true });
  }
  window.addEventListener("pagehide", (event) => {
    library.leave();
    if (event.persisted) library.sleep();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) library.wake();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") library.leave();
  });
  // Somebody may have cleared the site's data, here or in another tab.
  window.addEventListener("focus", library.confirm);
  setInterval(library.confirm, CONFIRM_MS);
  window.addEventListener("blur", () => void library.flush());
  window.addEventListener("beforeunload", (event) => {
    const state = app.plans.saving();
    const edited = app.safety.backup().edits > 0 && app.document.canUndo();
    const inMemory = state.kind === "memory-only" && edited && !movedOn();
    // The browser asks the user only where edits can't be saved, or are in memory only.
    if (state.kind === "unsaved" || inMemory) event.preventDefault();
  });
  window.addEventListener("hashchange", () => takeLink(app));
}

/** After an update of the site the parts of the old build may be gone; without a network they can't be loaded. */
function listenForMissingParts({ safety }: FramedApp, library: PagePlans): void {
  window.addEventListener("vite:preloadError", () => {
    void library.flush();
    const last = Number(readSession(RELOAD_KEY) ?? 0);
    const sensible = navigator.onLine && Date.now() - last > RELOAD_PAUSE_MS;
    const reload = async () => {
      await library.flush();
      writeSession(RELOAD_KEY, String(Date.now()));
      window.location.reload();
    };
    safety.show({ kind: "part-missing", reload: sensible ? () => void reload() : undefined });
  });
}

/** Offers a plan in the address to the user, and removes it from the address and from this entry of the history. */
function takeLink({ safety }: FramedApp): void {
  const { hash, pathname, search } = window.location;
  if (!isPlanLink(hash)) return;
  window.history.replaceState(window.history.state, "", pathname + search);
  void safety.offerLink(hash);
}

function readSession(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeSession(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Then the reload may be offered again at once, which does no harm: only the user can start it.
  }
}
