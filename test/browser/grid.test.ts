import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../support/browser.ts";
import type { OpenPage } from "../support/browser.ts";
import { sharePage } from "../support/sharedPage.ts";
import { gridPage } from "./gridPage.ts";

const FOLDER = resolve(import.meta.dirname, "../fixtures/clipboard");
const file = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");

const inEnglish = sharePage();
const inSwedish = sharePage({ locale: "sv-SE" });

/** The sheet of the page that tests share in English, or of another one. */
async function openSheet(opened: Promise<OpenPage> = inEnglish()) {
  const { page, context } = await opened;
  const sheet = gridPage(page);
  await sheet.ready();
  return { ...sheet, context };
}

/** What a copy puts on the clipboard. */
const copied = (sheet: Awaited<ReturnType<typeof openSheet>>) =>
  sheet.page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return { plain: data.getData("text/plain"), html: data.getData("text/html") };
  });

describe("paste from other programs", () => {
  test("Excel's CRLF ends no extra line, and its last line end clears nothing", async () => {
    const sheet = await openSheet();
    await sheet.choose(["hunters", 0]);
    await sheet.paste({ plain: "3\t4\r\n5\t6\r\n" });
    await expectOn(sheet.cell(["hunters", 0])).toHaveText("3");
    await expectOn(sheet.cell(["hunters", 1])).toHaveText("4");
    await expectOn(sheet.cell(["hunters", 2])).toHaveText("2");
    await expectOn(sheet.cell(["sellers", 0])).toHaveText("5");
    await expectOn(sheet.cell(["sellers", 1])).toHaveText("6");
    await expectOn(sheet.cell(["addressable_accounts", 0])).toHaveText("15,000");
    await sheet.press("Control+z");
    await expectOn(sheet.cell(["hunters", 0])).toHaveText("2");
    await expectOn(sheet.cell(["sellers", 1])).toHaveText("4");
  });

  test("a year of months goes into twelve months, past the totals between them, and back as it was", async () => {
    const sheet = await openSheet();
    await sheet.choose(["hunters", 0]);
    await sheet.paste({ plain: Array.from({ length: 12 }, (_, month) => month + 1).join("\t") });
    await expectOn(sheet.page.getByText("Pasted 12 cells").first()).toBeAttached();
    await sheet.press("ArrowLeft");
    for (let month = 0; month < 12; month += 1) {
      // Past the quarter's total behind every third month.
      await sheet.press("ArrowRight", ...(month > 0 && month % 3 === 0 ? ["ArrowRight"] : []));
      await sheet.expectActive(["hunters", month]);
      await expectOn(sheet.cell(["hunters", month])).toHaveText(String(month + 1));
    }
    await sheet.press("Home");
    // Our own copy has the totals as well, for other programs; here its months go into months.
    await sheet.cell(["hunters", 2]).click();
    await sheet.press("Shift+ArrowRight", "Shift+ArrowRight");
    const texts = await copied(sheet);
    expect(texts.plain.split("\t")).toHaveLength(3);
    await sheet.choose(["sellers", 0]);
    await sheet.paste(texts);
    await expectOn(sheet.cell(["sellers", 0])).toHaveText("3");
    await expectOn(sheet.cell(["sellers", 1])).toHaveText("4");
    await expectOn(sheet.cell(["sellers", 2])).toHaveText("4");
  });

  test("Sheets gives the exact number behind what it shows, LibreOffice too", async () => {
    const sheet = await openSheet();
    for (const name of ["sheets-en", "libreoffice-sv"]) {
      await sheet.choose(["hunters", 0]);
      await sheet.paste({ plain: file(`${name}.tsv`), html: file(`${name}.html`) });
      // Of the names in the first column only one is a row's.
      await expectOn(sheet.page.getByRole("dialog")).toContainText("2 of the names have no row here");
      await sheet.press("Enter");
      await expectOn(sheet.cell(["hunters", 0])).toHaveText("2.0");
      await expectOn(sheet.cell(["hunters", 1])).toHaveText("2.5");
      await sheet.press("Control+z");
    }
  });

  test("a block beyond the last month is cut off and said", async () => {
    const sheet = await openSheet();
    await sheet.choose(["hunters", 0]);
    await sheet.press("End", "ArrowLeft", "ArrowLeft");
    await sheet.expectActive(["hunters", 23]);
    await sheet.paste({ plain: "7\t8\t9\t10" });
    await expectOn(sheet.cell(["hunters", 23])).toHaveText("7");
    await expectOn(sheet.page.getByText("no room for 3 cells").first()).toBeVisible();
  });
});

