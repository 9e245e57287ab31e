import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";
import { LONG_TEST_LIMIT } from "../support/limits.ts";
import { gridPage } from "./gridPage.ts";

/** Presses Tab until what has the focus matches; nothing is clicked in this file. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Months of the first year as columns: a total stands behind each quarter. */
const QUARTERS = [0, 3, 6, 9] as const;

/** Ten rows of a new company: typed month by month, or a month carried on. */
const ROWS: readonly {
  readonly row: string;
  readonly find: string;
  readonly months: readonly string[] | string;
  readonly shows: readonly string[];
}[] = [
  {
    row: "hunters",
    find: "hunters",
    months: ["1", "1", "1", "2", "2", "2", "2", "3", "3", "3", "3", "4"],
    shows: ["1", "2", "2", "3"],
  },
  {
    row: "sellers",
    find: "sellers",
    months: ["1", "1", "1", "1", "1", "1", "2", "2", "2", "2", "2", "2"],
    shows: ["1", "1", "2", "2"],
  },
  { row: "dials_per_day", find: "dials per hunter and day", months: "60", shows: ["60", "60", "60", "60"] },
  { row: "answer_rate", find: "answer rate", months: "25", shows: ["25%", "25%", "25%", "25%"] },
  { row: "meeting_rate", find: "meetings per answered call", months: "8", shows: ["8%", "8%", "8%", "8%"] },
  {
    row: "baseline_visitors",
    find: "visitors you already have",
    months: ["1k", "1.1k", "1.2k", "1.3k", "1.4k", "1.5k", "1.6k", "1.7k", "1.8k", "1.9k", "2k", "2.1k"],
    shows: ["1,000", "1,300", "1,600", "1,900"],
  },
  {
    row: "linkedin_spend",
    find: "linkedin ads",
    months: ["30k", "30k", "30k", "40k", "40k", "20k", "0", "20k", "40k", "40k", "40k", "30k"],
    shows: ["30,000", "40,000", "0", "40,000"],
  },
  {
    row: "search_spend",
    find: "search ads",
    months: "12.5k",
    shows: ["12,500", "12,500", "12,500", "12,500"],
  },
  { row: "paid_lead_rate", find: "leads per ad click", months: "2", shows: ["2%", "2%", "2%", "2%"] },
  { row: "first_response_hours", find: "time to first response", months: "4", shows: ["4", "4", "4", "4"] },
];

test(
  "a year of ten rows is filled by the keyboard alone, from a blank plan",
  async () => {
    // Wide enough to see a whole year at once.
    const { page } = await openPage({ viewport: { width: 2600, height: 1400 } });
    const sheet = gridPage(page);
    await sheet.ready();

    await tabTo(page, ".plan-menu .menu-button");
    await sheet.press("Enter", "text:n", "Enter");
    const dialog = page.getByRole("dialog");
    await expectOn(dialog).toBeVisible();
    const blank = dialog.getByRole("radio", { name: /Blank/ });
    await tabTo(page, "input[type=radio]");
    for (let presses = 0; presses < 5 && !(await blank.isChecked()); presses += 1)
      await sheet.press("ArrowDown");
    await sheet.press("Enter");
    await expectOn(sheet.cell(["hunters", 0])).toHaveText("0");
    await tabTo(page, ".cell");

    for (const { row, find, months } of ROWS) {
      await sheet.press("Control+f", `text:${find}`);
      await expectOn(page.locator("#find-0")).toBeVisible();
      await sheet.press("Enter");
      await expectOn(page.locator(`.cell[data-line="${row}"][data-active=""]`)).toBeFocused();
      await sheet.press("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      await sheet.expectActive([row, 0]);
      if (typeof months === "string") {
        // The first month's entry holds from there on, unless the row's spend is for that month only.
        await sheet.press(`text:${months}`, "Tab", "ArrowLeft");
        await sheet.press(...Array.from({ length: 14 }, () => "Shift+ArrowRight"), "Control+r");
      } else {
        for (const [month, text] of months.entries()) {
          await sheet.press(`text:${text}`, "Tab");
          // Past the quarter's total.
          if (month % 3 === 2 && month < 11) await sheet.press("Tab");
        }
      }
    }

    for (const { row, find, shows } of ROWS) {
      await sheet.press("Control+f", `text:${find}`);
      await expectOn(page.locator("#find-0")).toBeVisible();
      await sheet.press("Enter", "Home");
      for (const [at, month] of QUARTERS.entries()) {
        const shown = page.locator(`.cell[data-line="${row}"][data-column="${month}"] .cell-text`);
        await expectOn(shown).toHaveText(new RegExp(`^${shows[at]!.replace(".", "\\.")}(\\.0+)?%?$`));
      }
    }
    await expectOn(page.locator(".sheet-problems")).toHaveCount(0);
    const hunters = page.locator('.cell[data-line="hunters"][data-column="year:0-11"]');
    await sheet.press("Control+f", "text:hunters");
    await expectOn(page.locator("#find-0")).toBeVisible();
    await sheet.press("Enter");
    await expectOn(hunters).toHaveText("4");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-line"))).toBe("hunters");
  },
  LONG_TEST_LIMIT,
);
