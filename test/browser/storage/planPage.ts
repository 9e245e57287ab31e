import { text } from "node:stream/consumers";
import type { BrowserContext, Download, Page } from "@playwright/test";
import { inject } from "vitest";
import { expectOn } from "../../support/browser.ts";
import { gridPage } from "../gridPage.ts";

/** The open page of a plan as its user sees its safety. */
export function planPage(page: Page) {
  const sheet = gridPage(page);
  const seller = sheet.cell(["sellers", 0]);
  return {
    page,
    sheet,
    ready: () => expectOn(seller).toBeVisible(),
    /** Makes an edit: the number of sellers from the first month on. */
    edit: async (value: number) => {
      await sheet.choose(["sellers", 0]);
      await sheet.press(`text:${value}`, "Enter");
    },
    expectValue: (value: number) => expectOn(seller).toHaveText(String(value)),
    value: async () => Number(await seller.textContent()),
    /** Until the header says that what is on the page is on the disk. */
    saved: () => expectOn(page.locator(".save")).toContainText(/Saved \d/),
    notice: page.locator(".notice"),
    toasts: page.locator(".toasts"),
    dialog: page.getByRole("dialog"),
    choose: async (menu: RegExp, item: string) => {
      await page.getByRole("button", { name: menu }).click();
      await page.getByRole("menuitem", { name: item }).click();
    },
  };
}

export type PlanPage = ReturnType<typeof planPage>;

/** One more tab of the same profile. */
export async function openTab(context: BrowserContext, url = inject("siteUrl")): Promise<PlanPage> {
  const page = await context.newPage();
  await page.goto(url);
  const plan = planPage(page);
  await plan.ready();
  return plan;
}

/** The text of a file that the page gave to its user. */
export async function textOf(download: Promise<Download>): Promise<string> {
  return text(await (await download).createReadStream());
}