describe("copy to other programs", () => {
  test("figures are bare, in the page's language, and exact in the table", async () => {
    const sheet = await openSheet(inSwedish());
    await sheet.choose(["linkedin_spend", 0]);
    await sheet.press("text:30000,5", "Enter", "ArrowUp");
    const { plain, html } = await copied(sheet);
    expect(plain).toBe("30000,5");
    expect(html).toContain('sdval="30000.5"');
  });

  test("a range comes back as a range, into other programs as its text", async () => {
    const sheet = await openSheet();
    await sheet.choose(["answer_rate", "value"]);
    const texts = await copied(sheet);
    expect(texts.plain).toBe("20 to 30%");
    await sheet.choose(["meeting_rate", "value"]);
    await sheet.paste(texts);
    await expectOn(sheet.cell(["meeting_rate", "value"])).toHaveText("20–30%");
  });
});

describe("entering numbers", () => {
  test("the echo says how a text is understood, and Enter takes what is offered in its place", async () => {
    const sheet = await openSheet();
    await sheet.choose(["answer_rate", "value"]);
    await sheet.press("text:30 to 20");
    await expectOn(sheet.page.locator(".editor-echo")).toContainText("The range runs from 30% down to 20%");
    await expectOn(sheet.page.getByRole("option", { name: "Swap the ends" })).toBeVisible();
    await sheet.press("Enter");
    await expectOn(sheet.editor).toHaveValue("20 to 30%");
    await expectOn(sheet.page.locator(".editor-echo")).toContainText("90% sure it is between 20% and 30%");
    await sheet.press("Enter");
    await expectOn(sheet.cell(["answer_rate", "value"])).toHaveText("20–30%");
  });

  test("a text that can't be taken stays in its cell, and Delete gives the last good value back", async () => {
    const sheet = await openSheet();
    await sheet.choose(["hunters", "value"]);
    await sheet.press("text:many", "Enter");
    const cell = sheet.cell(["hunters", "value"]);
    await expectOn(cell).toHaveAttribute("aria-invalid", "true");
    await expectOn(sheet.page.locator(".cell-note")).toContainText("This can't be understood");
    await expectOn(cell).toContainText("many");
    await expectOn(sheet.cell(["hunters", 0])).toHaveText("2");
    await expectNoAxeViolations(sheet.page, ".sheet");
    await sheet.press("ArrowUp", "Delete");
    await expectOn(cell).toHaveText("2");
  });

  test("a month's spend is for this month only unless said otherwise", async () => {
    const sheet = await openSheet();
    await sheet.choose(["linkedin_spend", 1]);
    await sheet.press("text:50k");
    await expectOn(sheet.page.locator(".editor-scope")).toContainText(
      "Only in Feb 2027; after that as before.",
    );
    await sheet.press("Enter");
    await expectOn(sheet.cell(["linkedin_spend", 1])).toHaveText("50,000");
    await expectOn(sheet.cell(["linkedin_spend", 2])).toHaveText("30,000");
  });

  test("what is written in Swedish is read in Swedish", async () => {
    const sheet = await openSheet(inSwedish());
    await sheet.choose(["linkedin_spend", "value"]);
    await sheet.press("text:2,5 till 3 tkr", "Enter");
    await expectOn(sheet.cell(["linkedin_spend", "value"])).toHaveText(/2[\s ]500–3[\s ]000/);
  });
});

