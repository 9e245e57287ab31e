import type { Readable } from "node:stream";
import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";
import { sharePage } from "../support/sharedPage.ts";

const samePage = sharePage();

/** A cell of the sheet by its row's id and its column: "value" or a month's index. */
const cell = (page: Page, row: string, column: string | number) =>
  page.locator(`.cell[data-line="${row}"][data-column="${column}"]`);
const percent = (page: Page) => page.locator(".goal-percent").first();

/** Types over a cell as one does in a spreadsheet. */
async function typeInto(page: Page, row: string, column: string | number, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until the full run is there, and says the goal's chance as it stands on the page. */
async function settledChance(page: Page): Promise<string> {
  await expectOn(page.locator(".run-text")).toHaveText(/\d trials · [\d.]+ m?s/);
  return percent(page).innerText();
}

/** Opens the menu of plans and chooses in it. */
async function choosePlanItem(page: Page, name: string): Promise<void> {
  await page.locator(".plan-menu .menu-button").click();
  await page.getByRole("menuitem", { name }).click();
}

async function readAll(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

test("an edit moves the goal, a scenario lies over it, and all is there after a reload", async () => {
  const { page } = await openPage();
  const before = await settledChance(page);
  expect(before).toMatch(/^\d+% ±\d/);

  await typeInto(page, "hunters", "value", "4");
  await expectOn(cell(page, "hunters", "value")).toHaveText("4");
  await expectOn(percent(page)).not.toHaveText(before);
  const withHunters = await settledChance(page);
  expect(parseInt(withHunters)).toBeGreaterThan(parseInt(before));

  await page.getByRole("button", { name: "Add a scenario" }).click();
  await page.getByLabel("Name", { exact: true }).fill("One hunter");
  await page.keyboard.press("Enter");
  await expectOn(page.getByRole("tab", { name: "One hunter" })).toHaveAttribute("aria-selected", "true");
  await cell(page, "hunters", "value").click();
  await page.keyboard.type("-3");
  await expectOn(page.locator(".editor-open")).toContainText("=base - 3");
  // What is offered is taken with one key, and the entry with the next.
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.press("Enter");
  await expectOn(cell(page, "hunters", 0)).toHaveText("1");
  await expectOn(percent(page)).not.toHaveText(withHunters);
  await page.getByRole("tab", { name: "Baseline" }).click();
  await expectOn(cell(page, "hunters", "value")).toHaveText("4");
  await expectOn(percent(page)).toHaveText(withHunters);

  await expectOn(page.locator(".save-text").first()).toHaveText(/^Saved/);
  await page.reload();
  await expectOn(cell(page, "hunters", "value")).toHaveText("4");
  expect(await settledChance(page)).toBe(withHunters);
  await page.getByRole("tab", { name: "One hunter" }).click();
  await expectOn(cell(page, "hunters", 0)).toHaveText("1");
});

test("a plan that is exported, deleted and imported again is all there", async () => {
  const { page } = await openPage();
  await settledChance(page);
  await typeInto(page, "hunters", "value", "5");
  await page.getByRole("button", { name: /^Name: / }).click();
  await page.keyboard.type("Board plan");
  await page.keyboard.press("Enter");
  const chance = await settledChance(page);

  const download = page.waitForEvent("download");
  await choosePlanItem(page, "Export the plan file");
  const file = await download;
  expect(file.suggestedFilename()).toBe("Board plan.plan.json");
  const content = await readAll(await file.createReadStream());
  expect(JSON.parse(content.toString("utf8"))).toMatchObject({
    format: "ubm-plan",
    name: "Board plan",
    rows: { hunters: { value: "5" } },
  });

  await choosePlanItem(page, "Delete plan");
  await expectOn(cell(page, "hunters", "value")).toHaveText("2");
  await page.locator("input[type=file]").setInputFiles({
    name: "Board plan.plan.json",
    mimeType: "application/json",
    buffer: content,
  });
  // What is in the file is shown before anything is opened.
  await expectOn(page.getByRole("dialog", { name: "Import this plan?" })).toContainText("Board plan");
  await page.locator("dialog[open] button[type=submit]").click();
  await expectOn(page.getByRole("button", { name: "Name: Board plan" })).toBeVisible();
  await expectOn(cell(page, "hunters", "value")).toHaveText("5");
  await expectOn(percent(page)).toHaveText(chance);
});

test("a deleted plan comes back with one click", async () => {
  const { page } = await openPage();
  await settledChance(page);
  await typeInto(page, "hunters", "value", "7");
  await choosePlanItem(page, "Delete plan");
  await expectOn(cell(page, "hunters", "value")).toHaveText("2");
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await expectOn(cell(page, "hunters", "value")).toHaveText("7");
});

test("a faulty file changes nothing and every fault is told with its place", async () => {
  const { page } = await samePage();
  await settledChance(page);
  const text = JSON.stringify({
    format: "ubm-plan",
    version: 1,
    template: "reference",
    start: "2027-13",
    rows: { hunters: { value: "-2" }, hunter: { value: "2" } },
  });
  await page.locator("input[type=file]").setInputFiles({
    name: "faulty.plan.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  const dialog = page.getByRole("dialog", { name: "The file was not imported" });
  await expectOn(dialog).toContainText("“faulty.plan.json”");
  expect(await dialog.getByRole("listitem").count()).toBeGreaterThanOrEqual(2);
  await page.keyboard.press("Escape");
  await expectOn(cell(page, "hunters", "value")).toHaveText("2");
});

test("the goal is changed in its place: the number, the row and the date", async () => {
  const { page } = await samePage();
  const before = await settledChance(page);
  await page.getByRole("button", { name: "How much: 40" }).click();
  await page.keyboard.type("many");
  await page.keyboard.press("Enter");
  await expectOn(page.getByRole("alert").filter({ hasText: "Give a number" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expectOn(percent(page)).not.toHaveText(before);
  expect(parseInt(await settledChance(page))).toBeGreaterThan(parseInt(before));
  await page.getByLabel("Of what").selectOption({ label: "Customers" });
  await expectOn(page.locator(".goal-sentence")).toContainText("customers");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectOn(percent(page)).toHaveText(before);
});

test("the currency is changed at a rate, with all amounts, and back with one undo", async () => {
  const { page } = await samePage();
  await settledChance(page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /Currency/ }).click();
  await page.getByLabel("1 SEK is how many EUR?").fill("0.1");
  await page.keyboard.press("Enter");
  await expectOn(cell(page, "linkedin_spend", "value")).toHaveText("3,000");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectOn(cell(page, "linkedin_spend", "value")).toHaveText("30,000");
});

test("Swedish and English are switched at once and kept", async () => {
  const { page } = await openPage();
  await settledChance(page);
  await page.getByRole("button", { name: "SV", exact: true }).click();
  await expectOn(page.locator(".goal-sentence")).toContainText("Minst");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("sv");
  await page.reload();
  await expectOn(page.locator(".goal-sentence")).toContainText("Minst");
});

test("the answer says the row, steps through its charts by keys and unfolds the number", async () => {
  const { page } = await samePage();
  await settledChance(page);
  const answer = page.getByRole("complementary");
  await expectOn(answer.getByRole("heading", { name: "New customers" })).toBeVisible();
  const chart = answer.locator(".chart-box").first();
  await chart.focus();
  await page.keyboard.press("End");
  await expectOn(answer.locator(".chart-read").first()).toContainText("Dec 2028: median");
  await answer.getByRole("button", { name: /^Why Customers won by outbound/ }).click();
  await expectOn(answer.getByRole("button", { name: /^Why Wins within reach/ })).toBeVisible();
});
