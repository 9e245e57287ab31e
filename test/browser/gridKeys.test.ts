import type { BrowserContext } from "@playwright/test";
import { afterAll, beforeAll, beforeEach, describe, inject, test } from "vitest";
import { expectOn, sharedBrowser } from "../support/browser.ts";
import { gridPage } from "./gridPage.ts";
import type { CellName, GridPage } from "./gridPage.ts";

// One page for the whole table, as one user has it; every case begins on a cell of the untouched plan.
let context: BrowserContext;
let sheet: GridPage;

beforeAll(async () => {
  const browser = await sharedBrowser();
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(inject("siteUrl"));
  sheet = gridPage(page);
  await sheet.ready();
});

afterAll(() => context.close());

beforeEach(async () => {
  const undo = sheet.page.getByRole("button", { name: "Undo", exact: true });
  while (await undo.isEnabled()) await undo.click();
  await sheet.page.locator(".grid-scroller").evaluate((scroller) => scroller.scrollTo(0, 0));
  await sheet.ready();
});

type Case = {
  readonly keys: string;
  readonly does: string;
  readonly from: CellName;
  /** Keys as Playwright names them; "text:3" types. */
  readonly press: readonly string[];
  readonly active?: CellName;
  /** Texts of cells afterwards. */
  readonly shows?: readonly (readonly [CellName, string])[];
  readonly check?: (sheet: GridPage) => Promise<void>;
};

const H = (month: number): CellName => ["hunters", month];
const S = (month: number): CellName => ["sellers", month];
const isEditing = (text: string) => (on: GridPage) => expectOn(on.editor).toHaveValue(text);
const isSelected = (count: number) => async (on: GridPage) => {
  await expectOn(on.page.locator('.cell[aria-selected="true"]')).toHaveCount(count);
};