test("on a Mac the keys of commands are Cmd's, and Ctrl's mean nothing", async () => {
  const sheet = await openSheet(
    openPage({
      before: () => {
        Object.defineProperty(navigator, "platform", { get: () => "MacIntel" });
        window.print = () => (document.documentElement.dataset["printed"] = "");
      },
    }),
  );
  await sheet.choose(["hunters", 0]);
  await sheet.press("Meta+ArrowDown");
  await sheet.expectActive(["sellers", 0]);
  await sheet.press("Meta+ArrowUp", "text:7", "Meta+Enter", "Shift+ArrowDown", "Control+d");
  await expectOn(sheet.cell(["hunters", 0])).toHaveText("7");
  await expectOn(sheet.cell(["sellers", 0])).toHaveText("4");
  await sheet.press("Meta+d");
  await expectOn(sheet.cell(["sellers", 0])).toHaveText("7");
  await sheet.press("Meta+z");
  await expectOn(sheet.cell(["sellers", 0])).toHaveText("4");
  await sheet.press("Meta+Shift+Z");
  await expectOn(sheet.cell(["sellers", 0])).toHaveText("7");
  await sheet.press("Escape", "Meta+f");
  await expectOn(sheet.page.locator(".find-input")).toBeFocused();
  await sheet.press("Escape", "Shift+F10");
  await expectOn(await sheet.menuItem(/Fill down/)).toContainText("⌘D");
  await sheet.press("Home", "Escape", "Meta+p");
  await expectOn(sheet.page.locator("html")).toHaveAttribute("data-printed", "");
});

describe("an input method", () => {
  test("composes into the very first key, and Enter while it composes takes nothing", async () => {
    const sheet = await openSheet(openPage({ locale: "ja-JP" }));
    // Here the focus is in the editor, which stands ready on the active cell.
    await sheet.cell(["hunters", "label"]).click();
    const cdp = await sheet.context.newCDPSession(sheet.page);
    await cdp.send("Input.imeSetComposition", { text: "さ", selectionStart: 1, selectionEnd: 1 });
    await expectOn(sheet.editor).toHaveValue("さ");
    await cdp.send("Input.imeSetComposition", { text: "さいよう", selectionStart: 4, selectionEnd: 4 });
    await cdp.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: "Enter",
      code: "Enter",
      windowsVirtualKeyCode: 229,
    });
    await expectOn(sheet.editor).toHaveValue("さいよう");
    await cdp.send("Input.insertText", { text: "採用" });
    await expectOn(sheet.editor).toHaveValue("採用");
    await sheet.press("Enter");
    await expectOn(sheet.cell(["hunters", "label"])).toHaveText("採用");
  });

  test("full-width digits are digits", async () => {
    const sheet = await openSheet();
    await sheet.choose(["hunters", 0]);
    await sheet.page.keyboard.press("F2");
    await sheet.press("Control+a");
    await sheet.page.keyboard.insertText("１２");
    await sheet.press("Enter");
    await expectOn(sheet.cell(["hunters", 0])).toHaveText("12");
  });
});

