import { expect, test } from "vitest";
import { PLAN_VERSION } from "../../../src/model/plan.ts";
import { expectOn, openPage } from "../../support/browser.ts";
import { openTab, planPage } from "./planPage.ts";

test("a second tab follows the first, read only, until it is asked to edit there instead", async () => {
  const { page, context } = await openPage();
  const first = planPage(page);
  await first.edit(11);
  await first.saved();

  const second = await openTab(context);
  await second.expectValue(11);
  await expectOn(second.page.locator(".save")).toContainText("Read only");
  await first.page.bringToFront();
  await first.edit(12);
  await second.expectValue(12);
  // A reader's typing changes nothing.
  await second.page.bringToFront();
  await second.sheet.choose(["sellers", 0]);
  await second.sheet.press("text:99", "Enter");
  await second.expectValue(12);

  // The first tab's last edit is not even saved when it is asked to hand over.
  await first.edit(13);
  await second.page.getByRole("button", { name: "Edit here instead" }).click();
  await expectOn(first.page.locator(".save")).toContainText("Read only");
  await expectOn(second.page.locator(".save")).not.toContainText("Read only");
  await second.expectValue(13);
  await second.edit(14);
  await first.expectValue(14);
  // Loaded anew it edits on, although the first followed and had the plan meanwhile.
  await second.page.reload();
  await second.expectValue(14);
  await expectOn(second.page.locator(".save")).not.toContainText("Read only");
  await second.edit(15);
  await second.page.close();
  await expectOn(first.page.locator(".save")).not.toContainText("Read only");
  await first.expectValue(15);
});

test("a writer that does not answer loses the plan after two seconds, and its edit is kept as a copy", async () => {
  const { page, context } = await openPage({
    before: () => {
      // Deaf on demand: what other tabs say does not reach the page.
      const listen = BroadcastChannel.prototype.addEventListener;
      BroadcastChannel.prototype.addEventListener = function (
        this: BroadcastChannel,
        type: string,
        listener: EventListenerOrEventListenerObject,
      ) {
        listen.call(this, type, (event: Event) => {
          if (document.documentElement.dataset["deaf"] === "true" || typeof listener !== "function") return;
          listener.call(this, event);
        });
      };
      // And its saves fail, all but those of a plan that is new.
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        const { rev } = args[0] as { rev?: number };
        if (document.documentElement.dataset["stuck"] === "true" && rev !== undefined && rev > 1) {
          throw new DOMException("the test holds it up", "UnknownError");
        }
        return put.apply(this, args);
      };
    },
  });
  const first = planPage(page);
  await first.edit(11);
  await first.saved();
  const second = await openTab(context);
  await page.evaluate(() => {
    document.documentElement.dataset["deaf"] = "true";
    document.documentElement.dataset["stuck"] = "true";
  });
  await first.edit(12);
  await expectOn(first.notice).toContainText("NOT SAVED");
  await second.page.getByRole("button", { name: "Edit here instead" }).click();
  await expectOn(second.page.locator(".save")).not.toContainText("Read only");
  // The taker may have found that edit in the journal.
  expect([11, 12]).toContain(await second.value());
  // What tells of it goes away after a while, however long the rest takes.
  const told = expectOn(first.toasts).toContainText("kept in a copy");
  const edited = second.edit(20).then(second.saved);
  await Promise.all([told, edited]);
  // The first one's edit is not lost: it is a plan of its own, and open.
  await expectOn(first.page).toHaveTitle(/\(copy\)/);
  await first.expectValue(12);
  await second.expectValue(20);
});

test("a tab of an older program stops writing when a newer one opens, and says why", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await plan.edit(11);
  // The newer program says that it is there, as every page does when it opens a plan.
  await page.evaluate((schemaVersion) => {
    const channel = new BroadcastChannel("ubm-planner");
    channel.postMessage({ kind: "here", id: "any", schemaVersion });
    channel.close();
  }, PLAN_VERSION + 1);
  await expectOn(plan.notice).toContainText("A newer version of the program is open");
  await expectOn(page.locator(".save")).toContainText("Read only");
  await page.reload();
  await plan.expectValue(11);
});

test("a plan that a newer program saved is left alone, and that is told", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await plan.edit(11);
  await plan.saved();
  await page.goto("about:blank");
  await page.goBack();
  await plan.ready();
  await page.evaluate(async (newer) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("ubm-planner");
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction("records", "readwrite").objectStore("records");
    await new Promise<void>((resolve) => {
      const request = store.openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (cursor === null) return resolve();
        const { value } = cursor as { value: { rev?: number } };
        if (/^plan\/.*\/[ab]$/.test(String(cursor.key))) {
          store.put({ ...value, schemaVersion: newer, rev: (value.rev ?? 0) + 10 }, cursor.key);
        }
        cursor.continue();
      };
    });
    database.close();
  }, PLAN_VERSION + 1);
  await plan.edit(12);
  await expectOn(page.locator(".notices")).toContainText("newer version");
  await page.reload();
  await expectOn(plan.toasts).toContainText("saved by a newer version");
  // Another plan is open instead; the newer one's records are as they were.
  const records = await page.evaluate(async (newer) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("ubm-planner");
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction("records").objectStore("records");
    return new Promise<number>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => {
        const all = request.result as readonly { schemaVersion?: number }[];
        resolve(all.filter(({ schemaVersion }) => schemaVersion === newer).length);
      };
    });
  }, PLAN_VERSION + 1);
  expect(records).toBeGreaterThan(0);
});
