import { expectOn } from "../support/browser.ts";
import type { KeyCase } from "./gridKeyCase.ts";
import { H, S } from "./gridKeyCase.ts";

/** What is done beside entering: save, find, print, follow a number, menus, help. */
export const COMMAND_KEYS: readonly KeyCase[] = [
  {
    keys: "Ctrl+S",
    does: "says what is saved and offers a file",
    from: H(0),
    press: [],
    check: async (on) => {
      await expectOn(on.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
      await on.press("Control+s");
      await expectOn(on.page.getByText(/^Saved in this browser, \d\d:\d\d$/).first()).toBeVisible();
      await expectOn(on.page.getByRole("button", { name: "Save a file" })).toBeVisible();
    },
  },
  {
    keys: "Ctrl+F",
    does: "finds a row by its name in either language",
    from: H(0),
    press: ["Control+f", "text:säljare", "Enter"],
    active: S(0),
  },
  {
    keys: "Ctrl+`",
    does: "shows formulas, and values again",
    from: ["marketing_leads", "value"],
    press: ["Control+`"],
    shows: [[["marketing_leads", "value"], "=new_marketing_leads + reactivated"]],
    check: async (on) => {
      await on.press("Control+`");
      await expectOn(on.cell(["marketing_leads", "value"])).not.toContainText("reactivated");
    },
  },
  {
    keys: "Ctrl+Shift+F8",
    does: "does so on every keyboard",
    from: ["marketing_leads", "value"],
    press: ["Control+Shift+F8"],
    shows: [[["marketing_leads", "value"], "=new_marketing_leads + reactivated"]],
    check: (on) => on.press("Control+Shift+F8"),
  },
  {
    keys: "Ctrl+P",
    does: "prints the sheet",
    from: H(0),
    press: [],
    check: async (on) => {
      await on.page.evaluate(() => {
        window.print = () => document.body.setAttribute("data-printed", "yes");
      });
      await on.press("Control+p");
      await expectOn(on.page.locator("body")).toHaveAttribute("data-printed", "yes");
      await on.expectActive(H(0));
    },
  },
  {
    keys: "Ctrl+[",
    does: "marks what a row is made of",
    from: ["sales_leads", 0],
    press: ["Control+["],
    check: async (on) => {
      await expectOn(on.page.locator('.grid-row[data-trace="of"]')).toHaveCount(1);
      await on.press("Escape");
    },
  },
  {
    keys: "F8",
    does: "does so on every keyboard",
    from: ["marketing_leads", 0],
    press: ["F8"],
    check: async (on) => {
      await expectOn(on.page.locator('.grid-row[data-trace="of"]')).toHaveCount(1);
      await on.press("Escape");
    },
  },
  {
    keys: "Ctrl+]",
    does: "marks the rows that use a row",
    from: ["addressable_accounts", 0],
    press: ["Control+]"],
    check: async (on) => {
      const said = "3 rows use Addressable accounts, marked; 2 are not shown now";
      await expectOn(on.page.getByText(said).first()).toBeVisible();
      await expectOn(on.page.locator('.grid-row[data-trace="of"]')).toHaveCount(1);
      await on.press("Escape");
    },
  },
  {
    keys: "Shift+F8",
    does: "does so on every keyboard",
    from: ["addressable_accounts", 0],
    press: ["Shift+F8"],
    check: async (on) => {
      const said = "3 rows use Addressable accounts, marked; 2 are not shown now";
      await expectOn(on.page.getByText(said).first()).toBeVisible();
      await expectOn(on.page.locator('.grid-row[data-trace="of"]')).toHaveCount(1);
      await on.press("Escape");
    },
  },
  {
    keys: "Shift+F2",
    does: "opens the note, where Alt+Enter begins a line",
    from: H(0),
    press: ["Shift+F2", "text:one", "Alt+Enter", "text:two"],
    check: async (on) => {
      await expectOn(on.page.locator(".note-text")).toHaveValue("one\ntwo");
      await on.press("Control+Enter");
      await on.expectActive(H(0));
    },
  },
  {
    keys: "Shift+F10",
    does: "opens the menu with every command",
    from: H(0),
    press: ["Shift+F10"],
    check: async (on) => {
      await expectOn(await on.menuItem(/^Fill right/)).toBeVisible();
      await on.press("Home", "Escape");
      await on.expectActive(H(0));
    },
  },
  {
    keys: "ContextMenu",
    does: "opens the menu",
    from: H(0),
    press: ["ContextMenu"],
    check: async (on) => {
      await expectOn(on.page.getByRole("menuitem", { name: /^Cut/ })).toBeFocused();
      // By the keys alone: into what is folded away under a kind's name, and back out of it.
      const select = on.page.getByRole("menuitem", { name: "Select", exact: true });
      await on.press("End", "ArrowUp", "ArrowRight");
      await expectOn(on.page.getByRole("menuitem", { name: /^Select whole rows/ })).toBeFocused();
      await on.press("ArrowLeft");
      await expectOn(select).toBeFocused();
      await expectOn(select).toHaveAttribute("aria-expanded", "false");
      await on.press("Escape");
      await on.expectActive(H(0));
    },
  },
  {
    keys: "?",
    does: "lists the keys",
    from: H(0),
    press: ["?"],
    check: async (on) => {
      await expectOn(on.page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      await on.press("Escape");
      await on.expectActive(H(0));
    },
  },
  {
    keys: "F1",
    does: "lists the keys",
    from: H(0),
    press: ["F1"],
    check: async (on) => {
      await expectOn(on.page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      await on.press("Escape");
      await on.expectActive(H(0));
    },
  },
  {
    keys: "Enter",
    does: "folds a group and unfolds it",
    from: ["#time", "label"],
    press: ["Enter"],
    check: async (on) => {
      await expectOn(on.cell(H(0))).toHaveCount(0);
      await on.press("Enter");
      await expectOn(on.cell(H(0))).toHaveCount(1);
      await on.expectActive(["#time", "label"]);
    },
  },
];
