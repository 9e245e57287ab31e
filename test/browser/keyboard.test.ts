import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { expectOn, openPage } from "../support/browser.ts";

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });
}

/** Presses Tab until what is wanted has the focus; fails when it never comes. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

test("the frame is used by keys alone: goal, scenario, what it takes, export, back to the sheet", async () => {
  const { page } = await openPage();
  const percent = page.locator(".goal-percent").first();
  await expectOn(percent).toBeVisible();
  await expectOn(page.locator(".goal-chance.stale")).toHaveCount(0);
  const before = await percent.textContent();

  await tabTo(page, /^How much: 40/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expectOn(percent).not.toHaveText(before ?? "");
  expect(await focused(page)).toMatch(/^How much: 30/);

  await tabTo(page, /^What it takes to reach the goal/);
  await page.keyboard.press("Enter");
  await expectOn(page.locator("#answer-mix-title")).toBeFocused();

  await page.keyboard.press("Control+Home");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tabTo(page, /^Add a scenario/);
  await page.keyboard.press("Enter");
  await expectOn(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("One more hunter");
  await page.keyboard.press("Enter");
  await expectOn(page.getByRole("tab", { name: "One more hunter" })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("tab", { name: "One more hunter" }).focus();
  // Between them lies what came.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expectOn(page.getByRole("tab", { name: "Baseline" })).toHaveAttribute("aria-selected", "true");

  await tabTo(page, /^More$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expectOn(page.getByRole("menuitem", { name: "Export…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectOn(page.getByRole("dialog", { name: "Export" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectOn(page.getByRole("dialog")).toHaveCount(0);
  expect(await focused(page)).toBe("More");

  await tabTo(page, /^Sheet$/);
  await page.keyboard.press("Enter");
  await expectOn(page.locator("[role=grid], [role=treegrid]").first()).toBeVisible();
});

test("the first Tab offers the way past the frame, and what has the focus is seen", async () => {
  const { page } = await openPage();
  await expectOn(page.locator(".goal-percent").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expectOn(page.locator(".skip")).toBeFocused();
  await expectOn(page.locator(".skip")).toBeInViewport();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    expect(outline, await focused(page)).toBe(true);
  }
});

test("Tab and F6 come to the active cell, which is out of sight, and it keeps the focus as the sheet scrolls", async () => {
  const { page } = await openPage();
  const cell = page.locator('.cell[data-active=""]');
  await expectOn(page.locator(".grid-row").first()).toBeVisible();
  await tabTo(page, /^Keyboard shortcuts$/);
  await page.keyboard.press("Tab");
  await expectOn(cell).toBeFocused();
  await expectOn(cell).toBeInViewport();
  // What is typed goes on from there, with no key lost.
  await page.keyboard.press("ArrowUp");
  await expectOn(cell).toBeFocused();

  await page.keyboard.press("F6");
  await expectOn(page.locator(".answer :focus")).toHaveCount(1);
  await page.keyboard.press("F6");
  await expectOn(page.locator(".header :focus")).toHaveCount(1);
  await page.locator(".grid-scroller").evaluate((scroller) => scroller.scrollTo(600, 0));
  await expectOn(cell).not.toBeInViewport();
  await page.keyboard.press("Shift+F6");
  await expectOn(page.locator(".answer :focus")).toHaveCount(1);
  await page.keyboard.press("Shift+F6");
  await expectOn(cell).toBeFocused();
  await expectOn(cell).toBeInViewport();
  await page.keyboard.press("Shift+F6");
  await expectOn(page.locator(".rail :focus")).toHaveCount(1);
  await page.keyboard.press("Shift+F6");
  await expectOn(page.locator(".headline :focus")).toHaveCount(1);
});

test("a cell keeps the focus while the sheet is scrolled away from it and back", async () => {
  const { page } = await openPage();
  const cell = page.locator('.cell[data-line="hunters"][data-column="0"]');
  await cell.click();
  for (const [right, down] of [
    [0, 1200],
    [0, -1200],
    [1500, 0],
    [-1500, 900],
    [0, -900],
  ] as const) {
    await page.locator(".grid-scroller").evaluate(
      (scroller, by) =>
        new Promise<void>((done) => {
          // Other lines are drawn when the scroll is told of, which comes before the second frame.
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
          scroller.scrollBy(...by);
        }),
      [right, down] as const,
    );
    await expectOn(cell).toBeFocused();
  }
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await expectOn(cell).toHaveText("7");
});
