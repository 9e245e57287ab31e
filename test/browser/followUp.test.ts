import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";

/** Types a figure of what came and goes on to the next month with Enter. */
async function came(page: Page, row: string, month: string, figure: string): Promise<void> {
  const field = page.getByRole("textbox", { name: `${row}, ${month} 2027` });
  await field.fill(figure);
  await field.press("Enter");
}

async function openFollowUp(page: Page): Promise<void> {
  await page.locator(".rail").getByRole("button", { name: "Follow-up" }).click();
  await expectOn(page.getByRole("heading", { name: "What came", exact: true })).toBeVisible();
}

test("three months are typed and closed; the view says why the plan is off and what it teaches, and keeps it", async () => {
  const { page } = await openPage();
  await openFollowUp(page);
  await page.getByRole("combobox", { name: "Add a row" }).selectOption("dials");
  await page.getByRole("combobox", { name: "Add a row" }).selectOption("conversations");
  const months = ["January", "February", "March"];
  for (const month of months) await came(page, "New customers", month, "1");
  // Enter went down: the fourth month is where one would type on.
  await expectOn(page.getByRole("textbox", { name: "New customers, April 2027" })).toBeFocused();
  for (const month of months) await came(page, "Dials", month, "2000");
  for (const month of months) await came(page, "Answered calls", month, "300");

  const wrong = page.getByRole("textbox", { name: "Customers, January 2027", exact: true });
  await wrong.fill("many");
  await wrong.press("Enter");
  await expectOn(wrong).toHaveAttribute("aria-invalid", "true");
  await expectOn(page.getByText("That is not a number.")).toBeVisible();
  await wrong.fill("");
  await wrong.press("Enter");

  await page.getByRole("combobox", { name: "Closed through" }).selectOption("2027-03");
  const why = page.locator("#follow-why");
  await expectOn(why.getByText(/New customers up to Mar 2027: 3, where the plan had/)).toBeVisible();
  const taught = page.locator("#follow-taught");
  await taught.getByRole("button", { name: /^Take it/ }).click();
  await expectOn(taught.getByRole("button", { name: /^Taken/ })).toBeVisible();
  await expectOn(page.locator("#follow-against .settles:not(.stale) table")).toBeVisible();
  await expectOn(page.locator("#follow-history .settles:not(.stale) tbody tr")).toHaveCount(3);
  await expectNoAxeViolations(page);

  await expectOn(page.locator(".save-text").first()).toHaveText(/^Saved/);
  await page.reload();
  await openFollowUp(page);
  await expectOn(page.getByRole("textbox", { name: "New customers, March 2027" })).toHaveValue("1");
  await expectOn(taught.getByRole("button", { name: /^Taken/ })).toBeVisible();
  expect(await page.getByRole("combobox", { name: "Closed through" }).inputValue()).toBe("2027-03");
});
