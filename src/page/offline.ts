/** The events of the page's offline copy. */
export type OfflineEvents = {
  /** All files are stored: from now on the page needs no network. Also called on every later visit. */
  readonly onReady: () => void;
  /** A newer version is waiting; `update` activates it and reloads the page. */
  readonly onUpdate: (update: () => void) => void;
};

/**
 * Stores the site's files for offline use, in production builds and where the browser allows it. Otherwise (no
 * service workers, a private window, a page that is not a secure context) neither event ever occurs.
 */
export function makeOffline(events: OfflineEvents): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // The script is in the page's folder, so that the site works in any folder.
  const script = new URL("sw.js", document.baseURI);
  navigator.serviceWorker.register(script, { updateViaCache: "none" }).then(
    (registration: ServiceWorkerRegistration | undefined) => {
      // Tools that forbid service workers replace this call with one that returns undefined.
      if (registration !== undefined) listen(registration, events);
    },
    () => {}, // Refused by the browser's settings: the page still works, but only with the network.
  );
}

function listen(registration: ServiceWorkerRegistration, { onReady, onUpdate }: OfflineEvents): void {
  const hadOne = registration.active !== null;
  if (registration.waiting !== null && hadOne) onUpdate(() => replaceBy(registration.waiting));
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // The very first service worker takes over automatically; a later one waits for `replaceBy`.
      if (worker.state === "installed" && registration.active !== null) onUpdate(() => replaceBy(worker));
    });
  });
  // Once a service worker controls this page, all that the page loads later comes from the stored files.
  const { serviceWorker } = navigator;
  if (serviceWorker.controller !== null) onReady();
  else serviceWorker.addEventListener("controllerchange", onReady, { once: true });
}

function replaceBy(worker: ServiceWorker | null): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker?.postMessage("skip-waiting");
}
