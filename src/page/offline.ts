/** What the page hears about its offline copy. */
export type OfflineEvents = {
  /** All files are kept: from now on the page needs no network. Also told on every later visit. */
  readonly onReady: () => void;
  /** A newer version waits; `update` brings it in and loads the page again. */
  readonly onUpdate: (update: () => void) => void;
};

/**
 * Keeps the site's files for offline use, in production builds and where the browser can. Where it cannot (no
 * service workers, a private window, a page that is no secure context) neither event ever comes.
 */
export function makeOffline(events: OfflineEvents): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Beside the page, so that the site works in any folder.
  const script = new URL("sw.js", document.baseURI);
  navigator.serviceWorker.register(script, { updateViaCache: "none" }).then(
    (registration: ServiceWorkerRegistration | undefined) => {
      // Tools that forbid service workers replace the call with one that gives nothing.
      if (registration !== undefined) listen(registration, events);
    },
    () => {}, // Refused by the browser's settings: the page works as before, with the network only.
  );
}

function listen(registration: ServiceWorkerRegistration, { onReady, onUpdate }: OfflineEvents): void {
  const hadOne = registration.active !== null;
  if (registration.waiting !== null && hadOne) onUpdate(() => replaceBy(registration.waiting));
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // The very first service worker takes over by itself; a later one waits until it is asked.
      if (worker.state === "installed" && registration.active !== null) onUpdate(() => replaceBy(worker));
    });
  });
  // It must not only be active but control this page: whatever the page loads later then comes from the stored files.
  const { serviceWorker } = navigator;
  if (serviceWorker.controller !== null) onReady();
  else serviceWorker.addEventListener("controllerchange", onReady, { once: true });
}

function replaceBy(worker: ServiceWorker | null): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker?.postMessage("skip-waiting");
}
