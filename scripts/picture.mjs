// Makes the README's picture, public/screenshot.png, from the real page: builds the site, opens it in the tests'
// own browser and waits until its figures have settled. Run it by hand when the page looks different.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, expect } from "@playwright/test";
import { runnerImport } from "vite";

const MOST_BYTES = 250_000;
const root = fileURLToPath(new URL("..", import.meta.url));
const picture = join(root, "public", "screenshot.png");

const load = async (path) => (await runnerImport(join(root, path), { root, configFile: false })).module;
const [{ buildSite, definedEnv }, { serveFolder }, { findChromium, CHROMIUM_ARGS }] = await Promise.all(
  ["test/support/builtSite.ts", "test/support/serveFolder.ts", "test/support/chromium.ts"].map(load),
);

const folder = mkdtempSync(join(tmpdir(), "ubm-planner-picture-"));
await buildSite(folder);
const host = await serveFolder(folder);
const { executable, env } = await findChromium();
const browser = await chromium.launch({
  executablePath: executable,
  args: [...CHROMIUM_ARGS],
  env: { ...definedEnv(), ...env },
});
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    locale: "en-GB",
  });
  await page.goto(host.url);
  const ready = expect.configure({ timeout: 60_000 });
  await ready(page.locator(".goal-percent").first()).toBeVisible();
  await ready(page.locator(".stale")).toHaveCount(0);
  await ready(page.locator(".answer .chart-drawing svg")).toHaveCount(2);
  await page.screenshot({ path: picture, animations: "disabled" });
} finally {
  await browser.close();
  await host.close();
  rmSync(folder, { recursive: true, force: true });
}
const { size } = statSync(picture);
if (size > MOST_BYTES) throw new Error(`${picture} has ${size} bytes, more than ${MOST_BYTES}`);
console.log(`${picture}: ${size} bytes`);