const CASES: readonly Case[] = [
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
  { keys: "Tab", does: "goes right", from: H(0), press: ["Tab"], active: H(1) },
  { keys: "Shift+Tab", does: "goes left", from: H(1), press: ["Shift+Tab"], active: H(0) },
  {
    keys: "Tab, Tab, Enter",
    does: "takes the entries and returns to where the run began, one row down",
    from: H(0),
    press: ["text:3", "Tab", "text:4", "Tab", "text:5", "Enter"],
    active: S(0),
    shows: [
      [H(0), "3"],
      [H(1), "4"],
      [H(2), "5"],
    ],
  },
  { keys: "Enter", does: "opens the editor", from: H(0), press: ["Enter"], check: isEditing("2") },
  {
    keys: "Enter",
    does: "in the editor takes the entry and goes down",
    from: H(0),
    press: ["text:3", "Enter"],
    active: S(0),
    shows: [[H(0), "3"]],
  },
  {
    keys: "Shift+Enter",
    does: "takes the entry and goes up",
    from: S(0),
    press: ["text:3", "Shift+Enter"],
    active: H(0),
    shows: [[S(0), "3"]],
  },
  {
    keys: "F2",
    does: "edits with the caret at the end, and arrows move it",
    from: H(0),
    press: ["F2", "ArrowLeft", "text:1", "Enter"],
    active: S(0),
    shows: [[H(0), "12"]],
  },
  {
    keys: "F2, Enter",
    does: "never changes a value",
    from: ["answer_rate", "value"],
    press: ["F2", "Enter"],
    shows: [[["answer_rate", "value"], "20–30%"]],
    check: (on) => expectOn(on.page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled(),
  },
  { keys: "a character", does: "replaces the content", from: H(0), press: ["text:7"], check: isEditing("7") },
  {
    keys: "an arrow after a character",
    does: "takes the entry and moves",
    from: H(0),
    press: ["text:7", "ArrowRight"],
    active: H(1),
    shows: [[H(0), "7"]],
  },
  {
    keys: "Esc",
    does: "gives the old value back",
    from: H(0),
    press: ["text:7", "Escape"],
    active: H(0),
    shows: [[H(0), "2"]],
  },
  {
    keys: "Esc",
    does: "leaves a selection for its active cell",
    from: H(0),
    press: ["Shift+ArrowDown", "Escape"],
    active: H(0),
    check: isSelected(1),
  },
  {
    keys: "Delete",
    does: "clears what was entered",
    from: H(1),
    press: ["text:7", "Enter", "ArrowUp", "Delete"],
    active: H(1),
    shows: [[H(1), "2"]],
  },
  {
    keys: "Backspace",
    does: "clears what was entered",
    from: H(1),
    press: ["text:7", "Enter", "ArrowUp", "Backspace"],
    active: H(1),
    shows: [[H(1), "2"]],
  },
  {
    keys: "Delete",
    does: "leaves a calculated cell alone and says so",
    from: ["marketing_leads", 0],
    press: ["Delete"],
    check: (on) => expectOn(on.page.getByText("Calculated cells stay as they are.").first()).toBeVisible(),
  },
  {
    keys: "Ctrl+Z",
    does: "undoes and goes back there",
    from: H(1),
    press: ["text:7", "Enter", "ArrowDown", "Control+z"],
    active: H(1),
    shows: [[H(1), "2"]],
  },
  {
    keys: "Ctrl+Y",
    does: "redoes",
    from: H(1),
    press: ["text:7", "Enter", "Control+z", "Control+y"],
    shows: [[H(1), "7"]],
  },
  {
    keys: "Ctrl+Shift+Z",
    does: "redoes",
    from: H(1),
    press: ["text:7", "Enter", "Control+z", "Control+Shift+Z"],
    shows: [[H(1), "7"]],
  },
  {
    keys: "Ctrl+C, Ctrl+V",
    does: "copies a value",
    from: H(0),
    press: ["text:7", "Enter", "ArrowUp", "Control+c", "ArrowDown", "Control+v"],
    shows: [[S(0), "7"]],
  },
  {
    keys: "Ctrl+V",
    does: "fills every selected cell with one value",
    from: ["sellers", "value"],
    press: [
      "Control+c",
      "ArrowUp",
      "End",
      "Home",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "Shift+ArrowRight",
      "Control+v",
    ],
    shows: [
      [H(0), "4"],
      [H(1), "4"],
      [H(2), "2"],
    ],
  },
  {
    keys: "Ctrl+X",
    does: "copies and clears",
    from: H(0),
    press: ["text:7", "Enter", "ArrowUp", "Control+x", "ArrowDown", "Control+v"],
    shows: [
      [H(0), "2"],
      [S(0), "7"],
    ],
  },
  {
    keys: "Ctrl+Shift+V",
    does: "pastes the value of a formula",
    from: ["hunters", "value"],
    press: [
      "text:=1+2",
      "Enter",
      "ArrowUp",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "Control+c",
      "ArrowDown",
      "Control+Shift+V",
    ],
    shows: [[S(0), "3"]],
    check: async (on) => {
      await on.choose(S(0));
      await expectOn(on.formula).toHaveValue("3");
    },
  },
  {
    keys: "Shift+arrows",
    does: "extend the selection",
    from: H(0),
    press: ["Shift+ArrowDown", "Shift+ArrowRight"],
    active: H(0),
    check: isSelected(4),
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
    keys: "PageDown, PageUp",
    does: "goes a screen down and up",
    from: H(2),
    press: ["PageDown", "PageUp"],
    active: H(2),
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
    keys: "Ctrl+D",
    does: "fills down",
    from: H(0),
    press: ["text:7", "Enter", "ArrowUp", "Shift+ArrowDown", "Control+d"],
    shows: [
      [S(0), "7"],
      [S(1), "4"],
    ],
  },
  {
    keys: "Ctrl+R",
    does: "fills right, and what comes after stays",
    from: H(0),
    press: ["text:7", "Control+Enter", "F2", "F4", "Escape", "Shift+ArrowRight", "Control+r"],
    shows: [
      [H(0), "7"],
      [H(1), "7"],
    ],
  },
  {
    keys: "Ctrl+Enter",
    does: "takes the entry for every selected cell",
    from: H(0),
    press: ["Shift+ArrowDown", "Shift+ArrowRight", "text:6", "Control+Enter"],
    active: H(0),
    shows: [
      [H(0), "6"],
      [H(1), "6"],
      [S(0), "6"],
      [S(1), "6"],
      [H(2), "2"],
      [S(2), "4"],
    ],
  },
  {
    keys: "F4",
    does: "while typing: this month only",
    from: H(1),
    press: ["text:7", "F4", "Enter"],
    shows: [
      [H(0), "2"],
      [H(1), "7"],
      [H(2), "2"],
    ],
  },
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
    keys: "Shift+F10",
    does: "opens the menu with every command",
    from: H(0),
    press: ["Shift+F10"],
    check: async (on) => {
      await expectOn(on.page.getByRole("menuitem", { name: /^Fill right/ })).toBeVisible();
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
      await expectOn(on.page.getByRole("dialog", { name: "Keys of the sheet" })).toBeVisible();
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
      await expectOn(on.page.getByRole("dialog", { name: "Keys of the sheet" })).toBeVisible();
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

describe("keys of the sheet", () => {
  test.each(CASES.map((one) => [`${one.keys} ${one.does}`, one] as const))("%s", async (_, one) => {
    await sheet.choose(one.from);
    await sheet.press(...one.press);
    if (one.active !== undefined) await sheet.expectActive(one.active);
    for (const [cell, text] of one.shows ?? []) await expectOn(sheet.cell(cell)).toHaveText(text);
    await one.check?.(sheet);
    await sheet.press("Escape", "Escape");
  });
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
    await expectOn(sheet.formula).toHaveValue("=new_marketing_leads + reactivated");
    await sheet.formula.click();
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
