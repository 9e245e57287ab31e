import { expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import { gridPage } from "./gridPage.ts";

/** Two rows of six months as a spreadsheet puts them on the clipboard. */
const BLOCK = "1\t0\t3\t2\t4\t3\r\n90\t92\t95\t97\t99\t104\r\n";

test("six months pasted into the tab of what came count from there on; June is opened and closed, undone, and kept", async () => {
  const { page } = await openPage();
  const grid = gridPage(page);
  await grid.ready();
  const heading = (month: string) => page.getByRole("columnheader", { name: month });
  const baseline = page.getByRole("tab", { name: "Baseline" });
  const actuals = page.getByRole("tab", { name: "Actuals" });

  // By the keys: to the tab, and from it into the sheet, where the first month of the goal's row waits.
  await baseline.focus();
  await page.keyboard.press("ArrowRight");
  await expectOn(actuals).toHaveAttribute("aria-selected", "true");
  await expectOn(page.getByRole("grid", { name: "Actuals" })).toBeVisible();
  await grid.cell(["new_customers", 0]).focus();
  await grid.paste({ plain: BLOCK });
  await expectOn(grid.cell(["new_customers", 2])).toHaveText("3");
  await expectOn(grid.cell(["open_opportunities", 5])).toHaveText("104");
  await expectOn(heading("Jun 2027")).toHaveAccessibleName(/closed/);
  await expectOn(heading("Jul 2027")).not.toHaveAccessibleName(/closed/);

  // What is no figure stays at its cell with the reason; what was there before stays in force.
  await grid.choose(["new_customers", 0]);
  await grid.press("text:5 to 10", "Enter");
  await expectOn(grid.cell(["new_customers", 0])).toHaveAttribute("aria-invalid", "true");
  await grid.choose(["new_customers", 0]);
  await grid.press("Delete");
  await expectOn(grid.cell(["new_customers", 0])).toHaveText("1");
  await grid.choose(["open_opportunities_start", 1]);
  await grid.press("7");
  await expectOn(page.locator(".cell-note")).toContainText("start only");

  await grid.choose(["new_customers", 5]);
  await grid.press("Shift+F10");
  await page.getByRole("menuitem", { name: /^Open June 2027 again/ }).click();
  await expectOn(heading("Jun 2027")).not.toHaveAccessibleName(/closed/);
  await expectOn(grid.status).toContainText("not used before its month is closed");
  await page.getByRole("button", { name: "Close Jun 2027" }).click();
  await expectOn(heading("Jun 2027")).toHaveAccessibleName(/closed/);
  await expectNoAxeViolations(page);

  await baseline.click();
  await expectOn(page.locator(".goal").first()).toContainText("from here on");
  await page.getByRole("checkbox", { name: "Plan and difference" }).check();
  await grid.choose(["new_customers", 0]);
  await expectOn(grid.cell(["new_customers", 0])).toHaveText("1.00");
  await expectOn(grid.cell(["new_customers/difference", 0])).toHaveText(/^[−+]\d/);
  await grid.press("ArrowDown");
  await grid.expectActive(["new_customers/planned", 0]);
  await expectOn(page.getByRole("img", { name: /What came is drawn up to Jun 2027: 3\./ })).toBeVisible();
  await expectNoAxeViolations(page);

  await grid.press("Control+z");
  await expectOn(heading("Apr 2027")).toHaveAccessibleName(/closed/);
  expect(await page.getByRole("combobox", { name: "Closed through" }).inputValue()).toBe("2027-05");
  await grid.press("Control+y");
  await expectOn(page.locator(".save-text").first()).toHaveText(/^Saved/);
  await page.reload();
  await actuals.click();
  await expectOn(grid.cell(["new_customers", 4])).toHaveText("4");
  expect(await page.getByRole("combobox", { name: "Closed through" }).inputValue()).toBe("2027-06");
});
