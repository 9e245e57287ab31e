import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { checksumCases } from "../support/checksumCases.ts";
import { serveFolder } from "../support/serveFolder.ts";
import type { Host } from "../support/serveFolder.ts";
import type { Browser } from "./driver.ts";
import { firefox } from "./firefox.ts";
import { handsOn } from "./hands.ts";
import { JOURNEYS, walk } from "./journeys.ts";
import { webkit } from "./webkit.ts";

/** "all": every journey; otherwise the short form, which runs with all other tests. */
const FORM = process.env.UBM_PLANNER_BROWSERS;

let host: Host;
beforeAll(async () => {
  host = await serveFolder(inject("siteFolder"));
});
afterAll(() => host.close());

for (const browser of [firefox, webkit]) {
  const missing = browser.missing() ?? (FORM === "all" ? undefined : await whyNotStarted(browser));
  if (missing !== undefined) console.log(`${browser.name} is not tried: this machine has not ${missing}.`);
  describe.skipIf(missing !== undefined)(`in ${browser.name}`, () => {
    for (const journey of JOURNEYS.filter(({ short }) => short || FORM === "all")) {
      test(journey.name, async () => {
        expect(await walk(browser, journey, host)).toContain(browser.name);
      });
    }

    test("its digits of every conformance plan are those of all other browsers", async () => {
      const folder = await checksumSite();
      const own = await serveFolder(folder);
      const driver = await browser.open();
      try {
        await driver.goto(own.url);
        const hands = handsOn(driver);
        for (const { name, text, rows, sums } of checksumCases()) {
          await driver.read("window.found = undefined; askFor(...args)", text, rows);
          const found = await hands.until(
            `checksum of ${name}`,
            () => driver.read<object | null>("return window.found ?? null"),
            (sum) => sum !== null,
          );
          expect(found, name).toEqual(sums);
        }
      } finally {
        await driver.close();
        await own.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}

/** A page with nothing but the engine, which works out the checksums that it is asked for. */
async function checksumSite(): Promise<string> {
  const scripts = resolve(import.meta.dirname, "../../scripts");
  const { bundle } = (await import(pathToFileURL(`${scripts}/bundle.mjs`).href)) as {
    readonly bundle: (entry: string) => Promise<string>;
  };
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-sums-"));
  copyFileSync(await bundle("test/support/checksumsOnPage.ts"), join(folder, "sums.js"));
  const ask = "const askFor = (text, rows) => setTimeout(() => { window.found = checksumsOf(text, rows); });";
  const page = `<!doctype html><title>sums</title><script type="module" src="sums.js"></script><script>${ask}</script>`;
  writeFileSync(join(folder, "index.html"), page);
  return folder;
}

/** A browser may be installed and yet not start, as where a container forbids its sandbox: then it is not there. */
async function whyNotStarted(browser: Browser): Promise<string | undefined> {
  try {
    await (await browser.open()).close();
    return undefined;
  } catch (error) {
    return `one that starts (${String(error).split("\n")[0]})`;
  }
}
