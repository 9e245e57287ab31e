import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";

/** Drops a file of the fixtures on the page, as the browser does when it is let go there. */
async function drop(page: Page, file: string): Promise<void> {
  const bytes = [...readFileSync(resolve(import.meta.dirname, "../fixtures", file))];
  await page.evaluate(
    ([name, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], name));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [basename(file), bytes] as const,
  );
}

/** The headline's goal: how much is typed over. */
async function setGoal(page: Page, now: string, text: string): Promise<void> {
  await page.getByRole("button", { name: now }).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("a HubSpot export dropped on a plan teaches it, a Swedish Excel's as well, and what is no table changes nothing", async () => {
  const { page } = await openPage();
  const percent = page.locator(".goal-percent").first();
  await expectOn(page.locator(".run-text")).toHaveText(/\d trials/);
  const before = await percent.innerText();

  await drop(page, "deals/hubspot_deals_2026-11-27.csv");
  const dialog = page.getByRole("dialog");
  await expectOn(
    dialog.getByText("185 deals: 28 won, 122 lost and 35 open, as of 27 November 2026."),
  ).toBeVisible();
  // Renewals are no new customers until somebody says so; what is said is asked anew.
  const renewals = dialog.getByRole("checkbox", { name: /^Renewals/ });
  await expectOn(renewals).not.toBeChecked();
  await renewals.check();
  await expectOn(dialog.getByText(/^203 deals: 46 won/)).toBeVisible();
  await renewals.uncheck();
  await expectOn(dialog.getByText(/^185 deals:/)).toBeVisible();
  await dialog.getByLabel("An amount is").selectOption("year");
  await expectOn(dialog.getByRole("row", { name: /Price per month/ })).toContainText("17,500");
  await expectOn(dialog.locator(".chart-drawing svg")).toBeVisible();
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByRole("checkbox", { name: "Take: History by month" }).uncheck();
  await dialog.getByRole("button", { name: "Take the 8 ticked into the plan" }).click();

  await expectOn(dialog).toBeHidden();
  await expectOn(percent).not.toHaveText(before);
  await expectOn(percent).toHaveText(/^[<>]?\d+%/);
  // A goal of one's own is the second thing that a plan of one's own needs.
  const taught = await percent.innerText();
  await setGoal(page, "How much: 40", "10");
  await expectOn(percent).not.toHaveText(taught);
  await expectOn(percent).toHaveText(/^[<>]?\d+%/);
  for (const text of [taught, before]) {
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expectOn(percent).toHaveText(text);
  }

  await page.getByRole("button", { name: "SV", exact: true }).click();
  await drop(page, "deals/upsales_saved_by_swedish_excel.csv");
  await expectOn(
    dialog.getByText("62 affärer per 23 november 2026: vunna 12, förlorade 34, öppna 16."),
  ).toBeVisible();
  await dialog.getByLabel("Ett belopp är").selectOption("year");
  await dialog.getByRole("checkbox", { name: "Ta in: Historik per månad" }).uncheck();
  await dialog.getByRole("button", { name: /^Ta in de \d+ ikryssade/ }).click();
  await expectOn(dialog).toBeHidden();
  await setGoal(page, "Hur mycket: 40", "10");
  await expectOn(percent).toHaveText(/^[<>]?\d+\s%/);

  await drop(page, "tables/not_a_table.csv");
  await expectOn(dialog.getByRole("alert")).toContainText("Det här är ingen tabell.");
  await expectOn(dialog.getByRole("button", { name: "Ta in", exact: true })).toBeDisabled();
  await drop(page, "tables/history_months_down.xlsx");
  const won = dialog.getByRole("combobox", { name: "I planen: Won" });
  await won.focus();
  await won.selectOption("new_customers");
  await expectOn(dialog.getByRole("button", { name: "Ta in 12 siffror" })).toBeEnabled();
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByRole("button", { name: "Ta in 12 siffror" }).click();
  await expectOn(page.getByText("12 siffror togs in.")).toBeVisible();
});
