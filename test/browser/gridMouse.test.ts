import { beforeAll, beforeEach, describe, test } from "vitest";
import { expectOn, openSharedPage } from "../support/browser.ts";
import { gridPage } from "./gridPage.ts";
import type { GridPage } from "./gridPage.ts";
import { H, S, isSelected } from "./gridKeyCase.ts";

// One page for all, as one user has it; every case begins on a cell of the untouched plan.
let sheet: GridPage;

beforeAll(async () => {
  const { page, close } = await openSharedPage({ permissions: ["clipboard-read", "clipboard-write"] });
  sheet = gridPage(page);
  await sheet.ready();
  return close;
});

beforeEach(async () => {
  const undo = sheet.page.getByRole("button", { name: "Undo", exact: true });
  while (await undo.isEnabled()) await undo.click();
  await sheet.page.locator(".grid-scroller").evaluate((scroller) => scroller.scrollTo(0, 0));
  await sheet.ready();
});

describe("with the mouse", () => {
  test("a double click edits the cell", async () => {
    await sheet.cell(H(0)).dblclick();
    await expectOn(sheet.editor).toHaveValue("2");
    await sheet.press("Escape");
  });
  test("Shift and a click extend the selection, and so does dragging", async () => {
    await sheet.choose(H(0));
    await sheet.cell(S(2)).click({ modifiers: ["Shift"] });
    await isSelected(6)(sheet);
    await sheet.cell(H(0)).hover();
    await sheet.page.mouse.down();
    await sheet.cell(S(1)).hover();
    await sheet.page.mouse.up();
    await isSelected(4)(sheet);
    await sheet.expectActive(H(0));
  });
  test("a column's header selects the column, the corner all, the grip the row", async () => {
    await sheet.page.locator('.head[data-head="1"]').click();
    await expectOn(sheet.page.locator('.cell[data-column="1"][aria-selected="false"]')).toHaveCount(0);
    await sheet.page.locator('.head[data-head="label"]').click();
    await expectOn(sheet.page.locator('.cell[aria-selected="false"]')).toHaveCount(0);
    await sheet.page.locator('.cell[data-line="sellers"] .grid-grip').click();
    await expectOn(sheet.page.locator('.cell[data-line="sellers"][aria-selected="false"]')).toHaveCount(0);
    await expectOn(sheet.page.locator('.cell[data-line="hunters"][aria-selected="true"]')).toHaveCount(0);
  });
  test("the handle fills a series to the right", async () => {
    await sheet.choose(H(0));
    await sheet.press("text:3", "Tab", "text:4", "Enter", "ArrowUp", "Shift+ArrowRight");
    await sheet.page.locator(".grid-handle").hover();
    await sheet.page.mouse.down();
    await sheet.cell(H(4)).hover();
    await sheet.page.mouse.up();
    const texts = await Promise.all([0, 1, 2, 3, 4, 5].map((month) => sheet.cell(H(month)).textContent()));
    expectOn(texts).toEqual(["3", "4", "5", "6", "7", "4"]);
  });
  test("a double click on the handle fills to the last month in one step of undo", async () => {
    await sheet.choose(H(0));
    await sheet.press("text:3", "Tab", "text:4", "Enter", "ArrowUp", "Shift+ArrowRight");
    await sheet.page.locator(".grid-handle").dblclick();
    await sheet.press("End", "ArrowLeft", "ArrowLeft");
    await expectOn(sheet.cell(H(23))).toHaveText("26");
    await sheet.press("Control+z");
    await sheet.choose(H(2));
    await expectOn(sheet.cell(H(2))).toHaveText("4");
  });
  test("the status bar adds up a selection, and a click copies the sum", async () => {
    await sheet.choose(H(0));
    await sheet.press("Shift+ArrowDown", "Shift+ArrowRight");
    await expectOn(sheet.status).toContainText("Sum 12");
    await expectOn(sheet.status).toContainText("Average 3");
    await expectOn(sheet.status).toContainText("Count 4");
    await sheet.page.getByRole("button", { name: "Sum 12" }).click();
    expectOn(await sheet.page.evaluate(() => navigator.clipboard.readText())).toBe("12");
  });
  test("the name box leads to a row and a month", async () => {
    await sheet.nameBox.fill("sellers mar 2028");
    await sheet.press("Enter");
    await sheet.expectActive(S(14));
    await expectOn(sheet.nameBox).toHaveValue("Sellers · Mar 2028");
  });
  test("the formula bar edits the cell and completes names", async () => {
    await sheet.choose(["marketing_leads", 0]);
    await expectOn(sheet.formula).toHaveValue("=New marketing leads + Back from nurturing");
    await sheet.formula.click();
    await expectOn(sheet.formula).toHaveValue("=new_marketing_leads + reactivated");
    await sheet.press("End", "text: + visi");
    await expectOn(sheet.page.getByRole("option", { name: /^visitors/ })).toBeVisible();
    await sheet.press("Tab");
    await expectOn(sheet.formula).toHaveValue("=new_marketing_leads + reactivated + visitors");
    await sheet.press("Escape");
  });
  test("a click on a group's arrow folds it and unfolds it", async () => {
    const arrow = sheet.cell(["#time", "label"]).locator(".grid-fold");
    await arrow.click();
    await expectOn(sheet.cell(H(0))).toHaveCount(0);
    await arrow.click();
    await expectOn(sheet.cell(H(0))).toHaveCount(1);
  });
  test("the menu of the right button belongs to the cell under it", async () => {
    await sheet.cell(S(1)).click({ button: "right" });
    await expectOn(sheet.page.getByRole("menu", { name: "Commands for the cells" })).toBeVisible();
    await sheet.press("Escape");
    await sheet.expectActive(S(1));
  });
});
