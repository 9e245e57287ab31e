import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";

const MOST = 200_000;

/** The scripts that the page names itself: its entry and all that the entry imports at once. */
function firstScripts(): string[] {
  const html = readFileSync(join(inject("siteFolder"), "index.html"), "utf8");
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => path ?? "");
}

test("at most 200 kB of JavaScript, compressed, come before the sheet", () => {
  const sizes = firstScripts().map((path) => {
    const bytes = readFileSync(join(inject("siteFolder"), path));
    return { path, gzip: gzipSync(bytes).length };
  });
  expect(sizes.length).toBeGreaterThan(0);
  const sum = sizes.reduce((all, { gzip }) => all + gzip, 0);
  expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST);
});

test("the sheet is shown with these scripts alone: charts and the simulator follow", async () => {
  const first = new Set(firstScripts().map((path) => basename(path)));
  const { page, context } = await openPage({
    path: "manifest.webmanifest",
    noServiceWorker: true,
    expectedErrors: /./,
  });
  await context.route("**/*.js", (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    return first.has(name) ? route.continue() : route.abort();
  });
  await page.goto(inject("siteUrl"));
  await expectOn(page.locator("[role=grid], [role=treegrid]").first()).toBeVisible();
});
