import { expectOn } from "../support/browser.ts";
import type { KeyCase } from "./gridKeyCase.ts";
import { H, S, isSelected } from "./gridKeyCase.ts";

export const MOVING_KEYS: readonly KeyCase[] = [
  { keys: "↓", does: "goes one cell down", from: H(2), press: ["ArrowDown"], active: S(2) },
  { keys: "↑", does: "goes one cell up", from: S(2), press: ["ArrowUp"], active: H(2) },
  { keys: "→", does: "goes one cell right", from: H(0), press: ["ArrowRight"], active: H(1) },
  { keys: "←", does: "goes one cell left", from: H(1), press: ["ArrowLeft"], active: H(0) },
  { keys: "↑", does: "does not wrap", from: ["#time", 0], press: ["ArrowUp"], active: ["#time", 0] },
  {
    keys: "←",
    does: "does not wrap",
    from: ["hunters", "label"],
    press: ["ArrowLeft"],
    active: ["hunters", "label"],
  },
  {
    keys: "Shift+↓, Shift+→",
    does: "extend the selection",
    from: H(0),
    press: ["Shift+ArrowDown", "Shift+ArrowRight"],
    active: H(0),
    check: isSelected(4),
  },
  {
    keys: "Shift+↑, Shift+←",
    does: "extend the selection",
    from: S(2),
    press: ["Shift+ArrowUp", "Shift+ArrowLeft", "Shift+ArrowLeft"],
    active: S(2),
    check: isSelected(6),
  },
  {
    keys: "Ctrl+→",
    does: "goes to the edge of the data",
    from: H(0),
    press: ["Control+ArrowRight"],
    active: ["hunters", "year:12-23"],
  },
  {
    keys: "Ctrl+←",
    does: "goes to the edge of the data",
    from: H(2),
    press: ["Control+ArrowLeft"],
    active: ["hunters", "label"],
  },
  {
    keys: "Ctrl+↓",
    does: "goes to the edge of the data",
    from: H(0),
    press: ["Control+ArrowDown"],
    active: S(0),
  },
  {
    keys: "Ctrl+↑",
    does: "goes to the edge of the data",
    from: S(0),
    press: ["Control+ArrowUp"],
    active: H(0),
  },
  {
    keys: "Ctrl+Shift+↓",
    does: "extends to the edge of the data",
    from: H(0),
    press: ["Control+Shift+ArrowDown"],
    active: H(0),
    check: isSelected(2),
  },
  {
    keys: "Ctrl+Shift+→",
    does: "extends to the edge of the data",
    from: H(0),
    press: ["Control+Shift+ArrowRight"],
    active: H(0),
    check: (on) => expectOn(on.status).toContainText("Count 24"),
  },
  {
    keys: "Ctrl+Shift+↑",
    does: "extends to the edge of the data",
    from: S(0),
    press: ["Control+Shift+ArrowUp"],
    active: S(0),
    check: isSelected(2),
  },
  {
    keys: "Ctrl+Shift+←",
    does: "extends to the edge of the data",
    from: H(2),
    press: ["Control+Shift+ArrowLeft"],
    active: H(2),
    check: isSelected(7),
  },
  {
    keys: "Home",
    does: "goes to the first cell of the row",
    from: H(2),
    press: ["Home"],
    active: ["hunters", "label"],
  },
  {
    keys: "End",
    does: "goes to the last cell of the row",
    from: H(2),
    press: ["End"],
    active: ["hunters", "year:12-23"],
  },
  {
    keys: "Ctrl+Home",
    does: "goes to the first cell",
    from: H(2),
    press: ["Control+Home"],
    active: ["#time", "label"],
  },
  {
    keys: "Ctrl+End",
    does: "goes to the last cell",
    from: H(2),
    press: ["Control+End"],
    active: ["market_load", "year:12-23"],
  },
  {
    keys: "PageDown",
    does: "goes a screen down",
    from: H(2),
    press: ["PageDown"],
    check: async (on) => {
      const lower = on.page.locator(".grid-row", { has: on.page.locator('.cell[data-column="2"]:focus') });
      await expectOn(lower).toHaveAttribute("aria-rowindex", /^[12]\d$/);
      await expectOn(lower.locator(":focus")).toBeInViewport();
    },
  },
  {
    keys: "PageUp",
    does: "goes a screen up",
    from: H(2),
    press: ["PageDown", "PageUp"],
    active: H(2),
  },
  {
    keys: "Shift+PageDown, Shift+PageUp",
    does: "extend by a screen, and back",
    from: H(2),
    press: ["Shift+PageDown"],
    check: async (on) => {
      await expectOn(on.status).toContainText(/Count 1\d/);
      await on.press("Shift+PageUp");
      await on.expectActive(H(2));
      await isSelected(1)(on);
    },
  },
  {
    keys: "Shift+Home",
    does: "extends to the first cell",
    from: H(0),
    press: ["Shift+Home"],
    active: H(0),
    check: isSelected(5),
  },
  {
    keys: "Shift+End",
    does: "extends to the last cell",
    from: H(0),
    press: ["Shift+End"],
    active: H(0),
    check: (on) => expectOn(on.status).toContainText("Count 24"),
  },
  {
    keys: "Ctrl+Shift+Home",
    does: "extends to the first cell of the sheet",
    from: S(0),
    press: ["Control+Shift+Home"],
    active: S(0),
    check: isSelected(15),
  },
  {
    keys: "Ctrl+Shift+End",
    does: "extends to the last cell of the sheet",
    from: S(0),
    press: ["Control+Shift+End"],
    active: S(0),
    check: async (on) => {
      await expectOn(on.cell(["market_load", "year:12-23"])).toHaveAttribute("aria-selected", "true");
      await expectOn(on.page.locator('.cell[data-line="hunters"][aria-selected="true"]')).toHaveCount(0);
    },
  },
  {
    keys: "Ctrl+A",
    does: "selects everything",
    from: H(0),
    press: ["Control+a"],
    active: H(0),
    check: async (on) => {
      await expectOn(on.page.locator('.cell[aria-selected="false"]')).toHaveCount(0);
    },
  },
  {
    keys: "Shift+Space",
    does: "selects the row",
    from: H(0),
    press: ["Shift+Space"],
    active: H(0),
    check: (on) =>
      expectOn(on.page.locator('.cell[data-line="hunters"][aria-selected="false"]')).toHaveCount(0),
  },
  {
    keys: "Ctrl+Space",
    does: "selects the column",
    from: H(0),
    press: ["Control+Space"],
    active: H(0),
    check: (on) => expectOn(on.page.locator('.cell[data-column="0"][aria-selected="false"]')).toHaveCount(0),
  },
  {
    keys: "Ctrl+Backspace",
    does: "brings the active cell back into view",
    from: H(0),
    press: [],
    check: async (on) => {
      await on.page.locator(".grid-scroller").evaluate((scroller) => scroller.scrollTo(1200, 600));
      await on.press("Control+Backspace");
      await expectOn(on.cell(H(0))).toBeInViewport();
    },
  },
  {
    keys: "Esc, Tab",
    does: "leaves the sheet",
    from: H(0),
    press: ["Escape", "Tab"],
    check: async (on) => {
      await expectOn(on.page.locator(".grid-scroller :focus")).toHaveCount(0);
    },
  },
];
