import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, inject, onTestFinished, test } from "vitest";
import { writeServiceWorker } from "../../scripts/vite/serviceWorker.ts";
import { expectOn, openPage } from "../support/browser.ts";
import { serveFolder } from "../support/serveFolder.ts";
import type { Host } from "../support/serveFolder.ts";

/** A host of the test's own, which can go away or get a new build. */
async function ownHost(): Promise<Host> {
  const host = await serveFolder(inject("siteFolder"));
  onTestFinished(host.close);
  return host;
}

/** The built site again with a mark in its page: another page, and so another version. */
function markedBuild(mark: string): string {
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

test("once the files are kept, the page opens again with the network off and its host gone", async () => {
  const host = await ownHost();
  const { page, context } = await openPage({ url: host.url, serviceWorker: true });
  await untilKept(page);
  await context.setOffline(true);
  await host.close();
  await page.reload();
  await expectOn(page.locator("#root > *").first()).toBeVisible();
  const fonts = await page.evaluate(async () => [...(await document.fonts.ready)].map((face) => face.status));
  expect(fonts).toContain("loaded");
  expect(fonts).not.toContain("error");
});

test("a later visit asks the host for the page and the worker's script, and for nothing else", async () => {
  const host = await ownHost();
  const { page } = await openPage({ url: host.url, serviceWorker: true });
  await untilKept(page);
  const before = host.requests.length;
  await page.reload();
  await expectOn(page.locator("#root > *").first()).toBeVisible();
  const asked = new Set(host.requests.slice(before));
  asked.delete("/planner/sw.js");
  expect([...asked]).toEqual(["/planner/"]);
});

test("a new build is shown at the next load, though the old one's files are kept", async () => {
  const host = await ownHost();
  const { page } = await openPage({ url: host.url, serviceWorker: true });
  await untilKept(page);
  host.serve(markedBuild("second"));
  await page.reload();
  expect(await markOf(page)).toBe("second");
});

test("offline, the newest build that was kept is shown, even while it waits to take over", async () => {
  const host = await ownHost();
  const { page, context } = await openPage({ url: host.url, serviceWorker: true });
  await untilKept(page);
  host.serve(markedBuild("second"));
  await page.reload();
  await untilWaiting(page);
  await context.setOffline(true);
  await host.close();
  await page.reload();
  expect(await markOf(page)).toBe("second");
  await expectOn(page.locator("#root > *").first()).toBeVisible();
});

test("a new version waits until it is told to take over, and then the caches before the last are deleted", async () => {
  const host = await ownHost();
  const { page } = await openPage({ url: host.url, serviceWorker: true });
  await untilKept(page);
  const first = await cacheNames(page);
  expect(first).toHaveLength(1);

  host.serve(markedBuild("second"));
  await page.reload();
  await untilWaiting(page);
  expect(await cacheNames(page)).toHaveLength(2);
  await takeOver(page);
  // The last build's files stay for tabs that still show it.
  expect(await cacheNames(page)).toEqual(expect.arrayContaining(first));

  host.serve(markedBuild("third"));
  await page.reload();
  await untilWaiting(page);
  await takeOver(page);
  await expectOn.poll(() => cacheNames(page)).toHaveLength(2);
  expect(await cacheNames(page)).not.toContain(first[0]);
});

test("a host in trouble does not hide the page that was kept", async () => {
  const host = await ownHost();
  const { page } = await openPage({ url: host.url, serviceWorker: true, expectedErrors: /404/ });
  await untilKept(page);
  host.serve(join(inject("siteFolder"), "nothing-here"));
  await page.reload();
  await expectOn(page.locator("#root > *").first()).toBeVisible();
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
