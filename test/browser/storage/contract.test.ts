import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { openPage } from "../../support/browser.ts";
import { serveFolder } from "../../support/serveFolder.ts";

const IN_PAGE = join(import.meta.dirname, "inPage");

/** The contract's tests, as they are, bundled for a page. */
async function bundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-contract-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: IN_PAGE,
    logLevel: "error",
    resolve: {
      alias: [
        { find: /^vitest$/, replacement: join(IN_PAGE, "vitest.ts") },
        { find: /^fake-indexeddb$/, replacement: join(IN_PAGE, "fakeIndexeddb.ts") },
      ],
    },
    build: {
      outDir: folder,
      minify: false,
      lib: { entry: join(IN_PAGE, "main.ts"), formats: ["es"], fileName: "main" },
    },
    define: { "process.env.NODE_ENV": '"test"' },
  });
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><title>.</title><script type="module" src="./main.js"></script>',
  );
  return folder;
}

test("the contract of a plan store holds over the IndexedDB of a real browser", async () => {
  const host = await serveFolder(await bundled());
  onTestFinished(host.close);
  const { page } = await openPage({ url: host.url, expectedErrors: /./ });
  await page.waitForFunction(() => "contractResult" in globalThis);
  const result = await page.evaluate(
    () => (globalThis as unknown as { contractResult: { ran: number; failed: string[] } }).contractResult,
  );
  expect(result.failed).toEqual([]);
  expect(result.ran).toBeGreaterThan(20);
});
