import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoAxeViolations, expectOn, openSharedPage } from "../support/browser.ts";
import { WAIT_LIMIT } from "../support/limits.ts";
import { copied } from "../pasting/pasting.ts";
import { gridPage } from "./gridPage.ts";
import type { GridPage } from "./gridPage.ts";
import { PASTE_CASES } from "./pasteCases.ts";

let sheet: GridPage;
let close: () => Promise<void>;
const panel = () => sheet.page.getByRole("dialog");

beforeAll(async () => {
  const opened = await openSharedPage({ permissions: ["clipboard-read", "clipboard-write"] });
  close = opened.close;
  sheet = gridPage(opened.page);
  await sheet.ready();
});
afterAll(() => close());

/** What a copy put on the clipboard, pasted with the keys. HTML without styles: the page's policy holds for them there. */
async function pasteWithKeys({ plain, html }: { readonly plain: string; readonly html: string }) {
  await sheet.page.evaluate(
    async (texts) => {
      const parts = Object.entries(texts).filter(([, text]) => text !== "");
      const blobs = parts.map(([type, text]) => [type, new Blob([text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { "text/plain": plain, "text/html": html },
  );
  await sheet.press("Control+v");
}

test("without a doubt a paste is done: names and months go to their places, one undo takes it back", async () => {
  await sheet.choose(["hunters", 0]);
  await pasteWithKeys(copied("p10_libreoffice_block_with_a_header_row_of_dates"));
  await expectOn(sheet.cell(["hunters", 1])).toHaveText("3");
  await expectOn(panel()).toBeHidden();
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["hunters", 1])).toHaveText("2");
  await pasteWithKeys({ plain: "\tjan-27\tfeb-27\nSellers\t7\t8\nHunters\t5\t6\n", html: "" });
  await expectOn(panel()).toBeVisible();
  await sheet.press("Enter");
  await expectOn(sheet.cell(["sellers", 1])).toHaveText("8");
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["sellers", 1])).toHaveText("4");
  await expectOn(sheet.cell(["hunters", 0])).toHaveText("2");
});

test("in a doubt nothing is written before Enter; Esc leaves everything; the arrows choose", async () => {
  await sheet.choose(["answer_rate", 0]);
  await pasteWithKeys(copied("p07_percent_blank_and_errors_en"));
  await expectOn(panel()).toHaveAccessibleName("Paste 7 cells?");
  await expectOn(panel().getByRole("radio", { name: "23.4%" })).toBeFocused();
  await expectOn(panel().getByRole("table")).toContainText("23.4%");
  await expectNoAxeViolations(sheet.page, ".paste-panel");
  await sheet.press("Escape");
  await expectOn(panel()).toBeHidden();
  await sheet.expectActive(["answer_rate", 0]);
  await expectOn(sheet.cell(["answer_rate", 1])).toHaveText("24.8%");

  await sheet.paste(copied("p07_percent_blank_and_errors_en"));
  await expectOn(panel()).toBeVisible();
  await sheet.press("ArrowDown", "Enter");
  await expectOn(sheet.cell(["answer_rate", 2])).toHaveText(/^0\.2/);
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["answer_rate", 2])).toHaveText("24.8%");
});

test("signs of another country and another currency are asked about once for the block", async () => {
  await sheet.choose(["linkedin_spend", 0]);
  await sheet.paste(copied("p03_swedish_excel_no_break_spaces"));
  await expectOn(panel()).toContainText("1 250,50 is 1,250.5");
  await sheet.press("Enter");
  await expectOn(sheet.cell(["linkedin_spend", 0])).toHaveText("12,500");
  await sheet.press("Control+z");
  await sheet.choose(["linkedin_spend", 0]);
  await sheet.paste(copied("p06_accounting_en"));
  await expectOn(panel()).toContainText("The block is in USD and the plan in SEK");
  await sheet.press("Escape");
  await expectOn(sheet.cell(["linkedin_spend", 0])).toHaveText("30,000");
});

/** The texts of a row's first twelve months as they stand, with why what is at fault can't be taken. */
const standing = (row: string) =>
  sheet.page.evaluate((line) => {
    const cells = document.querySelectorAll<HTMLElement>(`.cell[data-line="${line}"]`);
    const months = [...cells].filter(({ dataset }) => /^\d+$/.test(dataset["column"] ?? ""));
    months.sort((a, b) => Number(a.dataset["column"]) - Number(b.dataset["column"]));
    return months
      .slice(0, 12)
      .map((cell) => `${cell.textContent} ${cell.title}`.replace(/\u00a0|\u202f/g, " ").trim());
  }, row);

