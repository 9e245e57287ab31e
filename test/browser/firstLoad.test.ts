import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";
import type { PageOptions } from "../support/browser.ts";
import { frame as english } from "../../src/i18n/en/frame.ts";
import { frame as swedish } from "../../src/i18n/sv/frame.ts";

const MOST = 150_000;
const SHEET = "[role=grid], [role=treegrid]";

/** The scripts that the page had asked for when its sheet came up, by name. */
async function scriptsBeforeSheet(options: PageOptions): Promise<string[]> {
  const { page } = await openPage({
    ...options,
    plan: "none: a first visit",
    before: () => {
      const seen = new MutationObserver(() => {
        if (document.querySelector("[role=grid], [role=treegrid]") === null) return;
        seen.disconnect();
        performance.mark("sheet");
      });
      seen.observe(document, { childList: true, subtree: true });
    },
  });
  await expectOn(page.locator(SHEET).first()).toBeVisible();
  const addresses = await page.evaluate(() => {
    const sheet = performance.getEntriesByName("sheet")[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType("resource")
      .filter((entry) => entry.startTime < sheet && entry.name.endsWith(".js"))
      .map((entry) => entry.name);
  });
  return addresses.map((address) => basename(new URL(address).pathname));
}

test.each(["en-GB", "sv-SE"])(
  "at most 150 kB of JavaScript, compressed, come before the sheet in %s",
  async (locale) => {
    const sizes = (await scriptsBeforeSheet({ locale })).map((name) => {
      const bytes = readFileSync(join(inject("siteFolder"), "assets", name));
      return { name, gzip: gzipSync(bytes).length };
    });
    expect(sizes.length).toBeGreaterThan(1);
    const sum = sizes.reduce((all, { gzip }) => all + gzip, 0);
    expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST);
  },
);

test("the sheet is shown with these scripts alone: charts and the simulator follow", async () => {
  const first = new Set(await scriptsBeforeSheet({}));
  const { page, context } = await openPage({
    path: "manifest.webmanifest",
    expectedErrors: /(?:)/,
  });
  await context.route("**/*.js", (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    return first.has(name) ? route.continue() : route.abort();
  });
  await page.goto(inject("siteUrl"));
  await expectOn(page.locator(SHEET).first()).toBeVisible();
});

test.each([
  ["en-GB", english.skip, swedish.skip],
  ["sv-SE", swedish.skip, english.skip],
])(
  "a reader of %s is sent the words of that language and not those of the other",
  async (locale, own, other) => {
    const texts = (await scriptsBeforeSheet({ locale })).map((name) =>
      readFileSync(join(inject("siteFolder"), "assets", name), "utf8"),
    );
    expect(texts.filter((text) => text.includes(own))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(other))).toEqual([]);
  },
);
