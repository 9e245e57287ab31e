import type { Locator, Page } from "@playwright/test";
import { expectOn } from "../support/browser.ts";

/** A cell of the sheet by its row's id and its column: "label", "value", a month's index, "quarter:0-2". */
export type CellName = readonly [line: string, column: string | number];

/** The sheet of an open page, as its user sees and uses it. */
export function gridPage(page: Page) {
  const cell = ([line, column]: CellName): Locator =>
    page.locator(`.cell[data-line="${line}"][data-column="${column}"]`);
  return {
    page,
    cell,
    editor: page.locator(".editor-open .editor-input"),
    formula: page.locator(".formula-input"),
    nameBox: page.locator(".name-box"),
    status: page.locator(".sheet-status"),
    ready: () => expectOn(cell(["hunters", 0])).toHaveText("2"),
    /** Clicks a cell, which makes it the active one. */
    choose: async (name: CellName) => {
      await cell(name).click();
      await expectOn(cell(name)).toBeFocused();
    },
    /** Keys in turn; a text is typed once the editor is complete, so that it is taken in the very moment of its Enter. */
    press: async (...keys: readonly string[]) => {
      if (keys.some((key) => key.startsWith("text:")))
        await expectOn(page.locator(".editor[aria-busy=true]")).toHaveCount(0);
      for (const key of keys) {
        if (key.length > 1 && key.startsWith("text:")) await page.keyboard.type(key.slice(5));
        else await page.keyboard.press(key);
      }
    },
    expectActive: async (name: CellName) => {
      await expectOn(cell(name)).toBeFocused();
      await expectOn(cell(name)).toHaveAttribute("tabindex", "0");
    },
    /** A command of the open menu, wherever it is folded away. */
    menuItem: async (name: string | RegExp): Promise<Locator> => {
      await expectOn(page.locator(".grid-menu").getByRole("menuitem").first()).toBeFocused();
      const folded = page.locator('.grid-menu [aria-expanded="false"]');
      while ((await folded.count()) > 0) await folded.first().click();
      return page.getByRole("menuitem", { name, exact: true });
    },
    /** How many of the cells that are drawn are selected. */
    selected: () => page.locator('.cell[aria-selected="true"]').count(),
    /** A paste as the browser sends it for what another program put on the clipboard. */
    paste: (texts: { readonly plain: string; readonly html?: string }) =>
      page.evaluate(({ plain, html }) => {
        const data = new DataTransfer();
        data.setData("text/plain", plain);
        if (html !== undefined) data.setData("text/html", html);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, texts),
  };
}

export type GridPage = ReturnType<typeof gridPage>;