/** Goes to a row's first month by the name box until at least `months` of its months are drawn; a new width takes a while. */
const goTo = (row: string, months = 12) =>
  expectOn(async () => {
    await sheet.nameBox.fill(`${row} jan 2027`);
    await sheet.press("Enter");
    await expectOn(sheet.cell([row, 0])).toBeFocused({ timeout: 2_000 });
    expect((await standing(row)).length).toBeGreaterThanOrEqual(months);
  }).toPass({ timeout: WAIT_LIMIT });

test("every copy of the fixtures is asked about or understood as it should be, and one undo takes it back", async () => {
  // Wide enough for a year; by the name box any row is reached.
  await sheet.page.setViewportSize({ width: 2400, height: 900 });
  let language = "en";
  for (const { page, file, row, asks, guessed, stands, others = {} } of PASTE_CASES) {
    if (page !== language) {
      await sheet.page.getByRole("button", { name: page.toUpperCase(), exact: true }).click();
      // The words of a language are fetched: until it is there, figures stand as in the one before.
      await expectOn(sheet.page.locator(`html[lang="${page}"]`)).toBeAttached();
      language = page;
    }
    await goTo(row);
    const before = await standing(row);
    await sheet.paste(copied(file));
    if (asks === undefined) await expectOn(panel(), file).toBeHidden();
    else {
      await expectOn(panel(), file).toContainText(asks);
      const checked = panel().locator("label:has(input:checked)");
      if (guessed !== undefined) await expectOn(checked, file).toHaveText(guessed);
      await sheet.press("Enter");
    }
    for (const [id, texts] of Object.entries({ [row]: stands, ...others })) {
      const wanted = texts.map((text) => (typeof text === "string" ? text : expect.stringMatching(text)));
      await expect
        .poll(() => standing(id), { message: file, timeout: WAIT_LIMIT })
        .toEqual(before.map((text, at) => wanted[at] ?? (id === row ? text : expect.anything())));
    }
    await sheet.press("Control+z");
    await expect.poll(() => standing(row), { message: file, timeout: WAIT_LIMIT }).toEqual(before);
  }
  await sheet.page.getByRole("button", { name: "EN", exact: true }).click();
  await expectOn(sheet.page.locator('html[lang="en"]')).toBeAttached();
  await sheet.page.setViewportSize({ width: 1440, height: 900 });
  await goTo("hunters", 1);
});

test("a block of 160,000 cells: the page answers meanwhile, it can be stopped, what does not fit is told", async () => {
  await goTo("hunters", 1);
  // As LibreOffice writes it: 20 MB. The page counts how often it comes to a turn while that is read.
  const pasteLarge = (isStopped: boolean) =>
    sheet.page.evaluate((stops) => {
      const [lines, columns] = [2000, 80];
      const cell = (x: number, y: number) => {
        const number = (x + 1) * (y + 1);
        return `<td height="17" align="right" sdval="${number}" sdnum="1053;0;#,##0"><font size=2>${number}</font></td>`;
      };
      const across = Array.from({ length: columns }, (_, x) => x);
      const table = Array.from(
        { length: lines },
        (_, y) => `<tr>${across.map((x) => cell(x, y)).join("")}</tr>`,
      );
      const data = new DataTransfer();
      data.setData("text/plain", "1");
      data.setData("text/html", `<table>${table.join("")}</table>`);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      const turns = { count: 0, stopped: false };
      // Pressed from within the page: from without it may be over before a hand is there.
      const watch = new MutationObserver(() => {
        const panel = document.querySelector("[role=dialog]:has(progress)");
        const buttons = [...(panel?.querySelectorAll("button") ?? [])];
        const stop = buttons.find((one) => one.textContent?.trim() === "Stop");
        if (stop === undefined) return;
        watch.disconnect();
        turns.stopped = true;
        stop.click();
      });
      if (stops) watch.observe(document.body, { childList: true, subtree: true });
      (window as unknown as { turns: typeof turns }).turns = turns;
      const count = () => {
        turns.count += 1;
        setTimeout(count);
      };
      document.activeElement?.dispatchEvent(event);
      count();
    }, isStopped);
  await pasteLarge(true);
  await sheet.page.waitForFunction(
    () => (window as unknown as { turns: { stopped: boolean } }).turns.stopped,
  );
  await expectOn(panel()).toBeHidden();
  await expectOn(sheet.cell(["hunters", 1])).toHaveText("2");
  await sheet.choose(["hunters", 0]);
  await pasteLarge(false);
  await expectOn(sheet.page.getByText(/no room for 15\d,\d{3} cells/).first()).toBeVisible();
  const turns = await sheet.page.evaluate(
    () => (window as unknown as { turns: { count: number } }).turns.count,
  );
  // Read in one go it would have been one.
  expect(turns).toBeGreaterThan(10);
  await sheet.press("Control+z");
  await expectOn(sheet.cell(["hunters", 1])).toHaveText("2");
});
