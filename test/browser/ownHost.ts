import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { writeServiceWorker } from "../../scripts/vite/serviceWorker.ts";
import { serveFolder } from "../support/serveFolder.ts";
import type { Host } from "../support/serveFolder.ts";

/** A host of the test's own, which can go away or get a new build. */
export async function ownHost(): Promise<Host> {
  const host = await serveFolder(inject("siteFolder"));
  onTestFinished(host.close);
  return host;
}

/** The built site again with a mark in its page: another page, and so another version. */
export function markedBuild(mark: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-next-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(inject("siteFolder"), folder, { recursive: true });
  const index = join(folder, "index.html");
  writeFileSync(
    index,
    readFileSync(index, "utf8").replace("</head>", `<meta name="mark" content="${mark}"></head>`),
  );
  writeServiceWorker(folder);
  return folder;
}
