import { createHash, webcrypto } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { writeServiceWorker } from "../../scripts/vite/serviceWorker.ts";

const FILES = { "index.html": "<p>page</p>", "assets/a.js": "export const a = 1;" } as const;
const TYPES = { "index.html": "text/html; charset=utf-8", "assets/a.js": "text/javascript" } as const;

/** Installs the worker of a site that answers so; what it has kept then, or why it has kept nothing. */
async function install(answer: (path: keyof typeof FILES) => Response): Promise<readonly string[] | Error> {
  const folder = mkdtempSync(join(tmpdir(), "worker-"));
  writeFileSync(join(folder, "index.html"), FILES["index.html"]);
  writeFileSync(join(folder, "a.js"), FILES["assets/a.js"]);
  writeServiceWorker(folder);
  const script = readFileSync(join(folder, "sw.js"), "utf8").replace('"a.js"', '"assets/a.js"');
  const kept = new Map<string, Response>();
  const heard = new Map<string, (event: object) => void>();
  const site = "https://example.org/planner/";
  runInNewContext(script, {
    self: {
      location: { href: `${site}sw.js` },
      addEventListener: (type: string, call: (event: object) => void) => heard.set(type, call),
    },
    caches: {
      open: () =>
        Promise.resolve({
          put: (request: Request, response: Response) => Promise.resolve(kept.set(request.url, response)),
        }),
    },
    fetch: (request: Request) =>
      Promise.resolve(answer(request.url.slice(site.length) as keyof typeof FILES)),
    crypto: webcrypto,
    Request,
    URL,
    Uint8Array,
    Array,
    Error,
    setTimeout,
    clearTimeout,
    AbortController,
  });
  let done: Promise<unknown> = Promise.resolve();
  heard.get("install")?.({ waitUntil: (work: Promise<unknown>) => (done = work) });
  return done.then(
    () => [...kept.keys()].map((url) => url.slice(site.length)).sort(),
    (error: unknown) => error as Error,
  );
}

const good = (path: keyof typeof FILES) =>
  new Response(FILES[path], { headers: { "content-type": TYPES[path] } });

test("the site is kept when every file is as it was built", async () => {
  expect(await install(good)).toEqual(["assets/a.js", "index.html"]);
});

test.each<[string, (path: keyof typeof FILES) => Response]>([
  ["a page instead of a missing file", () => good("index.html")],
  [
    "a file cut short",
    (path) => (path === "assets/a.js" ? new Response("export", { status: 200 }) : good(path)),
  ],
  ["no page", (path) => (path === "index.html" ? new Response("x", { status: 404 }) : good(path))],
])("nothing is kept where the host answers %s", async (_what, answer) => {
  expect(String(await install(answer))).toMatch(/not as it was built/);
});

test("the hashes in the worker are those of the files", () => {
  const hash = createHash("sha256").update(FILES["index.html"]).digest("hex");
  const folder = mkdtempSync(join(tmpdir(), "worker-"));
  writeFileSync(join(folder, "index.html"), FILES["index.html"]);
  writeServiceWorker(folder);
  expect(readFileSync(join(folder, "sw.js"), "utf8")).toContain(JSON.stringify(["index.html", hash]));
});
