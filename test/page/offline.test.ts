import { expect, onTestFinished, test, vi } from "vitest";
import { makeOffline } from "../../src/page/offline.ts";
import { stubPage, turns } from "./pageStubs.ts";

type Worker = EventTarget & { state: string; readonly postMessage: (message: unknown) => void };

function makeServiceWorker(state = "installing"): Worker {
  return Object.assign(new EventTarget(), { state, postMessage: vi.fn() });
}

type Found = { readonly active?: Worker; readonly waiting?: Worker; readonly controlled?: boolean };

/** A built page whose browser has found these service workers for it. */
function open({ active, waiting, controlled = false }: Found = {}, register?: () => Promise<unknown>) {
  const { window, navigator } = stubPage();
  vi.stubEnv("PROD", true);
  onTestFinished(() => void vi.unstubAllEnvs());
  const registration = Object.assign(new EventTarget(), {
    active: active ?? null,
    waiting: waiting ?? null,
    installing: null as Worker | null,
  });
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    register: vi.fn(register ?? (() => Promise.resolve(registration))),
  });
  Object.assign(navigator, { serviceWorker });
  const events = { onReady: vi.fn(), onUpdate: vi.fn<(update: () => void) => void>() };
  makeOffline(events);
  /** The browser has found another script and installs it. */
  const findUpdate = (worker: Worker): void => {
    registration.installing = worker;
    registration.dispatchEvent(new Event("updatefound"));
  };
  const become = (worker: Worker, state: string): void => {
    worker.state = state;
    worker.dispatchEvent(new Event("statechange"));
  };
  const takeCharge = () => void serviceWorker.dispatchEvent(new Event("controllerchange"));
  return {
    events,
    registration,
    serviceWorker,
    findUpdate,
    become,
    takeCharge,
    reload: window.location.reload,
  };
}

test("the files are kept by a script beside the page, which the browser never takes from its own cache", async () => {
  const { serviceWorker } = open();
  await turns();
  expect(serviceWorker.register).toHaveBeenCalledExactlyOnceWith(new URL("https://x.test/p/sw.js"), {
    updateViaCache: "none",
  });
});

test("a page is ready offline only when the kept files are in charge of it, and is told so once", async () => {
  const { events, findUpdate, become, takeCharge } = open();
  const first = makeServiceWorker();
  findUpdate(first);
  await turns();
  become(first, "installed");
  expect(events.onReady).not.toHaveBeenCalled();
  takeCharge();
  takeCharge();
  expect(events.onReady).toHaveBeenCalledTimes(1);
});

test("a later visit is ready offline at once", async () => {
  const { events } = open({ active: makeServiceWorker("activated"), controlled: true });
  await turns();
  expect(events.onReady).toHaveBeenCalledTimes(1);
  expect(events.onUpdate).not.toHaveBeenCalled();
});

test("the very first version of the files is no update", async () => {
  const { events, findUpdate, become } = open();
  await turns();
  const first = makeServiceWorker();
  findUpdate(first);
  become(first, "installed");
  expect(events.onUpdate).not.toHaveBeenCalled();
});

test("a newer version is offered when it is there as a whole, and not while it comes", async () => {
  const { events, findUpdate, become } = open({ active: makeServiceWorker("activated"), controlled: true });
  await turns();
  const next = makeServiceWorker();
  findUpdate(next);
  expect(events.onUpdate).not.toHaveBeenCalled();
  become(next, "installed");
  expect(events.onUpdate).toHaveBeenCalledTimes(1);
  become(next, "activated");
  expect(events.onUpdate).toHaveBeenCalledTimes(1);
});

test("a newer version that waits since an earlier visit is offered at once", async () => {
  const { events } = open({
    active: makeServiceWorker("activated"),
    waiting: makeServiceWorker("installed"),
  });
  await turns();
  expect(events.onUpdate).toHaveBeenCalledTimes(1);
});

test("an update takes over when it is asked to, and only then is the page loaded again", async () => {
  const next = makeServiceWorker("installed");
  const { events, takeCharge, reload } = open({
    active: makeServiceWorker("activated"),
    waiting: next,
    controlled: true,
  });
  await turns();
  takeCharge();
  expect(reload).not.toHaveBeenCalled();
  events.onUpdate.mock.calls[0]?.[0]();
  expect(next.postMessage).toHaveBeenCalledExactlyOnceWith("skip-waiting");
  expect(reload).not.toHaveBeenCalled();
  takeCharge();
  expect(reload).toHaveBeenCalledTimes(1);
});

test("a page whose browser refuses service workers goes on without, in silence", async () => {
  for (const register of [() => Promise.reject(new Error("refused")), () => Promise.resolve(undefined)]) {
    const { events, serviceWorker } = open({}, register);
    await turns();
    expect(serviceWorker.register).toHaveBeenCalledTimes(1);
    expect(events.onReady).not.toHaveBeenCalled();
    expect(events.onUpdate).not.toHaveBeenCalled();
  }
});

test("a page that is not built keeps no files", () => {
  const { navigator } = stubPage();
  const register = vi.fn();
  Object.assign(navigator, { serviceWorker: Object.assign(new EventTarget(), { register }) });
  makeOffline({ onReady: vi.fn(), onUpdate: vi.fn() });
  expect(register).not.toHaveBeenCalled();
});
