import { expect, inject, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";

test("the built page opens without errors, policy violations or foreign requests", async () => {
  const { page, watch } = await openPage({ plan: "none: a first visit", serviceWorker: true });
  await expectOn(page).toHaveTitle(/UBM Planner/);
  await expectOn(page.locator("#root > *").first()).toBeVisible();
  await expectOn(page.locator(".run-text")).toHaveText(/^10,000 trials · /);
  expect(watch.requests).toContain(inject("siteUrl"));
});

test("the page can send nothing, not even to its own host", async () => {
  const { page } = await openPage({
    expectedErrors: /Content Security Policy/,
    expectedViolations: /^connect-src/,
  });
  const first = await page.evaluate(() => document.head.firstElementChild?.getAttribute("http-equiv"));
  expect(first).toBe("Content-Security-Policy");
  const sent = page.evaluate(() => fetch("./index.html", { method: "POST", body: "42" }));
  await expect(sent).rejects.toThrow(/fetch/i);
});
