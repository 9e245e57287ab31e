import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** A plain static host for a built site. */
export type Host = {
  /** Ends in a slash; the site lies in a subfolder, as it may with any host. */
  readonly url: string;
  /** The folder that was served first. */
  readonly folder: string;
  /** The folder that is served from now on: a new build is put in place. */
  readonly serve: (folder: string) => void;
  /** Paths asked for so far, in order; without the browser's own looks for a new service worker. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
};

const SUBFOLDER = "/planner/";
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Serves a folder on a free port of this machine. */
export async function serveFolder(first: string): Promise<Host> {
  let folder = first;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // No page can send this header: only a browser that looks for a service worker's new version does.
    if (request.headers["sec-fetch-dest"] !== "serviceworker") requests.push(pathname);
    const inside = pathname.startsWith(SUBFOLDER) ? pathname.slice(SUBFOLDER.length) : undefined;
    const path = normalize(decodeURIComponent(inside === "" ? "index.html" : (inside ?? "..")));
    // `Vary: Origin` as many hosts send it: a cache that minds it never finds a module script again.
    const headers = { "cache-control": "max-age=600", vary: "Origin" };
    if (path.startsWith("..")) {
      response.writeHead(404, headers).end();
      return;
    }
    readFile(join(folder, path)).then(
      (bytes) => {
        const type = TYPES[extname(path)] ?? "application/octet-stream";
        response.writeHead(200, { ...headers, "content-type": type }).end(bytes);
      },
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${SUBFOLDER}`,
    folder: first,
    serve: (next) => {
      folder = next;
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
