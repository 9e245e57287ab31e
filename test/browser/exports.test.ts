import type { Download, Page } from "@playwright/test";
import { expect, test } from "vitest";
import { readCsv } from "../../src/storage/csv.ts";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { smallPlan } from "../support/keptPlan.ts";

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download") as Promise<Download>, act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(More|Mer)$/ }).click();
  await page.getByRole("menuitem", { name: /^Export/ }).click();
  await expectOn(page.getByRole("dialog")).toBeVisible();
}

test("a chart goes out as a drawing that stands by itself, light also where the page is dark", async () => {
  const { page } = await openPage({ colorScheme: "dark" });
  const menu = page.getByRole("button", { name: /^Export: New customers by month/ });
  await expectOn(menu).toBeVisible();
  const choose = (name: string) => async () => {
    await menu.click();
    await page.getByRole("menuitem", { name }).click();
  };
  const svg = await downloaded(page, choose("Picture for print (SVG)"));
  expect(svg.name).toMatch(/^Reference plan New customers by month.*\.svg$/);
  const text = svg.bytes.toString("utf8");
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).not.toMatch(/var\(|<style|class=|href=/);
  expect(text).toContain("#fcfbf8");
  expect(text).toContain("9 of 10 times");
  const whole = await page.evaluate(
    (source) =>
      new DOMParser().parseFromString(source, "image/svg+xml").querySelector("parsererror") === null,
    text,
  );
  expect(whole).toBe(true);
  const png = await downloaded(page, choose("Picture for slides (PNG)"));
  expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.bytes.readUInt32BE(16)).toBe(720 * 3);
  expect(png.bytes.length).toBeGreaterThan(10_000);
});

test("the sheet goes out in Swedish with decimal commas and all its rows", async () => {
  const { page } = await openPage({ locale: "sv-SE" });
  await expectOn(page.locator(".goal-percent").first()).toBeVisible();
  await openDialog(page);
  await expectNoAxeViolations(page);
  await page.getByLabel("Vilka rader").selectOption("all");
  const save = page.getByRole("button", { name: "Spara som CSV" }).first();
  const { name, bytes } = await downloaded(page, () => save.click());
  expect(name).toBe("Referensplan Kalkylen Utan slump.csv");
  // The dialog says so where it was pressed, and goes on saying it.
  await expectOn(page.getByRole("dialog").locator(".dialog-actions")).toContainText(name);
  const rows = readCsv(bytes.toString("utf8"));
  expect(rows.length).toBeGreaterThan(150);
  expect(rows[0]?.slice(0, 5)).toEqual(["Del", "Rad", "Namn i formler", "Enhet", "jan 2027"]);
  const leads = rows.find((row) => row[2] === "marketing_leads");
  expect(leads?.[4]).toMatch(/^\d+,\d+$/);
});

test("every trial of the chosen rows goes out, one line each, with what the page says of them", async () => {
  const plan = smallPlan("en");
  const { page } = await openPage({ plan });
  await expectOn(page.locator(".run-text")).toHaveText(/\d trials · /);
  const percent = await page.locator(".goal-percent").first().textContent();
  await openDialog(page);
  const save = page.getByRole("button", { name: "Save as CSV" }).last();
  const { bytes } = await downloaded(page, () => save.click());
  const rows = readCsv(bytes.toString("utf8"));
  expect(rows).toHaveLength(1 + plan.run.trials);
  expect(rows[0]?.[1]).toBe("New customers · Jan 2027");
  const met = rows
    .slice(1)
    .filter((row) => row.slice(1, 13).reduce((sum, cell) => sum + Number(cell), 0) >= 40).length;
  expect(`${Math.round((100 * met) / plan.run.trials)}%`).toBe(/^\d+%/.exec(percent ?? "")?.[0]);
});

/** Tables that are read and pictures that can be seen but have no way out beside them. */
const WITHOUT_WAY_OUT = `
  [...document.querySelectorAll("main table:not([role=grid]), aside table, main [role=img], main .goal-bars")]
    .filter((one) => one.getClientRects().length > 0)
    .filter((one) => one.closest(".table-block, .picture-block, .chart")?.querySelector(".export-menu") == null)
    .map((one) => one.getAttribute("aria-label") ?? one.textContent)
`;

test("every table and picture of a view has its way out beside it, and is drawn in light where the page is dark", async () => {
  const { page } = await openPage({ colorScheme: "dark" });
  for (const [name, shown] of [
    ["Report", ".goal-bars"],
    ["Answers", ".ans table"],
    ["Funnel", ".funnel-picture svg"],
  ] as const) {
    await page.locator(".rail").getByRole("button", { name }).click();
    await expectOn(page.locator(shown).first()).toBeVisible();
    expect(await page.evaluate(WITHOUT_WAY_OUT)).toEqual([]);
  }
  // By its keys alone, in the place where charts have it.
  await page.getByRole("button", { name: "Export: Map of the funnel" }).press("ArrowDown");
  await expectOn(page.getByRole("menuitem", { name: "Copy the picture" })).toBeFocused();
  await expectOn(page.getByRole("menuitem", { name: "Copy the table" })).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  const { bytes } = await downloaded(page, () => page.keyboard.press("Enter"));
  const svg = bytes.toString("utf8");
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*Opportunities.*<\/svg>$/s);
  expect(svg).not.toMatch(/var\(|<style|class=|href=|color-mix/);
  expect(svg).toContain("#fcfbf8");
});

test("a table of the page goes out as figures", async () => {
  const { page } = await openPage();
  await expectOn(page.locator(".chart-drawing svg").first()).toBeVisible();
  await page.getByRole("button", { name: "Show as a table" }).first().click();
  await page.getByRole("button", { name: "Export: New customers: Over the months" }).click();
  const item = page.getByRole("menuitem", { name: "Table as CSV" });
  const { bytes } = await downloaded(page, () => item.click());
  const rows = readCsv(bytes.toString("utf8"));
  expect(rows).toHaveLength(25);
  expect(rows[0]?.[0]).toBe("Month");
  expect(rows[1]?.[0]).toBe("Jan 2027");
  expect(rows.slice(1).every((row) => row.slice(1).every((cell) => /^\d+(\.\d+)?$/.test(cell)))).toBe(true);
});
