// The service worker: keeps the site's own files, so that it opens and works without the network.
// VERSION and FILES stand above; the build writes them (scripts/vite/serviceWorker.ts).
//
// index.html comes from the network whenever there is one, so an old page never hides a new one. All other
// files of a build have their content's hash in their name, or are icons: those come from the cache.
// A new version waits until the page has asked its user and says "skip-waiting".

const PREFIX = "ubm-planner-";
const CACHE = PREFIX + VERSION;
const scope = new URL("./", self.location.href);
/** A network that has not answered a page in this many milliseconds counts as none. */
const PATIENCE = 8000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin) return;
  if (!url.pathname.startsWith(scope.pathname)) return;
  event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});

/** All files or none, and each as it was built: what a host answers instead of a missing file is never kept. */
async function keepAll() {
  const answers = await Promise.all(
    FILES.map(async ([path, hash]) => {
      // "no-cache" asks the host whether the browser's own copy is still right.
      const request = new Request(new URL(path, scope), { cache: "no-cache" });
      const answer = await fetch(request);
      if (!(await isRight(path, hash, answer.clone()))) throw new Error(`not as it was built: ${path}`);
      return [request, answer];
    }),
  );
  const cache = await caches.open(CACHE);
  await Promise.all(answers.map(([request, answer]) => cache.put(request, answer)));
}

/** Pages may be added to by their host; every other file is what the build made, to the last byte. */
async function isRight(path, hash, answer) {
  if (!answer.ok) return false;
  if (path.endsWith(".html")) return (answer.headers.get("content-type") ?? "").includes("html");
  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return hash === Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Deletes the caches of older builds, save the last one before this: a tab that still shows that build may need
 * a part of it which it has not loaded yet.
 */
async function forgetOld() {
  const older = (await ourCaches()).filter((name) => name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** The names of our caches, oldest first. */
async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** A page: from the network; without one, the newest index.html that was kept. */
async function page(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(request.url, { cache: "no-cache", redirect: "manual", signal: stop.signal });
    if (answer.ok || answer.type === "opaqueredirect") return answer;
    return (await keptPage()) ?? answer;
  } catch (error) {
    const kept = await keptPage();
    if (kept === undefined) throw error;
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

async function keptPage() {
  const index = new URL("index.html", scope);
  // A build that waits to take over is complete already, and newer than ours.
  for (const name of (await ourCaches()).reverse()) {
    const kept = await caches.match(index, { cacheName: name, ignoreVary: true });
    if (kept !== undefined) return kept;
  }
  return undefined;
}

/** Any other file: from our cache, from another build's, from the network. */
async function file(request) {
  // Module scripts are asked for with an Origin header, which `Vary: Origin` would take for another file.
  const how = { ignoreVary: true, ignoreSearch: false };
  const kept =
    (await caches.match(request, { ...how, cacheName: CACHE })) ?? (await caches.match(request, how));
  return kept ?? fetch(request);
}
