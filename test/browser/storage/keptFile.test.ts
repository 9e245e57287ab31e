import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { encodePlan } from "../../../src/storage/encodePlan.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { expectNoAxeViolations, expectOn, openPage } from "../../support/browser.ts";
import { smallPlan } from "../../support/keptPlan.ts";
import { planPage } from "./planPage.ts";

const NAME = "board.plan.json";

/** The browser's private file system stands in for a folder on the disk, and its answer to "may this page write?" for the user's. */
function standIn(): void {
  // Not on the empty page before the site's own.
  if (!("FileSystemFileHandle" in window)) return;
  const given = window as unknown as {
    showSaveFilePicker: () => Promise<FileSystemFileHandle>;
  };
  given.showSaveFilePicker = async () =>
    (await navigator.storage.getDirectory()).getFileHandle("board.plan.json", { create: true });
  const handle = FileSystemFileHandle.prototype as unknown as {
    queryPermission: () => Promise<string>;
    requestPermission: () => Promise<string>;
  };
  handle.queryPermission = () => Promise.resolve(localStorage.getItem("may-write") ?? "granted");
  handle.requestPermission = () => {
    localStorage.setItem("may-write", "granted");
    return Promise.resolve("granted");
  };
}

/** What the file holds; undefined where there is none. */
async function held(page: Page): Promise<Plan | undefined> {
  const text = await page.evaluate(async (name) => {
    try {
      const folder = await navigator.storage.getDirectory();
      return await (await (await folder.getFileHandle(name)).getFile()).text();
    } catch {
      return undefined;
    }
  }, NAME);
  return text === undefined || text === "" ? undefined : (JSON.parse(text) as Plan);
}

async function putByOther(page: Page, plan: Plan): Promise<void> {
  await page.evaluate(
    async ([name, text]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(name!, { create: true })).createWritable();
      await stream.write(text!);
      await stream.close();
    },
    [NAME, JSON.stringify(plan)],
  );
}

const sellers = async (page: Page) => (await held(page))?.rows["sellers"];

test("a plan lives in a file: written, changed by another, deleted, without permission, and still there after a reload", async () => {
  const { page } = await openPage({ before: standIn });
  const plan = planPage(page);
  const status = page.locator(".save");
  await plan.ready();

  await plan.choose(/: plans$/, "Keep this plan in a file…");
  await expectOn(status).toContainText(/board\.plan\.json \d\d:\d\d/);
  const first = (await held(page))!;
  expect(first.format).toBe("ubm-plan");
  await plan.edit(7);
  await expectOn
    .poll(() => sellers(page))
    .toMatchObject({ months: { [first.start]: expect.stringMatching(/7/) } });

  await putByOther(page, { ...first, name: "Changed by another" });
  await plan.edit(8);
  await status.getByRole("button", { name: `${NAME} was changed elsewhere` }).click();
  expect((await held(page))?.name).toBe("Changed by another");
  await expectOn(plan.dialog).toContainText("1 row differs");
  await expectNoAxeViolations(page, "dialog");
  await plan.dialog.getByRole("button", { name: "Take what the file holds" }).click();
  await expectOn(page.locator("h1.plan-name")).toContainText("Changed by another");
  await expectOn(status).toContainText(/board\.plan\.json \d\d:\d\d/);

  await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), NAME);
  await plan.edit(9);
  await expectOn(status).toContainText(`Not in ${NAME}`);
  await plan.saved();
  await putByOther(page, (await first) && { ...first, name: "" });
  await page.evaluate(() => localStorage.setItem("may-write", "prompt"));
  await page.reload();
  await plan.ready();
  await plan.expectValue(9);
  await status.getByRole("button", { name: `Allow saving to ${NAME}` }).click();
  await status.getByRole("button", { name: `${NAME} was changed elsewhere` }).click();
  await plan.dialog.getByRole("button", { name: "Write mine over it" }).click();
  await expectOn.poll(async () => (await held(page))?.name).toBe("Changed by another");
});

/** What the installed program is opened with, what a dropped file gives, and a disk that may be slow without end. */
function standInForSystem(): void {
  if (!("FileSystemFileHandle" in window)) return;
  const given = window as unknown as { launch: (launched: { files: FileSystemFileHandle[] }) => void };
  const setConsumer = (take: typeof given.launch) => void (given.launch = take);
  Object.defineProperty(window, "launchQueue", { value: { setConsumer } });
  Object.assign(DataTransferItem.prototype, {
    getAsFileSystemHandle: async () =>
      (await navigator.storage.getDirectory()).getFileHandle("board.plan.json"),
  });
  const stream = FileSystemWritableFileStream.prototype;
  const close = stream.close;
  stream.close = function (this: FileSystemWritableFileStream) {
    return localStorage.getItem("slow") === null ? close.call(this) : new Promise(() => undefined);
  };
}

test("opened from outside or dropped, a file is kept in place; killed while it is written it holds a whole plan", async () => {
  const { page } = await openPage({ before: standInForSystem });
  const plan = planPage(page);
  const status = page.locator(".save");
  const inPlace = () => plan.dialog.getByRole("button", { name: "Open and keep it in this file" }).click();
  await plan.ready();
  const fileOf = (name: string) => JSON.parse(encodePlan({ ...smallPlan("en"), name })) as Plan;
  // What takes files comes after the first paint.
  await page.waitForFunction(() => "launch" in window);
  await putByOther(page, fileOf("From outside"));

  await page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    (window as unknown as { launch: (launched: object) => void }).launch({ files: [handle] });
  }, NAME);
  await inPlace();
  await expectOn(page.locator("h1.plan-name")).toContainText("From outside");
  await expectOn(status).toContainText(/board\.plan\.json \d\d:\d\d/);
  await plan.edit(7);
  const holds = (value: string) =>
    expectOn.poll(() => sellers(page)).toMatchObject({ months: { "2027-01": value } });
  await holds("7");

  await page.evaluate(() => localStorage.setItem("slow", "yes"));
  await plan.edit(8);
  await expectOn(status).toContainText(`Writing ${NAME}…`);
  await plan.saved();
  await page.evaluate(() => localStorage.removeItem("slow"));
  const left = await held(page);
  await page.reload();
  await plan.ready();
  expect(left?.rows["sellers"]).toMatchObject({ months: { "2027-01": "7" } });
  // The browser's own storage has the last edit, and nobody is taken for somebody else.
  await plan.expectValue(8);
  await holds("8");
  await expectOn(status).toContainText(/board\.plan\.json \d\d:\d\d/);

  const dropped = fileOf("Dropped");
  await putByOther(page, dropped);
  await page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text!], name!));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [NAME, JSON.stringify(dropped)],
  );
  await inPlace();
  await expectOn(page.locator("h1.plan-name")).toContainText("Dropped");
  await plan.edit(9);
  await holds("9");
});