describe("what a screen reader is told", () => {
  test("the grid, its size, headers, cells and what can be edited", async () => {
    const sheet = await openSheet();
    await sheet.choose(["hunters", 0]);
    const grid = sheet.page.getByRole("grid", { name: "Sheet" });
    await expectOn(grid).toHaveAttribute("aria-multiselectable", "true");
    await expectOn(grid).toHaveAttribute("aria-colcount", "38");
    await expectOn(grid).toHaveAccessibleDescription(/Escape and then Tab leaves the sheet/);
    const lines = (await grid.ariaSnapshot()).split("\n").map((line) => line.trim());
    expect(lines.slice(0, 6)).toEqual([
      '- grid "Sheet":',
      expect.stringMatching(/^- row "Row Value Unit Trend Jan 2027 Feb 2027 Mar 2027 Q1 2027/),
      '- columnheader "Row"',
      '- columnheader "Value"',
      '- columnheader "Unit"',
      '- columnheader "Trend"',
    ]);
    const group = lines.findIndex((line) => line.startsWith('- rowheader "Time and team"'));
    expect(lines[group]).toBe('- rowheader "Time and team" [expanded]');
    const hunters = lines.indexOf('- rowheader "Hunters"');
    expect(lines.slice(hunters, hunters + 6)).toEqual([
      '- rowheader "Hunters"',
      '- gridcell "2"',
      '- gridcell "people"',
      "- gridcell",
      '- gridcell "2" [selected]',
      '- gridcell "2"',
    ]);
    await expectOn(sheet.cell(["hunters", 0])).toHaveAttribute("aria-readonly", "false");
    await expectOn(sheet.cell(["hunters", "quarter:0-2"])).toHaveAttribute("aria-readonly", "true");
    await expectOn(sheet.page.locator('.grid-scroller [tabindex="0"]')).toHaveCount(1);
  });

  test.each([
    ["light, in English", inEnglish, "light"],
    ["dark, in Swedish", inSwedish, "dark"],
  ] as const)(
    "axe finds nothing at rest, while editing, with menu, keys and search open: %s",
    async (_, open, colorScheme) => {
      const sheet = await openSheet(open());
      await sheet.page.emulateMedia({ colorScheme });
      await sheet.choose(["hunters", 0]);
      await expectNoAxeViolations(sheet.page, ".sheet");
      await sheet.press("text:5 to 10");
      await expectNoAxeViolations(sheet.page, ".sheet");
      await sheet.press("Escape", "Shift+F10");
      await expectOn(sheet.page.getByRole("menu")).toBeVisible();
      await expectNoAxeViolations(sheet.page, ".sheet");
      await sheet.press("Escape", "?");
      await expectOn(sheet.page.getByRole("dialog")).toBeVisible();
      await expectNoAxeViolations(sheet.page, ".sheet");
      await sheet.press("Escape", "Control+f");
      await expectOn(sheet.page.locator(".find-input")).toBeFocused();
      await sheet.press("text:lead");
      await expectNoAxeViolations(sheet.page, ".sheet");
    },
  );

  test("the focus is never hidden under the names or the header", async () => {
    const sheet = await openSheet();
    await sheet.page.setViewportSize({ width: 900, height: 600 });
    await sheet.choose(["hunters", 0]);
    await sheet.press("End", ...Array.from({ length: 30 }, () => "ArrowLeft"));
    const hidden = () =>
      sheet.page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        const head = document.querySelector(".grid-header")?.getBoundingClientRect();
        const name = document.querySelector('.head[data-kind="label"]')?.getBoundingClientRect();
        if (box === undefined || head === undefined || name === undefined) return true;
        return box.left < name.right - 1 || box.top < head.bottom - 1;
      });
    expect(await hidden()).toBe(false);
    await sheet.press("Control+End", "ArrowLeft", ...Array.from({ length: 40 }, () => "ArrowUp"));
    expect(await hidden()).toBe(false);
  });
});

test("a row of one's own is inserted, named and used, and can't be deleted while it is used", async () => {
  const sheet = await openSheet();
  await sheet.choose(["hunters", "label"]);
  await sheet.press("Shift+F10");
  await (await sheet.menuItem("Insert an input below")).click();
  await expectOn(sheet.editor).toHaveValue("New input");
  await sheet.press("Control+a", "text:Partner leads", "Enter");
  await expectOn(sheet.cell(["partner_leads", "label"])).toHaveText("Partner leads");
  await sheet.choose(["marketing_leads", 0]);
  await sheet.press("F2", "text: + partner_leads", "Enter");
  await expectOn(sheet.cell(["marketing_leads", "value"])).toHaveAttribute("data-changed", "");
  await sheet.choose(["partner_leads", "label"]);
  await sheet.press("Shift+F10");
  await (await sheet.menuItem("Delete the row")).click();
  await expectOn(sheet.page.getByRole("dialog")).toContainText("Partner leads is in use");
  await expectNoAxeViolations(sheet.page, "dialog");
  await sheet.page
    .getByRole("dialog")
    .getByRole("button", { name: /Marketing leads/ })
    .click();
  await expectOn(sheet.cell(["marketing_leads", "value"])).toBeFocused();
  await expectOn(sheet.cell(["partner_leads", "label"])).toHaveCount(1);
});
