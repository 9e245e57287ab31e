import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, inject, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";
import { markedBuild, ownHost } from "./ownHost.ts";

/** Until all files are kept and the page is in the service worker's care. */
async function untilKept(page: Page): Promise<void> {
  const inCharge = (): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expectOn.poll(inCharge).toBe(true);
}

/** Until a newer version is kept and waits. */
async function untilWaiting(page: Page): Promise<void> {
  const state = (): Promise<string | undefined> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
  await expectOn.poll(state).toBe("installed");
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** Which build the page in view is of; undefined is the one that all tests share. */
const markOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>("meta[name=mark]")?.content);

test("once the files are kept, only the page and the worker's script are asked for, and no trouble of the host hides the page", async () => {
  const host = await ownHost();
  const { page, context } = await openPage({ url: host.url, serviceWorker: true, expectedErrors: /404/ });
  await untilKept(page);
  const before = host.requests.length;
  await page.reload();
  await expectOn(page.locator("#root > *").first()).toBeVisible();
  const asked = new Set(host.requests.slice(before));
  asked.delete("/planner/sw.js");
  expect([...asked]).toEqual(["/planner/"]);

  host.serve(join(inject("siteFolder"), "nothing-here"));
  await page.reload();
  await expectOn(page.locator("#root > *").first()).toBeVisible();

  await context.setOffline(true);
  await host.close();
  await page.reload();
  await expectOn(page.locator("#root > *").first()).toBeVisible();
  const fonts = await page.evaluate(async () => [...(await document.fonts.ready)].map((face) => face.status));
  expect(fonts).toContain("loaded");
  expect(fonts).not.toContain("error");
});

test("a new build is shown at the next load, waits until it is told to take over, and is the one that is shown offline", async () => {
  const host = await ownHost();
  const { page, context } = await openPage({ url: host.url, serviceWorker: true });
  await untilKept(page);
  const first = await cacheNames(page);
  expect(first).toHaveLength(1);

  host.serve(markedBuild("second"));
  await page.reload();
  expect(await markOf(page)).toBe("second");
  await untilWaiting(page);
  expect(await cacheNames(page)).toHaveLength(2);
  await takeOver(page);
  // The last build's files stay for tabs that still show it; those before the last are deleted.
  expect(await cacheNames(page)).toEqual(expect.arrayContaining(first));

  host.serve(markedBuild("third"));
  await page.reload();
  await untilWaiting(page);
  await context.setOffline(true);
  await page.reload();
  // Offline it is shown even while it waits.
  expect(await markOf(page)).toBe("third");
  await expectOn(page.locator("#root > *").first()).toBeVisible();
  await takeOver(page);
  await expectOn.poll(() => cacheNames(page)).toHaveLength(2);
  expect(await cacheNames(page)).not.toContain(first[0]);
});

/** What the page does when its user agrees to the new version. */
async function takeOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    navigator.serviceWorker.addEventListener(
      "controllerchange",
      () => document.body.setAttribute("data-taken-over", ""),
      { once: true },
    );
    registration?.waiting?.postMessage("skip-waiting");
  });
  await expectOn(page.locator("body[data-taken-over]")).toBeVisible();
}
