import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { expect, inject, test } from "vitest";
import { checksumCases } from "../support/checksumCases.ts";

type OnPage = { readonly checksumsOf: (text: string, rows: readonly string[]) => unknown };

test("a browser comes to the digits that are kept of every conformance plan", async () => {
  const scripts = resolve(import.meta.dirname, "../../scripts");
  const { bundle } = (await import(pathToFileURL(`${scripts}/bundle.mjs`).href)) as {
    readonly bundle: (entry: string) => Promise<string>;
  };
  const code = readFileSync(await bundle("test/support/checksumsOnPage.ts"), "utf8");
  const browser = await chromium.connect(inject("browserEndpoint"));
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: code, type: "module" });
    await page.waitForFunction(() => "checksumsOf" in globalThis);
    for (const { name, text, rows, sums } of checksumCases()) {
      const found = await page.evaluate(
        (asked) => (globalThis as unknown as OnPage).checksumsOf(asked.text, asked.rows),
        { text, rows },
      );
      expect(found, name).toEqual(sums);
    }
  } finally {
    await browser.close();
  }
});
