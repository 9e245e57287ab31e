import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { expect, inject, onTestFinished, test } from "vitest";
import { expectOn, expectQuiet, openPage, openProfile } from "../../support/browser.ts";
import { WAIT_LIMIT } from "../../support/limits.ts";
import { openTab, planPage, textOf } from "./planPage.ts";

const siteOrigin = () => new URL(inject("siteUrl")).origin;

/** A folder for a browser profile, gone when the test ends. */
function profileFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-profile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A page of the profile in which the site has next to no room. The browser minds it only before it opens the data. */
async function openWithoutRoom(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto(`${inject("siteUrl")}icons/mark.svg`);
  const session = await context.newCDPSession(page);
  const origin = siteOrigin();
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 });
  await page.goto(inject("siteUrl"));
  return { plan: planPage(page), room: () => session.send("Storage.overrideQuotaForOrigin", { origin }) };
}

test("a full disk is told in plain words, the edit can be had as a file, and nothing old is lost", async () => {
  const profile = profileFolder();
  const before = await openProfile(profile);
  const first = await openTab(before.context);
  await first.edit(11);
  await first.saved();
  await before.context.close();

  const { context, watch } = await openProfile(profile);
  const { plan } = await openWithoutRoom(context);
  await plan.expectValue(11);
  await plan.edit(12);
  await expectOn(plan.notice).toContainText("NOT SAVED. The browser has no room left.");
  await expectOn(plan.page.locator(".save")).toContainText("Not saved");
  const downloading = plan.page.waitForEvent("download");
  await plan.notice.getByRole("button", { name: "Save as a file" }).click();
  const file = await textOf(downloading);
  expect(JSON.parse(file)).toMatchObject({ name: expect.any(String), format: "ubm-plan" });
  // The last edit is in the journal at least; what was saved before is in the database still.
  await context.close();
  expectQuiet(watch);

  const after = await openProfile(profile);
  await (await openTab(after.context)).expectValue(12);
  await after.context.close();
});

test("a disk that is full at the first visit leaves a page that works and says that it keeps nothing", async () => {
  const { context, watch } = await openProfile(profileFolder());
  const { plan } = await openWithoutRoom(context);
  await expectOn(plan.notice).toContainText("This browser keeps nothing here");
  await plan.edit(11);
  await plan.expectValue(11);
  await context.close();
  expectQuiet(watch);
});

test("site data that is cleared while the plan is open is written again, and that is told", async () => {
  const { page, context } = await openPage();
  const plan = planPage(page);
  await plan.edit(11);
  await plan.saved();
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: siteOrigin(), storageTypes: "all" });
  await plan.edit(12);
  await expectOn(plan.toasts).toContainText("cleared from the browser");
  await plan.saved();
  await page.reload();
  await plan.expectValue(12);
});

test("a browser that keeps nothing is said at once, and the plan can be worked on and had as a file", async () => {
  const { page } = await openPage({
    before: () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  });
  const plan = planPage(page);
  await expectOn(plan.notice).toContainText("This browser keeps nothing here");
  await plan.edit(11);
  await plan.expectValue(11);
  await expectOn(page.locator(".save")).toContainText("Not saved");
  const downloading = page.waitForEvent("download");
  await plan.notice.getByRole("button", { name: "Save as a file" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.plan\.json$/);
});

test("storage that refuses is told, asks before the page is closed, and is tried until it works", async () => {
  const { page } = await openPage({
    before: () => {
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...args) {
        if (document.documentElement.dataset["broken"] === "true") {
          throw new DOMException("the test broke it", "UnknownError");
        }
        return transaction.apply(this, args);
      };
    },
  });
  const plan = planPage(page);
  await plan.ready();
  await page.evaluate(() => (document.documentElement.dataset["broken"] = "true"));
  await plan.edit(11);
  await expectOn(plan.notice).toContainText("NOT SAVED. The connection to the browser's storage broke.");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expectOn.poll(() => asked).toEqual(["beforeunload"]);
  await page.evaluate(() => (document.documentElement.dataset["broken"] = "false"));
  await plan.saved();
  await expectOn(plan.notice).toHaveCount(0);
  // What is saved needs no question.
  await page.reload();
  expect(asked).toHaveLength(1);
  await plan.expectValue(11);
});

test("a damaged newest copy gives way to the one before, which is told, and the rescue page has both", async () => {
  const { context, watch } = await openProfile(profileFolder());
  const plan = await openTab(context);
  for (const value of [11, 12]) {
    // The header may still say "Saved" of the edit before: the record itself is waited for.
    const before = await plan.page.evaluate(newestRevision);
    await plan.edit(value);
    await expect
      .poll(() => plan.page.evaluate(newestRevision), { timeout: WAIT_LIMIT })
      .toBeGreaterThan(before);
  }
  const other = await context.newPage();
  await plan.page.goto("about:blank");
  await other.goto(`${inject("siteUrl")}#rescue`);
  await expectOn(other.getByRole("heading", { name: "Rescue page" })).toBeVisible();
  await other.evaluate(damageNewest);
  const again = await openTab(context);
  await expectOn(again.toasts).toContainText("The newest copy of this plan was damaged");
  await again.expectValue(11);
  await other.reload();
  await expectOn(other.getByRole("table")).toContainText("quarantine/");
  await context.close();
  expectQuiet(watch);
});

/** In the page: the revision of the newest record of a plan; 0 where there is none. */
async function newestRevision(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("ubm-planner");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("no database"));
  });
  const records = await new Promise<readonly { readonly rev?: number }[]>((resolve) => {
    const request = database.transaction("records").objectStore("records").getAll();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return Math.max(0, ...records.map(({ rev }) => rev ?? 0));
}

/** In the page: cuts the text of the record with the highest revision, and forgets the journal. */
async function damageNewest(): Promise<void> {
  localStorage.clear();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("ubm-planner");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("no database"));
  });
  const store = database.transaction("records", "readwrite").objectStore("records");
  type Slot = { rev: number; data: string };
  const slots: { key: IDBValidKey; value: Slot }[] = [];
  await new Promise<void>((resolve) => {
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve();
      if (/^plan\/.*\/[ab]$/.test(String(cursor.key))) slots.push({ key: cursor.key, value: cursor.value });
      cursor.continue();
    };
  });
  const newest = slots.sort((x, y) => y.value.rev - x.value.rev)[0];
  if (newest === undefined) throw new Error("nothing is saved");
  await new Promise<void>((resolve) => {
    const request = store.put({ ...newest.value, data: newest.value.data.slice(0, 100) }, newest.key);
    request.onsuccess = () => resolve();
  });
  database.close();
}
